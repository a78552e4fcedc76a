import type { Catalogue, Mitigation, Policy } from '../model/catalogue.ts'
import type { Condition } from '../model/condition.ts'
import type { Contradiction } from '../model/contradiction.ts'
import type { Obligation, SecondWording, Style, Tension } from '../model/design-rules.ts'
import type { Challenge, Hybrid, Pair, Rule } from '../model/pair.ts'
import type { Question } from '../model/question.ts'

/** A condition and what of the catalogue it belongs to. */
export interface OwnedCondition {
  readonly owner: ConditionOwner
  /** The key under which it stands; `raised` and `eased` are those of a challenge's pressures, `instead` that of second wordings. */
  readonly key: 'ask-when' | 'about-when' | 'when' | 'unless' | 'raised' | 'eased' | 'instead'
  readonly condition: Condition
}

/** An entry of a catalogue that has conditions; the edge of a diagram has the id of its style. */
export interface ConditionOwner {
  readonly kind:
    | 'question'
    | 'rule'
    | 'hybrid'
    | 'challenge'
    | 'policy'
    | 'tension'
    | 'style'
    | 'edge'
    | 'obligation'
    | 'mitigation'
    | 'contradiction'
  readonly id: string
}

/** Every condition of a catalogue: of questions, then of pairs, policies, tensions, styles with their diagrams, obligations, remedies and contradictions. */
export function conditionsOf(catalogue: Catalogue): readonly OwnedCondition[] {
  return [
    ...catalogue.questions.flatMap(ofQuestion),
    ...catalogue.pairs.flatMap(ofPair),
    ...catalogue.policies.flatMap(ofPolicy),
    ...catalogue.tensions.flatMap(ofTension),
    ...catalogue.styles.flatMap(ofStyle),
    ...catalogue.obligations.flatMap(ofObligation),
    ...catalogue.mitigations.flatMap(ofMitigation),
    ...catalogue.contradictions.flatMap(ofContradiction),
  ]
}

function ofQuestion({ id, askWhen, aboutWhen }: Question): readonly OwnedCondition[] {
  return owned({ kind: 'question', id }, { 'ask-when': askWhen, 'about-when': aboutWhen })
}

function ofPair({ patterns, rules, hybrids }: Pair): readonly OwnedCondition[] {
  return [
    ...rules.flatMap(ofRule),
    ...hybrids.flatMap(ofHybrid),
    ...patterns.flatMap(({ challenges }) => challenges.flatMap(ofChallenge)),
  ]
}

function ofRule({ id, when, unless }: Rule): readonly OwnedCondition[] {
  return owned({ kind: 'rule', id }, { when, unless })
}

function ofHybrid({ id, when, challenges }: Hybrid): readonly OwnedCondition[] {
  return [...owned({ kind: 'hybrid', id }, { when }), ...challenges.flatMap(ofChallenge)]
}

function ofChallenge({ id, raised, eased, instead }: Challenge): readonly OwnedCondition[] {
  const owner = { kind: 'challenge', id } as const
  return [
    ...raised.flatMap(pressure => owned(owner, { raised: pressure.when })),
    ...eased.flatMap(pressure => owned(owner, { eased: pressure.when })),
    ...ofWordings(owner, instead),
  ]
}

function ofPolicy({ id, when, unless }: Policy): readonly OwnedCondition[] {
  return owned({ kind: 'policy', id }, { when, unless })
}

function ofTension({ id, when }: Tension): readonly OwnedCondition[] {
  return owned({ kind: 'tension', id }, { when })
}

function ofStyle({ id, when, diagram }: Style): readonly OwnedCondition[] {
  const edges = diagram.edges.flatMap(edge => owned({ kind: 'edge', id }, { when: edge.when }))
  return [...owned({ kind: 'style', id }, { when }), ...edges]
}

function ofObligation({ id, when, instead }: Obligation): readonly OwnedCondition[] {
  const owner = { kind: 'obligation', id } as const
  return [...owned(owner, { when }), ...ofWordings(owner, instead)]
}

function ofMitigation({ id, instead }: Mitigation): readonly OwnedCondition[] {
  return ofWordings({ kind: 'mitigation', id }, instead)
}

function ofContradiction({ id, when }: Contradiction): readonly OwnedCondition[] {
  return owned({ kind: 'contradiction', id }, { when })
}

function ofWordings(
  owner: ConditionOwner,
  instead: readonly SecondWording[],
): readonly OwnedCondition[] {
  return instead.flatMap(({ when }) => owned(owner, { instead: when }))
}

/** Those of an entry that it has: null stands for none. */
function owned(
  owner: ConditionOwner,
  conditions: Readonly<Partial<Record<OwnedCondition['key'], Condition | null>>>,
): readonly OwnedCondition[] {
  return Object.entries(conditions).flatMap(([key, condition]) =>
    condition === null ? [] : [{ owner, key: key as OwnedCondition['key'], condition }],
  )
}

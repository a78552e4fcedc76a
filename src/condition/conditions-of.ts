import type { Catalogue, Contradiction, Hands, Mitigation, Policy } from '../model/catalogue.ts'
import type { Condition } from '../model/condition.ts'
import type { Circumstances, Obligation, Style, Tension } from '../model/design-rules.ts'
import type { Challenge, Hybrid, Pair, Rule } from '../model/pair.ts'
import type { Question } from '../model/question.ts'

/** A condition and what of the catalogue it belongs to. */
export interface OwnedCondition {
  readonly owner: ConditionOwner
  /** The key under which it stands; `raised` and `eased` are those of a challenge's pressures. */
  readonly key:
    | 'ask-when'
    | 'about-when'
    | 'when'
    | 'small-when'
    | 'unless'
    | 'fits-when'
    | 'raised'
    | 'eased'
  readonly condition: Condition
}

/** An entry of a catalogue that has conditions; the nodes and edges of a diagram have the id of its style. */
export interface ConditionOwner {
  readonly kind:
    | 'question'
    | 'rule'
    | 'hybrid'
    | 'challenge'
    | 'mitigation'
    | 'policy'
    | 'tension'
    | 'style'
    | 'node'
    | 'edge'
    | 'obligation'
    | 'contradiction'
    | 'hands'
    | 'catalogue'
  readonly id: string
}

/** Every condition of a catalogue: of questions, then of pairs, mitigations, policies, tensions, styles with their diagrams, obligations, contradictions, small interfaces and hands. */
export function conditionsOf(catalogue: Catalogue): readonly OwnedCondition[] {
  return [
    ...catalogue.questions.flatMap(ofQuestion),
    ...catalogue.pairs.flatMap(ofPair),
    ...catalogue.mitigations.flatMap(ofMitigation),
    ...catalogue.policies.flatMap(ofPolicy),
    ...catalogue.tensions.flatMap(ofTension),
    ...catalogue.styles.flatMap(ofStyle),
    ...catalogue.obligations.flatMap(ofObligation),
    ...catalogue.contradictions.flatMap(ofContradiction),
    ...ofSmallInterfaces(catalogue),
    ...ofHands(catalogue.hands),
  ]
}

function ofSmallInterfaces({ name, smallWhen = null }: Catalogue): readonly OwnedCondition[] {
  return owned({ kind: 'catalogue', id: name }, { 'small-when': smallWhen })
}

function ofHands({ readyMade, ...conditions }: Hands): readonly OwnedCondition[] {
  return Object.entries(conditions).flatMap(([id, when]) => owned({ kind: 'hands', id }, { when }))
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

function ofChallenge({ id, raised, eased }: Challenge): readonly OwnedCondition[] {
  const owner = { kind: 'challenge', id } as const
  return [
    ...raised.flatMap(pressure => owned(owner, { raised: pressure.when })),
    ...eased.flatMap(pressure => owned(owner, { eased: pressure.when })),
  ]
}

function ofMitigation({
  id,
  when = null,
  fitsWhen,
  unless,
}: Mitigation): readonly OwnedCondition[] {
  return owned({ kind: 'mitigation', id }, { when, 'fits-when': fitsWhen, unless })
}

function ofPolicy({ id, when, unless }: Policy): readonly OwnedCondition[] {
  return owned({ kind: 'policy', id }, { when, unless })
}

function ofTension({ id, when }: Tension): readonly OwnedCondition[] {
  return owned({ kind: 'tension', id }, { when })
}

function ofStyle({ id, when, unless, diagram }: Style): readonly OwnedCondition[] {
  const ofParts = (kind: 'node' | 'edge', parts: readonly Circumstances[]) =>
    parts.flatMap(part => owned({ kind, id }, { when: part.when, unless: part.unless }))
  return [
    ...owned({ kind: 'style', id }, { when, unless }),
    ...ofParts('node', diagram.nodes),
    ...ofParts('edge', diagram.edges),
  ]
}

function ofObligation({ id, when, unless = null }: Obligation): readonly OwnedCondition[] {
  return owned({ kind: 'obligation', id }, { when, unless })
}

function ofContradiction({ id, when }: Contradiction): readonly OwnedCondition[] {
  return owned({ kind: 'contradiction', id }, { when })
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

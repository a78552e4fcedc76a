import type { HoldingOptions, SupportingAnswers } from '../../model/answers.ts'
import type { Evidence, Verdict } from '../../model/result/verdict.ts'
import { answerLabels, choicePhrase, type LabelContext, optionsOf } from './label-context.ts'
import { joinClauses, lowerFirst } from './phrases.ts'
import { sufficientAnswers } from './sufficient-answers.ts'

/**
 * The evidence that counts toward a pattern: what something that holds says before what only something absent does, then
 * heaviest first, then what the fewest answers say, then in the catalogue's order.
 */
export function evidenceToward(verdict: Verdict, pattern: string): readonly Evidence[] {
  return verdict.evidence
    .filter(({ toward, counts }) => toward === pattern && counts > 0)
    .toSorted(
      (one, other) =>
        Number(isAbsence(one.answers)) - Number(isAbsence(other.answers)) ||
        other.counts - one.counts ||
        answerCount(one) - answerCount(other),
    )
}

/** Whether answers only say what does not hold. */
export function isAbsence(answers: SupportingAnswers): boolean {
  const said = Object.values(answers)
  return said.length > 0 && said.every(answer => optionsOf(answer).length === 0)
}

const answerCount = ({ answers }: Evidence) => Object.keys(answers).length

/** The two sides of a verdict's pair, by pattern id. */
export function sidesOf(verdict: Pick<Verdict, 'scores'>): readonly string[] {
  return Object.keys(verdict.scores)
}

/**
 * The facts that decided a verdict, as short phrases: the heaviest behind a choice, or one about as heavy that was not
 * said of another; for each side of a hybrid the heaviest, by the name of the side.
 */
export function decidedBy(
  verdict: Verdict,
  labels: LabelContext,
  said: ReadonlySet<string> = new Set(),
): readonly string[] {
  switch (verdict.outcome) {
    case 'recommended':
      return decidingFact(verdict, labels, said)
    case 'hybrid':
      return hybridFacts(verdict, labels)
    case 'open':
      return openFacts(verdict)
    case 'infeasible':
      return verdict.vetoes.slice(0, SIDES).map(veto => {
        const fact = facts([veto], labels)[0] ?? 'a veto'
        return `${fact} (so not ${choicePhrase(verdict.pair, veto.rulesOut, labels)})`
      })
  }
}

function decidingFact(
  verdict: Verdict,
  labels: LabelContext,
  said: ReadonlySet<string>,
): readonly string[] {
  if (verdict.decidedBy === 'veto') return facts(verdict.vetoes, labels).slice(0, 1)
  const evidence = tellingFirst(evidenceToward(verdict, verdict.choice ?? ''), verdict)
  const most = evidence[0]?.counts ?? 0
  const isGood = ({ counts }: Evidence) =>
    counts === most || counts >= Math.max(GOOD_REASON, most - 1)
  const short = evidence.filter(each => answerCount(each) <= MOST_JOINED && each.rules.length === 1)
  const phrase =
    firstPhrase(short.filter(isGood), labels, said) ?? firstPhrase([...short, ...evidence], labels)
  return phrase === null ? [] : [phrase]
}

/** The first phrase that was not said; null where there is none. */
function firstPhrase(
  evidence: readonly Evidence[],
  labels: LabelContext,
  said: ReadonlySet<string> = new Set(),
): string | null {
  for (const each of evidence) {
    const [phrase] = facts([each], labels)
    if (phrase !== undefined && !said.has(phrase)) return phrase
  }
  return null
}

/** Facts that weigh as much for the other side tell nothing, so they come last. */
function tellingFirst(evidence: readonly Evidence[], verdict: Verdict): readonly Evidence[] {
  const isEven = ({ answers, toward, counts }: Evidence) =>
    verdict.evidence.some(
      other =>
        other.toward !== toward &&
        other.counts >= counts &&
        JSON.stringify(other.answers) === JSON.stringify(answers),
    )
  return [...evidence.filter(each => !isEven(each)), ...evidence.filter(isEven)]
}

// A longer fact is worse than one that was said already, and so are a mere hint and what partial answers leave open.
const MOST_JOINED = 2

/** What weighs so much is a reason by itself, and no mere hint. */
export const GOOD_REASON = 2

const SIDES = 2

/** Stands before the name of a side that a fact rules out. */
const NO = 'not'

function hybridFacts(verdict: Verdict, labels: LabelContext): readonly string[] {
  return factsOfSides(verdict, labels).map(({ fact, sides }) => {
    const named = sides.length > 1 ? sides.filter(side => !side.startsWith(NO)) : sides
    const [side, ...more] = named
    if (side === undefined || more.length > 0) return fact
    return `${side}, since ${fact}`
  })
}

/** The same without the names of the sides. */
export function drivingFacts(verdict: Verdict, labels: LabelContext): readonly string[] {
  return verdict.outcome === 'hybrid'
    ? factsOfSides(verdict, labels).map(({ fact }) => fact)
    : decidedBy(verdict, labels)
}

/** What one side alone cannot do, and the heaviest fact behind each side, each with the names of its sides. */
function factsOfSides(verdict: Verdict, labels: LabelContext) {
  const patterns = [...new Set(verdict.hybrid?.legs.map(({ pattern }) => pattern))]
  const behind = patterns.flatMap(side =>
    evidenceToward(verdict, side)
      .slice(0, 1)
      .map(support => ({ name: choicePhrase(verdict.pair, side, labels), support })),
  )
  const against = verdict.vetoes.map(support => ({
    name: `${NO} ${choicePhrase(verdict.pair, support.rulesOut, labels)}`,
    support,
  }))
  const told = new Map<string, readonly string[]>()
  const said = new Set<string>()
  for (const { name, support } of [...against, ...behind]) {
    const [fact] = [...facts([support], labels, said), ...facts([support], labels)]
    if (fact !== undefined) told.set(fact, [...(told.get(fact) ?? []), name])
  }
  return [...told].slice(0, SIDES).map(([fact, sides]) => ({ fact, sides }))
}

type Support = Pick<Evidence, 'rule' | 'answers' | 'source' | 'layer'>

// A label is said once: a fact leaves out what was said before.
function facts(
  grounds: readonly Support[],
  labels: LabelContext,
  said: Set<string> = new Set(),
): readonly string[] {
  const clauses: string[] = []
  for (const { rule, answers, source, layer } of grounds) {
    if ('policy' in source) clauses.push(`policy of ${source.owner}`)
    const enough = certainOf(sufficientAnswers({ rule, answers: positiveOf(answers) }, labels))
    const fresh = answerLabels(enough, labels)
      .filter(label => !said.has(label))
      .slice(0, MOST_JOINED)
    for (const label of fresh) said.add(label)
    const mark = layer === null ? '' : ` (${layer})`
    if (fresh.length > 0) clauses.push(`${joinClauses(fresh.map(lowerFirst))}${mark}`)
  }
  return clauses
}

/** What was answered with one option; what was answered in part only where nothing was. */
function certainOf(answers: SupportingAnswers): SupportingAnswers {
  const isCertain = (answer: SupportingAnswers[string]) =>
    typeof answer === 'string' || 'holds' in answer || answer.length < 2
  const certain = Object.entries(answers).filter(([, answer]) => isCertain(answer))
  return certain.length === 0 ? answers : Object.fromEntries(certain)
}

/** What holds; what does not only where nothing holds. */
export function positiveOf(answers: SupportingAnswers): SupportingAnswers {
  const entries = Object.entries(answers).map(
    ([question, answer]) =>
      [
        question,
        isHolding(answer) && optionsOf(answer).length > 0 ? { ...answer, holdsNot: [] } : answer,
      ] as const,
  )
  const positive = entries.filter(([, answer]) => optionsOf(answer).length > 0)
  return Object.fromEntries(positive.length > 0 ? positive : entries)
}

const isHolding = (answer: SupportingAnswers[string]): answer is HoldingOptions =>
  typeof answer === 'object' && 'holds' in answer

function openFacts({ scores }: Verdict): readonly string[] {
  const weighed = Object.values(scores).some(score => score > 0)
  return [weighed ? 'the answers weigh the same on both sides' : 'no answer bears on it yet']
}

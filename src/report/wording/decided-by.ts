import type { HoldingOptions, SupportingAnswers } from '../../model/answers.ts'
import type { Evidence, Verdict } from '../../model/result/verdict.ts'
import { answerLabels, choicePhrase, type LabelContext, optionsOf } from './label-context.ts'
import { joinWords, lowerFirst } from './phrases.ts'

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
function isAbsence(answers: SupportingAnswers): boolean {
  const said = Object.values(answers)
  return said.length > 0 && said.every(answer => optionsOf(answer).length === 0)
}

const answerCount = ({ answers }: Evidence) => Object.keys(answers).length

/** The two sides of a verdict's pair, by pattern id. */
export function sidesOf(verdict: Pick<Verdict, 'scores'>): readonly string[] {
  return Object.keys(verdict.scores)
}

/**
 * The facts that decided a verdict, as short phrases: one behind a choice, one for each side of a hybrid. Behind a choice the
 * heaviest good reason that was not said of another, if there is one.
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
      return facts(hybridSupport(verdict), labels).slice(0, SIDES)
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
  const evidence = evidenceToward(verdict, verdict.choice ?? '')
  const most = evidence[0]?.counts ?? 0
  const phrasesOf = (each: Evidence) => facts([each], labels).slice(0, 1)
  const fresh = evidence
    .filter(each => each.counts >= Math.min(most, GOOD_REASON) && answerCount(each) <= MOST_JOINED)
    .flatMap(phrasesOf)
    .filter(phrase => !said.has(phrase))
  return [...fresh, ...evidence.flatMap(phrasesOf)].slice(0, 1)
}

// A longer fact is worse than one that was said already, and so is a mere hint.
const MOST_JOINED = 2
const GOOD_REASON = 2

const SIDES = 2

// What one side alone cannot do comes first, then the strongest fact behind each leg.
function hybridSupport(verdict: Verdict): readonly Support[] {
  const patterns = verdict.hybrid?.legs.map(({ pattern }) => pattern) ?? []
  const behind = [...new Set(patterns)].flatMap(pattern =>
    evidenceToward(verdict, pattern).slice(0, 1),
  )
  return [...verdict.vetoes, ...behind]
}

type Support = Pick<Evidence, 'answers' | 'source' | 'layer'>

// A label is said once: the second fact leaves out what the first one said.
function facts(grounds: readonly Support[], labels: LabelContext): readonly string[] {
  const said = new Set<string>()
  const clauses: string[] = []
  for (const { answers, source, layer } of grounds) {
    if ('policy' in source) clauses.push(`policy of ${source.owner}`)
    const fresh = answerLabels(positiveOf(answers), labels)
      .filter(label => !said.has(label))
      .slice(0, MOST_JOINED)
    for (const label of fresh) said.add(label)
    const mark = layer === null ? '' : ` (${layer})`
    if (fresh.length > 0) clauses.push(`${joinWords(fresh.map(lowerFirst))}${mark}`)
  }
  return clauses
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

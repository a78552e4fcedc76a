import type { Catalogue } from '../../src/model/catalogue.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { Pair, Rule } from '../../src/model/pair.ts'

/**
 * The definitions of the verdict, written a second time as plainly as possible: objects, sets and brute
 * force. The engine is held against it; it shares no code with the engine.
 */
export type NaiveAnswers = Readonly<Record<string, readonly string[]>>
export type NaiveTruth = 'true' | 'false' | 'unknown'

export interface NaiveVerdict {
  readonly outcome: string
  readonly choice: string | null
  readonly hybrid: string | null
  readonly scores: Readonly<Record<string, number>>
  readonly fired: readonly string[]
  readonly margin: number | null
  readonly decidedBy: string
}

/** The verdict as `decision` defines it; `weightOf` lets a test shake the weights. */
export function naiveVerdict(
  catalogue: Catalogue,
  { pair, given, weightOf = ruleWeight }: NaiveCase,
): NaiveVerdict {
  const facts = gather(catalogue, { pair, given, weightOf })
  const { A, B, score } = facts
  const utilities = utilitiesOf(facts)
  const best = Math.max(...utilities.values())
  const top = [...utilities.keys()].filter(key => Math.abs((utilities.get(key) ?? 0) - best) < 1e-9)
  const sides = top.filter(key => key !== 'hybrid')
  const one = utilities.size === 1
  const told = {
    scores: { [A]: score(A), [B]: score(B) },
    fired: facts.fired.map(({ id }) => id),
    decidedBy: utilities.size <= 1 ? 'veto' : 'evidence',
  }
  const nothing = { choice: null, hybrid: null }
  if (utilities.size === 0) return { ...told, ...nothing, outcome: 'infeasible', margin: null }
  if (sides.length === 2) return { ...told, ...nothing, outcome: 'open', margin: 0 }
  const X = sides[0]
  if (X === undefined) {
    const margin = one ? 1 : hybridMargin(facts)
    return {
      ...told,
      outcome: 'hybrid',
      choice: 'hybrid',
      hybrid: facts.fits,
      margin,
    }
  }
  const margin = one ? 1 : sideMargin(facts, X)
  return { ...told, outcome: 'recommended', choice: X, hybrid: null, margin }
}

export interface NaiveCase {
  readonly pair: Pair
  readonly given: NaiveAnswers
  readonly weightOf?: (rule: Rule) => number
}

type Facts = ReturnType<typeof gather>

/** All that a verdict rests on. */
export function gather(catalogue: Catalogue, { pair, given, weightOf }: Required<NaiveCase>) {
  const answers = inScope(catalogue, given)
  const holds = (condition: Condition) => judge(catalogue, condition, answers) === 'true'
  const fired = pair.rules.filter(r => holds(r.when) && !(r.unless && holds(r.unless)))
  const vetoes = fired.filter(r => r.effect.kind === 'rules-out')
  const [A, B] = [pair.patterns[0].id, pair.patterns[1].id]
  const out = new Set(vetoes.map(r => r.effect.pattern))
  const score = (side: string) => scoreOf(fired, side, weightOf)
  const decisive = (side: string) =>
    fired.some(
      r => r.effect.pattern === side && ruleWeight(r) >= catalogue.constants.decisiveWeight,
    )
  const fits = pair.hybrids.find(h => holds(h.when) && vetoes.every(v => h.answers.includes(v.id)))
  const { numerator, denominator } = catalogue.constants.hybridShare
  const tension = () => {
    if (out.size === 2) return true
    if (out.size === 1) return [...out].some(decisive)
    return (score(A) <= score(B) && decisive(A)) || (score(B) <= score(A) && decisive(B))
  }
  return {
    A,
    B,
    fired,
    out,
    score,
    decisive,
    fits: fits?.id ?? null,
    eligible: fits !== undefined && tension(),
    share: numerator / denominator,
  }
}

/** What each choice is worth; only the choices that exist. */
export function utilitiesOf({
  A,
  B,
  out,
  score,
  eligible,
  share,
}: Facts): ReadonlyMap<string, number> {
  const utilities = new Map<string, number>()
  if (!out.has(A)) utilities.set(A, score(A))
  if (!out.has(B)) utilities.set(B, score(B))
  if (eligible) utilities.set('hybrid', share * (score(A) + score(B)))
  return utilities
}

function ratio(x: number, y: number): number {
  return x + y === 0 ? 0 : (x - y) / (x + y)
}

function sideMargin({ A, B, score, eligible, share }: Facts, X: string): number {
  const [own, other] = X === A ? [score(A), score(B)] : [score(B), score(A)]
  return eligible ? ratio((1 - share) * own, share * other) : ratio(own, other)
}

function hybridMargin({ A, B, score, out, decisive, share }: Facts): number {
  const margins = [1]
  if (!out.has(A)) margins.push(ratio(share * score(B), (1 - share) * score(A)))
  if (!out.has(B)) margins.push(ratio(share * score(A), (1 - share) * score(B)))
  if (out.size === 0 && decisive(A) && !decisive(B)) margins.push(ratio(score(B), score(A)))
  if (out.size === 0 && decisive(B) && !decisive(A)) margins.push(ratio(score(A), score(B)))
  return Math.min(...margins)
}

/** Every completion of the answers: each question takes any of its options, or stays as it is. */
export function* completions(catalogue: Catalogue, given: NaiveAnswers): Generator<NaiveAnswers> {
  yield* complete(catalogue, given, 0)
}

function* complete(
  catalogue: Catalogue,
  given: NaiveAnswers,
  index: number,
): Generator<NaiveAnswers> {
  const question = catalogue.questions[index]
  if (!question) {
    yield given
    return
  }
  const options = given[question.id] ?? question.options.map(o => o.id)
  yield* complete(catalogue, given, index + 1)
  if (options.length > 1)
    for (const option of options)
      yield* complete(catalogue, { ...given, [question.id]: [option] }, index + 1)
}

export function judge(
  catalogue: Catalogue,
  condition: Condition,
  answers: NaiveAnswers,
): NaiveTruth {
  if (condition.kind === 'in') return judgeAnswer(catalogue, condition, answers)
  if (condition.kind === 'not') return negate(judge(catalogue, condition.of, answers))
  const parts = condition.of.map(part => judge(catalogue, part, answers))
  const [absorbing, neutral] =
    condition.kind === 'all' ? (['false', 'true'] as const) : (['true', 'false'] as const)
  if (parts.includes(absorbing)) return absorbing
  return parts.includes('unknown') ? 'unknown' : neutral
}

function negate(truth: NaiveTruth): NaiveTruth {
  return truth === 'unknown' ? 'unknown' : truth === 'true' ? 'false' : 'true'
}

function judgeAnswer(
  catalogue: Catalogue,
  { question, options }: Extract<Condition, { kind: 'in' }>,
  answers: NaiveAnswers,
): NaiveTruth {
  const all = catalogue.questions.find(({ id }) => id === question)?.options.map(({ id }) => id)
  const answer = answers[question] ?? all ?? []
  if (answer.every(option => options.includes(option))) return 'true'
  return answer.some(option => options.includes(option)) ? 'unknown' : 'false'
}

/** The answers without those to questions whose `ask-when` is false. */
export function inScope(catalogue: Catalogue, given: NaiveAnswers): NaiveAnswers {
  const counted: Record<string, readonly string[]> = {}
  for (const { id, askWhen } of catalogue.questions) {
    const answer = given[id]
    if (answer && !(askWhen && judge(catalogue, askWhen, counted) === 'false')) counted[id] = answer
  }
  return counted
}

export function ruleWeight({ effect }: Rule): number {
  return effect.kind === 'toward' ? effect.weight : 0
}

function scoreOf(fired: readonly Rule[], side: string, weightOf: (rule: Rule) => number): number {
  const heaviest = new Map<string, number>()
  for (const r of fired) {
    if (r.effect.kind !== 'toward' || r.effect.pattern !== side) continue
    const key = r.effect.group ? `group ${r.effect.group}` : `rule ${r.id}`
    heaviest.set(key, Math.max(heaviest.get(key) ?? 0, weightOf(r)))
  }
  return [...heaviest.values()].reduce((sum, weight) => sum + weight, 0)
}

import type { Catalogue } from '../../src/model/catalogue.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { Question } from '../../src/model/question.ts'
import { completions, inScope, judge, type NaiveAnswers, naiveVerdict } from './naive-oracle.ts'

/** What an interview can still find out, by brute force over every completion of the answers. */
export interface NaivePlan {
  /** By question id: the pairs that it can change; in scope or not. */
  readonly couldChange: ReadonlyMap<string, readonly string[]>
  /** The pairs of which two completions differ. */
  readonly unsettled: readonly string[]
}

export function naivePlan(catalogue: Catalogue, given: NaiveAnswers): NaivePlan {
  const asked = Object.keys(given)
  const all = [...completions(catalogue, given)]
  const choices = catalogue.pairs.map(pair => all.map(one => choiceOn(catalogue, pair.id, one)))
  const unasked = catalogue.questions.map(({ id }) => id).filter(id => !asked.includes(id))
  return {
    couldChange: new Map(
      unasked.map(id => {
        const others = all.map(completion => keyOf(catalogue, completion, id))
        const changed = catalogue.pairs.filter((_, pair) =>
          differ(others, choices[pair] as readonly string[]),
        )
        return [id, changed.map(pair => pair.id)]
      }),
    ),
    unsettled: catalogue.pairs.filter((_, pair) => new Set(choices[pair]).size > 1).map(p => p.id),
  }
}

/**
 * By pair: how likely its verdict is to be another once all is asked, by the weight of every way in which the interview may end,
 * for questions of which nothing was counted: each option is as likely as another, and "unknown" as it was so far.
 */
export function naiveLikelihoods(
  catalogue: Catalogue,
  given: NaiveAnswers,
): ReadonlyMap<string, number> {
  const asked = catalogue.questions.filter(({ id }) => given[id] !== undefined)
  const unknown = asked.filter(({ id, options }) => given[id]?.length === options.length).length
  const ignorance = (1 / 2 + 2 * unknown) / (1 + asked.length / 2)
  const isPartial = ({ id, options }: Question) =>
    (given[id]?.length ?? options.length) < options.length && (given[id]?.length ?? 0) > 1
  const starts = endsOf(catalogue.questions.filter(isPartial), given, () => null)
  const ends = starts.flatMap(start =>
    endsOf(
      catalogue.questions.filter(({ id }) => given[id] === undefined),
      start.answers,
      () => ignorance / (1 + ignorance),
    ).map(end => ({ start, answers: end.answers, weight: start.weight * end.weight })),
  )
  return new Map(
    catalogue.pairs.map(({ id }) => {
      const changed = ends.filter(
        ({ start, answers }) =>
          choiceOn(catalogue, id, start.answers) !== choiceOn(catalogue, id, answers),
      )
      return [id, changed.reduce((sum, { weight }) => sum + weight, 0)]
    }),
  )
}

interface WeightedAnswers {
  readonly answers: NaiveAnswers
  readonly weight: number
}

/** Every way in which these questions may be answered; `unknown` says how likely it is that one is not, null: it cannot be. */
function endsOf(
  questions: readonly Question[],
  given: NaiveAnswers,
  unknown: () => number | null,
): readonly WeightedAnswers[] {
  return questions.reduce<readonly WeightedAnswers[]>(
    (ends, { id, options }) => {
      const taken = given[id] ?? options.map(option => option.id)
      const share = unknown()
      const ways = taken.map(option => ({
        said: [option],
        weight: (1 - (share ?? 0)) / taken.length,
      }))
      const open = share === null ? [] : [{ said: taken, weight: share }]
      return ends.flatMap(({ answers, weight }) =>
        [...ways, ...open].map(way => ({
          answers: { ...answers, [id]: way.said },
          weight: weight * way.weight,
        })),
      )
    },
    [{ answers: given, weight: 1 }],
  )
}

/** Outcome and choice of one pair. */
export function choiceOn(catalogue: Catalogue, pairId: string, given: NaiveAnswers): string {
  const pair = catalogue.pairs.find(({ id }) => id === pairId)
  if (!pair) throw new Error(`no pair "${pairId}"`)
  const { outcome, choice } = naiveVerdict(catalogue, { pair, given })
  return `${outcome} ${choice}`
}

export function scopeOf(catalogue: Catalogue, given: NaiveAnswers): readonly string[] {
  const counted = inScope(catalogue, given)
  return catalogue.questions
    .filter(({ askWhen }) => !(askWhen && judge(catalogue, askWhen, counted) === 'false'))
    .map(({ id }) => id)
}

/** The questions that a question's scope hangs on, directly or through others. */
export function gatesOf(catalogue: Catalogue, id: string): ReadonlySet<string> {
  const askWhen = catalogue.questions.find(question => question.id === id)?.askWhen
  const direct = askWhen ? namedIn(askWhen) : []
  return new Set(direct.flatMap(gate => [gate, ...gatesOf(catalogue, gate)]))
}

function namedIn(condition: Condition): readonly string[] {
  if (condition.kind === 'in') return [condition.question]
  return (condition.kind === 'not' ? [condition.of] : condition.of).flatMap(namedIn)
}

/** One text for all that are alike but for the answer to one question. */
function keyOf({ questions }: Catalogue, answers: NaiveAnswers, without: string): string {
  return questions.map(({ id }) => (id === without ? '' : (answers[id]?.join() ?? ''))).join('|')
}

/** Whether two cases that are alike in all others have different choices. */
function differ(others: readonly string[], choices: readonly string[]): boolean {
  const seen = new Map<string, string>()
  return others.some((key, at) => {
    const choice = choices[at] as string
    const before = seen.get(key) ?? choice
    seen.set(key, before)
    return before !== choice
  })
}

import { questionsIn } from '../../../condition/mentions.ts'
import type { ChangedAnswers } from '../../../model/answers.ts'
import type { Advice } from '../../../model/result/advice.ts'
import type { Verdict } from '../../../model/result/verdict.ts'
import { designPhrase, isUndecided, outcomePhrase } from '../../wording/change-phrases.ts'
import { type LabelContext, optionsOf, questionOf } from '../../wording/label-context.ts'

/** Answers that would have to be others, and the choices that follow. */
export interface Change {
  readonly answers: ChangedAnswers
  readonly becomes: readonly string[]
  readonly reach: Reach
}

/** What would have to be different: what may well change, what a system is or can do, or the purpose of the exchange. */
export type Reach = 'near' | 'system' | 'purpose'

/**
 * Every change of answers that turns a choice, the likeliest to be met first: one answer before two, what may change before
 * what a system is, another choice before none, close calls before firm choices, a neighbouring option before a far one; last what would make it another
 * exchange.
 */
export function listChanges(advice: Advice, labels: LabelContext): readonly Change[] {
  const order = orderQuestions(labels)
  const reachOf = (answers: ChangedAnswers): Reach => {
    const questions = Object.keys(answers)
    if (questions.some(question => order.purposes.has(question))) return 'purpose'
    return questions.some(question => isOfSystem(question, labels)) ? 'system' : 'near'
  }
  const rankOf = ({ answers, pairs, becomes }: Consequence): readonly number[] => {
    const [first = ''] = Object.keys(answers)
    return [
      Object.keys(answers).length,
      REACHES.indexOf(reachOf(answers)),
      Number(becomes.every(isUndecided)),
      Math.min(...pairs.map(pair => firmness(advice, pair))),
      distanceOf(answers, advice, labels),
      order.ids.indexOf(first),
    ]
  }
  return listConsequences(advice, labels)
    .map(consequence => ({ consequence, rank: rankOf(consequence) }))
    .sort((one, other) => compareRanks(one.rank, other.rank))
    .map(({ consequence: { answers, becomes } }) => ({
      answers,
      becomes,
      reach: reachOf(answers),
    }))
}

const REACHES: readonly Reach[] = ['near', 'system', 'purpose']

/** The first change of each question or set of questions, at most so many. */
export function foremostChanges(changes: readonly Change[], most: number): readonly Change[] {
  const questions = changes.map(({ answers }) => Object.keys(answers).join())
  return changes
    .filter((_, index) => questions.indexOf(questions[index] ?? '') === index)
    .slice(0, most)
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index])
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}

/** What a system is or can do hardly changes. */
function isOfSystem(id: string, labels: LabelContext): boolean {
  const about = questionOf(id, labels)?.about
  return about === 'source' || about === 'receiver'
}

interface QuestionOrder {
  readonly ids: readonly string[]
  readonly purposes: ReadonlySet<string>
}

function orderQuestions({ catalogue }: LabelContext): QuestionOrder {
  return { ids: catalogue.questions.map(({ id }) => id), purposes: purposeQuestions({ catalogue }) }
}

/** The questions that tell what kind of exchange it is, since so many others are asked only after them. */
export function purposeQuestions({
  catalogue,
}: Pick<LabelContext, 'catalogue'>): ReadonlySet<string> {
  const scopes = catalogue.questions.flatMap(({ askWhen }) =>
    askWhen ? [questionsIn(askWhen)] : [],
  )
  const isPurpose = (id: string) =>
    scopes.filter(named => named.includes(id)).length > MOST_DEPENDENT
  return new Set(catalogue.questions.map(({ id }) => id).filter(isPurpose))
}

// So many questions may be asked only after one; where it is more, that one tells what kind of exchange it is.
const MOST_DEPENDENT = 3

/** 0 where a verdict is open or a close call, 2 where it is firm. */
function firmness({ verdicts }: Advice, pair: string): number {
  const verdict = verdicts.find(verdict => verdict.pair === pair)
  return verdict === undefined ? FIRM : firmnessOf(verdict)
}

function firmnessOf({ outcome, strength }: Verdict): number {
  if (outcome === 'open' || strength === 'slight' || strength === 'leaning') return 0
  return strength === 'strong' || strength === 'forced' ? FIRM : 1
}

const FIRM = 2

/**
 * How many options lie between the answers as they are and as they would be; of one of which several hold, how many flip,
 * those twice that would hold no more.
 */
function distanceOf(changed: ChangedAnswers, advice: Advice, labels: LabelContext): number {
  return Object.entries(changed).reduce((sum, [id, answer]) => {
    const question = questionOf(id, labels)
    const given = advice.answers.find(({ question }) => question === id)?.options ?? []
    const wanted = optionsOf(answer)
    if (question === undefined || given.length === 0) return sum + 1
    if (question.holds === 'several')
      return sum + without(wanted, given).length + 2 * without(given, wanted).length
    const at = (option: string) => question.options.findIndex(({ id }) => id === option)
    const steps = wanted.flatMap(to => given.map(from => Math.abs(at(to) - at(from))))
    return sum + Math.min(...steps)
  }, 0)
}

const without = (options: readonly string[], others: readonly string[]) =>
  options.filter(option => !others.includes(option))

interface Consequence extends Omit<Change, 'reach'> {
  readonly pairs: readonly string[]
}

/**
 * What each set of changed answers makes of the verdicts; of the design only what its verdict does not say. That a close
 * call becomes none at all is no news.
 */
function listConsequences(advice: Advice, labels: LabelContext): readonly Consequence[] {
  const sets = new Map<string, Consequence & { becomes: string[]; pairs: string[] }>()
  const at = (answers: ChangedAnswers) => {
    const key = JSON.stringify(answers)
    const found = sets.get(key) ?? { answers, becomes: [], pairs: [] }
    sets.set(key, found)
    return found
  }
  for (const verdict of advice.verdicts)
    for (const { set, ...turn } of newsOf(verdict)) {
      const { becomes, pairs } = at(set)
      pairs.push(verdict.pair)
      becomes.push(outcomePhrase(verdict.pair, turn, labels))
    }
  for (const { set, choices } of advice.blueprint.tippingPoints)
    for (const [pair, choice] of Object.entries(choices)) {
      const { becomes, pairs } = at(set)
      if (pairs.includes(pair)) continue
      pairs.push(pair)
      becomes.push(designPhrase(pair, choice, labels))
    }
  return [...sets.values()]
}

const newsOf = (verdict: Verdict) =>
  verdict.tippingPoints.filter(({ outcome }) => outcome !== 'open' || firmnessOf(verdict) > 0)

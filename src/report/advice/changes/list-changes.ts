import { questionsIn } from '../../../condition/mentions.ts'
import type { ChangedAnswers } from '../../../model/answers.ts'
import type { Catalogue } from '../../../model/catalogue.ts'
import type { Advice } from '../../../model/result/advice.ts'
import { isUndecided } from '../../wording/change-phrases.ts'
import { type LabelContext, optionsOf, questionOf } from '../../wording/label-context.ts'
import { onceFor } from '../../wording/once-for.ts'
import { likelihood } from './is-likely.ts'
import { type Consequence, FIRM, firmnessRank, listConsequences } from './list-consequences.ts'

/** A change of answers, and how likely it is to be met. */
export interface Change extends Consequence {
  readonly reach: Reach
  /** It may well come, or be what was meant. */
  readonly isLikely: boolean
}

/** What would have to be different: what may well change, what a system is or can do, or the purpose of the exchange. */
export type Reach = 'near' | 'system' | 'purpose'

/**
 * Every change of answers that turns a choice, the likeliest to be met first: one answer before two, what may well come
 * before what hardly will, what may change before what a system is, another choice before none, what was only assumed before what is known, close calls
 * before firm choices, a neighbouring option before a far one; last what would make it another exchange.
 */
export function listChanges(advice: Advice, labels: LabelContext): readonly Change[] {
  const order = orderQuestions(labels.catalogue.questions)
  const reachOf = (answers: ChangedAnswers): Reach => {
    const questions = Object.keys(answers)
    if (questions.some(question => order.purposes.has(question))) return 'purpose'
    return questions.some(question => isOfSystem(question, labels)) ? 'system' : 'near'
  }
  const isLikelyToCome = likelihood(advice, labels)
  const rankOf = ({ answers, pairs, becomes, reach, isLikely }: Change): readonly number[] => {
    const [first = ''] = Object.keys(answers)
    return [
      Object.keys(answers).length,
      Number(!isLikely),
      REACHES.indexOf(reach),
      Number(becomes.every(isUndecided)),
      Number(!isDoubtful(answers, advice)),
      Math.min(...pairs.map(pair => firmness(advice, pair))),
      distanceOf(answers, advice, labels),
      order.ids.indexOf(first),
    ]
  }
  return listConsequences(advice, labels)
    .map(consequence => {
      const { answers } = consequence
      return { ...consequence, reach: reachOf(answers), isLikely: isLikelyToCome(answers) }
    })
    .map(change => ({ change, rank: rankOf(change) }))
    .sort((one, other) => compareRanks(one.rank, other.rank))
    .map(({ change }) => change)
}

/** One of the answers was only assumed, or said in part. */
const isDoubtful = (changed: ChangedAnswers, { sensitivities }: Advice) =>
  sensitivities.some(({ question, kind }) => kind !== 'unknown' && question in changed)

const REACHES: readonly Reach[] = ['near', 'system', 'purpose']

/**
 * The first likely change of each question or set of questions, at most so many: of one answer those of further pairs before
 * a second one of any, then those of two.
 */
export function foremostChanges(changes: readonly Change[], most: number): readonly Change[] {
  const likely = changes.filter(change => change.isLikely)
  const questions = likely.map(({ answers }) => Object.keys(answers).join())
  const firsts = likely.filter((_, index) => questions.indexOf(questions[index] ?? '') === index)
  const turned = new Set<string>()
  const ofNewPairs = firsts.filter(({ answers, pairs }) => {
    if (Object.keys(answers).length > 1) return false
    const isNew = pairs.some(pair => !turned.has(pair))
    for (const pair of pairs) turned.add(pair)
    return isNew
  })
  const named = [...new Set([...ofNewPairs, ...firsts])].slice(0, most)
  return firsts.filter(change => named.includes(change))
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

/** The questions that tell what kind of exchange it is, since so many others are asked only after them. */
export const purposeQuestions = ({
  catalogue,
}: Pick<LabelContext, 'catalogue'>): ReadonlySet<string> =>
  orderQuestions(catalogue.questions).purposes

const orderQuestions = onceFor((questions: Catalogue['questions']): QuestionOrder => {
  const ids = questions.map(({ id }) => id)
  const scopes = questions.flatMap(({ askWhen }) => (askWhen ? [questionsIn(askWhen)] : []))
  const isPurpose = (id: string) =>
    scopes.filter(named => named.includes(id)).length > MOST_DEPENDENT
  return { ids, purposes: new Set(ids.filter(isPurpose)) }
})

// So many questions may be asked only after one; where it is more, that one tells what kind of exchange it is.
const MOST_DEPENDENT = 3

/** 0 where a verdict is open or a close call, 2 where it is firm. */
function firmness({ verdicts }: Advice, pair: string): number {
  const verdict = verdicts.find(verdict => verdict.pair === pair)
  return verdict === undefined ? FIRM : firmnessRank(verdict)
}

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

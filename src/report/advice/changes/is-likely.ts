import { TRUE, truthOver } from '../../../condition/evaluate.ts'
import { names } from '../../../condition/mentions.ts'
import type { ChangedAnswers, Said } from '../../../model/answers.ts'
import type { Contradiction } from '../../../model/catalogue.ts'
import type { Moves, Question } from '../../../model/question.ts'
import type { Advice, StatedAnswer } from '../../../model/result/advice.ts'
import { type LabelContext, optionsOf, questionOf } from '../../wording/label-context.ts'

/** Whether something holds of answers that would be other ones. */
type ChangeTest = (changed: ChangedAnswers) => boolean

/**
 * Whether changes of an advice's answers are likely: each moves in a way that the catalogue knows of it, or was only assumed,
 * and none contradicts what else was said.
 */
export function likelihood(advice: Advice, labels: LabelContext): ChangeTest {
  const stated = new Map(advice.answers.map(answer => [answer.question, answer]))
  const contradicts = contradictionsOf(advice, stated, labels)
  return changed => {
    const mayBe = Object.entries(changed).every(([id, answer]) => {
      const question = questionOf(id, labels)
      const now = stated.get(id)
      return !question || !now || mayBecome(question, now, optionsOf(answer))
    })
    return mayBe && !contradicts(changed)
  }
}

function mayBecome(question: Question, stated: StatedAnswer, wanted: readonly string[]): boolean {
  const { moves, options, quantity } = question
  const { options: given, assumed } = stated
  if (moves === undefined || isReading(question, stated, wanted)) return true
  if (moves === 'never') return false
  if (typeof moves === 'object' && 'come' in moves)
    return (
      wanted.every(option => given.includes(option) || moves.come.includes(option)) &&
      given.every(option => assumed || wanted.includes(option) || moves.go.includes(option))
    )
  if (typeof moves === 'object') return assumed || leads(moves, given, wanted)
  const most = quantity === null || quantity === 'duration' ? 2 : 1
  return stepsBetween(given, wanted, options).some(
    step => Math.abs(step) <= most && (step > 0 || assumed || moves === 'by-degrees'),
  )
}

function leads(moves: readonly Step[], given: readonly string[], wanted: readonly string[]) {
  return moves.some(
    ({ from, to }) => given.includes(from) && wanted.some(option => to.includes(option)),
  )
}

/** Whether it says no more than what an answer that was given in part leaves open. */
function isReading(
  { holds }: Question,
  { options, unsure, oneOf }: StatedAnswer,
  wanted: readonly string[],
): boolean {
  const open = [...options, ...unsure, ...oneOf]
  const isWithin = wanted.every(option => open.includes(option))
  return isWithin && (holds === 'one' || options.every(option => wanted.includes(option)))
}

type Step = Extract<Moves, readonly unknown[]>[number]

function stepsBetween(
  given: readonly string[],
  wanted: readonly string[],
  options: Question['options'],
): readonly number[] {
  const placeOf = (option: string) => options.findIndex(({ id }) => id === option)
  return wanted.flatMap(to => given.map(from => placeOf(to) - placeOf(from)))
}

/** Whether a contradiction of the catalogue becomes true that is not told already. */
function contradictionsOf(
  { contradictions, outOfScope }: Advice,
  stated: ReadonlyMap<string, StatedAnswer>,
  labels: LabelContext,
): ChangeTest {
  const told = new Set(contradictions.map(({ id }) => id))
  const untold = labels.catalogue.contradictions.filter(
    ({ id, receivers }) => receivers === null && !told.has(id),
  )
  const left = new Set(outOfScope.map(({ question }) => question))
  const becomesTrue = ({ when }: Contradiction, changed: ChangedAnswers) => {
    const saidOf = (id: string): Said | undefined => {
      const answer = changed[id]
      if (answer !== undefined) return saidIn(answer)
      return left.has(id) ? undefined : stated.get(id)
    }
    return truthOver(when, id => questionOf(id, labels), saidOf) === TRUE
  }
  // What names nothing that changes is as true as it was.
  const standing = new Map(untold.map(each => [each, becomesTrue(each, {})]))
  return changed =>
    untold.some(each =>
      names(each.when, ({ question }) => question in changed)
        ? becomesTrue(each, changed)
        : standing.get(each),
    )
}

function saidIn(answer: ChangedAnswers[string]): Said {
  if (typeof answer === 'string') return { options: [answer] }
  if (!('value' in answer)) return { options: answer }
  return { options: answer.value, unsure: answer.unsure, oneOf: answer['one-of'] }
}

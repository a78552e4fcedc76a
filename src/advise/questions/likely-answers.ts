import type { Question } from '../../model/question.ts'
import type { AnswerState } from '../engine/answer-state.ts'
import type { Engine } from '../engine/engine.ts'
import { HOLDS, HOLDS_NOT } from '../engine/variables.ts'

/** What a question is drawn to be answered with: a bit for each option that is true, or `NOT_KNOWN`. */
export type DrawnAnswer = number
export const NOT_KNOWN: DrawnAnswer = -1

/** A number from 0 up to 1, the same for the same draw and the same number in it. */
export function chanceAt(draw: number, number: number): number {
  let mixed = Math.imul(draw + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
}

/** How an answer is drawn. */
export interface AnswerDraw {
  /** The number of the draw. */
  readonly draw: number
  /** How much likelier than others this person is not to know (see `measureIgnorance`). */
  readonly ignorance: number
}

/**
 * Draws the answer to a question, as often as the catalogue says that it was given. A part of the draws takes any option, as
 * likely as any other, for exchanges that are like none that was counted; all do where nothing was counted.
 */
export function drawAnswer(
  { catalogue, variablesOf }: Engine,
  index: number,
  { draw, ignorance }: AnswerDraw,
): DrawnAnswer {
  const question = catalogue.questions[index] as Question
  const start = (variablesOf[index]?.[0] as number) * NUMBERS
  const chance = (number: number) => chanceAt(draw, start + number)
  const odds = oddsOfUnknown(question) * ignorance
  if (chance(0) < odds / (1 + odds)) return NOT_KNOWN
  const counted = question.options.map(({ often = 0 }) => often)
  const isCounted = counted.some(often => often > 0)
  if (!isCounted || chance(1) < LIKE_NONE)
    return 1 << Math.floor(chance(2) * question.options.length)
  return question.holds === 'one'
    ? 1 << placeIn(counted, chance(2))
    : counted.reduce((bits, often, at) => (chance(at + 3) < often ? bits | (1 << at) : bits), 0)
}

// Three in ten: with fewer, answers that no counted exchange has found too many decisions settled.
const LIKE_NONE = 0.3

/** A question with one variable takes three numbers, one with several three and one for each, which has room for five. */
const NUMBERS = 5

/** The index of the share that a chance falls into, of shares that need not add up to 1. */
function placeIn(shares: readonly number[], chance: number): number {
  let left = chance * shares.reduce((sum, share) => sum + share, 0)
  const at = shares.findIndex(share => {
    left -= share
    return left < 0
  })
  return at === -1 ? shares.length - 1 : at
}

/** To one who knows. */
function oddsOfUnknown({ oftenUnknown = 1 / 2 }: Question): number {
  const share = Math.min(oftenUnknown, MOST_UNKNOWN)
  return share / (1 - share)
}

// However seldom a question was answered, somebody knows.
const MOST_UNKNOWN = 0.95

/** The masks of the question's variables for a drawn answer. */
export function writeDrawn(
  { catalogue, variablesOf, fullMasks }: Engine,
  { question, drawn }: { readonly question: number; readonly drawn: DrawnAnswer },
  masks: number[],
): void {
  const isOne = catalogue.questions[question]?.holds === 'one'
  for (const [at, variable] of (variablesOf[question] as readonly number[]).entries()) {
    if (drawn === NOT_KNOWN) masks[variable] = fullMasks[variable] as number
    else if (isOne) masks[variable] = drawn
    else masks[variable] = (drawn & (1 << at)) === 0 ? HOLDS_NOT : HOLDS
  }
}

/**
 * How often the person did not know so far, as a multiple of how often others do not: 1/2 before the first answer. What is not
 * known counts twice, since the questions that are asked first are those that most people can answer.
 */
export function measureIgnorance(
  { catalogue, variablesOf, fullMasks }: Engine,
  { masks }: AnswerState,
  asked: ReadonlySet<number>,
): number {
  let expected = 1
  let met = 1 / 2
  for (const question of asked) {
    expected += catalogue.questions[question]?.oftenUnknown ?? 1 / 2
    const own = variablesOf[question] as readonly number[]
    if (own.every(variable => masks[variable] === fullMasks[variable])) met += 2
  }
  return met / expected
}

import type { AnswerState } from '../engine/answer-state.ts'
import { applyScope } from '../engine/encode-answers.ts'
import type { CompiledPair, Engine } from '../engine/engine.ts'
import { scoreGroups } from '../engine/score-groups.ts'
import type { Masks } from '../engine/variables.ts'
import { type Decision, decidePair } from '../verdict/decide-pair.ts'
import { UNLIKELY } from './least-likely.ts'
import {
  chanceAt,
  type DrawnAnswer,
  drawAnswer,
  measureIgnorance,
  writeDrawn,
} from './likely-answers.ts'
import { measureWorth } from './measure-worth.ts'

/** A question and the pairs that it can change, by their indexes. */
export interface ChangingQuestion {
  readonly question: number
  readonly pairs: readonly number[]
}

/** What the answers that are still to come make of the verdicts, as far as likelihood tells. */
export interface Foresight {
  /** By index of the pair: how likely its verdict is to be another once all is asked, from 0 to 1. */
  readonly likelihoods: readonly number[]
  /** How much of what is uncertain about the verdicts that are likely to change each of the changing questions is likely to take away. */
  readonly worth: readonly number[]
}

/**
 * Draws how the interview may end: every question that can change a verdict with a likely answer, "unknown" being one. What is
 * answered in part is drawn, too, and is the same before and after. The draws are the same at every run.
 */
export function foreseeVerdicts(
  engine: Engine,
  answers: AnswerState,
  {
    asked,
    changing,
    least,
  }: {
    readonly asked: ReadonlySet<number>
    readonly changing: readonly ChangingQuestion[]
    /** How likely a verdict has to be to change for it to be asked about. */
    readonly least: number
  },
): Foresight {
  const pairs = [...new Set(changing.flatMap(({ pairs }) => pairs))]
  const ignorance = measureIgnorance(engine, answers, asked)
  const now = answers.slots.length === 0 ? decideAll(engine, answers.masks, pairs) : null
  const draws = Array.from({ length: pairs.length > 0 ? DRAWS : 0 }, (_, draw) =>
    drawEnd(engine, answers, { changing, pairs, draw, ignorance, now }),
  )
  const likelihoods = engine.pairs.map((_, pair) => {
    const changed = draws.filter(({ before, after }) => before[pair] !== after[pair])
    return changed.length / DRAWS
  })
  const worthOf = (at: number) => (pair: number) =>
    measureWorth(draws.map(({ drawn, after }) => [drawn[at] as number, after[pair] as number]))
  // Who goes on although none is likely enough is asked first what tells of those that still may change.
  const likely = likelihoods.some(each => each > least) ? least : UNLIKELY
  return {
    likelihoods,
    worth: changing.map(({ pairs }, at) => {
      const ofPairs = pairs.filter(pair => (likelihoods[pair] as number) > likely)
      return ofPairs.map(worthOf(at)).reduce((sum, worth) => sum + worth, 0)
    }),
  }
}

// A share of one in 25 is met eight times, give or take three.
const DRAWS = 200

/** One way in which an interview may end. */
interface DrawnEnd {
  /** By changing question. */
  readonly drawn: readonly DrawnAnswer[]
  /** By index of the pair: a number for the decision on it. */
  readonly before: readonly number[]
  readonly after: readonly number[]
}

function drawEnd(
  engine: Engine,
  answers: AnswerState,
  {
    changing,
    pairs,
    draw,
    ignorance,
    now,
  }: {
    readonly changing: readonly ChangingQuestion[]
    readonly pairs: readonly number[]
    readonly draw: number
    readonly ignorance: number
    /** What is decided before; null where an answer in part leaves it to the draw. */
    readonly now: readonly number[] | null
  },
): DrawnEnd {
  const masks = answers.masks.slice()
  for (const { variables, values } of answers.slots) {
    const at = Math.floor(chanceAt(draw, -1 - (variables[0] as number)) * values.length)
    for (const [place, variable] of variables.entries())
      masks[variable] = values[at]?.[place] as number
  }
  const before = now ?? decideAll(engine, masks, pairs)
  const drawn = changing.map(({ question }) => {
    const drawn = drawAnswer(engine, question, { draw, ignorance })
    writeDrawn(engine, { question, drawn }, masks)
    return drawn
  })
  return { drawn, before, after: decideAll(engine, masks, pairs) }
}

function decideAll(engine: Engine, masks: Masks, pairs: readonly number[]): readonly number[] {
  const effectiveMasks = applyScope(engine, masks)
  const decided: number[] = []
  for (const pair of pairs) {
    const compiled = engine.pairs[pair] as CompiledPair
    const state = scoreGroups(engine, compiled.groups, effectiveMasks)
    decided[pair] = numberOf(decidePair(compiled, state))
  }
  return decided
}

/** The same number for the same outcome and choice. */
const numberOf = ({ outcome, side }: Decision) => OUTCOMES.indexOf(outcome) * 3 + (side ?? 2)

const OUTCOMES: readonly Decision['outcome'][] = ['recommended', 'hybrid', 'open', 'infeasible']

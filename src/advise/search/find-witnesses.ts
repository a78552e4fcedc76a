import type { AnswerState } from '../engine/answer-state.ts'
import { type ScratchMasks, writeRow } from '../engine/encode-answers.ts'
import type { CompiledPair, Engine, ScoringGroup } from '../engine/engine.ts'
import type { PairState } from '../engine/pair-state.ts'
import type { Unknown } from '../engine/residuals/residuals.ts'
import { listUnknowns } from '../engine/residuals/unknowns.ts'
import { entryOf } from '../engine/score-groups.ts'
import { type Decision, decidePair, isSameDecision } from '../verdict/decide-pair.ts'

/** Questions that are known to change a pair. */
export interface Witnesses {
  readonly questions: ReadonlySet<number>
  /** No other question bears on the pair. */
  readonly isAll: boolean
}

/**
 * Questions of which two completions that differ in nothing else are known to decide a pair differently. Most questions
 * that can change a verdict change it in one of a few completions: where nothing more is known, and in some that are
 * drawn, with the sides as near to each other as answers bring them. What is not found here is
 * to be searched for.
 */
export function findWitnesses(
  engine: Engine,
  compiled: CompiledPair,
  { answers, unknowns = listUnknowns(engine, answers) }: OpenQuestions,
): Witnesses {
  const own = unknowns
    .map(unknown => ({ ...unknown, indexes: dependingOn(compiled, unknown) }))
    .filter(({ indexes }) => indexes.length > 0)
  const bearing = new Set(own.map(({ question }) => question))
  // What stays partial has no completion of its own.
  const isOpen = answers.slots.every(({ question }) => !answers.closed.has(question))
  const questions = isOpen ? drawWitnesses(engine, { compiled, answers, own }, bearing.size) : NONE
  return { questions, isAll: questions.size === bearing.size }
}

/** Answers, and what is not known of them: all of it, or only what is left of a pair. */
export interface OpenQuestions {
  readonly answers: AnswerState
  readonly unknowns?: readonly Unknown[]
}

const NONE: ReadonlySet<number> = new Set()

/** Draws completions until they found `enough` questions, or many in turn found none. */
function drawWitnesses(engine: Engine, open: Open, enough: number): ReadonlySet<number> {
  const found = new Set<number>()
  const draw = drawFrom(SEED)
  let inVain = 0
  const mostInVain = Math.min(MOST_IN_VAIN, (enough * enough) >> 4)
  for (let round = 0; found.size < enough && inVain < mostInVain; round++) {
    const before = found.size
    const drawn = drawCompletion(engine, open, round === 0 ? null : draw)
    if (round > 0) evenOut(engine, drawn)
    noteChanges(engine, drawn, found)
    inVain = found.size > before ? 0 : inVain + 1
  }
  return found
}

// A round takes a fifth of a millisecond, the first search for one question some tens of them. With nothing answered so
// many rounds find every question that can change a pair; where few are open, a search for each takes less than more
// rounds do. Drawing is the same at every run.
const MOST_IN_VAIN = 20
const SEED = 1

function dependingOn({ groups }: CompiledPair, { variables }: Unknown): readonly number[] {
  return [...groups.keys()].filter(index =>
    variables.some(each => groups[index]?.variables.includes(each)),
  )
}

/** Numbers from 0 to 1, the same each time. */
function drawFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) / 2 ** 24
  }
}

interface Open {
  readonly compiled: CompiledPair
  readonly answers: AnswerState
  /** The unknowns that bear on the pair. */
  readonly own: readonly OwnUnknown[]
}

interface OwnUnknown extends Unknown {
  /** The scoring groups of the pair that depend on it, by their indexes. */
  readonly indexes: readonly number[]
}

/** A completion in buffers of its own, the row that each unknown has, and what each scoring group comes to. */
interface DrawnCompletion extends Open {
  readonly completion: ScratchMasks
  readonly rows: number[]
  readonly weights: number[]
  readonly flags: number[]
}

/** A completion in which every second unknown has its first row, so that most questions stay unanswered; without `draw` all have. */
function drawCompletion(engine: Engine, open: Open, draw: (() => number) | null): DrawnCompletion {
  const { masks, effectiveMasks } = open.answers
  const completion = { masks: masks.slice(), effectiveMasks: effectiveMasks.slice() }
  const rows = open.own.map(({ values }) =>
    draw === null || draw() < 1 / 2 ? 0 : Math.floor(draw() * values.length),
  )
  for (const { variables, values } of open.answers.slots)
    writeRow(engine, completion, { variables, row: values[0] as readonly number[] })
  const drawn: DrawnCompletion = { ...open, completion, rows, weights: [], flags: [] }
  for (const [at, row] of rows.entries())
    if (row > 0) write(engine, completion, { unknown: open.own[at] as Unknown, row })
  score(engine, drawn, open.compiled.groups.keys())
  return drawn
}

function write(
  engine: Engine,
  completion: ScratchMasks,
  { unknown, row }: { readonly unknown: Unknown; readonly row: number },
): void {
  const { variables, values } = unknown
  writeRow(engine, completion, { variables, row: values[row] as readonly number[] })
}

/** Scores these scoring groups of the pair anew. */
function score(
  engine: Engine,
  { compiled, completion, weights, flags }: DrawnCompletion,
  indexes: Iterable<number>,
): void {
  for (const index of indexes) {
    const entry = entryOf(engine, compiled.groups[index] as ScoringGroup, completion.effectiveMasks)
    weights[index] = engine.table[entry] as number
    flags[index] = engine.table[entry + 1] as number
  }
}

function take(
  engine: Engine,
  drawn: DrawnCompletion,
  { unknown, row }: { readonly unknown: OwnUnknown; readonly row: number },
): void {
  write(engine, drawn.completion, { unknown, row })
  score(engine, drawn, unknown.indexes)
}

/** Brings the scores as near to each other as taking one answer after the other can. */
function evenOut(engine: Engine, drawn: DrawnCompletion): void {
  const { own, rows } = drawn
  let least = distanceOf(drawn)
  for (const [at, unknown] of own.entries()) {
    if (least === 0) return
    for (const row of unknown.values.keys()) {
      take(engine, drawn, { unknown, row })
      const now = distanceOf(drawn)
      if (now >= least) continue
      least = now
      rows[at] = row
    }
    take(engine, drawn, { unknown, row: rows[at] as number })
  }
}

function distanceOf(drawn: DrawnCompletion): number {
  const { scores } = stateOf(drawn)
  return Math.abs(scores[0] - scores[1])
}

/** Notes the questions of which two rows decide differently. */
function noteChanges(engine: Engine, drawn: DrawnCompletion, found: Set<number>): void {
  const now = decisionOf(drawn)
  for (const [at, unknown] of drawn.own.entries()) {
    if (found.has(unknown.question)) continue
    const differs = unknown.values.some((_, row) => {
      take(engine, drawn, { unknown, row })
      return !isSameDecision(decisionOf(drawn), now)
    })
    if (differs) found.add(unknown.question)
    take(engine, drawn, { unknown, row: drawn.rows[at] as number })
  }
}

const decisionOf = (drawn: DrawnCompletion): Decision => decidePair(drawn.compiled, stateOf(drawn))

function stateOf({ compiled: { groups }, weights, flags }: DrawnCompletion): PairState {
  const scores: [number, number] = [0, 0]
  let raised = 0
  for (let index = 0; index < groups.length; index++) {
    scores[(groups[index] as ScoringGroup).side] += weights[index] as number
    raised |= flags[index] as number
  }
  return { scores, flags: raised }
}

import type { AnswerState } from '../engine/answer-state.ts'
import type { CompiledPair, Engine } from '../engine/engine.ts'
import { boundMasks, type MaskBounds } from '../engine/mask-bounds.ts'
import { stateKey } from '../engine/pair-state.ts'
import { type OpenAnswers, openAnswers } from '../engine/residuals/open-answers.ts'
import { openPair, type ResidualPair } from '../engine/residuals/open-pair.ts'
import type { Unknown } from '../engine/residuals/residuals.ts'
import { listUnknowns } from '../engine/residuals/unknowns.ts'
import { commonDecision } from '../verdict/common-decision.ts'
import { type Decision, decidePair, isSameDecision } from '../verdict/decide-pair.ts'
import { exactBounds } from './bounds.ts'
import { canChange } from './can-change.ts'
import { findWitnesses } from './find-witnesses.ts'
import { quickOutlook } from './quick-outlook.ts'
import { choiceKey, reachDecisions } from './reach-decisions.ts'

/** What the verdict on one pair can still become over all completions of the answers. */
export interface Settlement {
  readonly settled: boolean
  /** Least and greatest lead: score of the first side less that of the second. */
  readonly lead: readonly [number, number]
  /** Indexes of the questions that can still change outcome or choice. */
  readonly canChange: readonly number[]
}

/** Answers with all that a search over their completions may still decide. */
export interface OpenRequirements {
  readonly answers: AnswerState
  readonly open: OpenAnswers
}

/** Opens answers for the searches of all pairs. */
export function openRequirements(engine: Engine, answers: AnswerState): OpenRequirements {
  return { answers, open: openAnswers(engine, answers, listUnknowns(engine, answers)) }
}

/**
 * Exact, over every completion: each open question takes any of its options or stays unknown, each partial one takes
 * one of its options. Settled: all of them decide like the verdict as it stands.
 */
export function settlePair(
  engine: Engine,
  { compiled, decision }: ReportedPair,
  { answers, open }: OpenRequirements,
): Settlement {
  const pair = openPair(engine, compiled, { open })
  const found = findingsOn(pair)
  const settled = choiceOf(pair, found) === choiceKey(decision)
  const [a, b] = pair.state.scores
  found.lead ??= exactBounds(pair, pair.groups).lead
  found.changing ??= settled ? NONE : changingQuestions(pair, witnessesOf(engine, pair, answers))
  const { lead, changing } = found
  return {
    settled,
    lead: [a - b + lead[0], a - b + lead[1]],
    // All completions decide alike, but not like the verdict: what is partial keeps it from being decided.
    canChange: settled || changing.length > 0 ? changing : partialQuestions(pair),
  }
}

const NONE: readonly number[] = []

/** Completions are drawn only where a search for each question that is left takes longer. */
function witnessesOf(
  engine: Engine,
  pair: ResidualPair,
  answers: AnswerState,
): ReadonlySet<number> {
  const left = unknownsLeft(pair)
  if (left.length <= FEW) return new Set()
  const unknowns = left.map(index => pair.unknowns[index] as Unknown)
  return findWitnesses(engine, pair.compiled, { answers, unknowns }).questions
}

const FEW = 6

/** A pair, and the verdict on it as it stands. */
export interface ReportedPair {
  readonly compiled: CompiledPair
  readonly decision: Decision
}

/** What it takes to tell whether pairs are settled. */
export interface BoundedRequirements {
  readonly bounds: MaskBounds
  /** Made when a search asks for it first. */
  readonly opened: () => OpenRequirements
}

/** Bounds the completions of answers, for all pairs. */
export function boundRequirements(engine: Engine, answers: AnswerState): BoundedRequirements {
  let opened: OpenRequirements | null = null
  const open = () => {
    opened ??= openRequirements(engine, answers)
    return opened
  }
  return { bounds: boundMasks(engine, answers.masks), opened: open }
}

/** Whether every completion decides the pair like the verdict as it stands; faster than `settlePair`, which also finds what could change it. */
export function isSettled(
  engine: Engine,
  { compiled, decision }: ReportedPair,
  { bounds, opened }: BoundedRequirements,
): boolean {
  // Of most pairs the bounds tell, and nothing is searched.
  const common = commonDecision(quickOutlook(engine, compiled, bounds))
  if (common !== null) return isSameDecision(common, decision)
  const pair = openPair(engine, compiled, opened())
  if (pair.groups.length === 0) return isSameDecision(decidePair(compiled, pair.state), decision)
  return choiceOf(pair, findingsOn(pair)) === choiceKey(decision)
}

/** What was found out about what is left of a pair; absent: nobody has asked. */
interface Found {
  /** The key of the choice that all completions make; null where there are several. */
  choice?: string | null
  /** The least and the greatest that the open groups add to the lead. */
  lead?: readonly [number, number]
  /** The questions that can change the choice. */
  changing?: readonly number[]
}

/** The same for all answers that leave the same of the pair, its score included. */
function findingsOn(pair: ResidualPair): Found {
  const { compiled, state, groups, residuals } = pair
  const byKey = (residuals.found.get(compiled) ?? new Map()) as Map<string, Found>
  if (byKey.size === 0) residuals.found.set(compiled, byKey)
  if (byKey.size > MOST_FOUND) byKey.clear()
  const key = `${stateKey(state)} ${groups.join()} ${keyOfPartials(pair)}`
  const known = byKey.get(key) ?? {}
  byKey.set(key, known)
  return known
}

// Some hundreds of bytes each.
const MOST_FOUND = 3000

/** The partial answers among what is left: other unknowns are the same for all answers. */
function keyOfPartials({ residuals, partials, unknownOf, groups }: ResidualPair): string {
  if (!partials.some(partial => partial > 0)) return ''
  const own = new Set<number>()
  for (const group of groups)
    for (const variable of residuals.variablesOf(group))
      own.add(partials[unknownOf[variable] as number] as number)
  return inOrder(own).join()
}

function choiceOf(pair: ResidualPair, found: Found): string | null {
  if (found.choice === undefined) {
    const [choice, second] = reachDecisions(pair, 2).keys()
    found.choice = second === undefined ? (choice ?? null) : null
  }
  return found.choice
}

/** The questions that can still change outcome or choice of a pair. */
export function questionsThatChange(
  engine: Engine,
  compiled: CompiledPair,
  answers: AnswerState,
): readonly number[] {
  const { questions, isAll } = findWitnesses(engine, compiled, { answers })
  if (isAll) return inOrder(questions)
  const pair = openCompletions(engine, compiled, answers)
  const isDecided = questions.size === 0 && reachDecisions(pair, 2).size < 2
  return isDecided ? [] : changingQuestions(pair, questions)
}

/** What is left of a pair for a search over all completions of the answers. */
export function openCompletions(
  engine: Engine,
  compiled: CompiledPair,
  answers: AnswerState,
): ResidualPair {
  return openPair(engine, compiled, openRequirements(engine, answers))
}

/** The questions of which one completion differs from another in that question alone, and decides otherwise, with those that are known; in the catalogue's order. */
function changingQuestions(pair: ResidualPair, known: ReadonlySet<number>): readonly number[] {
  const changing = new Set(known)
  for (const index of unknownsLeft(pair)) {
    const { question, isReduced } = pair.unknowns[index] as Unknown
    if (!isReduced && !changing.has(question) && canChange(pair, index)) changing.add(question)
  }
  return inOrder(changing)
}

function inOrder(questions: Iterable<number>): readonly number[] {
  return [...questions].sort((one, other) => one - other)
}

function partialQuestions(pair: ResidualPair): readonly number[] {
  const open = unknownsLeft(pair).map(index => pair.unknowns[index] as Unknown)
  return inOrder(new Set(open.map(({ question }) => question)))
}

/** What is not known and still bears on a pair, by its indexes. */
function unknownsLeft({ residuals, unknownOf, groups }: ResidualPair): readonly number[] {
  const left = new Set<number>()
  for (const group of groups)
    for (const variable of residuals.variablesOf(group)) left.add(unknownOf[variable] as number)
  return inOrder(left)
}

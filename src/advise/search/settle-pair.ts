import { type AnswerState, completionsOf, isFree, withAnswer } from '../engine/answer-state.ts'
import type { CompiledPair, Engine, ScoringGroup } from '../engine/engine.ts'
import type { PairState } from '../engine/pair-state.ts'
import { scoreGroups } from '../verdict/score-pair.ts'
import { distinguishAnswers, distinguishingMasks } from './distinguishing-masks.ts'
import { exploreStates } from './explore-states.ts'
import { type Component, splitComponents } from './independent-components.ts'
import { planSearch, type SearchPlan } from './plan-search.ts'
import { canDiffer, choiceKey, reachDecisions, type StateSets } from './reach-decisions.ts'
import { stateSet } from './state-set.ts'

/** What the verdict on one pair can still become over all completions of the answers. */
export interface Settlement {
  readonly settled: boolean
  /** Least and greatest lead: score of the first side less that of the second. */
  readonly lead: readonly [number, number]
  /** Indexes of the free questions that can still change outcome or choice. */
  readonly canChange: readonly number[]
}

/**
 * Exact, over every completion: each free question takes any of its remaining options or stays as it is.
 */
export function settlePair(
  engine: Engine,
  compiled: CompiledPair,
  answers: AnswerState,
): Settlement {
  const search = openSearch(engine, compiled, answers)
  const settled = decidesAlike(search)
  return {
    settled,
    lead: leadOf(search.start, search.sets),
    canChange: settled ? [] : search.free.filter(question => canChange(search, question)),
  }
}

/** Whether every completion decides the pair alike; faster than `settlePair`, which also finds what could change it. */
export function isSettled(engine: Engine, compiled: CompiledPair, answers: AnswerState): boolean {
  return decidesAlike(openSearch(engine, compiled, answers))
}

function decidesAlike({ compiled, start, sets }: CompletionSearch): boolean {
  return reachDecisions(compiled, start, { sets, keyOf: choiceKey, enough: 2 }).size === 1
}

/** The free questions that the pair depends on. */
export function freeQuestions(
  engine: Engine,
  compiled: CompiledPair,
  answers: AnswerState,
): readonly number[] {
  return questionsOf(narrowGroups(engine, compiled.groups, answers)).filter(question =>
    isFree(engine, answers, question),
  )
}

function questionsOf(groups: readonly ScoringGroup[]): readonly number[] {
  return [...new Set(groups.flatMap(({ questions }) => questions))]
}

/** Each scoring group without the partially answered questions of which it distinguishes no two options: they join it to no other group. */
function narrowGroups(
  engine: Engine,
  groups: readonly ScoringGroup[],
  answers: AnswerState,
): readonly ScoringGroup[] {
  const partial = questionsOf(groups).filter(
    question =>
      answers.masks[question] !== engine.fullMasks[question] && isFree(engine, answers, question),
  )
  if (partial.length === 0) return groups
  return groups.map(group => ({
    ...group,
    questions: group.questions.filter(
      question =>
        !partial.includes(question) ||
        distinguishAnswers(
          valuesOf(engine, answers, question),
          distinguishingMasks(engine, [group], question),
        ).length > 1,
    ),
  }))
}

/** The effective masks that a question can have: its completions, and unknown where it may fall out of scope. */
function valuesOf(engine: Engine, answers: AnswerState, question: number): readonly number[] {
  const completions = completionsOf(engine, answers, question)
  const isAlwaysAsked = (engine.askWhenAt[question] as number) < 0
  return isAlwaysAsked ? completions : [...completions, engine.fullMasks[question] as number]
}

/** The search of all completions of one pair, as `openSearch` prepares it. */
export interface CompletionSearch {
  readonly engine: Engine
  readonly compiled: CompiledPair
  readonly answers: AnswerState
  readonly free: readonly number[]
  /** The sum of the scoring groups that no completion changes. */
  readonly start: PairState
  readonly components: readonly Component[]
  readonly sets: StateSets
}

/** Prepares the search of all completions: the state that none changes, and the states that each independent component can reach. */
export function openSearch(
  engine: Engine,
  compiled: CompiledPair,
  answers: AnswerState,
): CompletionSearch {
  const groups = narrowGroups(engine, compiled.groups, answers)
  const free = questionsOf(groups).filter(question => isFree(engine, answers, question))
  const { fixed, components } = splitComponents(groups, new Set(free))
  return {
    engine,
    compiled,
    answers,
    free,
    start: scoreGroups(engine, fixed, answers.effectiveMasks),
    components,
    sets: components.map(component =>
      stateSet(exploreStates(engine, planSearch(engine, component), answers)),
    ),
  }
}

function leadOf(start: PairState, sets: StateSets): readonly [number, number] {
  const base = start.scores[0] - start.scores[1]
  return sets.reduce<readonly [number, number]>(
    ([least, greatest], { states }) => {
      const leads = states.map(({ scores }) => scores[0] - scores[1])
      return [least + Math.min(...leads), greatest + Math.max(...leads)]
    },
    [base, base],
  )
}

/** Whether two completions that differ in this question alone decide differently. */
function canChange(search: CompletionSearch, question: number): boolean {
  const own = search.components.findIndex(({ questions }) => questions.includes(question))
  const plan = planSearch(search.engine, search.components[own] as Component, question)
  const sets = [stateSet([search.start]), ...search.sets.filter((_, index) => index !== own)]
  return canChangeWithin({ ...search, question }, plan, { answers: search.answers, sets })
}

/** Tries all answers to the pivots above the question in the plan, then compares the states of its own completions. */
function canChangeWithin(
  search: CompletionSearch & { readonly question: number },
  { pivot, distinguishingMasks: masks, fixed, subplans }: SearchPlan,
  { answers, sets }: { readonly answers: AnswerState; readonly sets: StateSets },
): boolean {
  const { engine, compiled, question } = search
  const branches = distinguishAnswers(completionsOf(engine, answers, pivot), masks).map(mask =>
    withAnswer(engine, answers, { question: pivot, mask }),
  )
  const states = branches.map(({ effectiveMasks }) => scoreGroups(engine, fixed, effectiveMasks))
  if (pivot === question) return canDiffer(compiled, states, sets)
  const own = subplans.find(({ questions }) => questions.includes(question)) as SearchPlan
  const aside = subplans.filter(subplan => subplan !== own)
  return branches.some((branch, index) => {
    const more = aside.map(subplan => stateSet(exploreStates(engine, subplan, branch)))
    const given = [stateSet([states[index] as PairState]), ...more, ...sets]
    return canChangeWithin(search, own, { answers: branch, sets: given })
  })
}

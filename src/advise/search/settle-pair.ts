import { type AnswerState, completionsOf, isFree, withAnswer } from '../engine/answer-state.ts'
import type { Engine, PairTable, Unit } from '../engine/engine.ts'
import type { PairState } from '../engine/pair-state.ts'
import { scoreUnits } from '../verdict/score-pair.ts'
import { tellApart, testsOn } from './distinguishing-masks.ts'
import { exploreStates } from './explore-states.ts'
import { type Part, splitParts } from './independent-components.ts'
import { type Plan, planSearch } from './plan-search.ts'
import { canDiffer, choiceKey, reachDecisions, type StateSets } from './reach-decisions.ts'
import { stateSet } from './state-set.ts'

/** What all completions of the answers can still make of one pair. */
export interface Settlement {
  readonly settled: boolean
  /** Least and greatest lead of the first side over the second. */
  readonly lead: readonly [number, number]
  /** Indexes of the free questions that can still change outcome or choice. */
  readonly canChange: readonly number[]
}

/**
 * Exact, over every completion: each free question takes any of its remaining options or stays as it is.
 */
export function settlePair(engine: Engine, table: PairTable, answers: AnswerState): Settlement {
  const search = openSearch(engine, table, answers)
  const settled = decidesAlike(search)
  return {
    settled,
    lead: leadOf(search.start, search.sets),
    canChange: settled ? [] : search.free.filter(question => canChange(search, question)),
  }
}

/** Whether every completion decides the pair alike; what could change it is left unsaid, which takes longer to find. */
export function isSettled(engine: Engine, table: PairTable, answers: AnswerState): boolean {
  return decidesAlike(openSearch(engine, table, answers))
}

function decidesAlike({ table, start, sets }: Search): boolean {
  return reachDecisions(table, start, { sets, keyOf: choiceKey, enough: 2 }).size === 1
}

/** The free questions that the pair depends on. */
export function freeQuestions(
  engine: Engine,
  table: PairTable,
  answers: AnswerState,
): readonly number[] {
  return questionsOf(narrowUnits(engine, table.units, answers)).filter(question =>
    isFree(engine, answers, question),
  )
}

function questionsOf(units: readonly Unit[]): readonly number[] {
  return [...new Set(units.flatMap(({ questions }) => questions))]
}

/** Each unit without the partial answers of which it can tell no two options apart: they join it to nothing. */
function narrowUnits(
  engine: Engine,
  units: readonly Unit[],
  answers: AnswerState,
): readonly Unit[] {
  const partial = questionsOf(units).filter(
    question =>
      answers.masks[question] !== engine.fullMasks[question] && isFree(engine, answers, question),
  )
  if (partial.length === 0) return units
  return units.map(unit => ({
    ...unit,
    questions: unit.questions.filter(
      question =>
        !partial.includes(question) ||
        tellApart(valuesOf(engine, answers, question), testsOn(engine, [unit], question)).length >
          1,
    ),
  }))
}

/** What a question can count as: any of its completions, and nothing known where it may fall out of scope. */
function valuesOf(engine: Engine, answers: AnswerState, question: number): readonly number[] {
  const completions = completionsOf(engine, answers, question)
  const isAlwaysAsked = (engine.askWhenAt[question] as number) < 0
  return isAlwaysAsked ? completions : [...completions, engine.fullMasks[question] as number]
}

export interface Search {
  readonly engine: Engine
  readonly table: PairTable
  readonly answers: AnswerState
  readonly free: readonly number[]
  /** What no completion changes. */
  readonly start: PairState
  readonly parts: readonly Part[]
  readonly sets: StateSets
}

/** Opens the search of all completions: what is fixed, and the states that each independent part can reach. */
export function openSearch(engine: Engine, table: PairTable, answers: AnswerState): Search {
  const units = narrowUnits(engine, table.units, answers)
  const free = questionsOf(units).filter(question => isFree(engine, answers, question))
  const { fixed, parts } = splitParts(units, new Set(free))
  return {
    engine,
    table,
    answers,
    free,
    start: scoreUnits(engine, fixed, answers.counted),
    parts,
    sets: parts.map(part => stateSet(exploreStates(engine, planSearch(engine, part), answers))),
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
function canChange(search: Search, question: number): boolean {
  const own = search.parts.findIndex(({ questions }) => questions.includes(question))
  const plan = planSearch(search.engine, search.parts[own] as Part, question)
  const sets = [stateSet([search.start]), ...search.sets.filter((_, index) => index !== own)]
  return canChangeWithin({ ...search, question }, plan, { answers: search.answers, sets })
}

/** Tries all that joins the question to others, then compares what its own completions come to. */
function canChangeWithin(
  search: Search & { readonly question: number },
  { pivot, tests, fixed, pieces }: Plan,
  { answers, sets }: { readonly answers: AnswerState; readonly sets: StateSets },
): boolean {
  const { engine, table, question } = search
  const branches = tellApart(completionsOf(engine, answers, pivot), tests).map(mask =>
    withAnswer(engine, answers, { question: pivot, mask }),
  )
  const states = branches.map(({ counted }) => scoreUnits(engine, fixed, counted))
  if (pivot === question) return canDiffer(table, states, sets)
  const own = pieces.find(({ questions }) => questions.includes(question)) as Plan
  const aside = pieces.filter(piece => piece !== own)
  return branches.some((branch, index) => {
    const more = aside.map(piece => stateSet(exploreStates(engine, piece, branch)))
    const given = [stateSet([states[index] as PairState]), ...more, ...sets]
    return canChangeWithin(search, own, { answers: branch, sets: given })
  })
}

import { applyScope, isPlain } from './encode-answers.ts'
import type { Engine, PairState, PairTable } from './engine.ts'
import { completionsOf, exploreStates, withMask } from './explore-states.ts'
import { canDiffer, choiceKey, reachDecisions, type StateSets } from './reach-decisions.ts'
import { scoreUnits } from './score-pair.ts'
import { mostShared, type Part, splitParts } from './split-parts.ts'

/** What all completions of the answers can still make of one pair. */
export interface Settlement {
  readonly settled: boolean
  /** Least and greatest lead of the first side over the second. */
  readonly lead: readonly [number, number]
  /** Indexes of the questions without a plain answer that can still change outcome or choice. */
  readonly canChange: readonly number[]
}

/**
 * Exact, over every completion: each question without a plain answer takes any of its remaining options
 * or stays as it is. `masks` are the answers as given, before scope.
 */
export function settlePair(engine: Engine, table: PairTable, masks: Int32Array): Settlement {
  const search = openSearch(engine, table, masks)
  const { start, sets } = search
  const settled = reachDecisions(table, start, { sets, keyOf: choiceKey, enough: 2 }).size === 1
  return {
    settled,
    lead: leadOf(start, sets),
    canChange: settled ? [] : search.free.filter(question => canChange(search, question)),
  }
}

/** The questions without a plain answer that the pair depends on. */
export function freeQuestions(table: PairTable, masks: Int32Array): readonly number[] {
  const all = new Set(table.units.flatMap(({ questions }) => questions))
  return [...all].filter(question => !isPlain(masks[question] as number))
}

export interface Search {
  readonly engine: Engine
  readonly table: PairTable
  readonly masks: Int32Array
  readonly free: readonly number[]
  /** What no completion changes. */
  readonly start: PairState
  readonly parts: readonly Part[]
  readonly sets: StateSets
}

/** Opens the search of all completions: what is fixed, and the states that each independent part can reach. */
export function openSearch(engine: Engine, table: PairTable, masks: Int32Array): Search {
  const free = freeQuestions(table, masks)
  const { fixed, parts } = splitParts(table.units, new Set(free))
  return {
    engine,
    table,
    masks,
    free,
    start: scoreUnits(engine, fixed, applyScope(engine, masks)),
    parts,
    sets: parts.map(part => exploreStates(engine, part, masks)),
  }
}

function leadOf(start: PairState, sets: StateSets): readonly [number, number] {
  const base = start.scores[0] - start.scores[1]
  return sets.reduce<readonly [number, number]>(
    ([least, greatest], states) => {
      const leads = states.map(({ scores }) => scores[0] - scores[1])
      return [least + Math.min(...leads), greatest + Math.max(...leads)]
    },
    [base, base],
  )
}

/** Whether two completions that differ in this question alone decide differently. */
function canChange(search: Search, question: number): boolean {
  const own = search.parts.findIndex(({ questions }) => questions.includes(question))
  const others = search.sets.filter((_, index) => index !== own)
  return canChangeWithin({ ...search, sets: others }, search.parts[own] as Part, {
    question,
    masks: search.masks,
  })
}

/** Branches on what joins the question to others until it stands alone, then compares its completions. */
function canChangeWithin(
  search: Search,
  part: Part,
  { question, masks }: { question: number; masks: Int32Array },
): boolean {
  const { engine, table, start, sets } = search
  const others = part.questions.filter(other => other !== question)
  if (others.length === 0) {
    const alternatives = completionsOf(masks[question] as number).map(mask =>
      scoreUnits(engine, part.units, applyScope(engine, withMask(masks, question, mask))),
    )
    return canDiffer(table, alternatives, [[start], ...sets])
  }
  const pivot = mostShared(part, others)
  const free = new Set(part.questions.filter(other => other !== pivot))
  return completionsOf(masks[pivot] as number).some(mask => {
    const branch = withMask(masks, pivot, mask)
    const { fixed, parts } = splitParts(part.units, free)
    const own = parts.find(({ questions }) => questions.includes(question))
    const aside = parts.filter(other => other !== own)
    const more = [
      [scoreUnits(engine, fixed, applyScope(engine, branch))],
      ...aside.map(other => exploreStates(engine, other, branch)),
    ]
    const deeper = { ...search, sets: [...sets, ...more] }
    return own !== undefined && canChangeWithin(deeper, own, { question, masks: branch })
  })
}

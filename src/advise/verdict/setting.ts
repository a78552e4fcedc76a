import type { Condition } from '../../model/condition.ts'
import type { Pair } from '../../model/pair.ts'
import type { AnswerState } from '../engine/answer-state.ts'
import { choiceId, FIRST_HYBRID } from '../engine/choice-code.ts'
import type { Engine } from '../engine/engine.ts'
import { isTrue } from '../engine/truth.ts'

/** What a remedy has to fit: the answers, and the choices that were taken together. */
export interface Setting {
  readonly engine: Engine
  readonly answers: AnswerState
  /** By index of the pair: the choices of the design; several where either will do, none where none can be taken. */
  readonly design: readonly (readonly number[])[]
}

type ByPair = Readonly<Record<string, readonly string[]>>

/** Whether the answers make a condition true; without one they do not. */
export function isGiven({ engine, answers }: Setting, when: Condition | null): boolean {
  return when !== null && isTrue(engine, when, answers)
}

/** Whether the design can use one of the patterns of each pair, as its choice or in a leg of it; a pair without a choice excludes nothing. */
export function isUsed({ engine, design }: Setting, patterns: ByPair): boolean {
  return engine.catalogue.pairs.every((pair, index) => {
    const wanted = patterns[pair.id]
    const taken = design[index] ?? []
    if (!wanted || taken.length === 0) return true
    return taken.some(choice => patternsOf(pair, choice).some(used => wanted.includes(used)))
  })
}

/** Whether the design has one of the choices of each pair; where either side will do, both must be among them. */
export function hasChoices({ engine, design }: Setting, choices: ByPair): boolean {
  return engine.catalogue.pairs.every((pair, index) => {
    const wanted = choices[pair.id]
    const taken = design[index] ?? []
    if (!wanted) return true
    return taken.length > 0 && taken.every(choice => wanted.includes(choiceId(pair, choice)))
  })
}

/** Whether the design has exactly one of the choices of some pair, and nothing else will do there. */
export function hasOneOf({ engine, design }: Setting, choices: ByPair): boolean {
  return engine.catalogue.pairs.some((pair, index) => {
    const [taken, another] = design[index] ?? []
    if (taken === undefined || another !== undefined) return false
    return choices[pair.id]?.includes(choiceId(pair, taken)) ?? false
  })
}

/** The choice itself, and the patterns that a hybrid has in its legs. */
function patternsOf(pair: Pair, choice: number): readonly string[] {
  const legs = pair.hybrids[choice - FIRST_HYBRID]?.legs ?? []
  return [choiceId(pair, choice), ...legs.map(({ pattern }) => pattern)]
}

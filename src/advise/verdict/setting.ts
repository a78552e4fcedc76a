import type { Condition } from '../../model/condition.ts'
import type { End } from '../../model/design-rules.ts'
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
  /** Whose hands carry something out; found when it is asked for first. */
  readonly hands: () => KnownHands
}

/** In whose hands the ends are, and whether own code is unwanted or the design has a choice with which nothing is programmed. */
export interface KnownHands {
  /** The ends that belong to others, or are products that cannot be changed. */
  readonly foreign: readonly End[]
  readonly avoidsCode: boolean
}

const ENDS: readonly End[] = ['source', 'target', 'platform']

/** Finds out whose hands they are. */
export function findHands(setting: Omit<Setting, 'hands'>): KnownHands {
  const { hands } = setting.engine.catalogue
  const isForeign = (end: End) => isGiven(setting, hands[end]) && !isGiven(setting, hands.allOurs)
  return {
    foreign: ENDS.filter(isForeign),
    avoidsCode: isGiven(setting, hands.ownCodeUnwanted) || hasOneOf(setting, hands.readyMade),
  }
}

type ByPair = Readonly<Record<string, readonly string[]>>

/** Whether the answers make a condition true; without one they do not. */
export function isGiven(
  { engine, answers }: Pick<Setting, 'engine' | 'answers'>,
  when: Condition | null,
): boolean {
  return when !== null && isTrue(engine, when, answers)
}

/** Whether the design can use one of the patterns of each pair, as its choice or in a leg of it; a pair without a choice excludes nothing. */
export function isUsed(setting: Setting, patterns: ByPair): boolean {
  return everyNamed(setting, patterns, (wanted, { pair, taken }) =>
    taken.length === 0
      ? true
      : taken.some(choice => patternsOf(pair, choice).some(used => wanted.includes(used))),
  )
}

/** Whether the design has one of the choices of each pair; where either side will do, both must be among them. */
export function hasChoices(setting: Setting, choices: ByPair): boolean {
  return everyNamed(
    setting,
    choices,
    (wanted, { pair, taken }) =>
      taken.length > 0 && taken.every(choice => wanted.includes(choiceId(pair, choice))),
  )
}

/** Whether something holds of each pair that is named, given what is said of it and what is taken of it. */
function everyNamed(
  { engine, design }: Setting,
  named: ByPair,
  holds: (
    wanted: readonly string[],
    of: { readonly pair: Pair; readonly taken: readonly number[] },
  ) => boolean,
): boolean {
  const { pairs } = engine.catalogue
  return Object.keys(named).every(id => {
    const index = pairs.findIndex(pair => pair.id === id)
    const pair = pairs[index]
    return pair === undefined || holds(named[id] ?? [], { pair, taken: design[index] ?? [] })
  })
}

/** Whether the design has exactly one of the choices of some pair, and nothing else will do there. */
function hasOneOf(
  { engine, design }: Pick<Setting, 'engine' | 'design'>,
  choices: ByPair,
): boolean {
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

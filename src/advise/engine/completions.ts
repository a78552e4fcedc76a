import { applyScope, isInScope, type ScratchMasks, type Slot, writeRow } from './encode-answers.ts'
import type { Engine } from './engine.ts'
import type { Masks } from './variables.ts'

/** One set of answers as masks by index of the variable. */
export interface Completion {
  /** As given. */
  readonly masks: Masks
  /** As they count: what is out of scope is unknown; with partial answers what is out of scope in every completion. */
  readonly effectiveMasks: Masks
}

/** Answers, some of them partial, before any is completed. */
export interface PartialAnswers extends Completion {
  /** The partial answers. */
  readonly slots: readonly Slot[]
}

/** These answers, with the masks as they count. */
export function applyScopes(
  engine: Engine,
  { masks, slots }: Pick<PartialAnswers, 'masks' | 'slots'>,
): PartialAnswers {
  const effectiveMasks = applyScope(engine, masks)
  const answers = { masks, effectiveMasks, slots }
  if (slots.length === 0) return answers
  const bearing = slots.flatMap(({ variables }) => variables)
  for (const variable of new Set(bearing.flatMap(each => engine.dependents[each] ?? [])))
    effectiveMasks[variable] = (
      isEverInScope(engine, variable, answers) ? masks[variable] : engine.fullMasks[variable]
    ) as number
  return answers
}

/** Whether a question is in scope: its `ask-when` is not false in every completion of the partial answers. */
export function isAsked(engine: Engine, question: number, answers: PartialAnswers): boolean {
  return isEverInScope(engine, engine.variablesOf[question]?.[0] as number, answers)
}

function isEverInScope(engine: Engine, variable: number, answers: PartialAnswers): boolean {
  const slots = answers.slots.filter(slot => bearsOnScope(engine, slot, variable))
  return slots.length === 0
    ? isInScope(engine, variable, answers.effectiveMasks)
    : !everyCompletion(
        engine,
        { ...answers, slots },
        effectiveMasks => !isInScope(engine, variable, effectiveMasks),
      )
}

function bearsOnScope({ dependents }: Engine, { variables }: Slot, variable: number): boolean {
  return variables.some(each => each !== variable && dependents[each]?.includes(variable))
}

/** Whether something holds of the effective masks of every completion of the partial answers; looks no further where it does not. */
export function everyCompletion(
  engine: Engine,
  answers: PartialAnswers,
  holds: (effectiveMasks: Masks) => boolean,
): boolean {
  const scratch = copyOf(answers)
  return visitCompletions(engine, { slots: answers.slots, scratch }, () =>
    holds(scratch.effectiveMasks),
  )
}

/** Every completion of some partial answers, in which all others stay as they are; null where these are too many. */
export type Completer = (slots: readonly Slot[]) => readonly Completion[] | null

/** As many completions as are scored faster than residues are searched. */
export const MOST_COMPLETIONS = 128

/** A completer of these answers that lists completions once: pairs and tensions ask for the same. */
export function completer(engine: Engine, answers: PartialAnswers): Completer {
  const known = new Map<string, ReturnType<Completer>>()
  return slots => {
    const key = slots.map(({ question }) => question).join()
    const found = known.get(key)
    if (found !== undefined) return found
    const count = slots.reduce((product, { values }) => product * values.length, 1)
    const completions =
      count > MOST_COMPLETIONS ? null : listCompletions(engine, { ...answers, slots })
    known.set(key, completions)
    return completions
  }
}

/** Every completion of these partial answers. */
export function listCompletions(engine: Engine, answers: PartialAnswers): readonly Completion[] {
  const scratch = copyOf(answers)
  const all: Completion[] = []
  visitCompletions(engine, { slots: answers.slots, scratch }, () => {
    all.push(copyOf(scratch))
    return true
  })
  return all
}

function copyOf({ masks, effectiveMasks }: Completion): ScratchMasks {
  return { masks: masks.slice(), effectiveMasks: effectiveMasks.slice() }
}

/** Writes one completion after the other into `scratch`, and stops at the first of which `visit` is false. */
function visitCompletions(
  engine: Engine,
  { slots, scratch }: { readonly slots: readonly Slot[]; readonly scratch: ScratchMasks },
  visit: () => boolean,
): boolean {
  const from = (at: number): boolean => {
    const slot = slots[at]
    if (slot === undefined) return visit()
    for (const row of slot.values) {
      writeRow(engine, scratch, { variables: slot.variables, row })
      if (!from(at + 1)) return false
    }
    return true
  }
  return from(0)
}

import type { Said } from '../../model/answers.ts'
import type { Question } from '../../model/question.ts'
import { isFalseAt } from './compiled/compiled-condition.ts'
import { type AskedQuestion, maskOf } from './compiled/option-index.ts'
import type { Engine } from './engine.ts'
import { HOLDS, HOLDS_NOT, type Masks } from './variables.ts'

/** Answers by question id, as they are said. */
export type SaidAnswers = Readonly<Record<string, Said>>

/** Answers as masks, one a variable, and the partial ones among them. A variable without an answer has the mask of all its values. */
export interface EncodedAnswers {
  readonly masks: Masks
  readonly slots: readonly Slot[]
}

/** A partial answer: of each row of values one may be true of its variables together. */
export interface Slot {
  readonly question: number
  readonly variables: readonly number[]
  readonly values: readonly (readonly number[])[]
}

/** Encodes answers; of those to unknown questions nothing is kept. */
export function encodeAnswers(engine: Engine, answers: SaidAnswers): EncodedAnswers {
  const encoded: Encoded = { masks: engine.fullMasks.slice(), slots: [] }
  for (const id of Object.keys(answers)) {
    const asked = engine.index.asked(id)
    if (asked === undefined) continue
    if (asked.isSeveral) encodeSeveral(asked, answers[id] as Said, encoded)
    else encodeOne(asked, answers[id] as Said, encoded)
  }
  return encoded
}

interface Encoded {
  readonly masks: number[]
  readonly slots: Slot[]
}

function encodeOne(asked: AskedQuestion, { options }: Said, { masks, slots }: Encoded): void {
  const [variable = 0] = asked.variables
  const mask = maskOf(asked, options)
  masks[variable] = mask
  if (isPlain(mask) || mask === asked.fullMask) return
  const values = valuesIn(mask).map(value => [value])
  slots.push({ question: asked.question, variables: [variable], values })
}

/** What is named holds, what is unsure is unknown, at least one of `oneOf` holds, and nothing else does. */
function encodeSeveral(asked: AskedQuestion, said: Said, { masks, slots }: Encoded): void {
  const { options, unsure = NO_OPTIONS, oneOf = NO_OPTIONS } = said
  const named = maskOf(asked, oneOf)
  const held = maskOf(asked, options) | (oneOf.length === 1 ? named : 0)
  const open = oneOf.length > 1 ? named : 0
  tick(asked.variables, { held, known: held | ~(maskOf(asked, unsure) | open) }, masks)
  if (open === 0 || (open & held) !== 0) return
  const variables = asked.variables.filter((_, at) => (open & (1 << at)) !== 0)
  slots.push({ question: asked.question, variables, values: rowsWithOne(variables.length) })
}

/** Of the variables that are known those hold whose bits are set. */
function tick(
  own: readonly number[],
  { held, known }: { readonly held: number; readonly known: number },
  masks: number[],
): void {
  for (let at = 0; at < own.length; at++)
    if ((known & (1 << at)) !== 0)
      masks[own[at] as number] = (held & (1 << at)) === 0 ? HOLDS_NOT : HOLDS
}

const NO_OPTIONS: readonly string[] = []

/** Every row of so many options of which at least one holds. */
function rowsWithOne(count: number): readonly (readonly number[])[] {
  return Array.from({ length: (1 << count) - 1 }, (_, row) =>
    Array.from({ length: count }, (_, at) => (((row + 1) & (1 << at)) !== 0 ? HOLDS : HOLDS_NOT)),
  )
}

/** The single values that a mask holds. */
export function valuesIn(mask: number): readonly number[] {
  const values: number[] = []
  for (let rest = mask; rest !== 0; rest &= rest - 1) values.push(rest & -rest)
  return values
}

/**
 * The effective masks: as given, but what is out of scope (its `ask-when` is false) counts as unknown.
 * An `ask-when` names only earlier questions, so one pass in order decides all.
 */
export function applyScope(engine: Engine, masks: Masks): number[] {
  const effectiveMasks = masks.slice()
  // The variables of a question have one scope.
  for (const { at, variables } of engine.scopes)
    if (isFalseAt(engine.code, at, effectiveMasks))
      for (const variable of variables)
        effectiveMasks[variable] = engine.fullMasks[variable] as number
  return effectiveMasks
}

/** Answers that are being written. */
export interface ScratchMasks {
  readonly masks: number[]
  readonly effectiveMasks: number[]
}

/** Writes the values of some variables into masks, and what follows of it for the scope of others. */
export function writeRow(
  engine: Engine,
  { masks, effectiveMasks }: ScratchMasks,
  { variables, row }: { readonly variables: readonly number[]; readonly row: readonly number[] },
): void {
  for (let at = 0; at < variables.length; at++) masks[variables[at] as number] = row[at] as number
  for (const variable of variables)
    for (const dependent of engine.dependents[variable] ?? [])
      effectiveMasks[dependent] = (
        isInScope(engine, dependent, effectiveMasks)
          ? masks[dependent]
          : engine.fullMasks[dependent]
      ) as number
}

/** Whether a variable is in scope: the `ask-when` of its question is not false for these answers. */
export function isInScope(engine: Engine, variable: number, effectiveMasks: Masks): boolean {
  const at = engine.askWhenAt[variable] as number
  return at < 0 || !isFalseAt(engine.code, at, effectiveMasks)
}

/** Whether the mask is one single value. */
export function isPlain(mask: number): boolean {
  return (mask & (mask - 1)) === 0
}

/** The options of a question that a mask holds. */
export function optionsIn(question: Question | undefined, mask: number): readonly string[] {
  return (question?.options ?? []).filter((_, bit) => (mask & (1 << bit)) !== 0).map(({ id }) => id)
}

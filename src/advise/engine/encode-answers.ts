import { FALSE } from '../../condition/evaluate.ts'
import type { Said } from '../../model/answers.ts'
import type { Question } from '../../model/question.ts'
import { matchCondition } from './compiled/compiled-condition.ts'
import type { Engine } from './engine.ts'
import { HOLDS, HOLDS_NOT } from './variables.ts'

/** Answers by question id, as they are said. */
export type SaidAnswers = Readonly<Record<string, Said>>

/** Answers as masks, one a variable, and the partial ones among them. A variable without an answer has the mask of all its values. */
export interface EncodedAnswers {
  readonly masks: Int32Array
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
  const masks = engine.fullMasks.slice()
  const slots: Slot[] = []
  for (const id of Object.keys(answers)) {
    const question = engine.index.question(id)
    if (question === undefined) continue
    const said = answers[id] as Said
    if (engine.catalogue.questions[question]?.holds === 'several')
      encodeSeveral(engine, { question, said }, { masks, slots })
    else encodeOne(engine, { question, said }, { masks, slots })
  }
  return { masks, slots }
}

interface SaidOf {
  readonly question: number
  readonly said: Said
}

function encodeOne(
  engine: Engine,
  { question, said }: SaidOf,
  { masks, slots }: { readonly masks: Int32Array; readonly slots: Slot[] },
): void {
  const [variable = 0] = engine.variablesOf[question] ?? []
  const mask = engine.index.maskOf(question, said.options)
  masks[variable] = mask
  if (!isPlain(mask) && mask !== engine.fullMasks[variable])
    slots.push({ question, variables: [variable], values: valuesIn(mask).map(value => [value]) })
}

/** What is named holds, what is unsure is unknown, at least one of `oneOf` holds, and nothing else does. */
function encodeSeveral(
  engine: Engine,
  { question, said }: SaidOf,
  { masks, slots }: { readonly masks: Int32Array; readonly slots: Slot[] },
): void {
  const { options, unsure = NO_OPTIONS, oneOf = NO_OPTIONS } = said
  const asked = engine.catalogue.questions[question] as Question
  const own = engine.variablesOf[question] ?? []
  if (unsure.length + oneOf.length === 0) {
    tick(own, engine.index.maskOf(question, options), masks)
    return
  }
  const open = oneOf.length > 1 ? oneOf : []
  const held = oneOf.length === 1 ? [...options, ...oneOf] : options
  asked.options.forEach(({ id }, at) => {
    const variable = own[at] as number
    if (held.includes(id)) masks[variable] = HOLDS
    else if (!unsure.includes(id) && !open.includes(id)) masks[variable] = HOLDS_NOT
  })
  const variables = own.filter((_, at) => open.includes(asked.options[at]?.id ?? ''))
  if (variables.length > 0 && !open.some(id => held.includes(id)))
    slots.push({ question, variables, values: rowsWithOne(variables.length) })
}

/** Of these variables those hold whose bits are set. */
function tick(own: readonly number[], held: number, masks: Int32Array): void {
  for (let at = 0; at < own.length; at++)
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
export function applyScope(engine: Engine, masks: Int32Array): Int32Array {
  const effectiveMasks = masks.slice()
  for (const own of engine.variablesOf) {
    const [first] = own
    // The variables of a question have one scope.
    if (first === undefined || isInScope(engine, first, effectiveMasks)) continue
    for (const variable of own) effectiveMasks[variable] = engine.fullMasks[variable] as number
  }
  return effectiveMasks
}

/** Writes the values of some variables into masks, and what follows of it for the scope of others. */
export function writeRow(
  engine: Engine,
  { masks, effectiveMasks }: { readonly masks: Int32Array; readonly effectiveMasks: Int32Array },
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
export function isInScope(engine: Engine, variable: number, effectiveMasks: Int32Array): boolean {
  const at = engine.askWhenAt[variable] as number
  return at < 0 || matchCondition(engine.code, at, effectiveMasks) !== FALSE
}

/** Whether the mask is one single value. */
export function isPlain(mask: number): boolean {
  return (mask & (mask - 1)) === 0
}

/** The options of a question that a mask holds. */
export function optionsIn(question: Question | undefined, mask: number): readonly string[] {
  return (question?.options ?? []).filter((_, bit) => (mask & (1 << bit)) !== 0).map(({ id }) => id)
}

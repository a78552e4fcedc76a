import type { AnswerState } from '../answer-state.ts'
import { isPlain } from '../encode-answers.ts'
import type { Engine } from '../engine.ts'
import { addVariable, type VariableSet, variableSet } from '../variable-set.ts'
import type { Masks } from '../variables.ts'
import type { Known, Residuals, Unknown } from './residuals.ts'

/** Answers with what is not known of them, for the searches of all pairs. */
export interface OpenAnswers {
  readonly residuals: Residuals
  readonly known: Known
  readonly answers: Pick<AnswerState, 'masks' | 'effectiveMasks'>
  readonly unknowns: readonly Unknown[]
  /** By variable: the index of its unknown; -1 where it is known. */
  readonly unknownOf: readonly number[]
  /** By variable: the number of its value, from 1; one more than that of its last where it stays unknown; 0 where it is open. */
  readonly codes: readonly number[]
  /** The variables that are open, and those of partial answers. */
  readonly open: VariableSet
  readonly partial: VariableSet
  /** By unknown: the number that the store gives a partial answer, from 1; 0 where it is unanswered. */
  readonly partials: readonly number[]
  /** Masks that meet every test that some completion does: those of what is known, and none of what is not. */
  readonly most: Masks
  /** A key of all partial answers. */
  readonly partialKey: string
}

/** The code of a closed answer that says several values: of such a variable nothing is remembered. */
export const STRANGE = 255

/** Indexes what is not known of answers by variable. */
export function openAnswers(
  engine: Engine,
  answers: OpenAnswers['answers'],
  unknowns: readonly Unknown[],
): OpenAnswers {
  const residuals = engine.residuals()
  const { length } = engine.variables
  const unknownOf = new Array<number>(length).fill(-1)
  for (let index = 0; index < unknowns.length; index++)
    for (const variable of (unknowns[index] as Unknown).variables) unknownOf[variable] = index
  const codes = new Array<number>(length).fill(0)
  for (let variable = 0; variable < length; variable++) {
    if ((unknownOf[variable] as number) < 0)
      codes[variable] = codeOf(
        answers.masks[variable] as number,
        engine.fullMasks[variable] as number,
      )
  }
  const partials = unknowns.map(unknown =>
    isUnanswered(engine.fullMasks, unknown) ? 0 : numberOf(residuals, unknown),
  )
  const open = setOf(unknowns, length)
  const partial = setOf(
    unknowns.filter((_, index) => partials[index] !== 0),
    length,
  )
  const partialKey = partials.filter(each => each > 0).join()
  const maskOf = (variable: number) =>
    (unknownOf[variable] as number) < 0 ? (answers.masks[variable] as number) : -1
  const known = { maskOf, scopes: [] }
  const said = { codes, open, partial, partials, partialKey }
  // A plain answer fails the same tests in and out of scope.
  const most = answers.masks.map(mask => (isPlain(mask) ? mask : 0))
  return { residuals, answers, known, unknowns, unknownOf, most, ...said }
}

/** The variables of these unknowns. */
function setOf(unknowns: readonly Unknown[], count: number): VariableSet {
  const set = variableSet([], count)
  for (const { variables } of unknowns) for (const variable of variables) addVariable(set, variable)
  return set
}

function codeOf(mask: number, full: number): number {
  if (isPlain(mask)) return 32 - Math.clz32(mask)
  return mask === full ? countCodes(full) - 1 : STRANGE
}

/** How many codes a variable may have but `STRANGE`. */
export const countCodes = (fullMask: number) => 34 - Math.clz32(fullMask)

/** Whether an unknown is a variable of which nothing is said. */
function isUnanswered(fullMasks: Masks, { variables, values, isReduced }: Unknown): boolean {
  const [variable = 0] = variables
  return variables.length === 1 && values[0]?.[0] === fullMasks[variable] && !isReduced
}

function numberOf({ partials }: Residuals, { variables, values, isReduced }: Unknown): number {
  const key = `${variables.join()} ${values.join('|')} ${isReduced}`
  const known = partials.get(key) ?? partials.size + 1
  partials.set(key, known)
  return known
}

import type { Question } from '../../model/question.ts'
import type { Engine } from '../engine/engine.ts'
import { HOLDS, type Masks } from '../engine/variables.ts'
import type { CompiledPrecedent } from './compile-precedents.ts'

/**
 * Whether the exchange here and that of a precedent are of one kind: what is given with an exchange is alike, of some of it
 * that is known, and no number is more than one band away. What differs so much is decided for other reasons.
 */
export function isOfOneKind(
  engine: Engine,
  effectiveMasks: Masks,
  { answered, masks }: CompiledPrecedent,
): boolean {
  const maskThere = new Map(answered.map((variable, at) => [variable, masks[at] as number]))
  const { questions } = engine.catalogue
  const givens = questions.filter(({ moves }) => moves === 'never').length
  let alike = 0
  for (const [index, question] of questions.entries()) {
    const answers = (engine.variablesOf[index] ?? []).flatMap(variable => {
      const [here, there] = [effectiveMasks[variable] as number, maskThere.get(variable)]
      const isKnown = there !== undefined && here !== engine.fullMasks[variable]
      return isKnown ? [{ here, there }] : []
    })
    const likeness = compareAnswers(question, answers)
    if (likeness === 'unlike') return false
    if (likeness === 'alike') alike++
  }
  return alike >= Math.min(givens, LEAST_ALIKE)
}

// What it is for, and what one end and the data are, or both ends.
const LEAST_ALIKE = 3

interface BothAnswers {
  readonly here: number
  readonly there: number
}

/** Of what is given whether the answers have an option in common; of numbers whether they are far apart. */
function compareAnswers(
  { moves, holds, quantity }: Question,
  answers: readonly BothAnswers[],
): 'alike' | 'unlike' | 'unsaid' {
  if (answers.length === 0) return 'unsaid'
  if (moves === 'never') return haveCommon(answers, holds) ? 'alike' : 'unlike'
  const [both] = answers
  return quantity !== null && both !== undefined && areFarApart(both) ? 'unlike' : 'unsaid'
}

function haveCommon(answers: readonly BothAnswers[], holds: Question['holds']): boolean {
  return answers.some(({ here, there }) =>
    holds === 'one' ? (here & there) !== 0 : here === HOLDS && there === HOLDS,
  )
}

/** Whether even the nearest options of two partial answers have another between them. */
function areFarApart({ here, there }: BothAnswers): boolean {
  const near = there | (there << 1) | (there >> 1)
  return (here & near) === 0
}

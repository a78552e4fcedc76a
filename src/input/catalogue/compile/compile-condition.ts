import type { Condition } from '../../../model/condition.ts'
import type { WrittenChoices } from '../../shapes/basic-shapes.ts'
import type { WrittenCondition } from '../../shapes/condition-shape.ts'

/** The model of a written condition; the entries of its mapping must all be true. */
export function compileCondition(written: WrittenCondition): Condition {
  return joined('all', Object.entries(written).map(compileEntry))
}

/** As `compileCondition`; null where there is none. */
export function compileOptional(written: WrittenCondition | undefined): Condition | null {
  return written === undefined ? null : compileCondition(written)
}

/** By pair, the choices of which any will do; no pair where nothing is written. */
export function compileChoices(
  written: WrittenChoices = {},
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(written).map(([pair, choice]) => [pair, [choice].flat()]),
  )
}

type Entry = [string, WrittenCondition[string]]

function compileEntry([key, value]: Entry): Condition {
  switch (key) {
    case 'all':
    case 'any':
      return joined(key, (value as readonly WrittenCondition[]).map(compileCondition))
    case 'not':
      return { kind: 'not', of: compileCondition(value as WrittenCondition) }
    default:
      return { kind: 'in', question: key, options: [value as string | readonly string[]].flat() }
  }
}

function joined(kind: 'all' | 'any', of: readonly Condition[]): Condition {
  const [only] = of
  return only !== undefined && of.length === 1 ? only : { kind, of }
}

import * as z from 'zod/mini'
import { errorAt, toResult } from '../../../diagnostics/diagnostics.ts'
import { suggest } from '../../../diagnostics/suggest.ts'
import type { Finding, Parsed } from '../../../model/finding.ts'
import type { Question } from '../../../model/question.ts'
import { name, strictMapping, text } from '../../shapes/basic-shapes.ts'
import { checkShape } from '../../shapes/check-shape.ts'
import { locateOne } from '../../source/locate-yaml.ts'
import {
  childAt,
  entriesOf,
  isMapping,
  type SourceNode,
  valuePlace,
} from '../../source/source-node.ts'

/** What the columns of a list mean. */
export interface ColumnMapping {
  /** The name of the landscape; null: that of the list. */
  readonly landscape: string | null
  /** By the title of a column in lower case. */
  readonly columns: ReadonlyMap<string, ColumnMeaning>
}

/** What a column holds. */
export interface ColumnMeaning {
  /** One of `COLUMN_WORDS`, or the id of a question. */
  readonly means: string
  /** By what stands in the list, in lower case: what is meant; what is left out means itself. */
  readonly values: ReadonlyMap<string, string>
}

/** What a column can hold beside answers. */
export const COLUMN_WORDS = [
  ...['name', 'description', 'from', 'to', 'data', 'over'],
  ...['from-owner', 'to-owner', 'from-kind', 'to-kind'],
]

/** No column is mapped: titles mean what they say. */
export const NO_COLUMNS: ColumnMapping = { landscape: null, columns: new Map() }

const columnsShape = strictMapping({
  landscape: z.optional(name),
  columns: z.record(
    z.string(),
    z.union([
      text,
      strictMapping({
        means: text,
        values: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
      }),
    ]),
  ),
})

/** Reads a mapping file: under `columns`, what each column of a list means, and what its values do. */
export function parseColumns(
  { file, text }: { readonly file: string; readonly text: string },
  questions: readonly Pick<Question, 'id'>[],
): Parsed<ColumnMapping> {
  const located = locateOne(file, text)
  if (!located.ok) return located
  const shape = checkShape(columnsShape, located.value)
  const known = [...COLUMN_WORDS, ...questions.map(({ id }) => id)]
  const entries = entriesOf(childAt(located.value, 'columns'))
  const findings = entries.flatMap(([, node]) => unknownMeaning(node, known))
  const written = shape.ok ? Object.entries(shape.value.columns) : []
  const mapping: ColumnMapping = {
    landscape: (shape.ok && shape.value.landscape) || null,
    columns: new Map(written.map(([title, meaning]) => [title.toLowerCase(), meaningOf(meaning)])),
  }
  return toResult(mapping, [...located.findings, ...shape.findings, ...findings])
}

function unknownMeaning(node: SourceNode, known: readonly string[]): readonly Finding[] {
  const means = isMapping(node.data) ? childAt(node, 'means') : node
  if (typeof means.data !== 'string' || known.includes(means.data)) return []
  return [errorAt(valuePlace(means), 'column-meaning-unknown', suggest(means.data, known))]
}

function meaningOf(written: z.infer<typeof columnsShape>['columns'][string]): ColumnMeaning {
  if (typeof written === 'string') return { means: written, values: new Map() }
  const values = Object.entries(written.values ?? {})
  return {
    means: written.means,
    values: new Map(values.map(([value, meant]) => [value.toLowerCase(), String(meant)])),
  }
}

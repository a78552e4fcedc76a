import * as z from 'zod/mini'
import { errorAt, refuse, toResult, warningAt } from '../../../diagnostics/diagnostics.ts'
import { nearestWord, suggest } from '../../../diagnostics/suggest.ts'
import type { Finding, Parsed, Place } from '../../../model/finding.ts'
import type { Question } from '../../../model/question.ts'
import { name, strictMapping, text } from '../../shapes/basic-shapes.ts'
import { checkShape } from '../../shapes/check-shape.ts'
import { locateOne } from '../../source/locate-yaml.ts'
import {
  childAt,
  entriesOf,
  isMapping,
  keyPlace,
  type SourceNode,
  valuePlace,
} from '../../source/source-node.ts'
import { checkColumn } from './check-columns.ts'

/** What the columns of a list mean. */
export interface ColumnMapping {
  /** The name of the landscape; null: that of the list. */
  readonly landscape: string | null
  /** By the title of a column in lower case. */
  readonly columns: ReadonlyMap<string, ColumnMeaning>
  /** The titles as they are written, with their places. */
  readonly titles: readonly { readonly title: string; readonly place: Place }[]
}

/** What a column holds. */
export interface ColumnMeaning {
  /** One of `COLUMN_WORDS` (`check-columns.ts`), or the id of a question. */
  readonly means: string
  /** By what stands in the list, in lower case: what is meant; what is left out means itself. */
  readonly values: ReadonlyMap<string, string>
}

/** No column is mapped: titles mean what they say. */
export const NO_COLUMNS: ColumnMapping = {
  landscape: null,
  columns: new Map(),
  titles: [],
}

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
  questions: readonly Question[],
): Parsed<ColumnMapping> {
  const located = locateOne(file, text)
  if (!located.ok) return located
  const other = findNoColumns(located.value)
  if (other !== null) return refuse([...located.findings, other])
  const shape = checkShape(columnsShape, located.value)
  const entries = entriesOf(childAt(located.value, 'columns'))
  const findings = entries.flatMap(([, node]) => checkColumn(node, questions))
  const written = shape.ok ? Object.entries(shape.value.columns) : []
  const mapping: ColumnMapping = {
    landscape: (shape.ok && shape.value.landscape) || null,
    columns: new Map(written.map(([title, meaning]) => [title.toLowerCase(), meaningOf(meaning)])),
    titles: entries.map(([title, node]) => ({ title, place: keyPlace(node) })),
  }
  return toResult(mapping, [...located.findings, ...shape.findings, ...findings])
}

/** The one fault of a text without the key that makes a mapping of columns; it quotes nothing, since it may be any text. */
function findNoColumns(node: SourceNode): Finding | null {
  if (isMapping(node.data) && Object.hasOwn(node.data, 'columns')) return null
  const near = entriesOf(node).find(([key]) => nearestWord(key, ['columns']) !== null)
  const nearest = near === undefined ? {} : { nearest: 'columns' }
  const place = near === undefined ? valuePlace(node) : keyPlace(near[1])
  return errorAt(place, 'text-is-no-columns', { ...nearest, allowed: ['landscape', 'columns'] })
}

function meaningOf(written: z.infer<typeof columnsShape>['columns'][string]): ColumnMeaning {
  if (typeof written === 'string') return { means: written, values: new Map() }
  const values = Object.entries(written.values ?? {})
  return {
    means: written.means,
    values: new Map(values.map(([value, meant]) => [value.toLowerCase(), String(meant)])),
  }
}

/** Warnings about titles of a mapping that no list has. */
export function unknownTitles(
  { titles }: ColumnMapping,
  listed: readonly string[],
): readonly Finding[] {
  const known = new Set(listed.map(title => title.toLowerCase()))
  return titles
    .filter(({ title }) => !known.has(title.toLowerCase()))
    .map(({ title, place }) => warningAt(place, 'column-unknown', suggest(title, listed)))
}

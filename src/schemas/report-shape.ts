import * as z from 'zod/mini'
import { checkField } from '../report/json/check-field.ts'
import type { Field } from '../report/json/field.ts'
import { interfaceField } from '../report/json/interface-field.ts'
import { landscapeField } from '../report/json/landscape-field.ts'
import { reportField } from '../report/json/report-field.ts'
import { summaryField } from '../report/json/summary-field.ts'
import { SCHEMA_VERSION } from '../report/json/to-json.ts'

/** The envelope of `--format json`; open to additions. */
export const reportShape = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  catalogue: z.object({
    name: z.string(),
    version: z.string(),
    digest: z.string(),
    layers: z.optional(z.array(z.object({ name: z.string(), version: z.string() }))),
  }),
  reports: z.array(shapeOf(reportField)),
  interfaces: z.optional(z.array(shapeOf(interfaceField))),
  landscape: z.optional(shapeOf(landscapeField)),
  summary: z.optional(shapeOf(summaryField)),
})

/** The JSON output of `check`; open to additions, too. */
export const checkShape = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  catalogue: z.object({ name: z.string(), version: z.string(), digest: z.string() }),
  lock: z.string(),
  decisions: z.array(shapeOf(checkField)),
})

/** The shape of what a field prints. */
function shapeOf(field: Field): z.ZodMiniType {
  switch (field.kind) {
    case 'string':
    case 'template':
      return z.string()
    case 'number':
      return z.number()
    case 'integer':
      return z.int()
    case 'boolean':
      return z.boolean()
    case 'enum':
      return field.values.length === 1 ? z.literal(field.values) : z.enum(field.values)
    case 'nullable':
      return z.nullable(shapeOf(field.of))
    case 'array':
      return z.array(shapeOf(field.of))
    case 'two':
      return z.tuple([shapeOf(field.of), shapeOf(field.of)])
    case 'record':
      return z.record(z.string(), shapeOf(field.of))
    case 'object':
      return z.object(mapValues(field.fields, shapeOf))
    case 'union':
      return z.union(field.of.map(shapeOf))
  }
}

function mapValues<T, U>(
  values: Readonly<Record<string, T>>,
  change: (value: T) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]))
}

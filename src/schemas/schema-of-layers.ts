import type { Schema } from './schema-of-answers.ts'

/** The schema of a catalogue's file where it may also be that of a layer: entries are added, overridden or switched off. */
export function schemaOfLayer(schema: Schema): Schema {
  const { items, properties, anyOf } = schema
  return {
    ...schema,
    ...(isSchema(items) && { items: withVerbs(schemaOfLayer(items)) }),
    ...(isSchema(properties) && { properties: mapValues(properties, schemaOfLayer) }),
    ...(Array.isArray(anyOf) && { anyOf: anyOf.map(schemaOfLayer) }),
  }
}

/** The schema of a file that is one entry: it may override one, or stand whole. */
export function schemaOfEntry(schema: Schema): Schema {
  const { definitions, title, $schema, ...entry } = schema
  const head = { ...($schema !== undefined && { $schema }), title }
  return { ...head, anyOf: [entry, overrideOf([entry])], definitions }
}

/** The schema of `catalogue.yaml`: that of a whole catalogue, or the heading of a layer. */
export function schemaOfHeading(schema: Schema, layerHeading: Schema): Schema {
  const { required, properties, ...rest } = schema
  const shared = properties as Schema
  const own = Object.entries(layerHeading.properties as Schema).filter(([key]) => !(key in shared))
  return {
    ...rest,
    properties: { ...Object.fromEntries(own), ...shared },
    anyOf: [{ required }, { required: layerHeading.required }],
  }
}

/** The schema of a file of which a layer need not state every part. */
export function schemaOfParts({ required, ...rest }: Schema): Schema {
  return rest
}

const TEXT: Schema = { type: 'string', minLength: 1 }

/** Entries are told by an `id` of their own. */
function withVerbs(items: Schema): Schema {
  const kinds = Array.isArray(items.anyOf) ? (items.anyOf as readonly Schema[]) : [items]
  if (!kinds.every(({ properties }) => isSchema(properties) && 'id' in properties)) return items
  return { anyOf: [...kinds, overrideOf(kinds), SWITCH_OFF] }
}

const SWITCH_OFF: Schema = {
  type: 'object',
  properties: { 'switch-off': TEXT, because: TEXT },
  required: ['switch-off', 'because'],
  additionalProperties: false,
}

function overrideOf(kinds: readonly Schema[]): Schema {
  const stated = Object.assign({}, ...kinds.map(({ properties }) => properties))
  const { id: _, ...others } = stated
  return {
    type: 'object',
    properties: { override: TEXT, because: TEXT, ...others },
    required: ['override'],
    additionalProperties: false,
  }
}

function mapValues(values: Schema, change: (value: Schema) => Schema): Schema {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, isSchema(value) ? change(value) : value]),
  )
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

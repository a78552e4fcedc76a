import type { Field } from './field.ts'

/** A value as its field prints it: the field's properties alone, in its order, with the names filled into the templates. */
export function publish(value: unknown, field: Field, fill: (text: string) => string): unknown {
  switch (field.kind) {
    case 'template':
      return fill(String(value))
    case 'nullable':
      return value === null ? null : publish(value, field.of, fill)
    case 'array':
    case 'two':
      return (value as readonly unknown[]).map(each => publish(each, field.of, fill))
    case 'object':
      return publishObject(value as Properties, field.fields, fill)
    case 'union':
      return publish(value, field.of.find(each => fits(value, each)) ?? field, fill)
    default:
      return value
  }
}

type Properties = Readonly<Record<string, unknown>>

function publishObject(
  value: Properties,
  fields: Readonly<Record<string, Field>>,
  fill: (text: string) => string,
): Properties {
  const published: Record<string, unknown> = {}
  for (const name in fields) published[name] = publish(value[name], fields[name] as Field, fill)
  return published
}

/** Whether a value is of this type of a union: told by the kind of value, the names of its properties and its enums. */
function fits(value: unknown, field: Field): boolean {
  switch (field.kind) {
    case 'enum':
      return field.values.includes(value as string)
    case 'object':
      return isObject(value) && hasAll(value, field.fields)
    case 'array':
      return Array.isArray(value)
    case 'string':
    case 'template':
      return typeof value === 'string'
    default:
      return true
  }
}

const isObject = (value: unknown): value is Properties =>
  typeof value === 'object' && value !== null

function hasAll(value: Properties, fields: Readonly<Record<string, Field>>): boolean {
  for (const name in fields)
    if (!(name in value && fits(value[name], fields[name] as Field))) return false
  return true
}

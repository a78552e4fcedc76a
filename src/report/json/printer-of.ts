import type { Field } from './field.ts'

/** Makes of a value what is printed of it; `fill` puts the names into the templates. */
export type Printer = (value: unknown, fill: (text: string) => string) => unknown

/**
 * The printer of a field: of an object it prints the field's properties alone, in their order. It is a closure for each field:
 * one recursive function over value and field is soon optimised by V8 beside the run, which costs 50 ms of CPU time.
 */
export function printerOf(field: Field): Printer {
  switch (field.kind) {
    case 'template':
      return (value, fill) => fill(String(value))
    case 'nullable':
      return printNullable(printerOf(field.of))
    case 'array':
    case 'two':
      return printArray(printerOf(field.of))
    case 'object':
      return printObject(mapFields(field.fields, printerOf))
    case 'union':
      return printUnion(field.of.map(of => ({ fits: testOf(of), print: printerOf(of) })))
    default:
      return value => value
  }
}

const printNullable =
  (print: Printer): Printer =>
  (value, fill) =>
    value === null ? null : print(value, fill)

function printArray(print: Printer): Printer {
  return (value, fill) => {
    const printed: unknown[] = []
    for (const each of value as readonly unknown[]) printed.push(print(each, fill))
    return printed
  }
}

type Properties = Readonly<Record<string, unknown>>

function printObject(fields: ByName<Printer>): Printer {
  return (value, fill) => {
    const printed: Record<string, unknown> = {}
    for (const [name, print] of fields) printed[name] = print((value as Properties)[name], fill)
    return printed
  }
}

type Test = (value: unknown) => boolean

function printUnion(types: readonly { readonly fits: Test; readonly print: Printer }[]): Printer {
  return (value, fill) => types.find(({ fits }) => fits(value))?.print(value, fill) ?? value
}

/** Whether a value is of this type of a union: told by the kind of value, the names of its properties and its enums. */
function testOf(field: Field): Test {
  switch (field.kind) {
    case 'enum':
      return value => field.values.includes(value as string)
    case 'object':
      return testObject(mapFields(field.fields, testOf))
    case 'array':
      return Array.isArray
    case 'string':
    case 'template':
      return value => typeof value === 'string'
    default:
      return () => true
  }
}

const testObject =
  (fields: ByName<Test>): Test =>
  value =>
    isObject(value) && fields.every(([name, fits]) => name in value && fits(value[name]))

const isObject = (value: unknown): value is Properties =>
  typeof value === 'object' && value !== null

type ByName<T> = readonly (readonly [name: string, of: T])[]

const mapFields = <T>(
  fields: Readonly<Record<string, Field>>,
  of: (field: Field) => T,
): ByName<T> => Object.entries(fields).map(([name, field]) => [name, of(field)] as const)

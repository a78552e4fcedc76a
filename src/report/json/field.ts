/** What a value of the JSON output is, as data: the output and its schema are both made from it. */
export type Field =
  | { readonly kind: 'string' | 'template' | 'number' | 'integer' | 'boolean' }
  | { readonly kind: 'enum'; readonly values: readonly string[] }
  | { readonly kind: 'nullable' | 'array' | 'two' | 'record'; readonly of: Field }
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, Field>> }
  | { readonly kind: 'union'; readonly of: readonly Field[] }

/** The field of exactly this type: the compiler tells where a field and the model differ. */
export type FieldOf<T> = Field & { readonly type?: (value: T) => T }

/** A string that is printed as it is. */
export const string: FieldOf<string> = { kind: 'string' }

/** A text of the catalogue, in which `{from}` and `{to}` stand for the two systems. */
export const template: FieldOf<string> = { kind: 'template' }

/** Any number. */
export const number: FieldOf<number> = { kind: 'number' }

/** A whole number. */
export const integer: FieldOf<number> = { kind: 'integer' }

/** True or false. */
export const boolean: FieldOf<boolean> = { kind: 'boolean' }

/** One of these strings. */
export const oneOf = <T extends string>(...values: readonly T[]): FieldOf<T> => ({
  kind: 'enum',
  values,
})

/** A value that may be null. */
export const nullable = <T>(of: FieldOf<T>): FieldOf<T | null> => ({ kind: 'nullable', of })

/** Any number of values. */
export const array = <T>(of: FieldOf<T>): FieldOf<readonly T[]> => ({ kind: 'array', of })

/** Two values. */
export const two = <T>(of: FieldOf<T>): FieldOf<readonly [T, T]> => ({ kind: 'two', of })

/** Values by id. */
export const record = <T>(of: FieldOf<T>): FieldOf<Readonly<Record<string, T>>> => ({
  kind: 'record',
  of,
})

/** The properties of an object, all of them, in the order in which they are printed. */
export const object = <T>(
  fields: {
    readonly [Name in keyof T]-?: FieldOf<T[Name]>
  },
): FieldOf<T> => ({ kind: 'object', fields })

/** A value of one of several types. */
export const union = <T extends readonly unknown[]>(
  ...of: { readonly [Index in keyof T]: FieldOf<T[Index]> }
): FieldOf<T[number]> => ({ kind: 'union', of })

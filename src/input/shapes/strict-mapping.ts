import * as z from 'zod/mini'

/** A mapping that may have these keys and no others; an unknown key is told what the known ones are. */
export function strictMapping<Shape extends z.core.$ZodShape>(shape: Shape) {
  const known = Object.keys(shape).join(SEPARATOR)
  return z.strictObject(shape, {
    error: issue => (issue.code === 'unrecognized_keys' ? known : undefined),
  })
}

/** The known keys, as the message of an issue carries them. */
export function knownKeys(message: string): readonly string[] {
  return message.split(SEPARATOR)
}

const SEPARATOR = ' '

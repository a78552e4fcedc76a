/**
 * Plain data as JSON that packs well: texts stand apart from what is around them, the names of an object's keys are written
 * once for all objects that have the same ones, and a part that returns, word for word, is written once.
 */
export function writeCompact(value: unknown): string {
  const returning = findReturning(value)
  const shapes = new Map<string, number>()
  const parts: unknown[] = []
  const numbers = new Map<string, number>()
  const root = encodePart(value)
  const texts: string[] = []
  const apart = JSON.stringify([parts, root], (_, part) => {
    if (typeof part !== 'string') return part
    texts.push(part)
    return TEXT
  })
  return `[${JSON.stringify(texts)},[${[...shapes.keys()]}],${apart}]`

  function encodePart(part: unknown): unknown {
    const json = jsonOfPart(part)
    if (json === null || !returning.has(json)) return encode(part)
    const known = numbers.get(json)
    if (known !== undefined) return [RETURNING, known]
    const encoded = encode(part)
    numbers.set(json, parts.length)
    return [RETURNING, parts.push(encoded) - 1]
  }

  function encode(part: unknown): unknown {
    if (!isObject(part)) return part
    if (Array.isArray(part)) return [LIST, ...part.map(encodePart)]
    const entries = Object.entries(part).filter(([, inner]) => inner !== undefined)
    const keys = JSON.stringify(entries.map(([key]) => key))
    const shape = shapes.get(keys) ?? shapes.size
    shapes.set(keys, shape)
    return [shape, ...entries.map(([, inner]) => encodePart(inner))]
  }
}

/** What was written. A part that returned is one object. */
export function readCompact(text: string): unknown {
  const [texts, shapes, [parts, root]]: Written = JSON.parse(text)
  const decoded: unknown[] = []
  let next = 0
  for (const part of parts) decoded.push(decode(part))
  return decode(root)

  function decode(part: unknown): unknown {
    if (part === TEXT) return texts[next++]
    if (!Array.isArray(part)) return part
    const [mark, ...inner] = part
    if (mark === RETURNING) return decoded[inner[0]]
    const values = inner.map(decode)
    if (mark === LIST) return values
    return Object.fromEntries((shapes[mark] ?? []).map((key, at) => [key, values[at]]))
  }
}

/** Texts in the order in which they stand, keys of objects, then the parts that return and the whole. */
type Written = [texts: string[], shapes: string[][], [parts: unknown[], root: unknown]]

/** Stands for the next text. */
const TEXT = ''

// What stands first in a written list: one of these, or the number of an object's keys.
const LIST = -1
const RETURNING = -2

/** The JSON of each part that stands in more than one place. What is in a part that returns is looked at once. */
function findReturning(value: unknown): ReadonlySet<string> {
  const met = new Set<string>()
  const returning = new Set<string>()
  const look = (part: unknown): void => {
    const json = jsonOfPart(part)
    if (json !== null && met.has(json)) {
      returning.add(json)
      return
    }
    if (json !== null) met.add(json)
    if (isObject(part)) Object.values(part).forEach(look)
  }
  look(value)
  return returning
}

const isObject = (part: unknown): part is object => typeof part === 'object' && part !== null

/** null: it takes no more room than its number. */
function jsonOfPart(part: unknown): string | null {
  if (typeof part !== 'string' && !isObject(part)) return null
  const json = JSON.stringify(part)
  return json.length < LEAST ? null : json
}

// Characters.
const LEAST = 30

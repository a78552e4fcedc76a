/**
 * Data as JSON of which the values under some keys, at any depth, stand apart: `readParts` parses each of them when it is
 * asked for first. ASCII throughout, so that it may be read byte by byte.
 */
export function writeParts(value: unknown, apart: ReadonlySet<string>): string {
  const parts: string[] = []
  const places: Part[] = []
  let at = 0
  const setApart = (value: unknown, path: readonly string[]): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value))
      return value.map((item, index) => setApart(item, [...path, `${index}`]))
    const entries = Object.entries(value).map(([key, inner]) => {
      const own = [...path, key]
      if (!apart.has(key) || typeof inner !== 'object') return [key, setApart(inner, own)]
      const text = toAscii(JSON.stringify(inner))
      parts.push(text)
      places.push([own, at, at + text.length])
      at += text.length
      return [key, null]
    })
    return Object.fromEntries(entries)
  }
  const whole: Whole<unknown> = { value: setApart(value, []), places }
  return `${toAscii(JSON.stringify(whole))}\n${parts.join('')}`
}

/** What `writeParts` wrote of a value: the same plain data, of which what stands apart is not parsed yet. */
export function readParts<T>(text: string): T {
  const end = text.indexOf('\n')
  const { value, places }: Whole<T> = JSON.parse(text.slice(0, end))
  for (const [path, from, to] of places) {
    const parse = (): unknown => JSON.parse(text.slice(end + 1 + from, end + 1 + to))
    parseLater(value, path, parse)
  }
  return value
}

/** Of a catalogue: what a report reads of few patterns, hybrids and styles, or of none; and of a layer, what lies below it. */
export const RARELY_READ: ReadonlySet<string> = new Set([
  ...['challenges', 'buildingBlocks', 'whenToUse', 'whenNot', 'examples', 'diagram', 'glossary'],
  ...['base', 'places'],
])

/** Where a value belongs, and where its text begins and ends behind the whole. */
type Part = readonly [path: readonly string[], from: number, to: number]

interface Whole<T> {
  readonly value: T
  readonly places: readonly Part[]
}

function parseLater(root: unknown, path: readonly string[], parse: () => unknown): void {
  let parent = Object(root)
  for (let at = 0; at < path.length - 1; at++) parent = Reflect.get(parent, path[at] as string)
  const key = path.at(-1) ?? ''
  const keep = (value: unknown) =>
    Object.defineProperty(parent, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  Object.defineProperty(parent, key, {
    enumerable: true,
    configurable: true,
    get: () => {
      const value = parse()
      keep(value)
      return value
    },
    set: keep,
  })
}

function toAscii(text: string): string {
  return text.replace(
    /[^\0-\x7f]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

import type { Catalogue } from '../../model/catalogue.ts'
import type { Pattern } from '../../model/pair.ts'

/** What the page's engine works with; `Precedent` and `Technology` as the engine takes them. */
export interface PageKnowledge<Precedent, Technology> {
  readonly catalogue: Catalogue
  readonly precedents: readonly Precedent[]
  readonly technologies: readonly Technology[]
}

/**
 * The knowledge as JSON, without the texts that no report shows. What a layered catalogue has in common with the lowest
 * one is written once.
 */
export function writeKnowledge<P, T>({ catalogue, ...others }: PageKnowledge<P, T>): string {
  const { base, ...top } = shortened(catalogue)
  const parts = partsOf(top)
  return JSON.stringify({ catalogue: top, base: base && shareParts(base, parts), ...others })
}

/** What was written. */
export function readKnowledge<P, T>(text: string): PageKnowledge<P, T> {
  const { catalogue, base, ...others } = JSON.parse(text)
  const parts = [...partsOf(catalogue).values()]
  return { ...others, catalogue: { ...catalogue, base: base && restoreParts(base, parts) } }
}

/** Reports quote rules, challenges and remedies; what a pattern is in general only `explain` tells. */
function shortened(catalogue: Catalogue): Catalogue {
  const shorten = (pattern: Pattern): Pattern => ({
    ...pattern,
    whenToUse: [],
    whenNot: [],
    examples: [],
    buildingBlocks: [],
  })
  return {
    ...catalogue,
    glossary: [],
    questions: catalogue.questions.map(question => ({ ...question, why: '' })),
    replaced: [],
    pairs: catalogue.pairs.map(pair => {
      const [first, second] = pair.patterns
      return { ...pair, patterns: [shorten(first), shorten(second)] }
    }),
    base: catalogue.base && shortened(catalogue.base),
  }
}

interface Part {
  readonly number: number
  readonly value: object
}

/** Every entry of the lists of a catalogue by its JSON, down to the rules of a pair, each with its number. */
function partsOf(catalogue: object): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>()
  const add = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const inner of Object.values(value)) add(inner)
    const json = JSON.stringify(value)
    if (json.length >= LEAST_SHARED && !parts.has(json))
      parts.set(json, { number: parts.size, value })
  }
  add(catalogue)
  return parts
}

// Characters; a shorter part takes no more room than its number.
const LEAST_SHARED = 40

/** The number of a part stands for it, in a list of one under a key that no entry has. */
const SHARED = '$'

function shareParts(value: unknown, parts: ReadonlyMap<string, Part>): unknown {
  if (typeof value !== 'object' || value === null) return value
  const part = parts.get(JSON.stringify(value))
  if (part) return { [SHARED]: part.number }
  if (Array.isArray(value)) return value.map(each => shareParts(each, parts))
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, shareParts(inner, parts)]),
  )
}

function restoreParts(value: unknown, parts: readonly Part[]): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(each => restoreParts(each, parts))
  if (SHARED in value) return parts[Number(value[SHARED])]?.value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, restoreParts(inner, parts)]),
  )
}

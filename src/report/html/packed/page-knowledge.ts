import type { Catalogue } from '../../../model/catalogue.ts'
import type { Pattern } from '../../../model/pair.ts'
import type { Question } from '../../../model/question.ts'
import type { Source } from '../../../model/source.ts'
import type { Platform } from '../../../model/technology.ts'
import { readCompact, writeCompact } from './compact-json.ts'

/** What the page's engine works with; `Precedent` and `Technology` as the engine takes them. */
export interface PageKnowledge<Precedent, Technology> {
  readonly catalogue: Catalogue
  readonly precedents: readonly Precedent[]
  readonly technologies: readonly Technology[]
}

/**
 * The knowledge, without the texts that no report shows. What a layered catalogue has in common with the lowest one is written
 * once, and so are the names of the technologies.
 */
export function writeKnowledge<P, T extends Sourced>(knowledge: PageKnowledge<P, T>): string {
  const { catalogue, technologies, ...others } = knowledge
  const isNamed = JSON.stringify(catalogue.technologies) === JSON.stringify(namesOf(technologies))
  const own = isNamed ? { ...catalogue, technologies: [] } : catalogue
  return writeCompact({
    ...others,
    technologies: technologies.map(untitled),
    catalogue: shortened(own),
  })
}

/** A technology without the title of its source, which only `explain` tells. */
const untitled = <T extends Sourced>(technology: T): T =>
  technology.source !== undefined && 'title' in technology.source
    ? { ...technology, source: { ...technology.source, title: '' } }
    : technology

interface Sourced extends Platform {
  readonly source?: Source
}

/** What was written. */
export function readKnowledge<P, T extends Platform>(text: string): PageKnowledge<P, T> {
  const read = readCompact(text) as PageKnowledge<P, T>
  return read.catalogue.technologies.length > 0
    ? read
    : { ...read, catalogue: { ...read.catalogue, technologies: namesOf(read.technologies) } }
}

const namesOf = (technologies: readonly Platform[]): readonly Platform[] =>
  technologies.map(({ id, name }) => ({ id, name }))

/** A page asks in the catalogue's order, whatever was answered how often. */
function withoutCounts({ oftenUnknown: _, options, ...question }: Question): Question {
  return { ...question, why: '', options: options.map(({ often: _, ...option }) => option) }
}

const unsourced = <T extends { readonly source: Source }>(entry: T): T => ({
  ...entry,
  source: { judgement: '' },
})

/** Reports quote rules, challenges and remedies; what a pattern or a style is in general, and where a challenge or a task comes from, only `explain` tells. */
function shortened(catalogue: Catalogue): Catalogue {
  const shorten = (pattern: Pattern): Pattern => ({
    ...pattern,
    whenToUse: [],
    whenNot: [],
    examples: [],
    buildingBlocks: [],
    challenges: pattern.challenges.map(unsourced),
    reversibility: { ...unsourced(pattern.reversibility), because: '' },
  })
  return {
    ...catalogue,
    glossary: [],
    questions: catalogue.questions.map(withoutCounts),
    replaced: [],
    tensions: catalogue.tensions.map(unsourced),
    styles: catalogue.styles.map(style => ({
      ...unsourced(style),
      ...(style.advice !== null && { what: '' }),
    })),
    obligations: catalogue.obligations.map(unsourced),
    pairs: catalogue.pairs.map(pair => {
      const [first, second] = pair.patterns
      const hybrids = pair.hybrids.map(hybrid => ({
        ...hybrid,
        challenges: hybrid.challenges.map(unsourced),
      }))
      return { ...pair, patterns: [shorten(first), shorten(second)], hybrids }
    }),
    base: catalogue.base && shortened(catalogue.base),
  }
}

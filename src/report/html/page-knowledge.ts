import type { Catalogue } from '../../model/catalogue.ts'
import type { Pattern } from '../../model/pair.ts'
import type { Question } from '../../model/question.ts'
import { readCompact, writeCompact } from './compact-json.ts'

/** What the page's engine works with; `Precedent` and `Technology` as the engine takes them. */
export interface PageKnowledge<Precedent, Technology> {
  readonly catalogue: Catalogue
  readonly precedents: readonly Precedent[]
  readonly technologies: readonly Technology[]
}

/** The knowledge, without the texts that no report shows. What a layered catalogue has in common with the lowest one is written once. */
export function writeKnowledge<P, T>({ catalogue, ...others }: PageKnowledge<P, T>): string {
  return writeCompact({ ...others, catalogue: shortened(catalogue) })
}

/** What was written. */
export const readKnowledge = <P, T>(text: string): PageKnowledge<P, T> =>
  readCompact(text) as PageKnowledge<P, T>

/** A page asks in the catalogue's order, whatever was answered how often. */
function withoutCounts({ oftenUnknown: _, options, ...question }: Question): Question {
  return { ...question, why: '', options: options.map(({ often: _, ...option }) => option) }
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
    questions: catalogue.questions.map(withoutCounts),
    replaced: [],
    pairs: catalogue.pairs.map(pair => {
      const [first, second] = pair.patterns
      return { ...pair, patterns: [shorten(first), shorten(second)] }
    }),
    base: catalogue.base && shortened(catalogue.base),
  }
}

import type { Catalogue } from '../../model/catalogue.ts'
import type { Pattern } from '../../model/pair.ts'
import type { Question } from '../../model/question.ts'
import type { Source } from '../../model/source.ts'
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

import type { Catalogue, Pair, Question } from '../model/catalogue.ts'

/** A catalogue by the ids that a person writes. */
export interface CatalogueIndex {
  readonly questions: ReadonlyMap<string, Question>
  readonly pairs: ReadonlyMap<string, Pair>
}

/** Looked up once, used for every document. */
export function indexCatalogue(catalogue: Pick<Catalogue, 'questions' | 'pairs'>): CatalogueIndex {
  return {
    questions: new Map(catalogue.questions.map(question => [question.id, question])),
    pairs: new Map(catalogue.pairs.map(pair => [pair.id, pair])),
  }
}

/** What may be chosen for a pair: its patterns and its hybrids, by id. */
export function choicesOf({ patterns, hybrids }: Pair): readonly string[] {
  return [...patterns, ...hybrids].map(({ id }) => id)
}

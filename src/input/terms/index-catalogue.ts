import type { Catalogue } from '../../model/catalogue.ts'
import type { Pair } from '../../model/pair.ts'
import type { Question } from '../../model/question.ts'

/** A catalogue by the ids that a person writes. */
export interface CatalogueIndex extends Pick<Catalogue, 'layers' | 'renamed'> {
  readonly questions: ReadonlyMap<string, Question>
  readonly pairs: ReadonlyMap<string, Pair>
}

/** What of a catalogue a person's words are held against. */
export type CatalogueContent = Pick<Catalogue, 'questions' | 'pairs' | 'layers' | 'renamed'>

/** Looked up once, used for every document. */
export function indexCatalogue(catalogue: CatalogueContent): CatalogueIndex {
  return {
    questions: new Map(catalogue.questions.map(question => [question.id, question])),
    pairs: new Map(catalogue.pairs.map(pair => [pair.id, pair])),
    layers: catalogue.layers,
    renamed: catalogue.renamed,
  }
}

import type { Catalogue, ReplacedQuestion } from '../../model/catalogue.ts'
import type { Pair } from '../../model/pair.ts'
import type { Question } from '../../model/question.ts'

/** The questions and pairs of a catalogue by id, and what else a person's words are checked against. */
export interface CatalogueIndex extends Pick<Catalogue, 'layers' | 'renamed' | 'contradictions'> {
  readonly replaced: ReadonlyMap<string, ReplacedQuestion>
  /** What a company may say it runs: platforms and technologies, by id. */
  readonly runnable: ReadonlySet<string>
  /** The platforms among them. */
  readonly platforms: readonly string[]
  readonly questions: ReadonlyMap<string, Question>
  readonly pairs: ReadonlyMap<string, Pair>
}

/** The parts of a catalogue that a person's words are checked against. */
export type CatalogueContent = Pick<
  Catalogue,
  | 'questions'
  | 'pairs'
  | 'layers'
  | 'renamed'
  | 'replaced'
  | 'contradictions'
  | 'platforms'
  | 'technologies'
>

/** Indexes a catalogue by id, once for all documents. */
export function indexCatalogue(catalogue: CatalogueContent): CatalogueIndex {
  return {
    questions: new Map(catalogue.questions.map(question => [question.id, question])),
    pairs: new Map(catalogue.pairs.map(pair => [pair.id, pair])),
    layers: catalogue.layers,
    renamed: catalogue.renamed,
    contradictions: catalogue.contradictions,
    platforms: catalogue.platforms.map(({ id }) => id),
    runnable: new Set([...catalogue.platforms, ...catalogue.technologies].map(({ id }) => id)),
    replaced: new Map(catalogue.replaced.map(question => [question.id, question])),
  }
}

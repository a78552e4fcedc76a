import type { Catalogue } from '../../model/catalogue.ts'
import type { Requirements } from '../../model/requirements.ts'
import type { Advice } from '../../model/result/advice.ts'
import type { InterfaceAdvice } from '../../model/result/interface.ts'
import type { PageParts } from '../html/page-assets.ts'

/** An advice with the requirements that it was given on. */
export interface DocumentedAdvice {
  readonly requirements: Requirements
  readonly advice: Advice
}

/** What a document is painted with. */
export interface DocumentContext {
  readonly catalogue: Catalogue
  /** Of each interface with several flows what is advised on them together. */
  readonly interfaces: readonly InterfaceAdvice[]
  /** What a page carries so that it is alive; asked for by a page alone. */
  readonly pageParts: () => PageParts
  /** YYYY-MM-DD. */
  readonly today: string
}

/** Paints all that was advised on as one whole text, which stands by itself in a file. */
export type PaintDocument = (
  advised: readonly DocumentedAdvice[],
  context: DocumentContext,
) => string

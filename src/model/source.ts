/** Where a piece of knowledge comes from: A vendor or standard, B named practitioner, C unknown quality; or our own judgement; or a policy by its id. */
export type Source =
  | { readonly title: string; readonly address: string; readonly grade: 'A' | 'B' | 'C' }
  | { readonly judgement: string }
  | { readonly policy: string; readonly owner: string; readonly review: string }

/** A sentence of the catalogue, and where it comes from. */
export interface Statement {
  readonly id: string
  readonly text: string
  readonly source: Source
}

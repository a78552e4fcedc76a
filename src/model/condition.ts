/** True, false or unknown of a set of answers (Kleene's three-valued logic). */
export type Condition =
  | { readonly kind: 'in'; readonly question: string; readonly options: readonly string[] }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }

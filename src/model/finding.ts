/** A spot in a text that a person wrote: 1-based line and column, `length` characters long (at least 1). */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly length: number
}

/** Every way in which a person's text can be wrong; worded in one table (`report/findings/finding-text`). */
export type FindingCode =
  // reading a file
  | 'file-missing'
  | 'file-is-directory'
  | 'file-unreadable'
  | 'file-outside'
  | 'file-not-read'
  | 'file-of-other-kind'
  | 'text-empty'
  | 'text-not-utf8'
  | 'text-has-nul'
  | 'text-too-large'
  | 'text-too-deep'
  // YAML and JSON
  | 'yaml-syntax'
  | 'yaml-version'
  | 'yaml-duplicate-key'
  | 'yaml-alias-unresolved'
  | 'yaml-alias-bomb'
  | 'yaml-tag'
  | 'yaml-merge-key'
  | 'json-syntax'
  // shapes
  | 'key-unknown'
  | 'key-missing'
  | 'value-wrong-type'
  | 'value-not-allowed'
  | 'value-empty'
  | 'name-not-text'
  // requirements
  | 'question-unknown'
  | 'question-not-of-system'
  | 'system-spelt-otherwise'
  | 'option-unknown'
  | 'quantity-wrong'
  | 'quantity-ambiguous'
  | 'quantity-fraction'
  | 'quantity-range-reversed'
  | 'pair-unknown'
  | 'review-due'
  | 'choice-unknown'
  | 'extends-missing'
  | 'extends-circular'
  | 'profile-twice'
  | 'profile-outside'
  | 'profiles-unavailable'
  | 'question-renamed'
  | 'question-replaced'
  | 'option-renamed'
  | 'layer-unknown'
  | 'flow-duplicate'
  | 'receiver-twice'
  | 'answer-of-several'
  | 'answers-contradict'
  | 'word-not-alone'
  | 'option-twice'
  | 'parts-not-here'
  | 'parts-differ'
  // another kind of file than the one that is read
  | 'text-is-requirements'
  | 'text-is-landscape'
  | 'text-is-lock'
  | 'text-is-no-columns'
  // landscapes
  | 'system-unknown'
  | 'system-duplicate'
  | 'system-unused'
  | 'system-alike'
  | 'interface-to-itself'
  | 'interface-duplicate'
  | 'column-meaning-unknown'
  | 'column-unknown'
  // lock
  | 'merge-unfinished'
  | 'decision-twice'
  // catalogue
  | 'id-duplicate'
  | 'pattern-unknown'
  | 'mitigation-unknown'
  | 'term-unknown'
  | 'source-unknown'
  | 'veto-unknown'
  | 'topic-unknown'
  | 'platform-unknown'
  | 'bands-broken'
  | 'pairs-mismatch'
  | 'ask-when-later'
  | 'several-wrong'
  | 'derived-wrong'
  | 'weight-off-scale'
  | 'option-without-effect'
  | 'question-one-sided'
  | 'rule-never-fires'
  | 'choice-never-wins'
  | 'component-too-large'
  | 'pair-too-intricate'
  | 'pair-missing'
  | 'hybrid-unknown'
  | 'sentence-long'
  | 'word-vague'
  // layers and versions
  | 'id-taken-below'
  | 'entry-unknown-below'
  | 'entry-still-named'
  | 'version-range-wrong'
  | 'version-unmet'
  | 'catalogue-missing'
  | 'catalogue-circular'

/** One fault in a person's text. An error stops the document it stands in; a warning does not. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: 'error' | 'warning'
  readonly place: Place
  /** What the sentence about it needs: `{ value, allowed, nearest, ... }`. */
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>
}

/** A value, or every fault found on the way to it; warnings may stand beside a value. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] }

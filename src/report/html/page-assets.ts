/** What pages carry and the build makes: plain data, so that the painter stays pure. */
export interface PageAssets {
  readonly style: InlineText
  /** Unpacks the client and starts it. */
  readonly loader: InlineText
  /** The page's own script, packed; the hash is that of its text unpacked. */
  readonly client: InlineText
  /** The built-in catalogue with all that is known beside it, packed. */
  readonly knowledge: string
  /** What a page on a landscape carries instead. */
  readonly landscape: { readonly style: InlineText; readonly client: InlineText }
}

/** What one page carries: the built-in knowledge, or that of a catalogue of its own. */
export interface PageParts {
  readonly assets: PageAssets
  /** Packed. */
  readonly knowledge: string
  /** Packs a text as the client unpacks it: raw deflate, in letters. */
  readonly pack: (text: string) => string
}

/** A text within the page, and what the page's policy lets in by: `sha256-` and the digest in base64. */
export interface InlineText {
  readonly text: string
  readonly hash: string
}

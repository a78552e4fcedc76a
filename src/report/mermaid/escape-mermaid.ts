/**
 * A text of one line that Mermaid shows letter by letter: every mark in it is written as an entity, so that none acts, and
 * so are the two letters behind which Mermaid itself hides entities while it reads.
 */
export function escapeMermaid(text: string): string {
  const escaped = text.trim().replace(MARKS, mark => `#${mark.codePointAt(0)};`)
  return escaped === '' ? NOTHING : escaped
}

// Of ASCII all but letters, digits, the marks of a sentence, and a hyphen within a word.
const MARKS = /(?<!\w)-|-(?!\w)|[!-&(-+:-@[-`{-~\ufb02\xb6]/g

// Where a name is due, Mermaid takes no blank for one.
const NOTHING = '#160;'

import { neutralise } from '../outline/neutralise.ts'

/**
 * A text that Markdown shows letter by letter: no mark in it acts, no person is called, no issue referred to, no address
 * leads anywhere, and no control character is left.
 */
export function escapeMarkdown(text: string): string {
  return neutralise(text)
    .replace(/[\\`*_[\]|~$#]|&(?=#?\w+;)|</g, mark => ENTITIES[mark] ?? `\\${mark}`)
    .replace(ACTING, `$&${GAP}`)
}

// A backslash is taken for a part of an address before it; an entity is none.
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' }

/** A space of no width. Sites look for names, numbers and addresses in the text that is shown, so that no mark in the source would help. */
const GAP = '&#8203;'

/** What such a space has to follow: `@` of a name, `#` or `GH-` of an issue, the beginnings of an address, with its protocol or without, and of a picture's name. */
const ACTING = /@(?=[\w\\-])|#(?=\d)|\bGH-(?=\d)|:(?=\/\/|[a-z+-])|(?<!:)\/(?=\/)|\bwww(?=\.)/gi

/** The same for the start of a line, where a dash, a number, an angle or blanks would begin a list, a quotation or code. */
export function escapeLineStart(markdown: string): string {
  return markdown
    .replace(/^ (?= {3})/, '&#32;')
    .replace(/^( *)([-+>=:]|\d+(?=[.)]))/, (_, blanks: string, mark: string) =>
      /^\d/.test(mark) ? `${blanks}${mark}\\` : `${blanks}\\${mark}`,
    )
}

/** A text as code: fenced by more backticks than it holds in a row. */
export function fenceCode(text: string): string {
  const plain = neutralise(text)
  const fence = fenceFor(plain, 1)
  const gap = plain.startsWith('`') || plain.endsWith('`') || plain.trim() === '' ? ' ' : ''
  return `${fence}${gap}${plain}${gap}${fence}`
}

/** Backticks, at least so many, and more than a text holds in a row. */
export function fenceFor(text: string, least: number): string {
  const runs = (text.match(/`+/g) ?? []).map(run => run.length)
  return '`'.repeat(Math.max(least, ...runs.map(length => length + 1)))
}

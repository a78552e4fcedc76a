import { neutralise } from '../outline/neutralise.ts'

/** A text that Markdown shows letter by letter: no mark in it acts, and no control character is left. */
export function escapeMarkdown(text: string): string {
  return neutralise(text)
    .replace(/[\\`*_[\]<|~$#]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
}

/** The same for the start of a line, where a dash, a number or an angle would begin a list or a quotation. */
export function escapeLineStart(markdown: string): string {
  return markdown.replace(/^([-+>=:]|\d+(?=[.)]))/, (_, mark: string) =>
    /^\d/.test(mark) ? `${mark}\\` : `\\${mark}`,
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

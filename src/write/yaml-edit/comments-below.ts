/** The comment lines below the end of a line that stand further to the right than a column: they belong to what stands above. */
export function commentsBelow(text: string, end: number, column: number): string {
  const lines = String.raw`^(?:(?:\r?\n[ \t]*)*\r?\n {${column + 1},}[ \t]*#[^\r\n]*)+`
  return new RegExp(lines).exec(text.slice(end))?.[0] ?? ''
}

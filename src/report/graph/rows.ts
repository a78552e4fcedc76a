/** The cells of one line, each of one column; the second cell of a wide character is empty. */
export type Row = string[]

/** A line of spaces. */
export const blankRow = (columns: number): Row => Array.from({ length: columns }, () => ' ')

/** The text of a line, without spaces at its end. */
export const rowText = (row: Row): string => row.join('').trimEnd()

/** Puts a text into a line, over what stood there; what is beyond the line's end is left out. */
export type WriteText = (row: Row | undefined, from: number, text: string) => void

/** Writes texts of which each character takes as many columns as it is measured to take. */
export const textWriter =
  (widthOf: (text: string) => number): WriteText =>
  (row = [], from, text) => {
    let at = from
    for (const cell of cellsOf(text, widthOf)) if (at < row.length) row[at++] = cell
  }

/** A character that takes no column goes with the one before it; one that takes two leaves the second empty. */
function cellsOf(text: string, widthOf: (text: string) => number): readonly string[] {
  const cells: string[] = []
  for (const character of text) {
    const width = widthOf(character)
    if (width === 0 && cells.length > 0) cells[cells.length - 1] += character
    else cells.push(...[character, '', ''].slice(0, Math.max(1, width)))
  }
  return cells
}

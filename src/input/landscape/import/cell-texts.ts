/** Semicolons, bars and line breaks separate, quoted or not: programs quote a cell that has one, and nobody sees it. */
export const severalIn = (cell: string): readonly string[] => [
  ...new Set(
    cell
      .split(/[;|\n]/)
      .map(each => each.trim())
      .filter(each => each !== ''),
  ),
]

/** Whether a cell says that nothing is known. */
export const isNothing = (cell: string): boolean => /^(-+|\?+|n\/?a|tbd|unknown)?$/i.test(cell)

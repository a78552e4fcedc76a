/**
 * A text in lines that are no wider than `most`: broken at spaces, and within a word only where it does not fit on a line of
 * its own. A single line at least.
 */
export function breakText(
  text: string,
  most: number,
  widthOf: (text: string) => number,
): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ').flatMap(word => cutWord(word, most, widthOf))) {
    const joined = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && widthOf(joined) <= most) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}

function cutWord(word: string, most: number, widthOf: (text: string) => number): readonly string[] {
  if (widthOf(word) <= most) return [word]
  const parts = ['']
  for (const character of word) {
    const longer = `${parts.at(-1)}${character}`
    if (parts.at(-1) === '' || widthOf(longer) <= most) parts[parts.length - 1] = longer
    else parts.push(character)
  }
  return parts
}

/** One sentence of a text, without blanks around it, and where it begins there. */
export interface Sentence {
  readonly text: string
  readonly start: number
}

/** The sentences of a text. A colon, a semicolon or the full stop of an abbreviation ends none. */
export function splitSentences(text: string): readonly Sentence[] {
  const ends = [...text.matchAll(END)].map(({ 0: mark, index }) => index + mark.length)
  return [0, ...ends].flatMap((from, index) => {
    const piece = text.slice(from, ends[index] ?? text.length)
    const sentence = piece.trim()
    return sentence === '' ? [] : [{ text: sentence, start: from + piece.indexOf(sentence) }]
  })
}

/** How many words a sentence has; a quotation counts as one. */
export function countWords(sentence: string): number {
  const words = sentence.replace(QUOTATION, 'quotation').split(/\s+/)
  return words.filter(word => /[\p{L}\p{N}]/u.test(word)).length
}

/** The text with every quotation blanked out: what others wrote is not ours to word. */
export function withoutQuotations(text: string): string {
  return text.replace(QUOTATION, quotation => ' '.repeat(quotation.length))
}

const END = /(?<!\b(?:e\.g|i\.e|vs|cf|No))[.?!]["')]*(?=\s)/g

const QUOTATION = /"[^"]*"|\u201c[^\u201d]*\u201d/g

/**
 * The source of a regular expression for numbers as people write them, each with one meaning: `1440000`, `1 440 000`,
 * `1,440,000`, `1.440.000`, `1,000.5`, `1.5`, `1,5`, `0.250`, `1e6`. One comma or dot before exactly three digits has two:
 * `1.000` is not among them.
 */
export const NUMBER = [
  String.raw`\d{1,3}(?:[ _']\d{3})+(?:[.,]\d+)?`,
  String.raw`\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?`,
  String.raw`\d{1,3}(?:,\d{3})+\.\d+`,
  String.raw`\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?`,
  String.raw`\d{1,3}(?:\.\d{3})+,\d+`,
  String.raw`(?![1-9]\d{0,2}[.,]\d{3}(?!\d))\d+(?:[.,]\d+)?(?:[eE]\+?\d{1,2})?`,
].join('|')

const UNCLEAR = /(?<!\d|\d[.,])([1-9]\d{0,2})[.,](\d{3})(?!\d|[.,]\d)/g

/** What a number means that `NUMBER` matches. */
export function numberOf(written: string): number {
  const tight = written.replace(/[ _']/g, '')
  const isGrouped = tight !== written
  const [comma, dot] = [tight.lastIndexOf(','), tight.lastIndexOf('.')]
  const decimal = comma > dot ? ',' : '.'
  const last = Math.max(comma, dot)
  const isDecimal = last !== -1 && (isGrouped || tight.split(decimal).length === 2)
  const whole = isDecimal ? tight.slice(0, last) : tight
  const rest = isDecimal ? `.${tight.slice(last + 1)}` : ''
  return Number(whole.replace(/[.,]/g, '') + rest)
}

/** The clear texts that a text with one unclear number, or more, may have meant: all as fractions, or all as thousands. */
export function readingsOf(text: string): readonly string[] {
  if (text.search(UNCLEAR) === -1) return []
  return [text.replace(UNCLEAR, clearFraction), text.replace(UNCLEAR, '$1$2')]
}

/** `1.500` is 1.5; where all three digits count, a fourth makes it clear. */
function clearFraction(_: string, whole: string, rest: string): string {
  const digits = rest.replace(/0+$/, '')
  if (digits === '') return whole
  return `${whole}.${digits.length === 3 ? `${digits}0` : digits}`
}

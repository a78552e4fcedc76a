/** A text with the marks and lines that reports draw in characters that every terminal has, each as wide as before. */
export const toAscii = (text: string): string =>
  text.replace(
    /[\u2500-\u257f\u25ba\u25c4\u25cf\u25cb\u25d0\u2715\xb7\u2026\u2713\u2717\u2192]/g,
    mark => MARKS[mark] ?? '+',
  )

const MARKS: Readonly<Record<string, string>> = {
  '─': '-',
  '│': '|',
  '►': '>',
  '◄': '<',
  '●': '*',
  '○': '.',
  '◐': '~',
  '✕': 'x',
  '·': '-',
  '…': '~',
  '✓': '+',
  '✗': 'x',
  '→': '>',
}

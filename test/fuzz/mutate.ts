import type { Random } from './random.ts'

/** A text with one to six changes of the kinds that people, editors and attackers make. */
export function mutate(text: string, others: readonly string[], random: Random): string {
  let changed = text
  for (let left = 1 + random.below(6); left > 0; left -= 1)
    changed = random.pick(CHANGES)(changed, others, random)
  return changed.slice(0, LONGEST)
}

const LONGEST = 4000

type Change = (text: string, others: readonly string[], random: Random) => string

const CHANGES: readonly Change[] = [
  insertPiece,
  insertPiece,
  replaceWord,
  replaceWord,
  cutRange,
  repeatLine,
  swapLines,
  indentLine,
  spliceIn,
  text => text.replaceAll('\n', '\r\n'),
  (text, _, random) => text.slice(0, random.below(text.length + 1)),
]

const PIECES = [
  ...['*a', '&a ', '&a', ' *a', '\t*a', '\t', '\n\t', '  ', '\n', '\r', '\r\n\r\n', '#', ' # x'],
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    ': ',
    '- ',
    '? ',
    '| ',
    '>-\n',
    '"',
    "'",
    '\\',
    '`',
    '@',
    '%',
    '!',
  ],
  ...['---\n', '...\n', '%YAML 1.2\n---\n', '%TAG ! x\n', '!!str ', '!x ', '<<: *a\n', '~', 'null'],
  ...[
    '\u0000',
    '\u001b[31m',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\u202e',
    '\u00ad',
    '\ud800',
    '🙂',
    'é',
    '顧客',
  ],
  ...[
    '1..2',
    '-0',
    '0x1f',
    '1e999',
    '007',
    '.inf',
    '5m',
    '5 m',
    '250.000',
    '1,000',
    'yes',
    'none',
    'unknown',
  ],
  ...[
    'value: ',
    'note: ',
    'parts: ',
    'one-of: ',
    'unsure: ',
    'answers:\n',
    'fixed: ',
    'flows: ',
    'extends: p',
  ],
  ...[
    '__proto__: ',
    'constructor: ',
    'toString',
    'hasOwnProperty: ',
    'a: '.repeat(20),
    '[['.repeat(40),
  ],
]

function insertPiece(text: string, _: readonly string[], random: Random): string {
  const at = random.below(text.length + 1)
  return text.slice(0, at) + random.pick(PIECES) + text.slice(at)
}

function replaceWord(text: string, _: readonly string[], random: Random): string {
  const words = [...text.matchAll(/[\w.-]+|[^\w\s]/g)]
  if (words.length === 0) return text
  const word = random.pick(words)
  const instead = random.below(2) === 0 ? random.pick(PIECES) : random.pick(words)[0]
  return text.slice(0, word.index) + instead + text.slice(word.index + word[0].length)
}

function cutRange(text: string, _: readonly string[], random: Random): string {
  const at = random.below(text.length + 1)
  return text.slice(0, at) + text.slice(at + random.below(20))
}

function repeatLine(text: string, _: readonly string[], random: Random): string {
  const lines = text.split('\n')
  const at = random.below(lines.length)
  return lines.toSpliced(at, 0, lines[random.below(lines.length)] ?? '').join('\n')
}

function swapLines(text: string, _: readonly string[], random: Random): string {
  const lines = text.split('\n')
  const [one, other] = [random.below(lines.length), random.below(lines.length)]
  return lines
    .with(one, lines[other] ?? '')
    .with(other, lines[one] ?? '')
    .join('\n')
}

function indentLine(text: string, _: readonly string[], random: Random): string {
  const lines = text.split('\n')
  const at = random.below(lines.length)
  return lines
    .with(at, random.pick([' ', '  ', '\t', '']) + (lines[at] ?? '').trimStart())
    .join('\n')
}

function spliceIn(text: string, others: readonly string[], random: Random): string {
  const lines = random.pick(others).split('\n')
  const from = random.below(lines.length)
  const at = random.below(text.length + 1)
  const taken = lines.slice(from, from + 1 + random.below(4)).join('\n')
  return `${text.slice(0, at)}\n${taken}\n${text.slice(at)}`
}

import fc from 'fast-check'
import type { WrittenAnswer } from '../../src/write/write-answer.ts'

/** A line of a file, and what it is a part of: an entry (`1/f/exchange`), a mapping within braces (`1/f`), a JSON document (`1/json`), or nothing. */
export interface OwnedLine {
  readonly text: string
  readonly owner: string
}

/** A requirements file as people write them, in a mix of styles; fits the small catalogue. */
export interface ArbitraryFile {
  readonly syntax: 'yaml' | 'ndjson'
  readonly lines: readonly OwnedLine[]
  readonly newline: string
  readonly text: string
}

/** Files of several documents and flows: block, braces and JSON; comments, anchors, quotes, remarks, line ends. */
export const arbitraryFile: fc.Arbitrary<ArbitraryFile> = fc.gen().map(g => {
  const pen: Pen = { g, comments: 0, anchors: [] }
  const syntax = pick(pen, 'yaml', 'yaml', 'yaml', 'ndjson')
  const count = 1 + g(fc.nat, { max: 2 })
  const numbers = Array.from({ length: count }, (_, index) => `${index + 1}`)
  const lines =
    syntax === 'ndjson'
      ? numbers.map(number => own(`${number}/json`, JSON.stringify(someData(pen))))
      : numbers.flatMap((number, index) => [
          ...(index > 0 ? [own('', `---${comment(pen)}`)] : []),
          ...someDocument(pen, number),
        ])
  const newline = pick(pen, '\n', '\r\n')
  const end = pick(pen, newline, '')
  return { syntax, lines, newline, text: lines.map(({ text }) => text).join(newline) + end }
})

/** An answer to a question of the small catalogue, with any text as a note. */
export function arbitraryAnswer(question: string): fc.Arbitrary<WrittenAnswer> {
  return fc.record({
    value: fc.constantFrom(...(VALUES[question] ?? [])),
    note: fc.option(arbitraryText),
    by: fc.option(fc.constantFrom('Ann', 'finance, IT', 'true')),
    assumed: fc.boolean(),
  })
}

const VALUES: Readonly<Record<string, readonly WrittenAnswer['value'][]>> = {
  exchange: ['copy', 'look-up', 'unknown', ['look-up', 'copy']],
  'data-freshness': ['5m', 'hours', 'unknown', '30s..90s', ['1h', 'seconds']],
  'peak-volume': ['999', '2000..15000', '2k', '2.0', ['10', 'over-1k'], 'unknown'],
  'payload-size': ['1MB', 'under-1MB', '5..50kB'],
  ownership: ['one-team', 'other-companies', ['one-team'], 'unknown'],
}

/** Text that says something, often such as a file could mistake for something else. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('month end', 'a: b', '# no', 'it\'s "so"', 'a, b', 'x\n---\ny', '{', '5'),
  fc.constantFrom(
    'null',
    '- a',
    '👩‍💻',
    ' blank ',
    '\ttab',
    '...',
    '%',
    '&a',
    '*a',
    '!t',
    '\r',
    '\0',
  ),
  fc.string({ minLength: 1 }),
  fc.string({ minLength: 1, unit: 'binary' }),
)

/** What writes a file: its choices, how many comments it has made, and the anchors it has set in this document. */
interface Pen {
  readonly g: fc.GeneratorValue
  comments: number
  anchors: string[]
}

function pick<T>({ g }: Pen, ...items: readonly T[]): T {
  return items[g(fc.nat, { max: items.length - 1 })] as T
}

/** One of several ways, and only that one is gone: what the others would set is not there to be referred to. */
function choose<T>(pen: Pen, ...ways: readonly (() => T)[]): T {
  return pick(pen, ...ways)()
}

const own = (owner: string, text: string): OwnedLine => ({ owner, text })

/** A comment that no other is like, or nothing. */
function comment(pen: Pen): string {
  if (!pen.g(fc.boolean)) return ''
  pen.comments += 1
  return `${pick(pen, ' ', '   ')}# c${pen.comments}.`
}

function commentLine(pen: Pen, indent: string): readonly OwnedLine[] {
  const text = comment(pen).trimStart()
  return text === '' ? pick(pen, [], [own('', '')]) : [own('', indent + text)]
}

type Answers = Readonly<Record<string, WrittenAnswer>>

function someAnswers({ g }: Pen): Answers {
  const ids = g(() => fc.shuffledSubarray(Object.keys(VALUES)))
  return Object.fromEntries(ids.map(id => [id, g(arbitraryAnswer, id)]))
}

function someData(pen: Pen): object {
  const flow = (name: string) => ({
    name,
    ...pick<object>(pen, {}, { answers: dataOf(someAnswers(pen)) }),
  })
  return {
    name: 'n',
    ...pick<object>(
      pen,
      {},
      { answers: dataOf(someAnswers(pen)) },
      { answers: null },
      { answers: {} },
    ),
    from: 'a',
    to: ['b'],
    ...pick<object>(pen, {}, { flows: ['f', 'g'].map(flow) }),
  }
}

function dataOf(answers: Answers): object {
  return Object.fromEntries(
    Object.entries(answers).map(([id, { value, note, by, assumed }]) => [
      id,
      { value, ...(note && { note }), ...(by && { by }), assumed },
    ]),
  )
}

function someDocument(pen: Pen, number: string): readonly OwnedLine[] {
  pen.anchors = []
  if (pick(pen, false, false, true)) {
    return JSON.stringify(someData(pen), null, pick<number | string>(pen, 0, 2, '\t'))
      .split('\n')
      .map(text => own(`${number}/json`, text))
  }
  const unit = pick(pen, '  ', '    ')
  const heading = ['name: n', 'from: a', `to: ${pick(pen, 'b', '[b, "c"]')}`]
  return [
    ...heading.flatMap(line => [...commentLine(pen, ''), own('', line + comment(pen))]),
    ...someMapping(pen, { owner: number, indent: '', unit }),
    ...pick(pen, [], [own('', `fixed:${comment(pen)}`), own('', `${unit}pull-push: pull`)]),
    ...choose(
      pen,
      () => [],
      () => someFlows(pen, number, unit),
    ),
  ]
}

function someFlows(pen: Pen, number: string, unit: string): readonly OwnedLine[] {
  const flows = ['f', 'g'].flatMap(name => {
    const owner = `${number}/${name}`
    if (pick(pen, true, false)) {
      const answers = choose(
        pen,
        () => '',
        () => ', answers: {}',
        () => `, answers: ${braces(pen, someAnswers(pen))}`,
      )
      return [own(owner, `- { name: ${name}${answers} }${comment(pen)}`)]
    }
    const inner = someMapping(pen, { owner, indent: '  ', unit })
    return [own('', `- name: ${name}${comment(pen)}`), ...inner, ...commentLine(pen, '')]
  })
  return [own('', 'flows:'), ...flows]
}

interface Spot {
  readonly owner: string
  readonly indent: string
  readonly unit: string
}

/** The answers of a document or a flow, or none. */
function someMapping(pen: Pen, spot: Spot): readonly OwnedLine[] {
  const { owner, indent, unit } = spot
  const key = `${indent}answers:`
  const answers = Object.entries(someAnswers(pen))
  const kind = pick(pen, 'block', 'block', 'block', 'braces', 'lines', 'empty', 'none')
  if (kind === 'none') return []
  if (kind === 'braces') {
    return [own(owner, `${key} ${braces(pen, Object.fromEntries(answers))}${comment(pen)}`)]
  }
  if (kind === 'empty' || answers.length === 0) {
    const nothing = pick(pen, '', ' {}', ' null')
    return [own(owner, key + nothing + comment(pen)), ...commentLine(pen, indent + unit)]
  }
  if (kind === 'lines') return linesInBraces(pen, spot, answers)
  return [
    own('', key + comment(pen)),
    ...answers.flatMap(([id, answer]) => [
      ...commentLine(pen, indent + unit),
      ...someEntry(pen, id, answer).map(text => own(`${owner}/${id}`, indent + unit + text)),
    ]),
    ...commentLine(pen, indent + unit),
  ]
}

function linesInBraces(
  pen: Pen,
  spot: Spot,
  answers: readonly (readonly [string, WrittenAnswer])[],
) {
  const { owner, indent, unit } = spot
  const entries = answers.map(([id, answer], index) => {
    const comma = index < answers.length - 1 ? ',' : pick(pen, '', ',')
    const text = `${indent}${unit}${id}: ${inBraces(pen, answer)}${comma}${comment(pen)}`
    return own(`${owner}/${id}`, text)
  })
  const start = own(owner, `${indent}answers: {${comment(pen)}`)
  return [start, ...entries, own(owner, `${indent} }${comment(pen)}`)]
}

function braces(pen: Pen, answers: Answers): string {
  const entries = Object.entries(answers).map(
    ([id, answer]) => `${pick(pen, id, `"${id}"`)}: ${inBraces(pen, answer)}`,
  )
  const blank = pick(pen, ' ', '')
  return `{${blank}${entries.join(', ')}${blank}}`
}

function inBraces(pen: Pen, answer: WrittenAnswer): string {
  const remarks = remarksOf(pen, answer)
  const value = valueText(pen, answer)
  return remarks.length > 0 || pick(pen, false, true)
    ? `{ ${[`value: ${value}`, ...remarks].join(', ')} }`
    : value
}

function valueText(pen: Pen, { value }: WrittenAnswer): string {
  const word = (text: string) =>
    Number.isNaN(Number(text)) && pick(pen, true, false) ? text : JSON.stringify(text)
  return typeof value === 'string' ? word(value) : `[${listOf(value).map(word).join(', ')}]`
}

/** These answers are lists; what holds of several options has a test of its own. */
const listOf = (value: Exclude<WrittenAnswer['value'], string>) =>
  'holds' in value ? value.holds : value

/** A remark may be anchored, and another may refer to it instead. */
function remarksOf(pen: Pen, { note, by, assumed }: WrittenAnswer): readonly string[] {
  const text = (key: string, words: string) => {
    const known = pick(pen, undefined, undefined, ...pen.anchors)
    if (known !== undefined) return `${key}: *${known}`
    const anchor = pick(pen, '', '', `x${pen.anchors.length}`)
    if (anchor !== '') pen.anchors.push(anchor)
    return `${key}: ${anchor && `&${anchor} `}${JSON.stringify(words)}`
  }
  return [
    ...(note ? [text('note', note)] : []),
    ...(by ? [text('by', by)] : []),
    ...(assumed ? ['assumed: true'] : []),
  ]
}

/** The lines of an entry of a block, without its indentation. */
function someEntry(pen: Pen, id: string, answer: WrittenAnswer): readonly string[] {
  const key = pick(pen, id, id, `"${id}"`)
  const inLine = () => [`${key}:${pick(pen, ' ', '    ')}${inBraces(pen, answer)}${comment(pen)}`]
  const { value, note, by, assumed } = answer
  if (note || by || assumed) return choose(pen, inLine, () => inLines(pen, key, answer))
  if (typeof value !== 'string') return choose(pen, inLine, () => inList(pen, key, listOf(value)))
  const text = valueText(pen, answer)
  return choose(
    pen,
    inLine,
    () => [`? ${key}${comment(pen)}`, `: ${text}${comment(pen)}`],
    () => [`${key}:${comment(pen)}`, `  ${text}${comment(pen)}`],
    () => [`${key}: |-${comment(pen)}`, `  ${value}`],
    () => [`${key}: { value: ${text},${comment(pen)}`, `  assumed: false }${comment(pen)}`],
  )
}

function inLines(pen: Pen, key: string, answer: WrittenAnswer): readonly string[] {
  const noted = comment(pen).trim()
  const entries = [`value: ${valueText(pen, answer)}`, ...remarksOf(pen, answer)]
  return [
    `${key}:${comment(pen)}`,
    ...(noted ? [`  ${noted}`] : []),
    ...entries.map(entry => `  ${entry}${comment(pen)}`),
  ]
}

function inList(pen: Pen, key: string, items: readonly string[]): readonly string[] {
  const lines = items.map(item => `- ${JSON.stringify(item)}${comment(pen)}`)
  return [`${key}:${comment(pen)}`, ...lines]
}

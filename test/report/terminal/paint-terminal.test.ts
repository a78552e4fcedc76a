import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outlineAdvice } from '../../../src/report/advice/outline-advice.ts'
import type { Block, Outline, Text } from '../../../src/report/outline/outline.ts'
import {
  cell,
  detailSection,
  item,
  list,
  paragraph,
  shortList,
  summarySection,
  toned,
} from '../../../src/report/outline/outline-builders.ts'
import { paintTerminal } from '../../../src/report/terminal/paint-terminal.ts'
import { sampleAdvice } from '../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../helpers/sample-catalogue.ts'
import { plainCanvas, tonedCanvas, widthOf } from '../../helpers/test-canvas.ts'

const word = fc.oneof(
  { weight: 5, arbitrary: fc.string({ minLength: 1, maxLength: 12 }) },
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '顧客データ統合',
    '👩‍👩‍👧',
    '\u202eabc',
    '\t',
    'https://example.org/a/very/long/address/that/stays/whole/for/ever',
  ),
)
const words = fc.array(word, { maxLength: 12 }).map(parts => parts.join(' '))
const text: fc.Arbitrary<Text> = fc.oneof(
  words,
  fc
    .array(fc.tuple(words, fc.constantFrom('strong', 'code', 'bad' as const)), { maxLength: 4 })
    .map(spans => spans.map(([said, tone]) => toned(tone as 'strong', said))),
)
const maybe = fc.option(text)

const { outline } = fc.letrec<{ outline: Outline; block: Block }>(tie => ({
  outline: fc.array(tie('block'), { maxLength: 4 }),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text.map(paragraph),
    fc.record({ kind: fc.constant('headline' as const), title: text, aside: maybe }),
    fc.record({ kind: fc.constant('facts' as const), items: fc.array(text, { maxLength: 4 }) }),
    fc
      .array(fc.array(text, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 })
      .map(tableOf),
    fc.record({
      kind: fc.constant('code-frame' as const),
      line: fc.nat(99_999),
      text: words,
      column: fc.integer({ min: 1, max: 200 }),
      length: fc.integer({ min: 1, max: 200 }),
    }),
    fc.record({
      kind: fc.constant('located' as const),
      place: fc.record({
        file: fc.constant('a file.yaml'),
        line: fc.nat(),
        column: fc.nat(),
        length: fc.constant(1),
      }),
      severity: fc.constantFrom('error' as const, 'warning' as const),
      message: words,
    }),
    fc
      .tuple(words, fc.constantFrom(summarySection, detailSection), tie('outline'))
      .map(([title, section, blocks]) => section(title, blocks)),
    fc
      .array(fc.tuple(maybe, maybe, tie('outline')), { maxLength: 3 })
      .map(items => list(items.map(([label, said, blocks]) => item(label, said, blocks)))),
  ),
}))

function tableOf(rows: readonly (readonly Text[])[]): Block {
  const roles = ['name', 'text', 'number', 'name'] as const
  return {
    kind: 'table',
    columns: roles.map((role, index) => ({ title: `column ${index}`, role })),
    rows: rows.map(row => row.map((main, index) => cell(main, index === 1 ? main : null))),
  }
}

// What no breaking can shorten: an address, and one character in a column narrower than itself.
const isUnbreakable = (line: string) => line.includes('://')

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be left
const ACTING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/

describe('paintTerminal', () => {
  test('no line is wider than the terminal', () => {
    fc.assert(
      fc.property(outline, fc.integer({ min: 50, max: 140 }), (given, columns) => {
        const lines = paintTerminal(given, plainCanvas(columns)).split('\n')
        const tooWide = lines.filter(line => widthOf(line) > columns && !isUnbreakable(line))
        expect(tooWide).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('no character of a text acts on the terminal', () => {
    fc.assert(
      fc.property(outline, given => {
        expect(paintTerminal(given, plainCanvas(80))).not.toMatch(ACTING)
      }),
      { numRuns: 300 },
    )
  })

  test('lines are at most a hundred columns wide on a wide terminal', () => {
    const painted = paintTerminal(
      outlineAdvice(sampleAdvice, sampleCatalogue, { extent: 'full' }),
      plainCanvas(200),
    )
    expect(Math.max(...painted.split('\n').map(widthOf))).toBeLessThanOrEqual(100)
  })

  test('colours change nothing but colours', () => {
    const given = outlineAdvice(sampleAdvice, sampleCatalogue, { extent: 'full' })
    const toned = paintTerminal(given, tonedCanvas(80)).replace(
      /<(?:strong|muted|good|caution|bad|code):([^>]*)>/g,
      '$1',
    )
    expect(toned.replaceAll('>', '')).toBe(
      paintTerminal(given, plainCanvas(80)).replaceAll('>', ''),
    )
  })

  test('a tone spans the words that share it and no line break', () => {
    const given = [
      paragraph(['one ', toned('strong', 'two three'), ' four ', toned('code', 'five')]),
    ]
    expect(paintTerminal(given, tonedCanvas(20))).toBe(
      '  one <strong:two three> four\n  <code:five>\n',
    )
  })

  test('nothing said is nothing painted', () => {
    expect(paintTerminal([], plainCanvas(80))).toBe('')
  })

  test('a short list counts the rest', () => {
    const given = [
      shortList(
        1,
        ['reason', 'reasons'],
        ['a', 'b', 'c'].map(each => item(null, each)),
      ),
    ]
    expect(paintTerminal(given, plainCanvas(80))).toBe('  - a\n  and 2 more reasons\n')
  })

  test.each([
    ['a plain mark', { text: 'a: bc', column: 4, length: 2 }, ['a: bc', '   ^^']],
    ['after a tab', { text: '\ta: b', column: 5, length: 1 }, ['  a: b', '     ^']],
    ['on wide characters', { text: 'a: 顧客', column: 4, length: 2 }, ['a: 顧客', '   ^^^^']],
    ['after wide characters', { text: '顧客: x', column: 5, length: 1 }, ['顧客: x', '      ^']],
    ['past the end', { text: 'a:', column: 9, length: 1 }, ['a:', '  ^']],
    ['longer than the line', { text: 'a: b', column: 4, length: 50 }, ['a: b', '   ^']],
    ['on a control character', { text: 'a\u0007b', column: 2, length: 1 }, ['a␇b', ' ^']],
  ])('the caret stands %s', (_, frame, expected) => {
    const painted = paintTerminal([{ kind: 'code-frame', line: 7, ...frame }], plainCanvas(80))
    expect(painted.split('\n').slice(0, 2)).toEqual([
      `  7 | ${expected[0]}`,
      `    | ${expected[1]}`,
    ])
  })

  test('a line of a million characters is cut around its mark', () => {
    const long = `${'x'.repeat(500_000)}HERE${'y'.repeat(500_000)}`
    const frame = { kind: 'code-frame', line: 1, text: long, column: 500_001, length: 4 } as const
    const [line = '', carets = ''] = paintTerminal([frame], plainCanvas(60)).split('\n')
    expect(line.indexOf('HERE')).toBe(carets.indexOf('^^^^'))
    expect(widthOf(line)).toBeLessThanOrEqual(60)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locateNdjson } from '../../../src/input/source/locate-ndjson.ts'
import { locateYaml } from '../../../src/input/source/locate-yaml.ts'
import type { LocatedDocument } from '../../../src/input/source/source-node.ts'

/** `code line:column length` of every finding, document by document. */
function faults(documents: Iterable<LocatedDocument>): readonly string[] {
  return [...documents].flatMap(({ content }) =>
    content.findings.map(
      ({ code, place }) => `${code} ${place.line}:${place.column} ${place.length}`,
    ),
  )
}

function data(documents: Iterable<LocatedDocument>): readonly unknown[] {
  return [...documents].map(({ content }) => (content.ok ? content.value.data : 'faulty'))
}

const yaml = (text: string) => locateYaml('a.yaml', text)
const ndjson = (text: string) => locateNdjson('a.ndjson', text)
const nineFold = (of: string) => `[${Array(9).fill(`*${of}`).join(',')}]`

describe('a YAML stream is read in stages', () => {
  test.each([
    ['repeated key', 'a: 1\nb: 2\na: 3\n', ['yaml-duplicate-key 3:1 1']],
    ['repeated key in JSON', '{"a": 1,\n "a": 2}', ['yaml-duplicate-key 2:2 3']],
    ['unresolved alias', 'a: *nothing\n', ['yaml-alias-unresolved 1:4 8']],
    ['alias to itself', 'a: &a [1, *a]\n', ['yaml-alias-unresolved 1:11 2']],
    ['unknown tag', 'a: !secret x\n', ['yaml-tag 1:4 7']],
    ['tag of a date', 'a: !!timestamp 2027-06-01\n', ['yaml-tag 1:4 11']],
    ['YAML 1.1', '%YAML 1.1\n---\na: 1\n', ['yaml-version 1:1 9']],
    ['key that is a list', '? [a]\n: 1\n', ['yaml-syntax 1:3 1']],
    [
      'one line further left, whose neighbours are right',
      'a:\n  b: 1\n c: 2\n  d: 3\n  e: 4\n',
      ['yaml-syntax 3:1 1'],
    ],
    [
      'a line further left, and a fault of another kind',
      'a:\n  b: 1\n c: 2\nd: "\\q"\n',
      ['yaml-syntax 3:1 1', 'yaml-syntax 4:5 1'],
    ],
    ['unclosed quote', 'a: "b\n', ['yaml-syntax 2:1 1']],
    ['only comments', '# nothing\n', ['text-empty 1:1 1']],
    [
      'too many aliases',
      `a: &a 1\nb: [${Array(101).fill('*a').join(', ')}]`,
      ['yaml-alias-bomb 2:405 2'],
    ],
    [
      'alias bomb',
      `a: &a [x]\nb: &b ${nineFold('a')}\nc: &c ${nineFold('b')}\nd: &d ${nineFold('c')}\n`,
      ['yaml-alias-bomb 1:1 1'],
    ],
    [
      'two faulty documents',
      'a: *x\n---\nb: 1\n---\nc: *y\n',
      ['yaml-alias-unresolved 1:4 2', 'yaml-alias-unresolved 5:4 2'],
    ],
  ])('%s', (_, text, expected) => {
    expect(faults(yaml(text))).toEqual(expected)
  })

  test.each([
    ['one', 'a: 1', [{ a: 1 }]],
    [
      'JSON with tabs',
      JSON.stringify({ a: [1, { b: null }] }, null, '\t'),
      [{ a: [1, { b: null }] }],
    ],
    ['two, and an empty one after them', 'a: 1\n---\nb: 2\n---\n', [{ a: 1 }, { b: 2 }]],
    [
      'comments, a directive and an end mark',
      '# hi\n%YAML 1.2\n---\na: 1\n...\n# bye\n',
      [{ a: 1 }],
    ],
    ['a document after an end mark', 'a: 1\n...\n%YAML 1.2\n---\nb: 2\n', [{ a: 1 }, { b: 2 }]],
    [
      'words of YAML 1.1',
      'a: [yes, no, on, 2027-06-01, 012]',
      [{ a: ['yes', 'no', 'on', '2027-06-01', 12] }],
    ],
    ['carriage returns', 'a: 1\r\n---\r\nb: 2\r\n', [{ a: 1 }, { b: 2 }]],
    ['a good one after a faulty one', 'a: [\n---\nb: 2\n', ['faulty', { b: 2 }]],
    ['no mark inside a line', 'a: x --- y\nb: |\n  ---\n', [{ a: 'x --- y', b: '---\n' }]],
  ])('%s', (_, text, expected) => {
    expect(data(yaml(text))).toEqual(expected)
  })

  test.each([
    ['brackets', '['.repeat(20_000)],
    ['braces', '{a: '.repeat(20_000)],
    ['dashes', '- '.repeat(20_000)],
    ['question marks', '? '.repeat(20_000)],
    ['balanced brackets', '['.repeat(20_000) + ']'.repeat(20_000)],
  ])('20,000 levels of %s are a finding, not an abort', (_, text) => {
    expect([...yaml(text)].map(({ content }) => content.findings[0]?.code)).toEqual([
      'text-too-deep',
    ])
  })

  test('a large document is refused', () => {
    expect(faults(yaml(`a: ${'x'.repeat(2_000_001)}`))).toEqual(['text-too-large 1:1 1'])
  })

  test('a mapping of 50,000 keys is read in good time', () => {
    const text = Array.from({ length: 50_000 }, (_, index) => `key-${index}: 1`).join('\n')
    expect(faults(yaml(text))).toEqual([])
  })

  test('more repeated keys than a call takes arguments are findings, not an abort', () => {
    expect(faults(yaml('a: 1\n'.repeat(150_000)))).toHaveLength(149_999)
  })

  test.each([
    [['b', 'c', 1], 'value', '4:8 1'],
    [['b', 'c'], 'value', '4:5 5'],
    [['b', 'c'], 'key', '3:3 1'],
    [['b'], 'value', '3:3 1'],
    [['empty'], 'value', '5:1 5'],
    [['b', 'missing', 'more'], 'value', '3:3 1'],
    [['alias', 'c', 0], 'value', '4:6 1'],
    [[], 'value', '2:1 1'],
  ] as const)('the place of %j as a %s', (path, at, expected) => {
    const [document] = yaml('---\nb: &b\n  c:\n    [1,2]\nempty:\nalias: *b\n')
    const part = document?.content.ok ? document.content.value : null
    const place = part?.locator.locate(path, at)
    expect(`${place?.line}:${place?.column} ${place?.length}`).toBe(expected)
  })
})

describe('an NDJSON stream is read line by line', () => {
  test('blank lines are left out', () => {
    expect(data(ndjson('{"a":1}\n\n  \r\n{"b":2}'))).toEqual([{ a: 1 }, { b: 2 }])
  })

  test.each([
    ['stray comma', '{"a":1}\n{"a":1,}\n', ['json-syntax 2:8 1']],
    ['early end', '{"a":1}\n{"a":', ['json-syntax 2:6 1']],
    ['empty', '\n\n', ['text-empty 1:1 1']],
    ['a huge line', `{}\n"${'x'.repeat(2_000_000)}"`, ['text-too-large 2:1 2000002']],
  ])('%s', (_, text, expected) => {
    expect(faults(ndjson(text))).toEqual(expected)
  })

  test('places are exact when asked for', () => {
    const [, document] = ndjson('{}\n{"a": {"b": 12}}\n')
    const part = document?.content.ok ? document.content.value : null
    expect(part?.locator.locate(['a', 'b'], 'value')).toMatchObject({
      line: 2,
      column: 13,
      length: 2,
    })
    expect(part?.locator.approximate(['a', 'b'])).toMatchObject({ line: 2, column: 1 })
  })
})

describe('no text whatever throws', () => {
  const morsel = fc.constantFrom(
    ...[
      'a',
      ': ',
      '- ',
      '? ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '&a ',
      '*a',
      '!t ',
      '|',
      '>',
      '"',
      "'",
    ],
    ...[
      '%YAML 1.1',
      '---\n',
      '...\n',
      '#',
      '\t',
      '\r',
      '<<',
      '__proto__',
      '\u2028',
      '~',
      '0x1',
      '@',
      '`',
    ],
  )
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(morsel, { maxLength: 60 }).map(morsels => morsels.join('')),
  )
  test.each([
    ['YAML', yaml],
    ['NDJSON', ndjson],
  ])('%s', (_, locate) => {
    fc.assert(
      fc.property(text, stream => {
        for (const { content } of locate(stream)) {
          if (content.ok) content.value.locator.locate(['a', 0, 'a'], 'value')
          else expect(content.findings).not.toEqual([])
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a mark of byte order before a text', () => {
  test.each([
    ['\ufeffa: 1\n', [{ a: 1 }]],
    ['\ufeff%YAML 1.2\n---\na: 1\n---\nb: 2\n', [{ a: 1 }, { b: 2 }]],
    ['\ufeff---\na: 1\n', [{ a: 1 }]],
  ])('%j is read', (text, expected) => {
    expect(data(yaml(text))).toEqual(expected)
  })

  test('is no column, and no fault of a line of JSON', () => {
    expect(faults(yaml('\ufeffa: *b\n'))).toEqual(['yaml-alias-unresolved 1:4 2'])
    expect(data(ndjson('\ufeff{"a": 1}\n'))).toEqual([{ a: 1 }])
    expect(faults(ndjson('\ufeff{"a": x}\n'))).toEqual(['json-syntax 1:7 1'])
  })
})

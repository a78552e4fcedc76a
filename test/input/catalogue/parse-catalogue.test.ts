import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCatalogue } from '../../../src/input/catalogue/parse-catalogue.ts'
import { parseExamples } from '../../../src/input/catalogue/parse-examples.ts'
import { parsePrecedents } from '../../../src/input/catalogue/parse-precedents.ts'
import { expectedMarks } from '../../helpers/expected-marks.ts'
import { smallCatalogue, smallCatalogueFiles } from '../../helpers/small-catalogue.ts'

const FOLDER = 'test/fixtures/catalogue'

/** The small catalogue with some of its files replaced, or left out where the text is null. */
function withFiles(files: Readonly<Record<string, string | null>>): ReadonlyMap<string, string> {
  const all = Object.entries({ ...Object.fromEntries(smallCatalogueFiles()), ...files })
  return new Map(all.flatMap(([file, text]) => (text === null ? [] : [[file, text] as const])))
}

function fixtureFiles(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(`${FOLDER}/${folder}`, { recursive: true, encoding: 'utf8' })
  return Object.fromEntries(
    files
      .filter(file => file.endsWith('.yaml'))
      .map(file => [file, readFileSync(`${FOLDER}/${folder}/${file}`, 'utf8')]),
  )
}

function findings(files: ReadonlyMap<string, string>): readonly string[] {
  return parseCatalogue(files).findings.map(
    ({ code, place }) => `${place.file}:${place.line} ${code}`,
  )
}

describe('each fixture gives the findings that its marks expect, and no others', () => {
  test.each(readdirSync(FOLDER))('%s', folder => {
    const files = fixtureFiles(folder)
    const expected = Object.entries(files).flatMap(([file, text]) =>
      expectedMarks(text).map(({ code, line }) => `${file}:${line} ${code}`),
    )
    const found = findings(withFiles(files)).filter(finding =>
      Object.keys(files).some(file => finding.startsWith(`${file}:`)),
    )
    expect([...found].sort()).toEqual(expected.sort())
  })
})

test('no damage whatever to a file throws', () => {
  const files = smallCatalogueFiles()
  const damage = fc.record({
    file: fc.constantFrom(...files.keys()),
    // As a share of the text, so that no damage lies beyond its end.
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(80),
    by: fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('', '\n', ': ', '[', '{', '- ', '*a', '&a '),
    ),
  })
  fc.assert(
    fc.property(damage, ({ file, at, length, by }) => {
      const text = files.get(file) ?? ''
      const from = Math.floor(at * text.length)
      const damaged = text.slice(0, from) + by + text.slice(from + length)
      const parsed = parseCatalogue(withFiles({ [file]: damaged }))
      expect(parsed.ok).toBe(parsed.findings.length === 0)
    }),
    { numRuns: 110 },
  )
})

describe('a catalogue is whole', () => {
  test.each([
    ['a missing file', { 'sources.yaml': null }, ['sources.yaml:1 file-missing']],
    ['a missing pair', { 'pairs/pull-push.yaml': null }, ['catalogue.yaml:2 pair-missing']],
    ['other files', { 'README.md': '# Hello', 'examples.yaml': 'nonsense', 'pairs/a.txt': '' }, []],
    [
      'a pair too many',
      {
        'pairs/other.yaml': (smallCatalogueFiles().get('pairs/pull-push.yaml') ?? '').replace(
          'id: pull-push',
          'id: push-pull',
        ),
      },
      ['pairs/other.yaml:2 pair-unknown'],
    ],
  ])('%s', (_, files, expected) => {
    expect(findings(withFiles(files))).toEqual(expect.arrayContaining(expected))
    expect(findings(withFiles(files)).length > 0).toBe(expected.length > 0)
  })
})

describe('the compiled catalogue', () => {
  const catalogue = smallCatalogue()
  const pull = catalogue.pairs.find(({ id }) => id === 'pull-push')

  test('constants are exact fractions', () => {
    expect(catalogue.constants).toMatchObject({
      hybridShare: { numerator: 3, denominator: 5 },
      decisiveWeight: 3,
      largestWeight: 3,
      strong: { margin: { numerator: 1, denominator: 2 } },
      clear: { margin: { numerator: 1, denominator: 4 } },
      leaningAtMost: 2,
    })
  })

  test('bands are numbers, and conditions are trees', () => {
    const [, freshness] = catalogue.questions
    expect(freshness?.options.map(({ band }) => band)).toEqual([
      { from: 0, below: 60_000 },
      { from: 60_000, below: 3_600_000 },
      { from: 3_600_000, below: null },
    ])
    expect(freshness?.askWhen).toEqual({ kind: 'in', question: 'exchange', options: ['copy'] })
    expect(pull?.hybrids[0]?.when).toMatchObject({
      kind: 'all',
      of: [{ kind: 'in' }, { kind: 'in' }],
    })
  })

  test('rules keep their effect, their exception and their source', () => {
    expect(pull?.rules.find(({ id }) => id === 'push-large')).toMatchObject({
      effect: { kind: 'toward', pattern: 'push', weight: 2, group: 'push-time' },
      unless: null,
      source: { judgement: 'We think so' },
    })
    expect(pull?.rules.find(({ id }) => id === 'no-pull')).toMatchObject({
      effect: { kind: 'rules-out', pattern: 'pull' },
      unless: { kind: 'in', question: 'exchange', options: ['look-up'] },
      source: { title: 'A book', address: 'https://example.org/book', grade: 'B' },
    })
  })

  test('pairs stand in the order of reports, whatever the order of files', () => {
    const reversed = new Map([...smallCatalogueFiles()].reverse())
    const parsed = parseCatalogue(reversed, text => `digest of ${text.length}`)
    const straight = parseCatalogue(smallCatalogueFiles(), text => `digest of ${text.length}`)
    expect(parsed).toEqual(straight)
    expect(catalogue.pairs[0]?.id).toBe('synchronous-asynchronous')
  })

  test('entries have places', () => {
    const parsed = parseCatalogue(smallCatalogueFiles())
    const places = parsed.ok ? parsed.value.places : new Map()
    expect(places.get('question:exchange')).toEqual({
      file: 'questions.yaml',
      line: 2,
      column: 7,
      length: 8,
    })
    expect(places.get('option:exchange/copy')).toMatchObject({ line: 11 })
    expect(places.get('rule:no-pull')).toMatchObject({ file: 'pairs/pull-push.yaml' })
    const kinds = [
      'pair:pull-push',
      'pattern:pull',
      'hybrid:both-pull-push',
      'challenge:pull-is-hard',
      'mitigation:idempotent-receiver',
    ]
    expect(kinds.filter(key => !places.has(key))).toEqual([])
  })
})

describe('examples and precedents', () => {
  const catalogue = smallCatalogue()

  test('good ones', () => {
    const texts = new Map([
      [
        'examples.yaml',
        '- { file: a.yaml, says: I, expect: { pull-push: hybrid, real-time-batch: batch } }',
      ],
      ['precedents/b.yaml', PRECEDENT.replace('id: a', 'id: b')],
      ['precedents/a.yaml', PRECEDENT],
    ])
    expect(parseExamples([{ folder: '', texts }], catalogue)).toMatchObject({
      ok: true,
      value: [{ id: 'a.yaml' }],
    })
    expect(parsePrecedents(texts, catalogue)).toMatchObject({
      ok: true,
      value: [
        { id: 'a', requirements: { from: 'SAP', answers: { exchange: { options: ['copy'] } } } },
        { id: 'b' },
      ],
    })
  })

  test('faulty ones', () => {
    const texts = new Map([
      [
        'examples.yaml',
        '- { file: a.yaml, says: I, expect: { pull-push: batch, real-batch: batch } }',
      ],
      ['precedents/a.yaml', PRECEDENT.replace('copy', 'cpoy').replace('push: push', 'push: psh')],
      ['precedents/b.yaml', 'id: b'],
      ['precedents/c.yaml', 'id: ['],
    ])
    expect(
      parseExamples([{ folder: '', texts }], catalogue).findings.map(({ code }) => code),
    ).toEqual(['choice-unknown', 'pair-unknown'])
    const found = parsePrecedents(texts, catalogue).findings
    expect(found.map(({ code, place }) => `${place.file}:${place.line} ${code}`)).toEqual([
      'precedents/a.yaml:6 option-unknown',
      'precedents/a.yaml:7 choice-unknown',
      ...Array(5).fill('precedents/b.yaml:1 key-missing'),
      'precedents/c.yaml:1 yaml-syntax',
    ])
  })
})

const PRECEDENT = `id: a
title: A case
address: https://example.org/case
kind: case study
requirements:
  { name: A case, from: SAP, to: shop, answers: { exchange: copy } }
published: { pull-push: push }
`

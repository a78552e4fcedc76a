import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LoadProfile } from '../../../src/input/requirements/parse-profile.ts'
import {
  parseRequirements,
  type SourceText,
} from '../../../src/input/requirements/parse-requirements.ts'
import type { Requirements } from '../../../src/model/requirements.ts'
import { expectedMarks } from '../../helpers/expected-marks.ts'
import { smallCatalogue } from '../../helpers/small-catalogue.ts'

const FOLDER = 'test/fixtures/requirements'
const catalogue = smallCatalogue()

const PROFILES = new Map(
  Object.entries({
    'company.yaml': `
extends: group.yaml
answers: { ownership: other-companies, payload-size: 5MB, exchange: look-up }
fixed: { real-time-batch: batch, pull-push: pull }`,
    'group.yaml': 'answers: { ownership: one-team, peak-volume: 10 }\nfixed: { pull-push: push }',
    'faulty.yaml': 'to: shop\nanswers: { exchange: nothing }',
    'circle.yaml': 'extends: detour.yaml',
    'detour.yaml': 'extends: circle.yaml',
    'two.yaml': 'name: a\n---\nname: b',
  }),
)

const load: LoadProfile = path => {
  if (path === 'folder') return { ok: false, code: 'file-is-directory', file: path }
  const text = PROFILES.get(path)
  return text === undefined
    ? { ok: false, code: 'file-missing', file: path }
    : { ok: true, file: path, text }
}

function parse(text: string, syntax: SourceText['syntax'] = 'yaml') {
  return parseRequirements({ file: 'a.yaml', text, syntax }, { catalogue, load })
}

function findings(text: string, syntax: SourceText['syntax'] = 'yaml') {
  return parse(text, syntax).flatMap(({ parsed }) => parsed.findings)
}

/** The only requirements of a good text. */
function good(text: string): Requirements {
  const [document] = parse(text)
  const [requirements] = document?.parsed.ok ? document.parsed.value : []
  if (!requirements) throw new Error(JSON.stringify(document))
  return requirements
}

const HEADING = 'name: n\nfrom: a\nto: b\n'

describe('each fixture gives the findings that its marks expect, and no others', () => {
  test.each(readdirSync(FOLDER))('%s', file => {
    const text = readFileSync(`${FOLDER}/${file}`, 'utf8')
    const found = findings(text).map(({ code, place }) => `${place.line} ${code}`)
    const expected = expectedMarks(text).map(({ code, line }) => `${line} ${code}`)
    expect(found.sort()).toEqual([...expected].sort())
  })
})

describe('a value is matched to options', () => {
  test.each([
    ['data-freshness', 'seconds', ['seconds']],
    ['data-freshness', '500ms', ['seconds']],
    ['data-freshness', '59.99s', ['seconds']],
    ['data-freshness', '1m', ['minutes']],
    ['data-freshness', '60 s', ['minutes']],
    ['data-freshness', '1h', ['hours']],
    ['data-freshness', '4d', ['hours']],
    ['data-freshness', '30s..90s', ['seconds', 'minutes']],
    ['data-freshness', '5..30m', ['minutes']],
    ['data-freshness', '30s .. 1h', ['seconds', 'minutes', 'hours']],
    ['data-freshness', '[1h, seconds]', ['seconds', 'hours']],
    ['data-freshness', '[10s..2m, minutes]', ['seconds', 'minutes']],
    ['data-freshness', 'unknown', ['seconds', 'minutes', 'hours']],
    ['peak-volume', '999', ['under-1k']],
    ['peak-volume', '"1000"', ['over-1k']],
    ['peak-volume', '1e3', ['over-1k']],
    ['peak-volume', '0', ['under-1k']],
    ['peak-volume', '2000..15000', ['over-1k']],
    ['payload-size', '1000kB', ['over-1MB']],
    ['payload-size', '999999B', ['under-1MB']],
    ['payload-size', '0.001GB', ['over-1MB']],
    ['ownership', '[other-companies, one-team]', ['one-team', 'other-companies']],
    ['ownership', '{ value: one-team }', ['one-team']],
  ])('%s: %s', (question, written, options) => {
    const { answers } = good(`${HEADING}answers: { ${question}: ${written} }`)
    expect(answers[question]?.options).toEqual(options)
  })

  test.each([
    ['data-freshness: 5', 'quantity-wrong', {}],
    ['data-freshness: 5 months', 'quantity-wrong', {}],
    ['data-freshness: 59.999s', 'quantity-ambiguous', { allowed: ['59.9990s', '59999s'] }],
    ['data-freshness: 1h..', 'quantity-wrong', {}],
    ['data-freshness: 1s..2s..3s', 'quantity-wrong', {}],
    ['data-freshness: -1s', 'quantity-wrong', {}],
    ['data-freshness: second', 'option-unknown', { nearest: 'seconds' }],
    ['data-freshness: 1h..5m', 'quantity-range-reversed', {}],
    ['payload-size: 1mbit', 'quantity-wrong', {}],
    ['payload-size: 1K', 'quantity-wrong', {}],
    ['peak-volume: .inf', 'value-wrong-type', {}],
    ['peak-volume: 5m', 'quantity-wrong', {}],
    ['ownership: 5', 'option-unknown', { allowed: ['one-team', 'other-companies', 'unknown'] }],
    ['owner-ship: one-team', 'question-unknown', { nearest: 'ownership' }],
  ])('%s is no answer', (written, code, facts) => {
    expect(findings(`${HEADING}answers: { ${written} }`)).toMatchObject([{ code, facts }])
  })
})

describe('what is inherited', () => {
  const text = readFileSync(`${FOLDER}/good.yaml`, 'utf8')
  const [first, second] = parse(text)
  const [main, query] = first?.parsed.ok ? first.parsed.value : []

  test('a stream gives its documents in order, and a flow its own requirements', () => {
    expect(parse(text).map(({ document, place }) => [document, place.line])).toEqual([
      [1, 1],
      [2, 18],
    ])
    expect([main?.flow, query?.flow]).toEqual(['main', 'stock query'])
    expect(second?.parsed).toMatchObject({
      ok: true,
      value: [{ name: 'JSON', flow: null, to: ['b'] }],
    })
  })

  test('flow before file before profile before the profile of the profile', () => {
    const said = Object.entries(query?.answers ?? {}).map(
      ([id, { written, origin, place }]) =>
        `${id} ${written} ${origin.kind} ${place.file}:${place.line}`,
    )
    expect(said.sort()).toEqual([
      'data-freshness 5m file a.yaml:8',
      'exchange look-up flow a.yaml:16',
      'ownership other-companies profile company.yaml:3',
      'payload-size over-1MB, 1kB flow a.yaml:16',
      'peak-volume 500..15000 file a.yaml:9',
    ])
    expect(query).toMatchObject({ name: 'Customer 360', from: 'SAP', to: ['shop'] })
    expect(main).toMatchObject({ to: ['Salesforce', 'shop'] })
  })

  test('decisions, pair by pair', () => {
    expect(main?.fixed.map(({ pair, choice, review }) => [pair, choice, review])).toEqual([
      ['real-time-batch', 'batch', null],
      ['point-to-point-centralized', 'centralized', null],
      ['pull-push', 'both-pull-push', '2028-02-29'],
    ])
  })

  test('remarks', () => {
    expect(main?.answers['peak-volume']).toMatchObject({
      options: ['under-1k', 'over-1k'],
      note: 'month end',
      by: 'finance',
      assumed: true,
    })
    expect(main?.answers.exchange).toMatchObject({ note: null, by: null, assumed: false })
  })
})

describe('faults of a profile', () => {
  test.each([
    ['faulty.yaml', ['key-unknown faulty.yaml:1:1', 'option-unknown faulty.yaml:2:22']],
    ['circle.yaml', ['extends-circular detour.yaml:1:10']],
    ['a.yaml', ['extends-missing a.yaml:4:10']],
    ['two.yaml', ['yaml-syntax two.yaml:3:1']],
  ])('%s', (profile, expected) => {
    const found = findings(`${HEADING}extends: ${profile}`)
    expect(
      found.map(({ code, place: { file, line, column } }) => `${code} ${file}:${line}:${column}`),
    ).toEqual(expected)
  })

  test('a profile is read once for a whole stream', () => {
    const read: string[] = []
    const text = `{"name":"n","from":"a","to":"b","extends":"company.yaml"}\n`.repeat(3)
    parseRequirements(
      { file: 'a.ndjson', text, syntax: 'ndjson' },
      {
        catalogue,
        load: (path, from) => {
          read.push(path)
          return load(path, from)
        },
      },
    )
    expect(read).toEqual(['company.yaml', 'group.yaml'])
  })

  test('without a way to profiles, extending one is an error where it is named', () => {
    const text = `${HEADING}extends: company.yaml`
    const [document] = parseRequirements({ file: 'a', text, syntax: 'yaml' }, { catalogue })
    expect(document?.parsed).toMatchObject({
      ok: false,
      findings: [{ code: 'profiles-unavailable', facts: { value: 'company.yaml' } }],
    })
  })
})

describe('NDJSON', () => {
  test('100,000 levels of brackets are a finding, not an abort', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    const line = `{"name":"n","from":"a","to":"b","answers":{"exchange":${deep}}}`
    expect(findings(line, 'ndjson')).toMatchObject([
      { code: 'value-wrong-type', place: { line: 1 } },
    ])
  })

  test('good lines beside faulty ones, with exact places', () => {
    const line = '{"name":"n","from":"a","to":"b","answers":{"exchange":"copy"}}'
    const text = [line, '{"name":', line.replace('copy', 'cpoy')].join('\n')
    expect(parse(text, 'ndjson').map(({ parsed }) => parsed.ok)).toEqual([true, false, false])
    expect(
      findings(text, 'ndjson').map(({ code, place }) => `${code} ${place.line}:${place.column}`),
    ).toEqual(['json-syntax 2:9', 'option-unknown 3:55'])
  })
})

test('no text whatever throws', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'name',
      'from',
      'to',
      'extends',
      'answers',
      'fixed',
      'flows',
      'value',
      'choice',
    ),
    fc.constantFrom(
      'exchange',
      'data-freshness',
      'pull-push',
      'copy',
      '5m',
      'unknown',
      '__proto__',
    ),
    fc.string(),
  )
  const data = fc.letrec(tie => ({
    data: fc.oneof(
      { maxDepth: 4 },
      word,
      fc.jsonValue(),
      fc.array(tie('data')),
      fc.dictionary(word, tie('data')),
    ),
  })).data
  fc.assert(
    fc.property(data, value => {
      for (const syntax of ['yaml', 'ndjson'] as const) {
        for (const { parsed } of parse(JSON.stringify(value), syntax)) {
          expect(parsed.ok).toBe(parsed.findings.length === 0)
        }
      }
    }),
    { numRuns: 500 },
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cacheContext,
  type LoadProfile,
  parseWholeProfile,
} from '../../../../src/input/requirements/parse-profile.ts'
import {
  cacheRequirements,
  lineReader,
  parseDocument,
  parseRequirements,
} from '../../../../src/input/requirements/parse-requirements.ts'
import { plainContext } from '../../../../src/input/requirements/plain/plain-context.ts'
import {
  type PlainReader,
  plainReader,
} from '../../../../src/input/requirements/plain/plain-reader.ts'
import {
  EMPTY_LAYER,
  type RequirementsLayer,
} from '../../../../src/input/requirements/requirements-layer.ts'
import { locateLine } from '../../../../src/input/source/locate-ndjson.ts'
import type { Catalogue } from '../../../../src/model/catalogue.ts'
import { severalCatalogue } from '../../../helpers/several-catalogue.ts'

const catalogue: Catalogue = {
  ...severalCatalogue(),
  contradictions: [
    {
      id: 'counted',
      when: { kind: 'in', question: 'ownership', options: ['one-team'] },
      receivers: { from: 2, below: 4 },
      because: 'Too many.',
    },
    {
      id: 'said',
      when: {
        kind: 'all',
        of: [
          { kind: 'not', of: { kind: 'in', question: 'exchange', options: ['copy'] } },
          {
            kind: 'any',
            of: [
              { kind: 'in', question: 'promises', options: ['in-order', 'never-twice'] },
              { kind: 'in', question: 'payload-size', options: ['under-1MB'] },
            ],
          },
        ],
      },
      receivers: null,
      because: 'Not both.',
    },
  ],
}

const PROFILES: Readonly<Record<string, string>> = {
  'good.yaml':
    'answers: { ownership: other-companies }\nfixed: { pull-push: pull }\nsystems: { Shop: { answers: {} } }',
  'warned.yaml': 'answers: { ownership: one-team, nothing: so }',
}

const load: LoadProfile = path =>
  path in PROFILES
    ? { ok: true, file: path, text: PROFILES[path] as string }
    : { ok: false, code: 'file-missing', file: path }

const GOOD = [
  'copy',
  'look-up',
  'unknown',
  '5m',
  '2000..15000',
  'under-1MB',
  'one-team',
  'other-companies',
  'in-order',
  'never-twice',
  'all-or-nothing',
  'none',
  12,
]
const BAD = ['', 'nonsense', 'in-order\0never-twice', '1.000', 1.5, -1, null, true, {}, [[]]]
const word = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom<unknown>(...GOOD) },
  fc.constantFrom<unknown>(...BAD),
)
const value = fc.oneof(word, fc.array(word, { maxLength: 4 }))
const rarely = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 1 })
const text = fc.constantFrom<unknown>('a', 'b c', 'ü', ' ', '', null, 7)
const answer = fc.oneof(
  { weight: 3, arbitrary: value },
  fc.record(
    { value, note: text, by: text, assumed: fc.constantFrom<unknown>(true, false, null, 1) },
    { requiredKeys: ['value'] },
  ),
  fc.record(
    {
      value,
      unsure: value,
      'one-of': value,
      note: text,
      parts: fc.dictionary(fc.constantFrom('p', 'q'), value),
      other: value,
    },
    { requiredKeys: [] },
  ),
)
/** Answers by part, mostly with options of the question itself. */
const inParts = fc.record(
  Object.fromEntries(catalogue.questions.map(({ id, options }) => [id, partsOf(options)])),
  { requiredKeys: [] },
)

function partsOf(options: readonly { readonly id: string }[]) {
  const own = fc.constantFrom('unknown', ...options.map(({ id }) => id))
  const note = fc.constantFrom<unknown>('a', 'b', 'c', '')
  const part = fc.oneof(
    { weight: 6, arbitrary: own },
    { weight: 2, arbitrary: fc.record({ value: own, note, assumed: fc.boolean() }) },
    fc.constant(null),
    answer,
  )
  const remarks = { note: rarely(note), by: rarely(text), assumed: rarely(fc.boolean()) }
  return fc.oneof(
    { weight: 6, arbitrary: own },
    { weight: 6, arbitrary: fc.record({ parts: fc.record({ p: part, q: own }), ...remarks }) },
    fc.record({ parts: fc.dictionary(fc.constantFrom('p', 'q', ' '), part), other: rarely(own) }),
  )
}

const QUESTIONS = [
  ...catalogue.questions.map(({ id }) => id),
  ...Object.keys(catalogue.renamed.questions),
]
const name = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('Shop', 'Warehouse', 'shop', 'n') },
  text,
)
const document = fc.record({
  name,
  description: rarely(text),
  from: name,
  to: fc.oneof(name, fc.array(name, { maxLength: 4 })),
  answers: fc.oneof(
    { weight: 9, arbitrary: fc.dictionary(fc.constantFrom(...QUESTIONS), answer) },
    { weight: 4, arbitrary: inParts },
    fc.dictionary(fc.constantFrom('x', '__proto__', ...QUESTIONS), answer),
    fc.constantFrom<unknown>(null, undefined, [], 'a'),
  ),
  extends: rarely(fc.constantFrom<unknown>('good.yaml', 'warned.yaml', 'nowhere.yaml', '', 3)),
  fixed: rarely(
    fc.oneof(
      fc.dictionary(
        fc.constantFrom('pull-push', 'nothing'),
        fc.constantFrom<unknown>('pull', 'push', 'x', { choice: 'pull', owner: 'o' }),
      ),
      fc.constantFrom<unknown>(null, 'a'),
    ),
  ),
  platforms: rarely(fc.constantFrom<unknown>('nothing', [], null, 5, ['x', 'x'])),
  flows: rarely(fc.constantFrom<unknown>([], null, [{ name: 'f' }])),
  requires: rarely(fc.constantFrom<unknown>('>=0.1', '9', null)),
  other: rarely(fc.constant(1)),
})

const outermost = fc.constantFrom<RequirementsLayer>(EMPTY_LAYER, layerOf('good.yaml'))

function layerOf(file: string): RequirementsLayer {
  const parsed = parseWholeProfile({ file, text: PROFILES[file] as string }, { catalogue })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  return parsed.value
}

test('a line is read as on the long way, whatever stands in it', () => {
  const read = { plain: 0, inParts: 0, contradictory: 0 }
  const count = (parsed: ReturnType<PlainReader>) => {
    if (!parsed?.ok) return
    read.plain += 1
    if (parsed.value.some(({ isPart }) => isPart)) read.inParts += 1
    if (parsed.findings.length > 0) read.contradictory += 1
  }
  fc.assert(
    fc.property(fc.array(document, { minLength: 1, maxLength: 8 }), outermost, (all, layer) => {
      const context = { ...cacheContext({ catalogue, load }), outermost: layer }
      const readLine = lineReader(
        'a.ndjson',
        cacheRequirements({ catalogue, load, outermost: layer }),
      )
      const readPlain = plainReader(plainContext(context))
      const lines = all.map(each => JSON.stringify(each))
      const whole = parseRequirements(
        { file: 'a.ndjson', text: lines.join('\n'), syntax: 'ndjson' },
        { catalogue, load, outermost: layer },
      )
      lines.forEach((text, index) => {
        const line = { text, line: index + 1, document: index + 1 }
        const located = locateLine('a.ndjson', line)
        const expected = parseDocument(located, context)
        expect(JSON.stringify(readLine(line).parsed)).toBe(JSON.stringify(expected))
        expect(JSON.stringify(whole[index]?.parsed)).toBe(JSON.stringify(expected))
        const { content } = located
        const source = { file: 'a.ndjson', document: index + 1, line: index + 1 }
        count(content.ok ? readPlain(content.value, source) : null)
      })
    }),
    { numRuns: 150 },
  )
  // Else the short way is not what is tried.
  expect(Math.min(...Object.values(read))).toBeGreaterThan(20)
})

test('parts within parts are refused, however deep', () => {
  const deep = 50_000
  const nested = `${'{"parts":{"p":'.repeat(deep)}1${'}}'.repeat(deep)}`
  const text = `{"name":"a","from":"b","to":"c","answers":{"exchange":${nested}}}`
  const [document] = parseRequirements({ file: 'a.ndjson', text, syntax: 'ndjson' }, { catalogue })
  expect(document?.parsed.ok).toBe(false)
})

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
import { plainReader } from '../../../../src/input/requirements/plain/plain-reader.ts'
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
const QUESTIONS = [
  ...catalogue.questions.map(({ id }) => id),
  ...Object.keys(catalogue.renamed.questions),
]
const name = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('Shop', 'Warehouse', 'shop', 'n') },
  text,
)
const rarely = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 1 })

const document = fc.record({
  name,
  description: rarely(text),
  from: name,
  to: fc.oneof(name, fc.array(name, { maxLength: 4 })),
  answers: fc.oneof(
    { weight: 9, arbitrary: fc.dictionary(fc.constantFrom(...QUESTIONS), answer) },
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
  let plain = 0
  fc.assert(
    fc.property(fc.array(document, { minLength: 1, maxLength: 8 }), outermost, (all, layer) => {
      const context = { ...cacheContext({ catalogue, load }), outermost: layer }
      const read = lineReader('a.ndjson', cacheRequirements({ catalogue, load, outermost: layer }))
      const isPlain = plainReader(plainContext(context))
      const lines = all.map(each => JSON.stringify(each))
      const whole = parseRequirements(
        { file: 'a.ndjson', text: lines.join('\n'), syntax: 'ndjson' },
        { catalogue, load, outermost: layer },
      )
      lines.forEach((text, index) => {
        const line = { text, line: index + 1, document: index + 1 }
        const located = locateLine('a.ndjson', line)
        const expected = parseDocument(located, context)
        expect(JSON.stringify(read(line).parsed)).toBe(JSON.stringify(expected))
        expect(JSON.stringify(whole[index]?.parsed)).toBe(JSON.stringify(expected))
        const { content } = located
        const source = { file: 'a.ndjson', document: index + 1, line: index + 1 }
        if (content.ok && isPlain(content.value, source)) plain += 1
      })
    }),
    { numRuns: 150 },
  )
  // Else the short way is not what is tried.
  expect(plain).toBeGreaterThan(20)
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseBuiltIn } from '../../../../src/build/compile-built-in.ts'
import { parseRequirements } from '../../../../src/input/requirements/parse-requirements.ts'
import { plainTextReader } from '../../../../src/input/requirements/plain/plain-text.ts'
import { indexCatalogue } from '../../../../src/input/terms/index-catalogue.ts'
import type { Catalogue } from '../../../../src/model/catalogue.ts'
import { severalCatalogue } from '../../../helpers/several-catalogue.ts'

/** Whether a text is plain; what is read of it then is what is read on the long way. */
function isReadAlike(text: string, catalogue: Catalogue): boolean {
  const plain = plainTextReader(indexCatalogue(catalogue))({ file: 'a.yaml', text })
  if (plain === null) return false
  const all = parseRequirements({ file: 'a.yaml', text, syntax: 'yaml' }, { catalogue })
  expect(JSON.stringify([plain]), text).toBe(JSON.stringify(all))
  return true
}

test('examples that inherit and fix nothing are plain, and read as on the long way', () => {
  const { catalogue } = parseBuiltIn('patterns')
  const folder = 'patterns/examples'
  const names = readdirSync(folder).filter(name => name.endsWith('.yaml'))
  const plain = names.filter(name =>
    isReadAlike(readFileSync(join(folder, name), 'utf8'), catalogue),
  )
  expect(plain.length).toBeGreaterThan(names.length / 2)
  expect(plain).toContain('customer-360.yaml')
})

const catalogue = severalCatalogue()
const WORDS = [
  'copy',
  'look-up',
  'unknown',
  'none',
  '5m',
  '2000..15000',
  '"in-order"',
  'never-twice',
  'one-team',
]
const word = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  fc.constantFrom('12', '1.50', '~', 'true', "''", 'nonsense'),
)
const value = fc.oneof(
  word,
  fc.array(word, { maxLength: 3 }).map(words => `[${words.join(', ')}]`),
)
const remark = fc.constantFrom('a b', '7', 'null', '""', 'true')
const answer = fc.oneof(
  value,
  fc
    .record(
      {
        value,
        unsure: value,
        'one-of': value,
        note: remark,
        by: remark,
        assumed: remark,
        other: remark,
      },
      { requiredKeys: [] },
    )
    .map(
      entries =>
        `{ ${Object.entries(entries)
          .map(entry => entry.join(': '))
          .join(', ')} }`,
    ),
)
const inParts = fc
  .tuple(
    fc.oneof(word, answer),
    word,
    fc.constantFrom('', ', note: a', ', assumed: true', ', by: 7'),
  )
  .map(([p, q, remark]) => `{ parts: { p: ${p}, q: ${q} }${remark} }`)
const id = fc.constantFrom(...catalogue.questions.map(({ id }) => id), 'nothing')
const name = fc.oneof(
  { weight: 8, arbitrary: fc.constant('Shop') },
  fc.constantFrom('7', '" "', '~'),
)
const line = (key: string, values: fc.Arbitrary<string>, weight = 20) =>
  fc.oneof(
    { weight, arbitrary: values.map(value => `${key}: ${value}\n`) },
    { weight: 1, arbitrary: fc.constant('') },
  )
const rarely = (key: string, values: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant('') }, line(key, values))

const document = fc
  .tuple(
    ...[line('name', name), rarely('description', remark), line('from', name), line('to', name)],
    ...[rarely('platforms', value), rarely('fixed', fc.constantFrom('', '{ pull-push: pull }'))],
    ...[rarely('extends', fc.constant('a.yaml')), rarely('flows', fc.constant('[]'))],
    fc
      .dictionary(id, fc.oneof({ weight: 3, arbitrary: answer }, inParts), { maxKeys: 3 })
      .map(answers =>
        ['answers:\n', ...Object.entries(answers).map(entry => `  ${entry.join(': ')}\n`)].join(''),
      ),
  )
  .map(lines => lines.join(''))

test('a plain text is read as on the long way, whatever stands in it', () => {
  let plain = 0
  fc.assert(
    fc.property(document, text => {
      if (isReadAlike(text, catalogue)) plain += 1
    }),
    { numRuns: Number(process.env.PLAIN_RUNS ?? 500) },
  )
  // Else the short way is not what is tried.
  expect(plain).toBeGreaterThan(15)
})

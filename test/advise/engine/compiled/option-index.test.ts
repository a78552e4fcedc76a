import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileEngine } from '../../../../src/advise/engine/compile-engine.ts'
import { type AskedQuestion, maskOf } from '../../../../src/advise/engine/compiled/option-index.ts'
import { encodeAnswers } from '../../../../src/advise/engine/encode-answers.ts'
import { truthOfSaid } from '../../../../src/condition/evaluate.ts'
import type { Said } from '../../../../src/model/answers.ts'
import { buildCatalogue, question } from '../../../helpers/build-catalogue.ts'

// Its variables: p is 0, the options of s are 1 to 3.
const p = question('p', 3)
const s = { ...question('s', 3), holds: 'several' as const }
const engine = compileEngine(buildCatalogue({ questions: [p, s] }))
const { index } = engine

test('questions and options have the numbers of their places', () => {
  expect(['p', 's', 'other'].map(index.question)).toEqual([0, 1, undefined])
  expect(index.asked('p')).toMatchObject({
    question: 0,
    isSeveral: false,
    variables: [0],
    fullMask: 7,
  })
  expect(index.asked('s')).toMatchObject({ question: 1, isSeveral: true, variables: [1, 2, 3] })
  expect(index.asked('other')).toBe(undefined)
  expect(maskOf(index.asked('p') as AskedQuestion, ['p1', 'p3'])).toBe(0b101)
  expect(maskOf(index.asked('s') as AskedQuestion, ['s2', 'p1'])).toBe(0b010)
  expect(maskOf(index.asked('p') as AskedQuestion, [])).toBe(0)
})

test.each([
  ['of which one option holds', 'p', ['p1', 'p3'], [{ variable: 0, mask: 0b101 }]],
  [
    'of which several may hold',
    's',
    ['s1', 's3'],
    [
      { variable: 1, mask: 1 },
      { variable: 3, mask: 1 },
    ],
  ],
  ['of which several may hold, without options', 's', [], []],
])('the tests of a question %s', (_, id, options, tests) => {
  expect(index.tests(id, options)).toEqual(tests)
})

test('an answer that names every option says as little as none', () => {
  const asking = compileEngine(buildCatalogue({ questions: [p, s] }))
  const all = { p: { options: ['p1', 'p2', 'p3'] } }
  expect(encodeAnswers(asking, all)).toEqual(encodeAnswers(asking, {}))
})

const some = (ids: readonly string[], minLength = 0) => fc.subarray([...ids], { minLength })
const optionsOf = (ids: readonly { readonly id: string }[]) => ids.map(({ id }) => id)
const saidOfSeveral = fc
  .tuple(
    ...s.options.map(({ id }) =>
      fc.tuple(fc.constant(id), fc.constantFrom('value', 'unsure', 'not')),
    ),
  )
  .map((drawn): Said => {
    const of = (kind: string) => drawn.filter(each => each[1] === kind).map(([id]) => id)
    return { options: of('value'), unsure: of('unsure') }
  })

test('answers as masks are as true of a question as what is said', () => {
  const one = fc.record({
    asked: fc.constant(p),
    said: some(optionsOf(p.options), 1).map((options): Said => ({ options })),
    options: some(optionsOf(p.options), 1),
  })
  const several = fc.record({
    asked: fc.constant(s),
    said: saidOfSeveral,
    options: some(optionsOf(s.options)),
  })
  fc.assert(
    fc.property(fc.oneof(one, several), ({ asked, said, options }) => {
      const { masks } = encodeAnswers(engine, { [asked.id]: said })
      const condition = { kind: 'in' as const, question: asked.id, options }
      expect(index.truthOf(condition, masks)).toBe(truthOfSaid(asked, said, options))
    }),
    { numRuns: 300 },
  )
})

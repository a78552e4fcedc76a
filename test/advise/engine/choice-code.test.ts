import { expect, test } from 'vitest'
import {
  choiceId,
  encodeChoice,
  encodeFixed,
  FIRST_HYBRID,
} from '../../../src/advise/engine/choice-code.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { buildCatalogue, given, hybrid, question } from '../../helpers/build-catalogue.ts'

const catalogue = () => {
  const hybrids = ['mixed', 'other'].map(id => hybrid(id, given('p1')))
  const built = buildCatalogue({ questions: [question('p', 2)], hybrids })
  const pairs = built.pairs.flatMap(pair => ['one', 'two', 'three'].map(id => ({ ...pair, id })))
  return { ...built, pairs }
}

test.each([
  ['a', 0],
  ['b', 1],
  ['mixed', FIRST_HYBRID],
  ['other', FIRST_HYBRID + 1],
])('the choice %s of any pair is the number %i', (id, choice) => {
  const { pairs } = catalogue()
  for (const [pair, own] of pairs.entries()) {
    expect(encodeChoice(catalogue(), { pair: own.id, choice: id })).toEqual({ pair, choice })
    expect(choiceId(own, choice)).toBe(id)
  }
})

test('what was decided elsewhere stands at its pair, and nothing at the others', () => {
  const engine = compileEngine(catalogue())
  expect(encodeFixed(engine, [])).toEqual([null, null, null])
  const fixed = [
    { pair: 'three', choice: 'other' },
    { pair: 'one', choice: 'a' },
  ]
  expect(encodeFixed(engine, fixed)).toEqual([0, null, FIRST_HYBRID + 1])
})

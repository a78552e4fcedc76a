import { expect, test } from 'vitest'
import { advise } from '../../../src/advise/advise.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { CompiledTension } from '../../../src/advise/engine/engine.ts'
import { type Candidate, searchOptima } from '../../../src/advise/evaluation/search-optima.ts'
import type { Tension } from '../../../src/model/design-rules.ts'
import { requirementsOf } from '../../helpers/arbitrary-catalogue.ts'
import {
  buildCatalogue,
  given,
  hybrid,
  question,
  rulesOut,
  toward,
} from '../../helpers/build-catalogue.ts'

const SCALE = 5

const own = (choice: number, utility: number): Candidate => ({
  choice,
  utility,
  departs: false,
  opposes: false,
})
const departing = (choice: number, utility: number, opposes = false): Candidate => ({
  choice,
  utility,
  departs: true,
  opposes,
})
const between = (one: readonly number[], other: readonly number[], weight = 1) => {
  const [end, otherEnd] = [one, other].map(([pair = 0, choice = 0]) => ({ pair, choice }))
  return { ends: [end, otherEnd], weight } as unknown as CompiledTension
}

const choicesOf = (
  candidates: readonly (readonly Candidate[])[],
  tensions: readonly CompiledTension[],
) =>
  searchOptima(candidates, tensions, SCALE).map(optimum =>
    optimum.map(taken => taken?.choice ?? null),
  )

test.each<[string, Candidate[][], CompiledTension[], (number | null)[][]]>([
  ['none of no choices', [], [], [[]]],
  ['a pair without a choice takes no part', [[], [own(1, 3)]], [], [[null, 1]]],
  [
    'a pair without a choice leaves those of later ones as they are',
    [[], [departing(1, 4), own(0, 5)], [own(0, 3), departing(1, 4)]],
    [between([0, 0], [1, 0]), between([1, 0], [0, 0])],
    [[null, 0, 1]],
  ],
  ['the greatest utility', [[own(0, 3), departing(1, 4)]], [], [[1]]],
  ['all that are equal in everything', [[own(0, 3), own(1, 3)]], [], [[0], [1]]],
  [
    'a tension costs its weight',
    [[own(0, 9), departing(1, 5)], [own(0, 1)]],
    [between([0, 0], [1, 0])],
    [[1, 0]],
  ],
  [
    'a tension costs as often as it is there',
    [[own(0, 14), departing(1, 5)], [own(0, 1)]],
    [between([0, 0], [1, 0]), between([1, 0], [0, 0])],
    [[1, 0]],
  ],
  [
    'a tension between other choices costs nothing',
    [[own(0, 9), departing(1, 5)], [own(0, 1)]],
    [between([0, 0], [1, 1]), between([0, 1], [1, 0])],
    [[0, 0]],
  ],
  ['of equal value the fewest departures', [[departing(1, 5), own(0, 5)]], [], [[0]]],
  [
    'of as many departures the least tension',
    [[departing(1, 10), departing(2, 5)], [own(0, 1)]],
    [between([0, 1], [1, 0])],
    [[2, 0]],
  ],
  [
    'less tension that comes first',
    [[departing(2, 5), departing(1, 10), departing(3, 15)], [own(0, 1)]],
    [between([0, 1], [1, 0]), between([0, 3], [1, 0], 2), between([0, 2], [1, 1])],
    [[2, 0]],
  ],
  [
    'less tension, though some is left',
    [[departing(1, 10), departing(3, 15)], [own(0, 1)]],
    [between([0, 1], [1, 0]), between([0, 3], [1, 0], 2)],
    [[1, 0]],
  ],
  [
    'fewer departures before less tension',
    [[own(0, 10), departing(1, 5)], [own(0, 1)]],
    [between([0, 0], [1, 0])],
    [[0, 0]],
  ],
  [
    'of as much tension the later pair departs',
    [
      [own(0, 5), departing(1, 4)],
      [own(0, 5), departing(1, 4)],
    ],
    [between([0, 0], [1, 0], 9)],
    [[0, 1]],
  ],
  [
    'where each departs the later pair takes the opposite side',
    [
      [departing(1, 4, true), departing(2, 5)],
      [departing(1, 4, true), departing(2, 5)],
    ],
    [between([0, 2], [1, 2], 9)],
    [[2, 1]],
  ],
  [
    'which pair departs before which opposes',
    [
      [own(0, 5), departing(1, 5)],
      [own(0, 5), departing(1, 5, true)],
    ],
    [between([0, 0], [1, 0], 9)],
    [[0, 1]],
  ],
])('the best combinations: %s', (_, candidates, tensions, choices) => {
  expect(choicesOf(candidates, tensions)).toEqual(choices)
})

const tension = (one: string, other: string): Tension => ({
  id: `${one} ${other}`,
  between: [
    { pair: 'pair', choice: one },
    { pair: 'other', choice: other },
  ],
  when: null,
  weight: 99,
  because: '',
  wayOut: '',
  source: { judgement: '' },
})

/** The choices of a design of two pairs that are alike. */
function designOf(parts: Parameters<typeof buildCatalogue>[0], hard: readonly Tension[]) {
  const small = buildCatalogue(parts)
  const pairs = small.pairs.flatMap(pair => [pair, { ...pair, id: 'other' }])
  const engine = compileEngine({ ...small, pairs, tensions: hard })
  return advise(engine, requirementsOf({ p: ['p1'] })).blueprint.choices
}

const questions = [question('p', 2)]
const always = { when: given('p1') }

test('a design has a hybrid in the earlier pair and the opposite side in the later one, where both are as good', () => {
  const rules = [toward('b', 3, always), toward('b', 2, always), toward('a', 3, always)]
  const hard = ['b b', 'b a', 'a b', 'b mixed', 'mixed b', 'mixed mixed', 'a a'].map(each =>
    tension(...(each.split(' ') as [string, string])),
  )
  const parts = { questions, rules, hybrids: [hybrid('mixed', given('p1'))] }
  expect(designOf(parts, hard)).toEqual({ pair: 'mixed', other: 'a' })
})

test('no tension is so hard that a side that is ruled out is taken, nor a hybrid that does not fit', () => {
  const hard = [tension('b', 'b')]
  const hybrids = [hybrid('mixed', given('p2'))]
  const rules = [toward('b', 3, always), rulesOut('a', given('p1'))]
  expect(designOf({ questions, rules, hybrids }, hard)).toEqual({ pair: 'b', other: 'b' })
  const mirrored = [toward('a', 3, always), rulesOut('b', given('p1'))]
  expect(designOf({ questions, rules: mirrored, hybrids }, [tension('a', 'a')])).toEqual({
    pair: 'a',
    other: 'a',
  })
})

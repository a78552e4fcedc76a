import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerState } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { applyScope, isPlain, valuesIn } from '../../../src/advise/engine/encode-answers.ts'
import type { CompiledPair } from '../../../src/advise/engine/engine.ts'
import { boundMasks } from '../../../src/advise/engine/mask-bounds.ts'
import { scoreGroups } from '../../../src/advise/engine/score-groups.ts'
import { quickOutlook } from '../../../src/advise/search/quick-outlook.ts'
import type { Rule } from '../../../src/model/pair.ts'
import { buildCatalogue, given, question, toward } from '../../helpers/build-catalogue.ts'
import { arbitrarySituation } from '../../helpers/oracle/arbitrary-answers.ts'
import { saidOf } from '../../helpers/oracle/said.ts'

test('no completion comes to less than is certain, nor to more than is possible', () => {
  fc.assert(
    fc.property(
      arbitrarySituation,
      fc.array(fc.nat(), { minLength: 1 }),
      ({ catalogue, answers }, draws) => {
        const engine = compileEngine(catalogue)
        const compiled = engine.pairs[0] as CompiledPair
        const { masks } = answerState(engine, saidOf(answers))
        const { state, rest } = quickOutlook(engine, compiled, boundMasks(engine, masks))
        const completed = masks.map((mask, at) => {
          const values = isPlain(mask) ? [mask] : [mask, ...valuesIn(mask)]
          return values[(draws[at % draws.length] as number) % values.length] as number
        })
        const { scores, flags } = scoreGroups(
          engine,
          compiled.groups,
          applyScope(engine, completed),
        )
        for (const side of [0, 1] as const) {
          expect(scores[side]).toBeGreaterThanOrEqual(state.scores[side])
          expect(scores[side]).toBeLessThanOrEqual(state.scores[side] + rest.most[side])
        }
        expect(state.flags & ~flags).toBe(0)
        expect(flags & ~(state.flags | rest.flags)).toBe(0)
      },
    ),
    { numRuns: 300 },
  )
})

const questions = [question('p', 3), question('q', 2), question('r', 2, given('p1'))]

test.each<[string, Record<string, string[]>, [number[], number[]]]>([
  [
    'what is said is what it is',
    { p: ['p1'], q: ['q2'], r: ['r1'] },
    [
      [1, 2, 1],
      [1, 2, 1],
    ],
  ],
  [
    'what is open meets no test, or each',
    { p: ['p1'] },
    [
      [1, 3, 3],
      [1, 0, 0],
    ],
  ],
  [
    'what is partial, too',
    { p: ['p1', 'p2'] },
    [
      [3, 3, 3],
      [0, 0, 0],
    ],
  ],
  [
    'out of scope nothing meets one',
    { p: ['p2'], r: ['r1'] },
    [
      [2, 3, 3],
      [2, 0, 3],
    ],
  ],
  [
    'what may be out of scope may meet none',
    { r: ['r1'] },
    [
      [7, 3, 3],
      [0, 0, 1],
    ],
  ],
])('%s', (_, said, [least, most]) => {
  const engine = compileEngine(buildCatalogue({ questions }))
  const answers = Object.fromEntries(Object.entries(said).map(([id, options]) => [id, { options }]))
  const { masks } = answerState(engine, answers)
  const before = [...masks]
  expect(boundMasks(engine, masks)).toEqual({ least, most })
  expect(masks).toEqual(before)
})

/** The outlook with these rules for answers to p, q and r, as masks. */
function outlookWith(...rules: readonly Rule[]) {
  const engine = compileEngine(buildCatalogue({ questions, rules }))
  return (...masks: readonly number[]) =>
    quickOutlook(engine, engine.pairs[0] as CompiledPair, boundMasks(engine, masks))
}

test('of an "unless" that is open a rule may fire, and need not', () => {
  const outlookFor = outlookWith(
    toward('a', 2, { when: given('p1'), unless: given('q1') }),
    toward('b', 1, { when: given('p1') }),
  )
  expect(outlookFor(1, 3, 3)).toMatchObject({ state: { scores: [0, 1] }, rest: { most: [2, 0] } })
  expect(outlookFor(1, 1, 3)).toMatchObject({ state: { scores: [0, 1] }, rest: { most: [0, 0] } })
  expect(outlookFor(1, 2, 3)).toMatchObject({ state: { scores: [2, 1] }, rest: { most: [0, 0] } })
  expect(outlookFor(7, 2, 3)).toMatchObject({ state: { scores: [0, 0] }, rest: { most: [2, 1] } })
})

test('beside a rule of which the "unless" is open, others of its overlap group count where they fire', () => {
  const outlookFor = outlookWith(
    toward('a', 2, { when: given('p1'), group: 'g', unless: given('q1') }),
    toward('a', 1, { when: given('p1', 'p2'), group: 'g' }),
    toward('a', 3, { when: given('p2'), group: 'g' }),
  )
  // Of p1 the second always fires, the first perhaps, and the third, which is decisive, never.
  expect(outlookFor(1, 3, 3)).toMatchObject({
    state: { scores: [1, 0], flags: 0 },
    rest: { least: [0, 0], most: [1, 0], flags: 0 },
  })
  // Of p2 the third fires for certain.
  expect(outlookFor(2, 3, 3)).toMatchObject({
    state: { scores: [3, 0], flags: 1 },
    rest: { least: [0, 0], most: [0, 0], flags: 0 },
  })
})

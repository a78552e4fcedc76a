import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerState } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { CompiledPair, Engine } from '../../../src/advise/engine/engine.ts'
import { canWin, choiceKey, reachDecisions } from '../../../src/advise/search/reach-decisions.ts'
import { openCompletions } from '../../../src/advise/search/settle-pair.ts'
import { decidedChoice, decidePair } from '../../../src/advise/verdict/decide-pair.ts'
import { scorePair } from '../../../src/advise/verdict/score-pair.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import { arbitraryCatalogue } from '../../helpers/arbitrary-catalogue.ts'
import { buildCatalogue, given, hybrid, question, toward } from '../../helpers/build-catalogue.ts'
import { completions } from '../../helpers/naive-oracle.ts'

const RUNS = { numRuns: 300 }
const EVERYTHING = { mostVisits: 1_000_000 }

/** Every decision on the pair, over all answers to all questions. */
function allDecisions(engine: Engine, catalogue: Catalogue) {
  const compiled = engine.pairs[0] as CompiledPair
  return [...completions(catalogue, {})].map(answers => {
    const said = Object.entries(answers).map(([id, options]) => [id, { options }])
    const state = answerState(engine, Object.fromEntries(said))
    return decidePair(compiled, scorePair(engine, compiled, state))
  })
}

describe('over all answers, by brute force', () => {
  test('a choice can win where some answers decide for it, each hybrid by itself', () => {
    fc.assert(
      fc.property(arbitraryCatalogue(4), catalogue => {
        const engine = compileEngine(catalogue)
        const compiled = engine.pairs[0] as CompiledPair
        const pair = openCompletions(engine, compiled, answerState(engine, {}))
        const won = new Set(allDecisions(engine, catalogue).map(decidedChoice))
        for (const choice of [0, 1, ...compiled.hybrids.map((_, hybrid) => 2 + hybrid)])
          expect(canWin(pair, { choice, ...EVERYTHING })).toBe(won.has(choice))
      }),
      RUNS,
    )
  })

  test('outcome and side are reached where some answers lead to them', () => {
    fc.assert(
      fc.property(arbitraryCatalogue(4), catalogue => {
        const engine = compileEngine(catalogue)
        const pair = openCompletions(
          engine,
          engine.pairs[0] as CompiledPair,
          answerState(engine, {}),
        )
        const reached = reachDecisions(pair, 100)
        expect(new Set(reached.keys())).toEqual(
          new Set(allDecisions(engine, catalogue).map(choiceKey)),
        )
      }),
      RUNS,
    )
  })
})

/** Which side is ahead hangs on both questions: B wins nowhere, and a bound that takes each for itself does not see it. */
const contested = () => {
  const engine = compileEngine(
    buildCatalogue({
      questions: [question('p', 2), question('q', 2)],
      rules: [
        toward('a', 2, { when: given('p1') }),
        toward('b', 2, { when: { kind: 'all', of: [given('p1'), given('q1')] } }),
      ],
    }),
  )
  return openCompletions(engine, engine.pairs[0] as CompiledPair, answerState(engine, {}))
}

test('a search that may not visit enough says that it does not know', () => {
  expect(canWin(contested(), { choice: 1, mostVisits: 0 })).toBe(null)
  expect(canWin(contested(), { choice: 0, mostVisits: 0 })).toBe(null)
  // One state is visited: from where p is known, a bound tells that B cannot win.
  expect(canWin(contested(), { choice: 1, mostVisits: 1 })).toBe(false)
  expect(canWin(contested(), { choice: 0, mostVisits: 1 })).toBe(true)
  expect(canWin(contested(), { choice: 1, ...EVERYTHING })).toBe(false)
  expect(canWin(contested(), { choice: 0, ...EVERYTHING })).toBe(true)
})

test('as many decisions as are wanted are enough', () => {
  expect(reachDecisions(contested(), 1).size).toBe(1)
  expect([...reachDecisions(contested(), 2).keys()].sort()).toEqual(['open null', 'recommended 0'])
})

test('a hybrid that another fits beside can win where that one does not fit', () => {
  const rules = ['a', 'b'].map(side => toward(side, 3, { when: given('q1') }))
  const engine = compileEngine(
    buildCatalogue({
      questions: ['p', 'q', 'r'].map(id => question(id, 2)),
      rules,
      hybrids: [hybrid('first', given('p1')), hybrid('second', given('r1'))],
    }),
  )
  const pair = openCompletions(engine, engine.pairs[0] as CompiledPair, answerState(engine, {}))
  for (const choice of [2, 3]) expect(canWin(pair, { choice, ...EVERYTHING })).toBe(true)
})

import { expect, test } from 'vitest'
import { answerState } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { CompiledPair } from '../../../src/advise/engine/engine.ts'
import { canChange } from '../../../src/advise/search/can-change.ts'
import { findWitnesses } from '../../../src/advise/search/find-witnesses.ts'
import { openCompletions } from '../../../src/advise/search/settle-pair.ts'
import { compileBuiltIn } from '../../../src/build/compile-built-in.ts'

const engine = compileEngine(compileBuiltIn('patterns'))

/** Every question answered with two of its options, of which nobody knows which one holds. */
const halfKnown = Object.fromEntries(
  engine.catalogue.questions.map(({ id, holds, options }) => {
    const two = options.slice(0, 2).map(option => option.id)
    return [id, holds === 'one' ? { options: two } : { options: [], oneOf: two }]
  }),
)

test.each(
  engine.pairs.map((compiled, pair) => ({ pair, id: compiled.pair.id })),
)('the search of $id may stop early, and then leaves out nothing that can change it', ({
  pair,
}) => {
  const compiled = engine.pairs[pair] as CompiledPair
  const state = answerState(engine, halfKnown)
  const open = openCompletions(engine, compiled, state)
  const found = new Set(
    open.unknowns.flatMap(({ question }, index) => (canChange(open, index) ? [question] : [])),
  )
  for (const question of findWitnesses(engine, compiled, { answers: state }).questions)
    expect(found).toContain(question)
})

test('what can change nothing is left out', () => {
  const state = answerState(engine, halfKnown)
  const leftOut = engine.pairs.flatMap(compiled => {
    const open = openCompletions(engine, compiled, state)
    return open.unknowns.filter((_, index) => !canChange(open, index))
  })
  expect(leftOut.length).toBeGreaterThan(0)
})

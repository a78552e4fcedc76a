import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerState } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { CompiledPair } from '../../../src/advise/engine/engine.ts'
import { canChange } from '../../../src/advise/search/can-change.ts'
import { findWitnesses } from '../../../src/advise/search/find-witnesses.ts'
import { openCompletions } from '../../../src/advise/search/settle-pair.ts'
import { arbitrarySituation } from '../../helpers/oracle/arbitrary-answers.ts'
import { saidOf } from '../../helpers/oracle/said.ts'

const RUNS = { numRuns: 200 }

describe('questions that completions were drawn for', () => {
  test('the search finds each of them, and no other where they are all', () => {
    fc.assert(
      fc.property(arbitrarySituation, ({ catalogue, answers }) => {
        const engine = compileEngine(catalogue)
        const compiled = engine.pairs[0] as CompiledPair
        const state = answerState(engine, saidOf(answers))
        const { questions, isAll } = findWitnesses(engine, compiled, { answers: state })
        const pair = openCompletions(engine, compiled, state)
        const searched = new Set(
          pair.unknowns.flatMap(({ question }, index) =>
            canChange(pair, index) ? [question] : [],
          ),
        )
        for (const question of questions) expect(searched).toContain(question)
        if (isAll) expect(questions).toEqual(searched)
      }),
      RUNS,
    )
  })

  test('where a partial answer is to stay so there are none', () => {
    fc.assert(
      fc.property(arbitrarySituation, ({ catalogue, answers }) => {
        const engine = compileEngine(catalogue)
        const closed = new Set(engine.catalogue.questions.keys())
        const state = answerState(engine, saidOf(answers), closed)
        const { questions } = findWitnesses(engine, engine.pairs[0] as CompiledPair, {
          answers: state,
        })
        expect([...questions]).toEqual([])
      }),
      RUNS,
    )
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerState } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { CompiledPair } from '../../../src/advise/engine/engine.ts'
import type { PairState } from '../../../src/advise/engine/pair-state.ts'
import { canChange } from '../../../src/advise/search/can-change.ts'
import { choiceKey } from '../../../src/advise/search/reach-decisions.ts'
import {
  isSettled,
  openCompletions,
  openRequirements,
  questionsThatChange,
  settlePair,
} from '../../../src/advise/search/settle-pair.ts'
import { decidePair } from '../../../src/advise/verdict/decide-pair.ts'
import { scorePair } from '../../../src/advise/verdict/score-pair.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import { arbitraryCatalogue } from '../../helpers/arbitrary-catalogue.ts'
import { completions } from '../../helpers/naive-oracle.ts'

/** A catalogue, and for each question a plain answer or none. */
const arbitrary = arbitraryCatalogue(4).chain(catalogue =>
  fc
    .tuple(
      ...catalogue.questions.map(({ id, options }) =>
        fc.option(
          fc.constantFrom(...options).map(option => [id, [option.id]] as const),
          { nil: null, freq: 1 },
        ),
      ),
    )
    .map(answers => ({
      catalogue,
      given: Object.fromEntries(answers.filter(answer => answer !== null)),
    })),
)

function opened(catalogue: Catalogue, given: Readonly<Record<string, readonly string[]>>) {
  const engine = compileEngine(catalogue)
  const compiled = engine.pairs[0] as CompiledPair
  const stateOf = (answers: Readonly<Record<string, readonly string[]>>) =>
    answerState(
      engine,
      Object.fromEntries(Object.entries(answers).map(([id, options]) => [id, { options }])),
    )
  const answers = stateOf(given)
  const decisionOf = (state: PairState) => decidePair(compiled, state)
  const all = [...completions(catalogue, given)].map(answers => {
    const state = scorePair(engine, compiled, stateOf(answers))
    return { answers, lead: state.scores[0] - state.scores[1], key: choiceKey(decisionOf(state)) }
  })
  const decision = decisionOf(scorePair(engine, compiled, answers))
  return { engine, compiled, answers, all, decision }
}

/** By brute force: the questions of which two completions that differ in nothing else decide differently. */
function changing(catalogue: Catalogue, { all }: ReturnType<typeof opened>): readonly number[] {
  return [...catalogue.questions.entries()].flatMap(([index, { id }]) => {
    const found = new Map<string, string>()
    const differs = all.some(({ answers: { [id]: _, ...others }, key }) => {
      const rest = JSON.stringify(catalogue.questions.map(question => others[question.id] ?? null))
      const before = found.get(rest) ?? key
      found.set(rest, key)
      return before !== key
    })
    return differs ? [index] : []
  })
}

const RUNS = { numRuns: 200 }

test('a question can change a pair where two completions differ in it alone and decide differently', () => {
  fc.assert(
    fc.property(arbitrary, ({ catalogue, given }) => {
      const known = opened(catalogue, given)
      const { engine, compiled, answers } = known
      const expected = changing(catalogue, known)
      const open = openCompletions(engine, compiled, answers)
      const searched = open.unknowns.flatMap(({ question }, index) =>
        canChange(open, index) ? [question] : [],
      )
      expect(searched.toSorted((one, other) => one - other)).toEqual(expected)
      expect(questionsThatChange(engine, compiled, answers)).toEqual(expected)
    }),
    RUNS,
  )
})

test('a pair is settled where every completion decides like its verdict', () => {
  fc.assert(
    fc.property(arbitrary, ({ catalogue, given }) => {
      const known = opened(catalogue, given)
      const { engine, compiled, answers, all, decision } = known
      const settled = all.every(({ key }) => key === choiceKey(decision))
      const open = openRequirements(engine, answers)
      expect(isSettled(engine, { compiled, decision }, open)).toBe(settled)
      const leads = all.map(({ lead }) => lead)
      const expected = {
        settled,
        lead: [Math.min(...leads), Math.max(...leads)],
        canChange: settled ? [] : changing(catalogue, known),
      }
      // What is found out is kept, and said again.
      for (let time = 0; time < 2; time++)
        expect(settlePair(engine, { compiled, decision }, open)).toEqual(expected)
    }),
    RUNS,
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerState } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { CompiledPair, Engine } from '../../../src/advise/engine/engine.ts'
import type { PairState } from '../../../src/advise/engine/pair-state.ts'
import { canChange } from '../../../src/advise/search/can-change.ts'
import { choiceKey } from '../../../src/advise/search/reach-decisions.ts'
import {
  boundRequirements,
  isSettled,
  openCompletions,
  openRequirements,
  questionsThatChange,
  settlePair,
} from '../../../src/advise/search/settle-pair.ts'
import { decidePair } from '../../../src/advise/verdict/decide-pair.ts'
import { scorePair } from '../../../src/advise/verdict/score-pair.ts'
import type { Said } from '../../../src/model/answers.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import type { Hybrid, Rule } from '../../../src/model/pair.ts'
import type { Question } from '../../../src/model/question.ts'
import { arbitraryCatalogue } from '../../helpers/arbitrary-catalogue.ts'
import { buildCatalogue, given, hybrid, question, toward } from '../../helpers/build-catalogue.ts'
import { completions } from '../../helpers/naive-oracle.ts'

/** A catalogue, and for each question a plain answer or none. */
const arbitrary = arbitraryCatalogue(4).chain(catalogue =>
  fc
    .tuple(
      ...catalogue.questions.map(({ id, options }) =>
        fc.option(
          fc.constantFrom(...options).map(option => [id, [option.id]] as const),
          { nil: null, freq: 2 },
        ),
      ),
    )
    .map(answers => ({
      catalogue,
      given: Object.fromEntries(answers.filter(answer => answer !== null)),
    })),
)

function opened(catalogue: Catalogue, plain: Readonly<Record<string, readonly string[]>>) {
  const engine = compileEngine(catalogue)
  const compiled = engine.pairs[0] as CompiledPair
  const stateOf = (answers: Readonly<Record<string, readonly string[]>>) =>
    answerState(
      engine,
      Object.fromEntries(Object.entries(answers).map(([id, options]) => [id, { options }])),
    )
  const answers = stateOf(plain)
  const decisionOf = (state: PairState) => decidePair(compiled, state)
  const all = [...completions(catalogue, plain)].map(answers => {
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
    fc.property(arbitrary, ({ catalogue, given: plain }) => {
      const known = opened(catalogue, plain)
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
    fc.property(arbitrary, ({ catalogue, given: plain }) => {
      const known = opened(catalogue, plain)
      const { engine, compiled, answers, all, decision } = known
      const settled = all.every(({ key }) => key === choiceKey(decision))
      const open = openRequirements(engine, answers)
      const bounded = boundRequirements(engine, answers)
      expect(isSettled(engine, { compiled, decision }, bounded)).toBe(settled)
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

test('what is found out of some answers is not said of others, partial ones included', () => {
  const several = arbitraryCatalogue(3).chain(catalogue =>
    fc
      .array(fc.tuple(...catalogue.questions.map(arbitrarySaid)).map(toAnswers), {
        minLength: 2,
        maxLength: 5,
      })
      .map(all => ({ catalogue, all })),
  )
  fc.assert(
    fc.property(several, ({ catalogue, all }) => {
      const shared = compileEngine(catalogue)
      for (const said of all)
        expect(settled(shared, said)).toEqual(settled(compileEngine(catalogue), said))
    }),
    RUNS,
  )
})

const arbitrarySaid = ({ id, options }: Question) =>
  fc.subarray(options.map(option => option.id)).map(named => [id, { options: named }] as const)

const toAnswers = (said: readonly (readonly [string, Said])[]) =>
  Object.fromEntries(said.filter(([, { options }]) => options.length > 0))

function settled(engine: Engine, said: Readonly<Record<string, Said>>) {
  const state = answerState(engine, said)
  const compiled = engine.pairs[0] as CompiledPair
  const asked = { compiled, decision: decidePair(compiled, scorePair(engine, compiled, state)) }
  const open = openRequirements(engine, state)
  return [
    settlePair(engine, asked, open),
    isSettled(engine, asked, boundRequirements(engine, state)),
  ]
}

const decisive = ['a', 'b'].map(side => toward(side, 3, { when: given('q1') }))

/** Of two questions; `said` names the options that are possible. */
function settledOn(rules: readonly Rule[], hybrids: readonly Hybrid[] = []) {
  const questions = [question('p', 4), question('q', 2)]
  const engine = compileEngine(buildCatalogue({ questions, rules, hybrids }))
  return (said: Readonly<Record<string, Said>>, closed: readonly number[] = []) => {
    const state = answerState(engine, said, new Set(closed))
    const compiled = engine.pairs[0] as CompiledPair
    const decision = decidePair(compiled, scorePair(engine, compiled, state))
    return settlePair(engine, { compiled, decision }, openRequirements(engine, state))
  }
}

test('where all completions decide alike, but not like the verdict, what is partial is named', () => {
  const either = [hybrid('first', given('p1')), hybrid('second', given('p2'))]
  const said = { p: { options: ['p1', 'p2'] }, q: { options: ['q1'] } }
  expect(settledOn(decisive, either)(said)).toEqual({
    settled: false,
    lead: [0, 0],
    canChange: [0],
  })
})

test.each<[string, Readonly<Record<string, Said>>]>([
  ['beside what is not known', {}],
  ['alone', { q: { options: ['q1'] } }],
])('partial answers that leave the same rules open are told apart, %s', (_, rest) => {
  const rules = ['p1', 'p2'].map(option => toward('a', 2, { when: given(option) }))
  const settle = settledOn(rules)
  const narrow = settle({ ...rest, p: { options: ['p1', 'p2'] } })
  expect(narrow).toMatchObject({ settled: true, lead: [2, 2] })
  const wider = settle({ ...rest, p: { options: ['p1', 'p2', 'p4'] } })
  expect(wider).toMatchObject({ settled: false, lead: [0, 2], canChange: [0] })
})

test('a partial answer that is to stay so can change nothing', () => {
  const settle = settledOn([
    toward('a', 2, { when: given('p1') }),
    toward('b', 1, { when: given('q1') }),
  ])
  const said = { p: { options: ['p1', 'p2'] } }
  expect(settle(said).canChange).toEqual([0, 1])
  expect(settle(said, [0]).canChange).toEqual([1])
})

test('of many questions each is found that can change the pair, by itself or beside others', () => {
  const ids = [...'pqrstuvwx']
  // Each of the first eight decides alone; the last only where none of them does.
  const rules = ids.map((id, at) => toward('a', at < 8 ? 2 : 1, { when: given(`${id}1`) }))
  const engine = compileEngine(buildCatalogue({ questions: ids.map(id => question(id, 2)), rules }))
  const compiled = engine.pairs[0] as CompiledPair
  const canChangeFor = (said: Readonly<Record<string, Said>>) => {
    const answers = answerState(engine, said)
    const decision = decidePair(compiled, scorePair(engine, compiled, answers))
    return settlePair(engine, { compiled, decision }, openRequirements(engine, answers)).canChange
  }
  expect(canChangeFor({})).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  expect(canChangeFor({ q: { options: ['q2'] } })).toEqual([0, 2, 3, 4, 5, 6, 7, 8])
  expect(canChangeFor({ p: { options: ['p1'] } })).toEqual([])
})

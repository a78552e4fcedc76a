import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AnswerState, answerState } from '../../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../../src/advise/engine/compile-engine.ts'
import { applyScope } from '../../../../src/advise/engine/encode-answers.ts'
import type { CompiledPair, Engine } from '../../../../src/advise/engine/engine.ts'
import { exploreBranch } from '../../../../src/advise/engine/residuals/explore-states.ts'
import { openAnswers } from '../../../../src/advise/engine/residuals/open-answers.ts'
import { openPair } from '../../../../src/advise/engine/residuals/open-pair.ts'
import { listUnknowns } from '../../../../src/advise/engine/residuals/unknowns.ts'
import { scoreGroups } from '../../../../src/advise/engine/score-groups.ts'
import { arbitraryAnswers } from '../../../helpers/oracle/arbitrary-answers.ts'
import { arbitraryCatalogue } from '../../../helpers/oracle/arbitrary-catalogue.ts'
import { saidOf } from '../../../helpers/oracle/said.ts'

/** A catalogue, and some answers to it, one after the other. */
const arbitrary = arbitraryCatalogue({ min: 1, max: 1 }).chain(catalogue =>
  fc.record({
    catalogue: fc.constant(catalogue),
    all: fc.array(arbitraryAnswers(catalogue), { minLength: 1, maxLength: 4 }),
    closed: fc.subarray([...catalogue.questions.keys()]).map(each => new Set(each)),
  }),
)

const pairOf = (engine: Engine) => engine.pairs[0] as CompiledPair

function open(engine: Engine, answers: AnswerState, groups?: Iterable<number>) {
  const opened = openAnswers(engine, answers, listUnknowns(engine, answers))
  return openPair(engine, pairOf(engine), { open: opened, ...(groups && { groups }) })
}

/** Every state that what is left of a pair can reach. */
function statesOf(engine: Engine, answers: AnswerState, groups?: Iterable<number>) {
  const pair = open(engine, answers, groups)
  expect(pair.groups).toEqual(pair.groups.toSorted((one, other) => one - other))
  return new Set(exploreBranch(pair, pair).map(state => JSON.stringify(state)))
}

/** The same by brute force: each combination of rows of what is not known. */
function bruteForce(engine: Engine, answers: AnswerState, indexes: readonly number[]) {
  let all: readonly Int32Array[] = [answers.masks]
  for (const { variables, values } of listUnknowns(engine, answers))
    all = all.flatMap(masks =>
      values.map(row => {
        const next = masks.slice()
        for (const [at, variable] of variables.entries()) next[variable] = row[at] as number
        return next
      }),
    )
  const { groups } = pairOf(engine)
  const own = groups.filter((_, index) => indexes.includes(index))
  return new Set(
    all.map(masks => JSON.stringify(scoreGroups(engine, own, applyScope(engine, masks)))),
  )
}

test('what is left of a pair reaches the states of all completions, whatever was opened before', () => {
  fc.assert(
    fc.property(arbitrary, ({ catalogue, all }) => {
      const engine = compileEngine(catalogue)
      const indexes = [...pairOf(engine).groups.keys()]
      for (const answers of all) {
        const state = answerState(engine, saidOf(answers))
        expect(statesOf(engine, state)).toEqual(bruteForce(engine, state, indexes))
      }
    }),
    { numRuns: 60 },
  )
})

test('what is left of some groups of a pair reaches the states of these', () => {
  fc.assert(
    fc.property(arbitrary, fc.nat(), ({ catalogue, all }, drawn) => {
      const engine = compileEngine(catalogue)
      const indexes = [...pairOf(engine).groups.keys()].filter(index => (drawn >> index) & 1)
      const state = answerState(engine, saidOf(all[0] ?? {}))
      expect(statesOf(engine, state, indexes)).toEqual(bruteForce(engine, state, indexes))
    }),
    { numRuns: 40 },
  )
})

test('what was opened before changes nothing, where partial answers are to stay so as well', () => {
  fc.assert(
    fc.property(arbitrary, ({ catalogue, all, closed }) => {
      const shared = compileEngine(catalogue)
      for (const kept of [closed, new Set<number>(), closed])
        for (const answers of all) {
          const [old, fresh] = [shared, compileEngine(catalogue)].map(engine =>
            statesOf(engine, answerState(engine, saidOf(answers), kept)),
          )
          expect(old).toEqual(fresh)
        }
    }),
    { numRuns: 40 },
  )
})

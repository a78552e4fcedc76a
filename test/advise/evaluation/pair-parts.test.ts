import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advise } from '../../../src/advise/advise.ts'
import { answerState } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { evaluate } from '../../../src/advise/evaluation/evaluation.ts'
import { builtInCatalogue } from '../../../src/index.ts'
import { arbitraryLandscape } from '../../helpers/oracle/arbitrary-answers.ts'
import { requirementsFor } from '../../helpers/oracle/said.ts'
import type { OracleFlow } from '../../helpers/oracle/types.ts'

describe('what is kept of a pair from one set of answers to the next', () => {
  test('is the same object while the answers that bear on the pair are the same', () => {
    const engine = compileEngine(builtInCatalogue())
    const on = (
      answers: Record<string, readonly string[]>,
      fixed: readonly (number | null)[] = [],
    ) =>
      evaluate(
        engine,
        answerState(
          engine,
          Object.fromEntries(Object.entries(answers).map(([id, options]) => [id, { options }])),
        ),
        fixed,
      ).parts
    const isKept = (one: ReturnType<typeof on>, other: ReturnType<typeof on>) =>
      one.map((parts, pair) => parts === other[pair])
    const timing = engine.pairs.findIndex(({ pair }) => pair.id === 'real-time-batch')
    const bearsOn = ({ variables }: (typeof engine.pairs)[number], question: string) =>
      engine.variablesOf[engine.catalogue.questions.findIndex(({ id }) => id === question)]?.some(
        variable => variables.includes(variable),
      )
    const first = on({ 'data-freshness': ['minutes'] })
    const second = on({ 'data-freshness': ['hours'] })
    expect(new Set(isKept(first, second))).toEqual(new Set([true, false]))
    expect(isKept(first, second)).toEqual(
      engine.pairs.map(pair => !bearsOn(pair, 'data-freshness')),
    )
    expect(isKept(second, on({ 'data-freshness': ['hours'] }))).toEqual(
      engine.pairs.map(() => true),
    )
    const fixed = engine.pairs.map((_, pair) => (pair === timing ? 0 : null))
    expect(isKept(second, on({ 'data-freshness': ['hours'] }, fixed))).toEqual(
      engine.pairs.map((_, pair) => pair !== timing),
    )
  })
  test('changes no advice, when one answer changes at a time', () => {
    fc.assert(
      fc.property(arbitraryLandscape, ({ catalogue, flows }) => {
        const engine = compileEngine(catalogue)
        for (const answers of oneByOne(flows)) {
          const requirements = requirementsFor({ ...(flows[0] as OracleFlow), answers })
          expect(advise(engine, requirements)).toEqual(
            advise(compileEngine(catalogue), requirements),
          )
        }
      }),
      { numRuns: 100 },
    )
  })
})

/** From the answers of the first flow to those of each next one, with one more answer of it at a time. */
function oneByOne(flows: readonly OracleFlow[]): readonly OracleFlow['answers'][] {
  let answers = flows[0]?.answers ?? {}
  return flows.flatMap(flow =>
    Object.entries(flow.answers).map(([question, said]) => {
      answers = { ...answers, [question]: said }
      return answers
    }),
  )
}

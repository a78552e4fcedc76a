import fc from 'fast-check'
import { arbitraryCatalogue } from './arbitrary-catalogue.ts'
import type {
  OneAnswer,
  OracleAnswers,
  OracleCatalogue,
  OracleFlow,
  OracleQuestion,
  SeveralAnswer,
} from './types.ts'

/** A random small catalogue of one pair with random answers. */
export interface OracleSituation {
  readonly catalogue: OracleCatalogue
  readonly answers: OracleAnswers
}

export const arbitrarySituation: fc.Arbitrary<OracleSituation> = arbitraryCatalogue({
  min: 1,
  max: 1,
}).chain(catalogue =>
  fc.record({ catalogue: fc.constant(catalogue), answers: arbitraryAnswers(catalogue) }),
)

/** A catalogue of two to four pairs with tensions, and one to three flows. */
export interface OracleLandscape {
  readonly catalogue: OracleCatalogue
  readonly flows: readonly OracleFlow[]
}

export const arbitraryLandscape: fc.Arbitrary<OracleLandscape> = arbitraryCatalogue({
  min: 2,
  max: 4,
}).chain(catalogue =>
  fc.record({
    catalogue: fc.constant(catalogue),
    flows: fc
      .array(
        fc.record({ answers: arbitraryAnswers(catalogue), fixed: arbitraryFixed(catalogue) }),
        {
          minLength: 1,
          maxLength: 3,
        },
      )
      .map(flows => flows.map((flow, index) => ({ name: `f${index}`, ...flow }))),
  }),
)

/** Answers to all questions or to some: plain, partial, unknown, or in one of the ways of saying that several hold. */
export function arbitraryAnswers({ questions }: OracleCatalogue): fc.Arbitrary<OracleAnswers> {
  return fc
    .tuple(
      ...questions.map(question =>
        fc.option<OneAnswer | SeveralAnswer, undefined>(
          question.holds === 'one' ? arbitraryOne(question) : arbitrarySeveral(question),
          { nil: undefined, freq: 4 },
        ),
      ),
    )
    .map(answers =>
      Object.fromEntries(
        answers.flatMap((answer, index) => (answer ? [[questions[index]?.id ?? '', answer]] : [])),
      ),
    )
}

function arbitraryOne({ options }: OracleQuestion): fc.Arbitrary<OneAnswer> {
  return fc
    .subarray(
      options.map(({ id }) => id),
      { minLength: 1 },
    )
    .map(named => ({ holds: 'one', options: named }))
}

/** `[a, b]` or `none`; `{ value, unsure }`; `{ one-of }`. */
function arbitrarySeveral({ options }: OracleQuestion): fc.Arbitrary<SeveralAnswer> {
  const ids = options.map(({ id }) => id)
  const none = { holds: 'several' as const, value: [], unsure: [], oneOf: [] }
  const told = fc.subarray(ids).map(value => ({ ...none, value }))
  const unsure = fc
    .array(fc.constantFrom('value', 'unsure', 'not'), {
      minLength: ids.length,
      maxLength: ids.length,
    })
    .map(drawn => ({
      ...none,
      value: ids.filter((_, at) => drawn[at] === 'value'),
      unsure: ids.filter((_, at) => drawn[at] === 'unsure'),
    }))
  const oneOf = fc.subarray(ids, { minLength: 2 }).map(named => ({ ...none, oneOf: named }))
  return fc.oneof(told, unsure, oneOf)
}

function arbitraryFixed({
  pairs,
}: OracleCatalogue): fc.Arbitrary<Readonly<Record<string, string>>> {
  const each = pairs.map(({ patterns, hybrids }) =>
    fc.option(fc.constantFrom(...[...patterns, ...hybrids].map(({ id }) => id)), {
      nil: null,
      freq: 2,
    }),
  )
  return fc
    .tuple(
      ...each.map(one =>
        fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: one }),
      ),
    )
    .map(choices =>
      Object.fromEntries(
        choices.flatMap((choice, index) => (choice ? [[pairs[index]?.id ?? '', choice]] : [])),
      ),
    )
}

/** So many situations by a seed, for a trial outside of fast-check's runner. */
export function sampleSituations(seed: number, count: number): readonly OracleSituation[] {
  return fc.sample(arbitrarySituation, { seed, numRuns: count })
}

import fc from 'fast-check'
import type { Condition } from '../../../src/model/condition.ts'
import { emptyCatalogue } from '../empty-catalogue.ts'
import { arbitraryCondition, arbitraryPair, arbitraryTension } from './arbitrary-pair.ts'
import type { OracleCatalogue, OracleConstants, OracleQuestion } from './types.ts'

export const oracleConstants: OracleConstants = {
  hybridShare: { numerator: 3, denominator: 5 },
  decisiveWeight: 3,
  largestWeight: 3,
  strong: {
    margin: { numerator: 1, denominator: 2 },
    share: { numerator: 1, denominator: 3 },
  },
  clear: {
    margin: { numerator: 1, denominator: 4 },
    share: { numerator: 1, denominator: 6 },
  },
  leaningAtMost: 2,
}

/** A catalogue of so many pairs, p0, p1, ..., over two to four questions; every feature that a verdict knows. */
export function arbitraryCatalogue(pairs: {
  readonly min: number
  readonly max: number
}): fc.Arbitrary<OracleCatalogue> {
  return fc
    .record({
      questions: arbitraryQuestions,
      count: fc.integer(pairs),
    })
    .chain(({ questions, count }) =>
      fc
        .tuple(...Array.from({ length: count }, (_, index) => arbitraryPair(questions, index)))
        .chain(pairs =>
          fc
            .array(pairs.length > 1 ? arbitraryTension(questions, pairs) : fc.constant(null), {
              maxLength: pairs.length > 1 ? 6 : 0,
            })
            .map(tensions =>
              catalogueOf({
                questions,
                pairs,
                tensions: tensions.flatMap((tension, index) =>
                  tension ? [{ ...tension, id: `t${index}` }] : [],
                ),
              }),
            ),
        ),
    )
}

/** The rest of a catalogue, of which no verdict says anything. */
export function catalogueOf(
  parts: Pick<OracleCatalogue, 'questions' | 'pairs'> & Partial<OracleCatalogue>,
): OracleCatalogue {
  return {
    ...emptyCatalogue,
    constants: oracleConstants,
    ...parts,
  }
}

/** A question of which nothing matters but its options. */
export function plainQuestion(
  id: string,
  options: readonly string[],
  rest: Partial<OracleQuestion> = {},
): OracleQuestion {
  return {
    id,
    text: '',
    help: '',
    why: '',
    topic: 'topic',
    core: true,
    pairs: ['p0'],
    askWhen: null,
    about: 'exchange',
    aboutWhen: null,
    quantity: null,
    options: options.map(option => ({ id: option, label: option, help: '', band: null })),
    holds: 'one',
    ...rest,
  }
}

/** Two to four questions; at most two of them allow several options, so that brute force can go through all of them. */
const arbitraryQuestions: fc.Arbitrary<readonly OracleQuestion[]> = fc
  .array(
    fc.record({
      size: fc.integer({ min: 2, max: 4 }),
      holds: fc.constantFrom('one' as const, 'one' as const, 'several' as const),
    }),
    { minLength: 2, maxLength: 4 },
  )
  .map(drawn =>
    drawn.map(({ size, holds }, index) => {
      const before = drawn.slice(0, index).filter(each => each.holds === 'several').length
      const isSeveral = holds === 'several' && before < 2
      return plainQuestion(
        `q${index}`,
        Array.from(
          { length: isSeveral ? Math.min(size, 3 - before) : size },
          (_, option) => `o${index}${option}`,
        ),
        { holds: isSeveral ? 'several' : 'one' },
      )
    }),
  )
  .chain(questions =>
    fc
      .tuple(...questions.map((_, index) => arbitraryScope(questions.slice(0, index))))
      .map(scopes =>
        questions.map((question, index) => ({ ...question, askWhen: scopes[index] ?? null })),
      ),
  )

/** An `ask-when` names earlier questions only. */
function arbitraryScope(earlier: readonly OracleQuestion[]): fc.Arbitrary<Condition | null> {
  return earlier.length === 0
    ? fc.constant(null)
    : fc.option(arbitraryCondition(earlier), { nil: null, freq: 2 })
}

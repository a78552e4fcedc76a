import fc from 'fast-check'
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { Question } from '../../src/model/question.ts'
import { arbitraryAnswers, arbitraryCatalogue, arbitraryPair } from './arbitrary-catalogue.ts'
import type { NaiveAnswers } from './naive-oracle.ts'

/** A random small catalogue of two or three pairs, what is known before the interview, and what will be answered. */
export interface InterviewCase {
  readonly catalogue: Catalogue
  /** Plain, partial or unknown; none for the questions that are not asked yet. */
  readonly given: NaiveAnswers
  /** To every question one option or unknown. */
  readonly sheet: NaiveAnswers
}

export const arbitraryInterview: fc.Arbitrary<InterviewCase> = fc
  .integer({ min: 2, max: 5 })
  .chain(count =>
    fc
      .record({ catalogue: arbitraryPairs(count), given: arbitraryStart(count) })
      .chain(({ catalogue, given }) =>
        fc.record({
          catalogue: fc.constant(catalogue),
          given: fc.constant(given),
          sheet: arbitrarySheet(catalogue),
        }),
      ),
  )

function arbitraryPairs(count: number): fc.Arbitrary<Catalogue> {
  const flags = fc.array(fc.boolean(), { minLength: count, maxLength: count })
  const pairs = fc.array(arbitraryPair(count), { minLength: 2, maxLength: 3 })
  return fc
    .record({ catalogue: arbitraryCatalogue(count), flags, pairs })
    .map(({ catalogue, flags, pairs }) => ({
      ...catalogue,
      questions: catalogue.questions.map((question, index) => ({
        ...question,
        core: flags[index] as boolean,
      })),
      pairs: pairs.map((pair, index) => ({ ...pair, id: `pair${index}` })),
    }))
}

/** Often nothing, so that long interviews are tried. */
function arbitraryStart(count: number): fc.Arbitrary<NaiveAnswers> {
  return fc.oneof(fc.constant({}), arbitraryAnswers(count))
}

function arbitrarySheet({ questions }: Catalogue): fc.Arbitrary<NaiveAnswers> {
  return fc
    .tuple(...questions.map(arbitraryReply))
    .map(replies => Object.fromEntries(replies.map((reply, at) => [questions[at]?.id, reply])))
}

function arbitraryReply({ options }: Question): fc.Arbitrary<readonly string[]> {
  const ids = options.map(({ id }) => id)
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...ids).map(id => [id]) },
    { weight: 1, arbitrary: fc.constant(ids) },
  )
}

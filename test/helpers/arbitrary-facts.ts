import fc from 'fast-check'
import type { DecidedOn } from '../../src/build/figures/cases/judge-facts.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { Question } from '../../src/model/question.ts'

/** Any answers to the questions of a catalogue, and any decisions taken elsewhere. */
export function arbitraryFacts({
  questions,
  pairs,
}: Pick<Catalogue, 'questions' | 'pairs'>): fc.Arbitrary<DecidedOn> {
  return fc
    .tuple(
      fc.tuple(...questions.map(arbitraryAnswer)),
      fc.tuple(
        ...pairs.map(({ patterns, hybrids }) =>
          fc.constantFrom(...[...patterns, ...patterns, ...hybrids].map(({ id }) => id)),
        ),
      ),
    )
    .map(([said, choices]) => ({
      answers: Object.fromEntries(
        questions.flatMap(({ id }, at) => {
          const options = said[at]
          return options ? [[id, { options }]] : []
        }),
      ) as unknown as DecidedOn['answers'],
      fixed: pairs.map(({ id }, at) => ({ pair: id, choice: choices[at] as string })),
    }))
}

/** One option, some of those that may hold together, or no answer. */
function arbitraryAnswer({ holds, options }: Question): fc.Arbitrary<readonly string[] | null> {
  const ids = options.map(({ id }) => id)
  const said = holds === 'one' ? fc.constantFrom(...ids).map(id => [id]) : fc.subarray(ids)
  return fc.option(said, { freq: 3 })
}

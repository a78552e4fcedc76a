import type { Catalogue } from '../../../src/model/catalogue.ts'
import type { Condition } from '../../../src/model/condition.ts'
import type { Question } from '../../../src/model/question.ts'

/** What is known, flat: of a question of which one option holds that option, of another by option whether it holds. */
export type Facts = Readonly<Record<string, string | boolean>>

/**
 * A condition that any engine of rules can state: a fact has one of some values, and `all`, `any`, `no` of such tests. It is
 * true where ours is true, and false where ours is false or unknown: a fact that is missing has none of the values.
 */
export type PlainTest =
  | { readonly kind: 'is'; readonly fact: string; readonly values: readonly (string | boolean)[] }
  | { readonly kind: 'all' | 'any'; readonly of: readonly PlainTest[] }
  | { readonly kind: 'no'; readonly of: PlainTest }

/** Of each pair in turn its rules, then the circumstances of its hybrids: all that a verdict asks of the answers. */
export function plainTests({ questions, pairs }: Catalogue): readonly PlainTest[] {
  const byId = new Map(questions.map(question => [question.id, question]))
  const plain = (condition: Condition) => plainTest(condition, byId, true)
  return pairs.flatMap(({ rules, hybrids }) => [
    ...rules.map(({ when, unless }): PlainTest => {
      if (unless === null) return plain(when)
      return { kind: 'all', of: [plain(when), { kind: 'no', of: plain(unless) }] }
    }),
    ...hybrids.map(({ when }) => plain(when)),
  ])
}

/** A name that is an identifier in each of their languages. */
export const factName = (...ids: readonly string[]) => ids.join('__').replaceAll('-', '_')

/** Where a condition comes out as `wanted`; a `not` is carried inwards, where unknown stays unknown. */
function plainTest(
  condition: Condition,
  questions: ReadonlyMap<string, Question>,
  wanted: boolean,
): PlainTest {
  if (condition.kind === 'not') return plainTest(condition.of, questions, !wanted)
  if (condition.kind === 'in')
    return plainAnswer(condition, questions.get(condition.question) as Question, wanted)
  const of = condition.of.map(each => plainTest(each, questions, wanted))
  return { kind: (condition.kind === 'all') === wanted ? 'all' : 'any', of }
}

function plainAnswer(
  { options }: Extract<Condition, { kind: 'in' }>,
  { id, holds, options: all }: Question,
  wanted: boolean,
): PlainTest {
  if (holds === 'one') {
    const values = all.map(option => option.id).filter(each => options.includes(each) === wanted)
    return { kind: 'is', fact: factName(id), values }
  }
  const of = options.map(
    (option): PlainTest => ({ kind: 'is', fact: factName(id, option), values: [wanted] }),
  )
  return { kind: wanted ? 'any' : 'all', of }
}

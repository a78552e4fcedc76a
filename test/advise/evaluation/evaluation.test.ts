import { expect, test } from 'vitest'
import { answerState } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { evaluateAfter } from '../../../src/advise/evaluation/evaluate-after.ts'
import { evaluate } from '../../../src/advise/evaluation/evaluation.ts'
import { impactOf } from '../../../src/advise/evaluation/impact.ts'
import type { Condition } from '../../../src/model/condition.ts'
import type { Pair } from '../../../src/model/pair.ts'
import { buildCatalogue, given, question } from '../../helpers/build-catalogue.ts'

const NAMES = [...'pqrstuvw']
const questions = [...NAMES, 'x'].map(id => question(id, 3))
const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of })
const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of })

/** Whether a tension holds of eight answers of which each is one of two options, and x is x1; then whether it does where x is x2. */
function held(when: Condition): readonly [boolean, boolean] {
  const catalogue = buildCatalogue({ questions })
  const [pair] = catalogue.pairs as [Pair]
  const between = ['pair', 'other'].map(each => ({ pair: each, choice: 'a' }))
  const engine = compileEngine({
    ...catalogue,
    pairs: [pair, { ...pair, id: 'other' }],
    tensions: [{ id: 't', between, weight: 1, when } as never],
  })
  const partial = NAMES.map(id => [id, { options: [`${id}1`, `${id}2`] }])
  const answers = answerState(engine, { ...Object.fromEntries(partial), x: { options: ['x1'] } })
  const evaluation = evaluate(engine, answers, [null, null])
  const change = { variable: NAMES.length, mask: 2 }
  const after = evaluateAfter(evaluation, impactOf(evaluation, [change.variable]), [change])
  return [evaluation.tensions.length > 0, after.tensions.length > 0]
}

const split = (id: string) => any(given(`${id}1`), given(`${id}2`))

// Of eight answers there are 256 completions, too many to be listed; of two there are four.
test.each([
  ['eight', NAMES],
  ['two', ['q', 'v']],
])('a tension holds where it does whichever is true, by %s partial answers', (_, names) => {
  const each = names.map(split)
  expect(held(all(...each, given('x1')))).toEqual([true, false])
  expect(held(all(...each, given('x2')))).toEqual([false, true])
  expect(held(all(...each, given('x1', 'x2')))).toEqual([true, true])
  const [first = '', ...others] = names
  expect(held(all(given(`${first}1`), ...others.map(split)))).toEqual([false, false])
  expect(held(all(...others.map(split), any(given(`${first}1`), given('x2'))))).toEqual([
    false,
    true,
  ])
})

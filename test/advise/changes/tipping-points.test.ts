import { expect, test } from 'vitest'
import { advise } from '../../../src/advise/advise.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { buildCatalogue, given, question, toward } from '../../helpers/build-catalogue.ts'
import { requirementsFor } from '../../helpers/second-edition/said.ts'

test('an answer that only one of the partial answers has in scope is changed together with another', () => {
  const catalogue = buildCatalogue({
    questions: [question('p', 3), question('q', 2, given('p1')), question('r', 2, given('q1'))],
    rules: [toward('b', 3, { when: given('r2') })],
  })
  // With p1 the answer to q takes r out of scope. With p3, or with p2, q is not asked, and r is.
  const answers = {
    p: { holds: 'one', options: ['p1', 'p3'] },
    q: { holds: 'one', options: ['q2'] },
    r: { holds: 'one', options: ['r1'] },
  } as const
  const requirements = requirementsFor({ name: 'f', answers, fixed: {} })
  const [verdict] = advise(compileEngine(catalogue), requirements).verdicts
  expect(verdict?.outcome).toBe('open')
  expect(verdict?.tippingPoints.map(({ set, choice }) => [set, choice])).toEqual([
    [{ p: 'p2', r: 'r2' }, 'b'],
    [{ q: 'q1', r: 'r2' }, 'b'],
  ])
})

import { expect, test } from 'vitest'
import { duePolicies } from '../../src/advise/due-policies.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import type { Condition } from '../../src/model/condition.ts'
import { smallCatalogue } from '../helpers/small-catalogue.ts'

const news: Condition = { kind: 'in', question: 'exchange', options: ['announce'] }
const policy = (id: string, review: string, more: object = {}) => ({
  ...{ id, pair: 'pull-push', choice: 'pull', because: 'b', owner: 'o', review },
  ...{ when: null, unless: null, allows: [], layer: null, ...more },
})

test.each([
  ['always', policy('p', '2027-01-01'), ['announce'], true],
  ['not before its day', policy('p', '2027-01-02'), ['announce'], false],
  ['where its condition is true', policy('p', '2026-12-31', { when: news }), ['announce'], true],
  ['not where that is false', policy('p', '2026-12-31', { when: news }), ['look-up'], false],
  [
    'not where nobody knows',
    policy('p', '2026-12-31', { when: news }),
    ['announce', 'look-up'],
    false,
  ],
  [
    'not where an exception holds',
    policy('p', '2026-12-31', { unless: news }),
    ['announce'],
    false,
  ],
  [
    'where no exception is known to',
    policy('p', '2026-12-31', { unless: news }),
    ['announce', 'look-up'],
    true,
  ],
])('a policy is due %s', (_, policy, options, isDue) => {
  const engine = compileEngine({ ...smallCatalogue(), policies: [policy as never] })
  const answer = { options } as never
  const found = duePolicies(engine, '2027-01-01')({ answers: { exchange: answer } })
  expect(found.map(({ id }) => id)).toEqual(isDue ? ['p'] : [])
})

import { describe, expect, test } from 'vitest'
import { checkDecision, goneDecision } from '../../../src/advise/drift/check-decision.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { RecordedDecision } from '../../../src/model/recorded-decision.ts'
import {
  catalogue,
  check,
  exchange,
  lineOf,
  required,
  requiredWith,
} from '../../helpers/drift-case.ts'
import { recordOf } from '../../helpers/recorded.ts'

describe('what is another', () => {
  test.each([
    ['a verdict, and the design with it', 'q1', 'q2', ['verdict pair a -> b, by answer q']],
    ['from nothing known', '', 'q2', ['verdict pair open -> b, by answer q']],
    ['to nothing known', 'q2', '', ['verdict pair b -> open, by answer q']],
    ['from nothing possible', 'q1 t1', 'q1', ['verdict pair infeasible -> a, by answer t']],
    ['to nothing possible', 'q1', 'q1 t1', ['verdict pair a -> infeasible, by answer t']],
    ['to a hybrid', 's1', 'u1 s2', ['verdict pair a -> both, by answer u, by answer s']],
    [
      'the design of another pair, conceded to a tension',
      'q1 r1',
      'q2 r1',
      ['verdict pair a -> b, by answer q', 'design other a -> b, by answer q, avoids clash'],
    ],
    [
      'a verdict that the design does not follow, since it is conceded',
      'q2',
      'q2 r1',
      [
        'verdict other open -> a, by answer r',
        'design other either -> b, by answer r, avoids clash',
      ],
    ],
    [
      'a fixed choice, and what another pair concedes to it',
      'q1 r1 pair=a',
      'q1 r1 pair=b',
      ['design pair a -> b, by fixed pair', 'design other a -> b, by fixed pair, avoids clash'],
    ],
    [
      'the design alone, by what is fixed',
      'q1',
      'q1 pair=b',
      ['design pair a -> b, by fixed pair'],
    ],
    [
      'a verdict that the design does not follow, since another choice is fixed',
      'q1 pair=a',
      'q2 pair=a',
      ['verdict pair a -> b, by answer q'],
    ],
    [
      'verdict and design, each otherwise',
      'q1',
      'q2 pair=both',
      ['verdict pair a -> b, by answer q', 'design pair a -> both, by fixed pair'],
    ],
    [
      'a design that left its verdict, and follows the new one',
      'q1 pair=both',
      'q2',
      ['verdict pair a -> b, by answer q', 'design pair both -> b, by answer q, by fixed pair'],
    ],
    ['how firm a verdict is', 'q1', 'q1 s1', ['strength pair a leaning -> strong, by answer s']],
    ['an answer that turns nothing', 'q1 s2', 'q1 r2 s2', ['verdict other open -> b, by answer r']],
    ['an answer without effect', 'q1', 'q1 s2', ['answer s null -> s2 at 1']],
    ['an answer without effect that is gone', 'q1 s2', 'q1', ['answer s s2 -> null at 7']],
    ['a fixed choice that agrees', 'q1', 'q1 pair=a', ['fixed pair null -> a at 1']],
    ['one that agreed and is gone', 'q1 pair=a', 'q1', ['fixed pair a -> null at 7']],
    [
      'the fixed choice of one pair of two',
      'q1 pair=a other=b',
      'q1 pair=a other=a',
      ['design other b -> a, by fixed other'],
    ],
    [
      'the fixed choice of one pair of two, back',
      'q1 pair=a other=a',
      'q1 pair=a other=b',
      ['design other a -> b, by fixed other'],
    ],
    ['a fixed choice that nobody has', 'q1', 'q1 pair=none', ['fixed pair null -> none at 1']],
    ['one that only another pair has', 'q1', 'q1 other=both', ['fixed other null -> both at 1']],
    ['nothing', 'q1 r2 pair=b', 'r2 q1 pair=b', []],
  ])('%s', (_, before, after, lines) => {
    expect(check(before, after).differences.map(lineOf)).toEqual(lines)
  })

  test('a pair that the record does not have', () => {
    const record = (recorded: RecordedDecision) => ({ ...recorded, choices: {} })
    const { differences } = check('q1', 'q1', { record })
    expect(differences.map(lineOf)).toEqual([
      'verdict pair null -> a, by catalogue',
      'verdict other null -> open, by catalogue',
    ])
    const cause = { kind: 'changed-catalogue', versions: [], rules: [], lost: [] }
    expect(differences[0]).toMatchObject({ causes: [cause] })
  })

  test('drift stands first, then reviews, then what is told', () => {
    const reasons = { because: 'in use', owner: 'us', review: '2026-01-01' }
    const { place, status, decided, differences } = check('q1 r1 other=b', 'q2 r1 s2 other=b', {
      record: record => ({ ...record, ...reasons }),
      requirements: requiredWith('other', { because: 'so' }),
      current: { ...catalogue, layers: [{ name: 'group', version: '1.1.0', changes: [] }] },
    })
    expect(place).toEqual({ file: 'test.yaml', line: 7, column: 1, length: 1 })
    expect([status, decided]).toEqual(['drifted', reasons])
    expect(differences.map(lineOf)).toEqual([
      'verdict pair a -> b, by answer q',
      'review',
      'answer s null -> s2 at 1',
      'reasons',
      'catalogue',
    ])
    const versions = [{ name: 'group', before: '1.0.0', after: '1.1.0' }]
    expect(differences.slice(-2)).toEqual([
      { kind: 'reasons', pair: 'other', place: required('other=b').fixed[0]?.place },
      { kind: 'catalogue', versions },
    ])
  })

  test('a change that turned how firm a verdict is stands there alone', () => {
    const [first, ...others] = check('q1', 'q1 s1', {
      record: record => ({ ...record, review: '2026-11-27' }),
    }).differences
    expect([first?.kind, ...others.map(lineOf)]).toEqual([
      'review',
      'strength pair a leaning -> strong, by answer s',
    ])
  })
})

test('without a record there is only what is fixed against the advice', () => {
  const requirements = required('q1 pair=b')
  const checked = { exchange, requirements, record: null, today: '2026-11-27', duePolicies: [] }
  expect(checkDecision(compileEngine(catalogue), checked)).toEqual({
    exchange,
    place: { file: 'test.yaml', line: 7, column: 1, length: 1 },
    status: 'unrecorded',
    decided: { because: null, owner: null, review: null },
    differences: [],
    departures: [
      {
        ...{ pair: 'pair', choice: 'b', advice: 'a', because: null, owner: null, review: null },
        place: requirements.fixed[0]?.place,
      },
    ],
  })
})

test('a record about nothing is gone, and says who decided it', () => {
  const record = recordOf(compileEngine(catalogue), required('q1'))
  const reasons = { because: 'in use', owner: 'us', review: '2026-01-01' }
  expect(goneDecision({ ...record, ...reasons })).toEqual({
    exchange: { file: 'test.yaml', name: 'test', flow: null },
    place: record.place,
    status: 'gone',
    decided: reasons,
    differences: [],
    departures: [],
  })
})

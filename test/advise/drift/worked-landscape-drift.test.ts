import { describe, expect, test } from 'vitest'
import {
  checkLandscapeDecision,
  goneLandscape,
} from '../../../src/advise/drift/check-landscape-decision.ts'
import { recordLandscape } from '../../../src/advise/drift/record-landscape.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { adviseLandscape } from '../../../src/advise/landscape/advise-landscape.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import type { LandscapeInterface } from '../../../src/model/landscape.ts'
import type { RecordedLandscape } from '../../../src/model/recorded-decision.ts'
import type { Cause, Difference } from '../../../src/model/result/drift.ts'
import {
  interfaceOf,
  landscapeOf,
  MIDDLE,
  middleCatalogue,
} from '../../helpers/middle-landscape.ts'
import { recordOf } from '../../helpers/recorded.ts'

const effort = { directLink: 20, sharedLayer: 10, connection: 8, route: 6 }
const catalogue: Catalogue = {
  ...middleCatalogue,
  constants: { ...middleCatalogue.constants, effort },
  layers: [{ name: 'group', version: '1.0.0', changes: [] }],
}
const place = { file: 'lock.yaml', line: 9, column: 1, length: 4 }
const reasons = { because: 'so', owner: 'Ann', review: '2026-06-01' }

type Interfaces = readonly LandscapeInterface[]

function recordedOn(interfaces: Interfaces): RecordedLandscape {
  const engine = compileEngine(catalogue)
  const advice = adviseLandscape(engine, landscapeOf(interfaces))
  return { ...recordLandscape(engine, advice, 'l.yaml'), ...reasons, place }
}

/** What is recorded of these interfaces, held against those of today; exchanges match by interface and flow. */
function check(before: Interfaces, after: Interfaces, current = catalogue) {
  const engine = compileEngine(current)
  const flowsOf = (interfaces: Interfaces) =>
    interfaces.flatMap(({ name, exchanges }) =>
      exchanges.map(each => ({ name, requirements: each, key: `${name} ${each.flow}` })),
    )
  const [was, is] = [flowsOf(before), flowsOf(after)]
  const keys = [...new Set([...is, ...was].map(({ key }) => key))]
  const exchanges = keys.map(key => {
    const [then, now] = [was.find(each => each.key === key), is.find(each => each.key === key)]
    const record = then ? recordOf(compileEngine(catalogue), then.requirements) : null
    const name = now?.name ?? then?.name ?? ''
    return { name, requirements: now?.requirements ?? null, record }
  })
  const advice = adviseLandscape(engine, landscapeOf(after))
  const rest = { file: 'l.yaml', record: recordedOn(before), today: '2026-01-01' }
  return checkLandscapeDecision(engine, { advice, exchanges, ...rest })
}

function lineOf(each: Difference): string {
  if (each.kind === 'rule') return `rule ${each.before} -> ${each.after}${causesOf(each.causes)}`
  if (each.kind === 'standing')
    return `${each.interface} ${each.isApart ? 'apart' : 'with them'}${causesOf(each.causes)}`
  if (each.kind === 'layer')
    return `${each.layer} ${each.pays ? 'pays' : 'does not pay'}${causesOf(each.causes)}`
  return each.kind
}

const causesOf = (causes: readonly Cause[]) =>
  causes
    .map(each => (each.kind === 'interface' ? `, ${each.change} ${each.interface}` : ', catalogue'))
    .join('')

const linesOf = (before: Interfaces, after: Interfaces, current?: Catalogue) =>
  check(before, after, current).differences.map(lineOf)

const named = (answers: string, ...names: readonly string[]) =>
  names.map(name => interfaceOf(name, 'A B', answers))

const three = named('q1', 'one', 'two', 'three')
const apart = named('q3', 'print')

test('a lock takes down the rule, who goes another way and which layers pay', () => {
  const archive = interfaceOf('archive', 'C D', 'q1 u1')
  expect(recordedOn([...three, ...apart, archive])).toEqual({
    ...{ file: 'l.yaml', name: 'Company', catalogue: catalogue.layers, ...reasons, place },
    ...{ rule: { [MIDDLE]: 'centralized' }, apart: ['print'], shared: ['event-backbone'] },
  })
  expect(recordedOn(named('', 'one')).rule).toEqual({ [MIDDLE]: 'either' })
})

describe('what is another', () => {
  test.each<[string, Interfaces, Interfaces, readonly string[]]>([
    ['nothing', [...three, ...apart], [...three, ...apart], []],
    [
      'an interface comes back to the rule',
      [...three, ...apart],
      [...three, ...named('q1', 'print')],
      ['print with them, changed print'],
    ],
    [
      'an interface leaves it',
      three,
      [...named('q1', 'one', 'two'), ...named('q3', 'three')],
      ['three apart, changed three'],
    ],
    [
      'new ones turn the rule together',
      [...three, ...apart],
      [...three, ...apart, ...named('q3', 'x', 'y', 'z')],
      [
        'rule centralized -> direct, new x, new y, new z',
        'one apart, new x, new y, new z',
        'two apart, new x, new y, new z',
        'three apart, new x, new y, new z',
        'print with them, new x, new y',
      ],
    ],
    [
      'those that are gone turn it',
      [...three, ...apart],
      apart,
      [
        'rule centralized -> direct, gone one, gone two, gone three',
        'print with them, gone one, gone two',
        'event-backbone does not pay, gone one, gone two, gone three',
      ],
    ],
    [
      'one of two flows is another',
      [...three, interfaceOf('both', 'A B', 'q1', '')],
      [...three, interfaceOf('both', 'A B', 'q3', 'q3')],
      ['both apart, changed both'],
    ],
    [
      'a flow is new',
      [...three, interfaceOf('both', 'A B', '')],
      [...three, interfaceOf('both', 'A B', '', 'q3')],
      ['both apart, changed both'],
    ],
    [
      'a flow is gone',
      [...three, interfaceOf('both', 'A B', 'q3', 'q1')],
      [...three, interfaceOf('both', 'A B', 'q3')],
      ['both apart, changed both'],
    ],
  ])('%s', (_, before, after, lines) => {
    expect(linesOf(before, after)).toEqual(lines)
  })

  test('an interface is told where it stands today, and one that is gone where it is recorded', () => {
    const [moved] = check([...three, ...apart], [...three, ...named('q1', 'print')]).differences
    const today = { file: 'test.yaml', line: 1, column: 1, length: 1 }
    const change = { kind: 'interface', interface: 'print', change: 'changed', place: today }
    expect(moved).toEqual({
      ...{ kind: 'standing', interface: 'print', isApart: false, causes: [change] },
    })
    const [rule] = check([...three, ...apart], apart).differences
    const [gone] = rule && 'causes' in rule ? rule.causes : []
    const record = recordOf(compileEngine(catalogue), three[0]?.exchanges[0] as never)
    expect(gone).toMatchObject({ change: 'gone', place: record.place })
  })
})

describe('what the catalogue turned', () => {
  const layers = [{ name: 'group', version: '1.1.0', changes: [] }]
  const pairs = catalogue.pairs.map(pair => ({
    ...pair,
    rules: pair.rules.filter(({ when }) => !JSON.stringify(when).includes('"q1"')),
  }))

  test('stands before what interfaces turned besides', () => {
    const current = { ...catalogue, pairs, layers }
    expect(linesOf(three, three, current)).toEqual([
      'rule centralized -> either, catalogue',
      'event-backbone does not pay, catalogue',
      'catalogue',
    ])
    expect(linesOf(three, [...three, ...named('q2', 'more')], current)).toEqual(['catalogue'])
    expect(linesOf(three, [...three, ...named('q3', 'more')], current)).toEqual([
      'rule centralized -> direct, catalogue, new more',
      'event-backbone does not pay, catalogue, new more',
      'catalogue',
    ])
  })

  test('is told without a version where its content alone is another', () => {
    const dear = { ...effort, connection: 500 }
    const costly = { ...catalogue, constants: { ...catalogue.constants, effort: dear } }
    expect(linesOf(three, three, costly)).toEqual(['event-backbone does not pay, catalogue'])
    expect(linesOf(three, three.slice(1), costly)).toEqual([
      'event-backbone does not pay, gone one',
    ])
  })
})

test('reviews and reasons of the record are told', () => {
  const checked = check(three, three)
  expect(checked).toEqual({
    exchange: { file: 'l.yaml', name: null, flow: null },
    place: { file: 'landscape.yaml', line: 1, column: 1, length: 1 },
    ...{ status: 'kept', decided: reasons, differences: [], departures: [] },
  })
  const engine = compileEngine(catalogue)
  const advice = adviseLandscape(engine, landscapeOf(three))
  const unrecorded = { advice, file: 'l.yaml', exchanges: [], record: null, today: '2026-01-01' }
  expect(checkLandscapeDecision(engine, unrecorded)).toEqual({
    ...checked,
    ...{ status: 'unrecorded', decided: { because: null, owner: null, review: null } },
  })
  expect(goneLandscape(recordedOn(three))).toEqual({ ...checked, place, status: 'gone' })
})

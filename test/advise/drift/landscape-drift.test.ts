import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  checkLandscapeDecision,
  goneLandscape,
} from '../../../src/advise/drift/check-landscape-decision.ts'
import { recordLandscape } from '../../../src/advise/drift/record-landscape.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { adviseLandscape } from '../../../src/advise/landscape/advise-landscape.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import type { Landscape } from '../../../src/model/landscape.ts'
import type { RecordedLandscape } from '../../../src/model/recorded-decision.ts'
import type { Requirements } from '../../../src/model/requirements.ts'
import type { InterfaceChanged } from '../../../src/model/result/drift.ts'
import { arbitraryAnswers, arbitraryLandscape } from '../../helpers/oracle/arbitrary-answers.ts'
import { requirementsFor } from '../../helpers/oracle/said.ts'
import { recordOf } from '../../helpers/recorded.ts'

const RUNS = { numRuns: Number(process.env.RUNS ?? 20) }
const place = { file: 'lock.yaml', line: 2, column: 1, length: 4 }

/** An interface as it was and as it is; null: it was not there, or is there no more. */
interface Then {
  readonly name: string
  readonly before: Requirements | null
  readonly after: Requirements | null
}

const arbitraryThen = arbitraryLandscape.chain(({ catalogue }) =>
  fc
    .array(
      fc.tuple(
        arbitraryAnswers(catalogue),
        arbitraryAnswers(catalogue),
        fc.integer({ max: 5, min: 0 }),
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map(all => ({
      catalogue,
      interfaces: all.map(([was, is, fate], index): Then => {
        const name = `i${index}`
        const [before, after] = [was, is].map(answers => ({
          ...requirementsFor({ name, answers, fixed: {} }),
          name,
          flow: null,
        })) as [Requirements, Requirements]
        if (fate === 0) return { name, before: null, after }
        return fate === 1
          ? { name, before, after: null }
          : { name, before, after: fate < 4 ? after : before }
      }),
    })),
)

function adviceOn(catalogue: Catalogue, own: readonly Then['after'][]) {
  const interfaces = own.flatMap(each =>
    each === null
      ? []
      : [{ ...each, to: each.to, links: [], data: [], over: null, exchanges: [each], place }],
  )
  const landscape: Landscape = {
    ...{ name: 'test', description: null, systems: [], file: 'landscape.yaml' },
    interfaces,
  }
  return adviseLandscape(compileEngine(catalogue), landscape)
}

function recorded(catalogue: Catalogue, interfaces: readonly Then[]): RecordedLandscape {
  const advice = adviceOn(
    catalogue,
    interfaces.map(({ before }) => before),
  )
  const engine = compileEngine(catalogue)
  const reasons = { because: null, owner: 'Ann', review: '2026-06-01' }
  return { ...recordLandscape(engine, advice, 'landscape.yaml'), ...reasons, place }
}

function check(
  catalogue: Catalogue,
  interfaces: readonly Then[],
  record: RecordedLandscape | null,
) {
  const engine = compileEngine(catalogue)
  const exchanges = interfaces.map(({ name, before, after }) => ({
    ...{ name, requirements: after },
    record: before && recordOf(engine, before),
  }))
  const advice = adviceOn(
    catalogue,
    interfaces.map(({ after }) => after),
  )
  const rest = { file: 'landscape.yaml', record, today: '2026-01-01' }
  return checkLandscapeDecision(engine, { advice, exchanges, ...rest })
}

test('what was recorded just now has not drifted', () => {
  fc.assert(
    fc.property(arbitraryThen, ({ catalogue, interfaces }) => {
      const same = interfaces.map(each => ({ ...each, after: each.before }))
      const { status, differences } = check(catalogue, same, recorded(catalogue, interfaces))
      expect([status, differences]).toEqual(['kept', []])
    }),
    RUNS,
  )
})

test('a rule that is another is told, with interfaces that turn it together and none that is not needed', () => {
  let told = 0
  fc.assert(
    fc.property(arbitraryThen, ({ catalogue, interfaces }) => {
      const record = recorded(catalogue, interfaces)
      const drifts = check(catalogue, interfaces, record).differences.flatMap(each =>
        each.kind === 'rule' ? [each] : [],
      )
      const ruleWith = (changed: ReadonlySet<string>, pair: string) =>
        recordLandscape(
          compileEngine(catalogue),
          adviceOn(
            catalogue,
            interfaces.map(({ name, before, after }) => (changed.has(name) ? after : before)),
          ),
          '',
        ).rule[pair] ?? null
      const everything = new Set(interfaces.map(({ name }) => name))
      const turned = catalogue.pairs
        .map(({ id }) => id)
        .filter(pair => ruleWith(new Set(), pair) !== ruleWith(everything, pair))
      expect(drifts.map(({ pair }) => pair)).toEqual(turned)
      for (const { pair, before, after, causes } of drifts) {
        told += 1
        const names = causes.map(cause => (cause as InterfaceChanged).interface)
        expect([before, after]).toEqual([ruleWith(new Set(), pair), ruleWith(new Set(names), pair)])
        for (const name of names.length > 1 ? names : []) {
          const fewer = new Set(names.filter(other => other !== name))
          expect(ruleWith(fewer, pair)).not.toBe(after)
        }
      }
    }),
    RUNS,
  )
  expect(told).toBeGreaterThan(0)
})

test('an interface that leaves the rule or comes back to it is told, one that is new is not', () => {
  fc.assert(
    fc.property(arbitraryThen, ({ catalogue, interfaces }) => {
      const record = recorded(catalogue, interfaces)
      const now = recordLandscape(
        compileEngine(catalogue),
        adviceOn(
          catalogue,
          interfaces.map(({ after }) => after),
        ),
        '',
      )
      const told = check(catalogue, interfaces, record).differences.flatMap(each =>
        each.kind === 'standing' ? [[each.interface, each.isApart, each.causes.length > 0]] : [],
      )
      const moved = interfaces.filter(
        ({ name, before, after }) =>
          before && after && record.apart.includes(name) !== now.apart.includes(name),
      )
      expect(told).toEqual(moved.map(({ name }) => [name, now.apart.includes(name), true]))
    }),
    RUNS,
  )
})

const [sample] = fc.sample(arbitraryThen, { numRuns: 1, seed: 3 })
if (sample === undefined) throw new Error('there is no sample')
const { catalogue, interfaces } = sample

test('without a record it is not recorded; a record without a landscape is gone', () => {
  expect(check(catalogue, interfaces, null)).toMatchObject({
    status: 'unrecorded',
    exchange: { file: 'landscape.yaml', name: null, flow: null },
    place: { file: 'landscape.yaml', line: 1 },
  })
  expect(goneLandscape(recorded(catalogue, interfaces))).toMatchObject({
    ...{ status: 'gone', place, decided: { owner: 'Ann' }, differences: [] },
  })
})

test('another version, other layers that pay and a review that is due are told', () => {
  const same = interfaces.map(each => ({ ...each, after: each.before }))
  const record = recorded(catalogue, same)
  const old = {
    ...record,
    review: '2025-12-31',
    shared: ['event-backbone'],
    catalogue: [{ name: catalogue.name, version: '0.0.1' }],
  }
  const versions = [
    { name: catalogue.name, before: '0.0.1', after: catalogue.layers[0]?.version ?? null },
  ]
  expect(record.shared).not.toContain('event-backbone')
  const causes = [{ kind: 'changed-catalogue', versions, rules: [], lost: [] }]
  expect(check(catalogue, same, old)).toMatchObject({ status: 'drifted' })
  expect(check(catalogue, same, old).differences).toEqual([
    { kind: 'layer', layer: 'event-backbone', pays: false, causes },
    { kind: 'review', of: 'decision', id: null, date: '2025-12-31', owner: 'Ann', place },
    { kind: 'catalogue', versions },
  ])
  expect(check(catalogue, same, { ...old, shared: record.shared }).status).toBe('due')
})

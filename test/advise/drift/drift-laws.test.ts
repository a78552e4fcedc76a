import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDecision } from '../../../src/advise/drift/check-decision.ts'
import { recordChoices } from '../../../src/advise/drift/record-choices.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import type { Requirements } from '../../../src/model/requirements.ts'
import type { Cause, CheckedDecision, Drift } from '../../../src/model/result/drift.ts'
import { arbitraryLandscape, type OracleLandscape } from '../../helpers/oracle/arbitrary-answers.ts'
import { requirementsFor } from '../../helpers/oracle/said.ts'
import { recordOf } from '../../helpers/recorded.ts'

const RUNS = { numRuns: Number(process.env.RUNS ?? 60) }

/** The same exchange then and today, and the catalogue of today: as it was, or with some of its rules gone or of another weight. */
interface Then {
  readonly before: Requirements
  readonly after: Requirements
  readonly old: Catalogue
  readonly current: Catalogue
}

const arbitraryThen: fc.Arbitrary<Then> = arbitraryLandscape
  .filter(({ flows }) => flows.length > 1)
  .chain(landscape =>
    fc.record({
      before: fc.constant(flowOf(landscape, 0)),
      after: fc.constantFrom(flowOf(landscape, 0), flowOf(landscape, 1)),
      old: fc.constant(landscape.catalogue),
      current: fc.oneof(fc.constant(landscape.catalogue), arbitraryChange(landscape.catalogue)),
    }),
  )

const flowOf = ({ flows }: OracleLandscape, index: number): Requirements => ({
  ...requirementsFor(flows[index] as OracleLandscape['flows'][number]),
  flow: null,
})

function arbitraryChange(catalogue: Catalogue): fc.Arbitrary<Catalogue> {
  return fc.array(fc.constantFrom('keep', 'keep', 'drop', 'more'), { minLength: 9 }).map(fates => {
    let at = 0
    const pairs = catalogue.pairs.map(pair => ({
      ...pair,
      rules: pair.rules.flatMap(rule => {
        const fate = fates[at++ % fates.length]
        if (fate === 'drop' && rule.effect.kind === 'toward') return []
        return fate === 'more' && rule.effect.kind === 'toward'
          ? [{ ...rule, effect: { ...rule.effect, weight: (rule.effect.weight % 3) + 1 } }]
          : [rule]
      }),
    }))
    return { ...catalogue, pairs }
  })
}

function check({ before, after, old, current }: Then): CheckedDecision {
  const record = recordOf(compileEngine(old), before)
  const exchange = { file: 'test.yaml', name: after.name, flow: after.flow }
  const checked = { exchange, requirements: after, record, today: '2026-01-01', duePolicies: [] }
  return checkDecision(compileEngine(current), checked)
}

function holds(law: (then: Then) => void): void {
  fc.assert(fc.property(arbitraryThen, law), RUNS)
}

const driftsOf = ({ differences }: CheckedDecision) =>
  differences.filter((each): each is Drift => each.kind === 'verdict' || each.kind === 'design')

test('what was recorded just now has not drifted', () => {
  holds(({ before, old }) => {
    const { status, differences } = check({ before, after: before, old, current: old })
    expect([status, differences]).toEqual(['kept', []])
  })
})

test('every change of a verdict or of the design is told with a cause, and nothing else is', () => {
  holds(then => {
    const [was, is] = [
      recordChoices(compileEngine(then.old), then.before),
      recordChoices(compileEngine(then.current), then.after),
    ]
    const changed = Object.keys(is).filter(
      pair => was[pair]?.advice !== is[pair]?.advice || was[pair]?.design !== is[pair]?.design,
    )
    const checked = check(then)
    const drifts = driftsOf(checked)
    expect([...new Set(drifts.map(({ pair }) => pair))].toSorted()).toEqual(changed.toSorted())
    expect(drifts.filter(({ causes }) => causes.length === 0)).toEqual([])
    expect(checked.status).toBe(changed.length > 0 ? 'drifted' : 'kept')
  })
})

/** The requirements of then with what these causes say. */
function withCauses(before: Requirements, after: Requirements, causes: readonly Cause[]) {
  const questions = causes.flatMap(cause => (cause.kind === 'answer' ? [cause.question] : []))
  const pairs = causes.flatMap(cause => (cause.kind === 'fixed' ? [cause.pair] : []))
  const take = <T>(entries: Readonly<Record<string, T>>, from: boolean) =>
    Object.entries(entries).filter(([id]) => questions.includes(id) === from)
  return {
    answers: Object.fromEntries([...take(before.answers, false), ...take(after.answers, true)]),
    fixed: [
      ...before.fixed.filter(({ pair }) => !pairs.includes(pair)),
      ...after.fixed.filter(({ pair }) => pairs.includes(pair)),
    ],
  }
}

test('with the same catalogue the causes turn it, and none of them can be left out', () => {
  holds(({ before, after, old }) => {
    const engine = compileEngine(old)
    for (const { pair, kind, after: came, causes } of driftsOf(
      check({ before, after, old, current: old }),
    )) {
      const valueWith = (some: readonly Cause[]) => {
        const choice = recordChoices(engine, withCauses(before, after, some))[pair]
        return kind === 'verdict' ? choice?.advice : choice?.design
      }
      expect(valueWith(causes)).toBe(came)
      for (const cause of causes)
        expect(valueWith(causes.filter(each => each !== cause))).not.toBe(came)
    }
  })
})

test('with the same answers the catalogue is the only cause', () => {
  holds(({ before, old, current }) => {
    const kinds = driftsOf(check({ before, after: before, old, current })).flatMap(({ causes }) =>
      causes.map(({ kind }) => kind),
    )
    expect(kinds.filter(kind => kind !== 'changed-catalogue')).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advise } from '../../src/advise/advise.ts'
import { adviseInterface } from '../../src/advise/advise-interface.ts'
import { decide } from '../../src/advise/decide.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { Pair } from '../../src/model/pair.ts'
import type { OneWay } from '../../src/model/result/interface.ts'
import type { Verdict } from '../../src/model/result/verdict.ts'
import {
  arbitraryLandscape,
  arbitrarySituation,
  type OracleLandscape,
  type OracleSituation,
} from '../helpers/oracle/arbitrary-answers.ts'
import { blueprintOf } from '../helpers/oracle/blueprint.ts'
import { completionsOf } from '../helpers/oracle/completions.ts'
import { evidenceOf } from '../helpers/oracle/groups.ts'
import { interfaceAdvice } from '../helpers/oracle/interface.ts'
import { requirementsFor, saidAfter, saidOf, textOf } from '../helpers/oracle/said.ts'
import { choiceOf, movesOf, settledOf, singleTips } from '../helpers/oracle/settled.ts'
import type { OracleAnswers, OracleFlow } from '../helpers/oracle/types.ts'
import { verdictOf } from '../helpers/oracle/verdict.ts'

const RUNS = { numRuns: Number(process.env.RUNS ?? 120) }

interface Seen extends OracleSituation {
  readonly pair: Pair
  readonly verdict: Verdict
}

function holds(law: (seen: Seen) => void): void {
  fc.assert(
    fc.property(arbitrarySituation, ({ catalogue, answers }) =>
      law({
        catalogue,
        answers,
        pair: catalogue.pairs[0] as Pair,
        verdict: verdictFor(catalogue, answers),
      }),
    ),
    RUNS,
  )
}

function verdictFor(catalogue: Catalogue, answers: OracleAnswers): Verdict {
  const flow = { name: 'f', answers, fixed: {} }
  return advise(compileEngine(catalogue), requirementsFor(flow)).verdicts[0] as Verdict
}

function ofFlows(law: (landscape: OracleLandscape & { readonly flow: OracleFlow }) => void): void {
  fc.assert(
    fc.property(arbitraryLandscape, landscape =>
      law({ ...landscape, flow: landscape.flows[0] as OracleFlow }),
    ),
    RUNS,
  )
}

describe('the engine and the oracle agree', () => {
  test('on the verdict', () => {
    holds(({ catalogue, answers, pair, verdict }) => {
      const expected = verdictOf(catalogue, { pair, answers })
      const { outcome, choice, hybrid, scores, margin, strength, decidedBy, startingChoice } =
        verdict
      expect({ outcome, choice, scores, strength, decidedBy, startingChoice }).toEqual({
        outcome: expected.outcome,
        choice: expected.choice,
        scores: expected.scores,
        strength: expected.strength,
        decidedBy: expected.decidedBy,
        startingChoice: expected.startingChoice,
      })
      expect(hybrid?.id ?? null).toBe(expected.hybrid)
      expect(margin).toBe(
        expected.margin === null ? null : Math.floor(expected.margin * 100 + 1e-9) / 100,
      )
    })
  })

  test('on what is settled, and on the range of the lead', () => {
    holds(({ catalogue, answers, pair, verdict }) => {
      const expected = settledOf(catalogue, { pair, answers })
      expect(verdict.settled).toBe(expected.settled)
      const [a, b] = pair.patterns
      const mirrored = [0 - expected.lead[1], 0 - expected.lead[0]]
      expect(verdict.range).toEqual(verdict.choice === b.id ? mirrored : expected.lead)
      expect([a.id, b.id, 'hybrid', null]).toContain(verdict.choice)
    })
  })

  test('on the evidence: its entries add up, and none is told twice', () => {
    holds(({ catalogue, answers, pair, verdict }) => {
      const expected = evidenceOf(catalogue, { pair, answers })
      for (const { id } of pair.patterns) {
        const own = verdict.evidence.filter(({ toward }) => toward === id)
        const sum = own.reduce((total, { counts }) => total + counts, 0)
        expect(sum).toBe(verdict.scores[id])
        const counting = new Set(expected.flatMap(each => (each.toward === id ? each.rules : [])))
        for (const rule of own.filter(({ counts }) => counts > 0).flatMap(({ rules }) => rules))
          expect(counting).toContain(rule)
      }
      const all = verdict.evidence.flatMap(({ rules }) => rules)
      expect(new Set(all).size).toBe(all.length)
      for (const { rule, rules } of verdict.evidence) expect(rules).toContain(rule)
    })
  })

  test('on single tipping points', () => {
    holds(({ catalogue, answers, pair }) => {
      const { verdicts } = decide(compileEngine(catalogue), { answers: saidOf(answers), fixed: [] })
      const told = verdicts[0]?.tippingPoints ?? []
      const expected = singleTips(catalogue, { pair, answers }).map(({ move, verdict }) => {
        return `${textOf(saidOf(move.answers))} ${choiceOf(verdict)}`
      })
      const after = told.map(({ set, outcome, choice }) => {
        const said = Object.entries(set).map(([id, changed]) => [id, saidAfter(changed)])
        const answered = { ...saidOf(answers), ...Object.fromEntries(said) }
        return `${textOf(answered)} ${outcome} ${choice}`
      })
      expect(after.sort()).toEqual(expected.sort())
    })
  })

  test('on pairs of moves, where no single one turns it', () => {
    holds(({ catalogue, answers, pair, verdict }) => {
      if (singleTips(catalogue, { pair, answers }).length > 0) return
      const now = choiceOf(verdictOf(catalogue, { pair, answers }))
      // What is out of scope does not count, and is not moved.
      const worlds = completionsOf(catalogue, answers)
      const counts = (question: string) => worlds.some(world => world[question])
      const turning = (isMoved: (question: string) => boolean) =>
        new Set(
          movesOf(catalogue, answers)
            .filter(({ question }) => isMoved(question))
            .flatMap(first =>
              movesOf(catalogue, first.answers)
                .filter(({ question }) => isMoved(question))
                .filter(
                  ({ question }) =>
                    answers[question]?.holds === 'several' || question !== first.question,
                )
                .filter(
                  ({ answers: after }) =>
                    choiceOf(verdictOf(catalogue, { pair, answers: after })) !== now,
                )
                .map(second => textOf(saidOf(second.answers))),
            ),
        )
      const told = verdict.tippingPoints.map(({ set }) => {
        const said = { ...saidOf(answers) }
        for (const [id, changed] of Object.entries(set)) said[id] = saidAfter(changed)
        return textOf(said)
      })
      expect(new Set(told).size).toBe(told.length)
      for (const after of told) expect(turning(() => true)).toContain(after)
      for (const after of turning(counts)) expect(told).toContain(after)
    })
  })

  test('on the blueprint', () => {
    ofFlows(({ catalogue, flow }) => {
      const { blueprint } = advise(compileEngine(catalogue), requirementsFor(flow))
      const expected = blueprintOf(catalogue, flow)
      expect(blueprint.choices).toEqual(expected.choices)
      expect(blueprint.started).toEqual(expected.started)
    })
  })

  test('on the interface above its flows', () => {
    ofFlows(({ catalogue, flows }) => {
      const told = adviseInterface(compileEngine(catalogue), flows.map(requirementsFor))
      const [first = '', ...others] = catalogue.pairs.map(({ id }) => id)
      const expected = interfaceAdvice(catalogue, flows, { exchange: [first], connection: others })
      expect(told.leftOut).toEqual(expected.leftOut)
      for (const advice of told.exchange)
        expect(comparable(advice)).toEqual(
          comparable({ pair: advice.pair, ...(expected.exchange[advice.pair] as ExchangeSaid) }),
        )
      expect(told.connection?.choices).toEqual(expected.connection?.choices)
      if (expected.connection === null) return
      const conceded = told.connection?.exceptions.map(({ flow, concedes }) => [
        flow,
        concedes.toFixed(6),
      ])
      expect(conceded).toEqual(
        Object.entries(expected.connection.exceptions).map(([flow, cost]) => [
          flow,
          cost.toFixed(6),
        ]),
      )
    })
  })
})

type ExchangeSaid = NonNullable<ReturnType<typeof interfaceAdvice>['exchange'][string]>

function comparable(advice: ExchangeSaid & { readonly pair: string }) {
  return advice.kind === 'common' ? advice : { ...advice, oneWay: pricesOf(advice.oneWay) }
}

function pricesOf(ways: readonly Pick<OneWay, 'choice' | 'price' | 'payers'>[]) {
  return ways
    .map(({ choice, price, payers }) => [
      choice,
      price.toFixed(6),
      Object.entries(payers).map(([flow, cost]) => [flow, cost.toFixed(6)]),
    ])
    .sort()
}

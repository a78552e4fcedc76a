import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advise } from '../../src/advise/advise.ts'
import { decide } from '../../src/advise/decide.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { Advice } from '../../src/model/result/advice.ts'
import {
  arbitraryLandscape,
  type Landscape,
  requirementsOf,
} from '../helpers/arbitrary-catalogue.ts'
import { moved, naiveBlueprint, naiveMoves, naiveOutcomes } from '../helpers/naive-blueprint.ts'

const RUNS = { numRuns: Number(process.env.RUNS ?? 500) }

function adviceOn({ catalogue, answers, fixed }: Landscape): Advice {
  return advise(compileEngine(catalogue), requirementsOf(answers, fixed))
}

function holds(law: (landscape: Landscape) => void): void {
  fc.assert(fc.property(arbitraryLandscape, law), RUNS)
}

/** Sides of every pair exchanged. */
function swapSides(catalogue: Catalogue): Catalogue {
  return {
    ...catalogue,
    pairs: catalogue.pairs.map(pair => {
      const [a, b] = pair.patterns
      return { ...pair, patterns: [b, a] as const }
    }),
  }
}

function verdictChoices({ verdicts }: Advice) {
  return Object.fromEntries(
    verdicts
      .filter(({ outcome }) => outcome !== 'infeasible')
      .map(({ pair, choice, hybrid }) => [pair, hybrid ? hybrid.id : choice]),
  )
}

describe('the blueprint', () => {
  test('is the best of all combinations, ties resolved as defined', () => {
    holds(landscape => {
      expect(adviceOn(landscape).blueprint.choices).toEqual(naiveBlueprint(landscape).choices)
    })
  })

  test('is the verdicts where nothing pulls and nothing is fixed', () => {
    holds(({ catalogue, answers }) => {
      const advice = adviceOn({ catalogue: { ...catalogue, tensions: [] }, answers, fixed: {} })
      expect(advice.blueprint.choices).toEqual(verdictChoices(advice))
      expect(advice.blueprint.conceded).toEqual([])
      expect(advice.tensions).toEqual([])
    })
  })

  test('swaps where the sides are swapped throughout, and does not mind the order of tensions', () => {
    holds(landscape => {
      const { catalogue } = landscape
      const { choices, conceded } = adviceOn(landscape).blueprint
      const swapped = adviceOn({ ...landscape, catalogue: swapSides(catalogue) }).blueprint
      expect(swapped.choices).toEqual(choices)
      expect(swapped.conceded).toEqual(conceded)
      const turned = { ...catalogue, tensions: catalogue.tensions.toReversed() }
      expect(adviceOn({ ...landscape, catalogue: turned }).blueprint.choices).toEqual(choices)
    })
  })

  test('respects what is fixed, and concedes elsewhere only to avoid a tension', () => {
    holds(landscape => {
      const { blueprint } = adviceOn(landscape)
      expect(blueprint.choices).toMatchObject(landscape.fixed)
      for (const { pair, tensions, cost } of blueprint.conceded) {
        expect(tensions.length > 0).toBe(landscape.fixed[pair] === undefined)
        if (landscape.fixed[pair] === undefined) expect(cost).toBeGreaterThanOrEqual(0)
      }
    })
  })
})

describe('tipping points', () => {
  test('are all single ones, and all pairs where there is no single one; each really flips', () => {
    holds(landscape => {
      const advice = adviceOn(landscape)
      const now = naiveOutcomes(landscape)
      const flipsOf = (key: string, size: number) =>
        naiveMoves(landscape, size)
          .filter(set => {
            const answers = moved(landscape.answers, set)
            return naiveOutcomes({ ...landscape, answers }).get(key) !== now.get(key)
          })
          .map(set => JSON.stringify(set))
          .sort()
      const told = [
        ...advice.verdicts.map(({ pair, tippingPoints }) => ({ key: pair, tippingPoints })),
        { key: '', tippingPoints: advice.blueprint.tippingPoints },
      ]
      for (const { key, tippingPoints } of told) {
        const single = flipsOf(key, 1)
        const expected = single.length > 0 ? single : flipsOf(key, 2)
        expect(tippingPoints.map(({ set }) => JSON.stringify(set)).sort()).toEqual(expected)
      }
    })
  })

  test('say what becomes of the verdict', () => {
    holds(landscape => {
      const tips = adviceOn(landscape).verdicts.flatMap(({ pair, tippingPoints }) =>
        tippingPoints.map(tip => ({ pair, ...tip })),
      )
      for (const { pair, set, outcome, choice } of tips) {
        const after = naiveOutcomes({ ...landscape, answers: moved(landscape.answers, set) })
        expect(`${outcome} ${choice}`).toBe(after.get(pair))
      }
    })
  })

  test('say which choices of the design become others, and no others', () => {
    holds(landscape => {
      const { blueprint } = adviceOn(landscape)
      for (const { set, choices } of blueprint.tippingPoints) {
        const answers = moved(landscape.answers, set)
        const after = naiveBlueprint({ ...landscape, answers }).choices
        const differ = landscape.catalogue.pairs
          .map(({ id }) => id)
          .filter(id => after[id] !== blueprint.choices[id])
        expect(choices).toEqual(Object.fromEntries(differ.map(id => [id, after[id] ?? null])))
      }
    })
  })
})

test('an uncertain answer turns what its options turn, tried one by one', () => {
  holds(landscape => {
    const { catalogue, answers, fixed } = landscape
    const now = naiveOutcomes(landscape)
    for (const { question, kind, range, turns, blueprintTurns } of adviceOn(landscape)
      .sensitivities) {
      const all = catalogue.questions.find(({ id }) => id === question)?.options ?? []
      expect(range).toEqual(kind === 'partial' ? answers[question] : all.map(({ id }) => id))
      const told = range.flatMap(option => {
        const after = naiveOutcomes({
          catalogue,
          fixed,
          answers: moved(answers, { [question]: option }),
        })
        return [...after]
          .filter(([key, outcome]) => now.get(key) !== outcome)
          .map(([key]) => [option, key])
      })
      const found = [
        ...turns.map(({ option, pair }) => [option, pair]),
        ...blueprintTurns.map(({ option }) => [option, '']),
      ]
      expect(found.map(String).sort()).toEqual(told.map(String).sort())
    }
  })
})

test('the short way decides as the whole advice does', () => {
  holds(({ catalogue, answers, fixed }) => {
    const engine = compileEngine(catalogue)
    const requirements = requirementsOf(answers, fixed)
    const advice = advise(engine, requirements)
    const { verdicts, blueprint } = decide(engine, requirements)
    const isSingle = ({ set }: { set: object }) => Object.keys(set).length === 1
    expect(verdicts).toEqual(
      advice.verdicts.map(({ pair, outcome, choice, tippingPoints }) => ({
        pair,
        outcome,
        choice,
        tippingPoints: tippingPoints.filter(isSingle),
      })),
    )
    expect(blueprint).toEqual({
      choices: advice.blueprint.choices,
      tippingPoints: advice.blueprint.tippingPoints.filter(isSingle),
    })
  })
})

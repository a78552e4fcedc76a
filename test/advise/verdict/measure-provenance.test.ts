import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advise } from '../../../src/advise/advise.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { measureProvenance } from '../../../src/advise/verdict/measure-provenance.ts'
import type { Rule } from '../../../src/model/pair.ts'
import type { Verdict } from '../../../src/model/result/verdict.ts'
import type { Source } from '../../../src/model/source.ts'
import { arbitrarySituation, requirementsOf } from '../../helpers/arbitrary-catalogue.ts'

test('what is published and what is judged add up to the score of the choice, of a hybrid to both scores', () => {
  fc.assert(
    fc.property(arbitrarySituation, ({ catalogue, answers }) => {
      for (const verdict of advise(compileEngine(catalogue), requirementsOf(answers)).verdicts) {
        const { published, judgement, grades } = verdict.grounds
        expect(published + judgement).toBe(scoreOf(verdict))
        expect(grades.A + grades.B + grades.C).toBe(published)
      }
    }),
    { numRuns: 1000 },
  )
})

test('each weight and each deciding veto stands where the catalogue says that its rule comes from', () => {
  fc.assert(
    fc.property(arbitrarySituation, ({ catalogue, answers }) => {
      const rules = new Map(catalogue.pairs[0]?.rules.map(rule => [rule.id, rule]))
      for (const verdict of advise(compileEngine(catalogue), requirementsOf(answers)).verdicts) {
        const deciding = verdict.decidedBy === 'veto' ? verdict.vetoes : []
        const judged = deciding.filter(({ rule }) => isJudged(rules.get(rule))).length
        expect(verdict.grounds.vetoes).toEqual({
          published: deciding.length - judged,
          judgement: judged,
          policy: 0,
        })
        const own = verdict.evidence.filter(({ toward }) => isChosen(verdict, toward))
        const weights = own.map(({ rule, counts }) => (isJudged(rules.get(rule)) ? counts : 0))
        expect(verdict.grounds.judgement).toBe(weights.reduce((sum, weight) => sum + weight, 0))
      }
    }),
    { numRuns: 1000 },
  )
})

const A: Source = { title: '', address: '', grade: 'A' }
const B: Source = { title: '', address: '', grade: 'B' }
const JUDGED: Source = { judgement: '' }

test('of a recommendation only what speaks for it counts, and a rule that does not count adds nothing', () => {
  const evidence = [
    evidenceOf('a', 3, A),
    evidenceOf('a', 2, JUDGED),
    evidenceOf('a', 0, B),
    evidenceOf('b', 1, B),
  ]
  const judged = { choice: 'a', hybrid: null, decidedBy: 'evidence', evidence, vetoes: [] } as const
  expect(measureProvenance(judged)).toEqual({
    published: 3,
    judgement: 2,
    grades: { A: 3, B: 0, C: 0 },
    vetoes: { published: 0, judgement: 0, policy: 0 },
  })
  expect(measureProvenance({ ...judged, choice: null })).toMatchObject({
    published: 0,
    judgement: 0,
  })
})

function evidenceOf(toward: string, counts: number, source: Source): Verdict['evidence'][number] {
  return {
    rule: '',
    rules: [''],
    atLeast: false,
    answers: {},
    toward,
    weight: 3,
    counts,
    because: '',
    source,
    layer: null,
  }
}

const isJudged = (rule: Rule | undefined) => rule !== undefined && 'judgement' in rule.source

const isChosen = ({ choice, hybrid }: Verdict, side: string) => hybrid !== null || choice === side

function scoreOf(verdict: Verdict): number {
  return Object.entries(verdict.scores)
    .filter(([side]) => isChosen(verdict, side))
    .reduce((sum, [, score]) => sum + score, 0)
}

test.each([
  ['veto' as const, { published: 1, judgement: 1, policy: 1 }],
  ['evidence' as const, { published: 0, judgement: 0, policy: 0 }],
])('of a verdict decided by %s the vetoes count by what they rest on', (decidedBy, vetoes) => {
  const sources = [{ title: '', address: '', grade: 'A' }, { judgement: '' }, { policy: '' }]
  const verdict = {
    choice: 'a',
    hybrid: null,
    decidedBy,
    evidence: [],
    vetoes: sources.map(source => ({ source })),
  }
  expect(measureProvenance(verdict as never).vetoes).toEqual(vetoes)
})

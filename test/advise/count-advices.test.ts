import { expect, test } from 'vitest'
import { countAdvices } from '../../src/advise/count-advices.ts'
import type { Advice } from '../../src/model/result/advice.ts'
import { sampleAdvice } from '../helpers/sample-advice.ts'
import { sampleCatalogue } from '../helpers/sample-catalogue.ts'

const pair = sampleCatalogue.pairs[0]?.id ?? ''
const [first = '', second = ''] = sampleCatalogue.pairs[0]?.patterns.map(({ id }) => id) ?? []

/** An advice with one verdict, and nothing else. */
function adviceOf(
  verdict: Partial<Advice['verdicts'][number]>,
  more: Partial<Advice> = {},
): Advice {
  const [sample] = sampleAdvice.verdicts
  if (!sample) throw new Error('The sample has no verdict')
  const own = { ...sample, pair, vetoes: [], ...verdict }
  return { ...sampleAdvice, verdicts: [own], tensions: [], unanswered: [], fixed: [], ...more }
}

function countsOf(...advices: readonly Advice[]) {
  const counter = countAdvices(sampleCatalogue)
  for (const each of advices) counter.add(each)
  return counter.totals()
}

test('verdicts are counted by what they recommend, else by their outcome', () => {
  const recommended = { outcome: 'recommended', choice: second, strength: 'strong' } as const
  const { reports, verdicts } = countsOf(
    adviceOf(recommended),
    adviceOf(recommended),
    adviceOf({ ...recommended, strength: 'slight', close: true }),
    adviceOf({ ...recommended, choice: first, strength: 'leaning', close: true }),
    adviceOf({ outcome: 'hybrid', choice: 'hybrid', strength: null, close: true }),
    adviceOf({ outcome: 'open', choice: null, strength: null }),
    adviceOf({ outcome: 'infeasible', choice: null, strength: null }),
  )
  expect(reports).toBe(7)
  expect(verdicts).toHaveLength(sampleCatalogue.pairs.length)
  expect(verdicts[0]).toEqual({
    pair,
    recommended: { [first]: 1, [second]: 3 },
    hybrid: 1,
    open: 1,
    infeasible: 1,
    weak: 3,
  })
})

test('conflicts and open questions are counted by report, the most frequent first', () => {
  const tension = { id: 't', between: [], weight: 1, because: '', wayOut: '' }
  const open = (...questions: readonly string[]) => ({
    unanswered: questions.map(question => ({ question, couldChange: [] })),
  })
  const { tensions, unanswered } = countsOf(
    adviceOf({}, open('a', 'b')),
    adviceOf({}, { ...open('b'), tensions: [tension as never] }),
  )
  expect(tensions).toEqual([{ tension: 't', reports: 1 }])
  expect(unanswered).toEqual([
    { question: 'b', reports: 2 },
    { question: 'a', reports: 1 },
  ])
})

test('policies stand by how often they rule out or are broken', () => {
  const ruledOutBy = (...policies: readonly string[]) => ({
    vetoes: policies.map(
      policy => ({ source: { policy, owner: 'o', review: '2030-01-01' } }) as never,
    ),
  })
  const broken = (...ids: readonly string[]) => ({ fixed: [{ forbiddenBy: ids } as never] })
  const judged = { vetoes: [{ source: { judgement: 'so' } } as never] }
  const { policies } = countsOf(
    adviceOf(ruledOutBy('a', 'b'), broken('c')),
    adviceOf(ruledOutBy('b', 'a'), broken('c', 'b')),
    adviceOf(judged, broken('c', 'd')),
  )
  expect(policies).toEqual([
    { policy: 'b', rulesOut: 2, broken: 1 },
    { policy: 'c', rulesOut: 0, broken: 3 },
    { policy: 'a', rulesOut: 2, broken: 0 },
    { policy: 'd', rulesOut: 0, broken: 1 },
  ])
})

test('a policy is counted once a report, by what it rules out and by what breaks it', () => {
  const veto = { source: { policy: 'p', owner: 'o', review: '2030-01-01' } } as never
  const fixed = { forbiddenBy: ['q', 'p'] } as never
  expect(countsOf(adviceOf({ vetoes: [veto, veto] }, { fixed: [fixed, fixed] })).policies).toEqual([
    { policy: 'p', rulesOut: 1, broken: 1 },
    { policy: 'q', rulesOut: 0, broken: 1 },
  ])
})

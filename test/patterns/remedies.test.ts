import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findStyle } from '../../src/advise/design/find-style.ts'
import { raiseObligations } from '../../src/advise/design/raise-obligations.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import type { Evaluation } from '../../src/advise/evaluation/evaluation.ts'
import { challengesOf, rankChallenges } from '../../src/advise/verdict/rank-challenges.ts'
import { evaluateFacts } from '../../src/build/figures/cases/judge-facts.ts'
import { requirementsOf } from '../helpers/arbitrary-catalogue.ts'
import { arbitraryFacts } from '../helpers/arbitrary-facts.ts'
import type { NaiveAnswers } from '../helpers/naive-oracle.ts'
import { loadPatterns } from '../helpers/read-patterns.ts'

const { catalogue } = loadPatterns()
const engine = compileEngine(catalogue)

/** The techniques that have no place in a design whose choice is exactly this pattern. */
const OUT_OF_PLACE: Readonly<Record<string, readonly string[]>> = {
  pull: [
    'Delivery retry schedule',
    'Transactional outbox',
    'Dead letter channel',
    'Signed webhooks',
  ],
  push: [
    'High-watermark query',
    'Conditional request',
    'Long polling',
    'Adaptive polling interval',
  ],
  synchronous: ['Queue-based load levelling', 'Message sequence', 'Message expiration'],
  asynchronous: ['Circuit breaker', 'Service mesh'],
  'real-time': ['Control totals', 'Staging area', 'Agreed time window'],
  batch: ['Automatic scaling'],
  'point-to-point': ['Redundant hub', 'Redelivery to each receiver', 'Schema registry'],
  centralized: ['Delivery retry schedule'],
  custom: ['Trial of the real connector', 'Extension point (plugin)'],
  'out-of-the-box': ['Generated clients'],
}

function remediesOf(evaluation: Evaluation): readonly string[] {
  const challenges = engine.pairs.flatMap(({ pair }, index) => {
    const [choice = null, another] = evaluation.design[index] ?? []
    return another === undefined ? challengesOf(pair, choice) : []
  })
  return [
    ...rankChallenges(evaluation, challenges).flatMap(({ mitigations }) => mitigations),
    ...raiseObligations(evaluation).flatMap(({ mitigation }) => mitigation ?? []),
  ].map(({ name }) => name)
}

test('no remedy is of a technique that the design does not use', () => {
  fc.assert(
    fc.property(arbitraryFacts(catalogue), facts => {
      const evaluation = evaluateFacts(engine, facts)
      const excluded = facts.fixed.flatMap(({ choice }) => OUT_OF_PLACE[choice] ?? [])
      expect(remediesOf(evaluation).filter(name => excluded.includes(name))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

const SYNC_OF_TWO: NaiveAnswers = {
  purpose: ['copy'],
  consistency: ['both-sides-change'],
  'consumer-count': ['one'],
}
const ASK_SEVERAL: NaiveAnswers = {
  purpose: ['look-up'],
  'sender-count': ['two-three'],
  'source-kind': ['cloud-service'],
  'receiver-kind': ['own-development'],
}

test.each([
  [
    'two-way-synchronisation',
    'both ends change the same data, by code of our own',
    SYNC_OF_TWO,
    { 'out-of-the-box-custom': 'custom', 'synchronous-asynchronous': 'asynchronous' },
  ],
  [
    'port-with-several-providers',
    'one of several services answers',
    ASK_SEVERAL,
    {
      'synchronous-asynchronous': 'synchronous',
      'point-to-point-centralized': 'point-to-point',
      'pull-push': 'pull',
    },
  ],
])('the style is "%s" where %s', (style, _, answers, fixed) => {
  expect(findStyle(evaluateFacts(engine, requirementsOf(answers, fixed)))?.style.id).toBe(style)
  const another = { ...answers, consistency: ['in-order'], 'sender-count': ['one'] }
  expect(findStyle(evaluateFacts(engine, requirementsOf(another, fixed)))?.style.id).not.toBe(style)
})

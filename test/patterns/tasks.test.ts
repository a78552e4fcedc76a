import fc from 'fast-check'
import { expect, test } from 'vitest'
import { raiseObligations } from '../../src/advise/design/raise-obligations.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import { isTrue } from '../../src/advise/engine/truth.ts'
import { evaluateFacts } from '../../src/build/figures/cases/judge-facts.ts'
import { namesOption } from '../../src/condition/mentions.ts'
import type { Condition } from '../../src/model/condition.ts'
import { requirementsOf } from '../helpers/arbitrary-catalogue.ts'
import { arbitraryFacts } from '../helpers/arbitrary-facts.ts'
import type { NaiveAnswers } from '../helpers/naive-oracle.ts'
import { loadPatterns } from '../helpers/read-patterns.ts'

const { catalogue } = loadPatterns()
const engine = compileEngine(catalogue)

const raisedOf = (answers: NaiveAnswers, fixed: Readonly<Record<string, string>>) =>
  raiseObligations(evaluateFacts(engine, requirementsOf(answers, fixed)))

const PULL = { 'pull-push': 'pull', 'real-time-batch': 'real-time' }
const PUSH = { 'pull-push': 'push', 'real-time-batch': 'real-time' }
const ASYNC = { 'synchronous-asynchronous': 'asynchronous' }
const DIRECT = { 'point-to-point-centralized': 'point-to-point' }
const LOOSE = { 'tightly-loosely-coupled': 'loosely-coupled' }
const CUSTOM = { 'out-of-the-box-custom': 'custom' }

const POLLED: NaiveAnswers = {
  purpose: ['copy'],
  'source-kind': ['cloud-service'],
  'receiver-kind': ['own-development'],
  'processing-unit': ['single-record'],
  'source-ways': ['answers-queries'],
}
const ORDERS: NaiveAnswers = {
  purpose: ['command'],
  'source-kind': ['partner-system'],
  'receiver-kind': ['own-development'],
  'outcome-wait': ['parked'],
}

type Case = readonly [
  situation: string,
  answers: NaiveAnswers,
  fixed: Readonly<Record<string, string>>,
  wanted: readonly string[],
  unwanted: readonly string[],
]

test.each<Case>([
  [
    'a source that limits queries is polled for bursts of changes',
    { ...POLLED, 'query-limits': ['limited'], 'change-times': ['in-bursts'] },
    { ...PULL, ...ASYNC },
    ['slow-down-when-refused', 'one-call-for-many', 'page-borders', 'overlap-changes-nothing'],
    ['old-and-new-side-by-side', 'undo-step-for-each-step', 'what-to-do-when-it-fails'],
  ],
  [
    'a caller waits long for the outcome of an order',
    { ...ORDERS, 'processing-time': ['over-2m'] },
    { ...PUSH, ...ASYNC },
    ['how-a-caller-learns-the-outcome', 'pending-cases', 'refusals-reach-somebody'],
    ['old-and-new-side-by-side', 'undo-step-for-each-step'],
  ],
  [
    'many partners send orders that must not take effect twice',
    { ...ORDERS, 'sender-count': ['over-fifty'], consistency: ['never-twice'] },
    { ...PUSH, ...ASYNC, ...LOOSE },
    ['senders-move-one-by-one', 'one-sender-must-not-crowd-out-others', 'key-with-each-order'],
    ['old-and-new-side-by-side'],
  ],
  [
    'an old program is extended to report its changes',
    { ...POLLED, 'source-kind': ['old-system'], 'source-ways': ['reports-can-be-added'] },
    { ...PUSH, ...ASYNC },
    ['least-work-at-an-old-system', 'agree-the-change-report', 'deletions-are-passed-on'],
    ['store-item-with-the-change', 'rights-to-read-the-log'],
  ],
  [
    'required fields of a bought receiver change without notice',
    {
      ...POLLED,
      'receiver-kind': ['bought-product'],
      'source-ways': ['reports-changes'],
      'interface-changes': ['unannounced'],
    },
    { ...PUSH, ...ASYNC, ...CUSTOM },
    ['fields-that-change-unannounced', 'component-between-foreign-ends'],
    ['form-that-changes-unannounced'],
  ],
  [
    'two paths write one record',
    { ...POLLED },
    { ...PUSH, 'real-time-batch': 'events-plus-nightly-full' },
    ['newer-change-wins-over-a-run'],
    [],
  ],
  [
    'many parties subscribe to what is confidential',
    {
      purpose: ['announce'],
      'who-changes': ['other-organisation'],
      'consumer-count': ['open-ended'],
      'data-rules': ['protected-data', 'details-on-request'],
    },
    { 'pull-push': 'notify-then-fetch' },
    ['right-to-subscribe', 'rights-at-each-query', 'queries-after-each-notification'],
    ['page-borders'],
  ],
  [
    'what is in use falls short, and a copy is built anew',
    { ...POLLED, 'ready-made': ['package-falls-short'] },
    { ...PULL, ...CUSTOM },
    ['old-and-new-side-by-side', 'what-the-offer-failed-at'],
    [],
  ],
  [
    'the log of an own database is read',
    {
      ...POLLED,
      'source-kind': ['own-development', 'data-store'],
      'source-ways': ['log-readable'],
    },
    { ...PUSH, ...ASYNC },
    ['rights-to-read-the-log', 'deletions-are-passed-on'],
    ['store-item-with-the-change'],
  ],
])('where %s', (_, answers, fixed, wanted, unwanted) => {
  const raised = raisedOf(answers, fixed).map(({ id }) => id)
  expect(raised).toEqual(expect.arrayContaining([...wanted]))
  expect(raised.filter(id => unwanted.includes(id))).toEqual([])
})

const LOOSE_COMMANDS = { ...PUSH, ...LOOSE, ...DIRECT }

test.each<readonly [string, NaiveAnswers, Readonly<Record<string, string>>, string]>([
  [
    'the side that takes orders',
    { ...ORDERS, 'interface-changes': ['own-schedules'] },
    LOOSE_COMMANDS,
    'target',
  ],
  [
    'the side that is queried',
    { ...POLLED, 'interface-changes': ['own-schedules'] },
    { ...PULL, ...LOOSE },
    'source',
  ],
])('%s has the versions of the interface in its hands', (_, answers, fixed, end) => {
  const versions = raisedOf(answers, fixed).filter(
    ({ mitigation }) => mitigation?.name === 'Versioned contract',
  )
  expect(versions.map(({ builds }) => builds)).toEqual([end])
})

const HARMFUL: Condition = {
  kind: 'any',
  of: [
    { kind: 'in', question: 'purpose', options: ['command', 'announce'] },
    { kind: 'in', question: 'query-limits', options: ['limited', 'billed'] },
  ],
}

test('nothing is done twice for a comparison where it takes effect: orders, events, throttled queries', () => {
  fc.assert(
    fc.property(arbitraryFacts(catalogue), facts => {
      const evaluation = evaluateFacts(engine, facts)
      const raised = raiseObligations(evaluation).map(({ id }) => id)
      const isHarmful = isTrue(engine, HARMFUL, evaluation.answers)
      expect(isHarmful && raised.includes('old-and-new-side-by-side')).toBe(false)
    }),
    { numRuns: 300 },
  )
})

// What holds things easy, what another answer says already, and limits that only change how a task is worded.
const WITHOUT_WORK = [
  'source-kind: own-development',
  'receiver-kind: own-development',
  'who-changes: one-team',
  'processing-time: under-1s',
  'processing-time: 1s-to-10s',
  'go-on-alone: receiver-goes-on',
  'consistency: may-differ-a-while',
  'standstill: no-effect',
  'standstill: inconvenient',
  'answer-speed: some-seconds',
  'records-per-operation: up-to-200',
  'payload-size: under-1MB',
  'peak-volume: under-1k',
  'local-copy: may-be-stored',
  'missed-change: harmless',
  'sender-count: one',
  'consumer-count: one',
  'receiver-stops: hardly-any',
  'landscape-size: up-to-3',
  'landscape-size: 4-to-7',
  'ready-made: nothing-offered',
  'ready-made: package-covers-all',
  'process-rules: standard-process',
  'build-limits: own-code-unwanted',
  'build-limits: products-too-costly',
  'build-limits: own-way-too-costly',
  'build-limits: source-effort-small',
  'build-limits: receiver-effort-small',
]

test('each answer that asks for work is named by a task', () => {
  const conditions = catalogue.obligations.flatMap(({ when }) => (when === null ? [] : [when]))
  const unnamed = catalogue.questions.flatMap(({ id, options }) =>
    options
      .filter(option => !conditions.some(when => namesOption(when, id, option.id)))
      .map(option => `${id}: ${option.id}`),
  )
  expect(unnamed).toEqual(WITHOUT_WORK)
})

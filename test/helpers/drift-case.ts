import { checkDecision } from '../../src/advise/drift/check-decision.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import type { Catalogue, Policy } from '../../src/model/catalogue.ts'
import type { Pair } from '../../src/model/pair.ts'
import type { RecordedDecision, RecordedFixed } from '../../src/model/recorded-decision.ts'
import type { FixedDecision, Requirements } from '../../src/model/requirements.ts'
import type { Cause, CheckedDecision, Difference } from '../../src/model/result/drift.ts'
import { requirementsOf } from './arbitrary-catalogue.ts'
import { buildCatalogue, given, hybrid, question, rulesOut, toward } from './build-catalogue.ts'
import { recordOf } from './recorded.ts'

const JUDGED = { judgement: 'made up for a test' } as const

/**
 * "pair" follows q, and s1 adds to its side a; t1 rules both of its sides out; u1 makes its hybrid. "other" follows r, and
 * its side a is hard to have together with the side b of "pair".
 */
export const catalogue: Catalogue = {
  ...buildCatalogue({ questions: ['q', 'r', 's', 't', 'u'].map(id => question(id, 2)) }),
  layers: [{ name: 'group', version: '1.0.0', changes: [] }],
  pairs: [
    pairOf('pair', {
      rules: [
        toward('a', 2, { when: given('q1') }),
        toward('b', 3, { when: given('q2') }),
        toward('a', 2, { when: given('s1') }),
        rulesOut('a', given('t1')),
        { ...rulesOut('b', given('t1')), id: 'not b' },
        toward('a', 3, { when: given('u1') }),
        toward('b', 3, { when: given('u1') }),
      ],
      hybrids: [hybrid('rare', given('t2')), hybrid('both', given('u1'))],
    }),
    pairOf('other', {
      rules: [toward('a', 1, { when: given('r1') }), toward('b', 3, { when: given('r2') })],
      hybrids: [],
    }),
  ],
  tensions: [
    {
      id: 'clash',
      between: [
        { pair: 'pair', choice: 'b' },
        { pair: 'other', choice: 'a' },
      ],
      ...{ when: given('r1'), weight: 2, because: '', wayOut: '', source: JUDGED },
    },
  ],
}

function pairOf(id: string, parts: Pick<Pair, 'rules' | 'hybrids'>): Pair {
  const [pair] = buildCatalogue({ questions: [], ...parts }).pairs
  return { ...(pair as Pair), id }
}

/** "q1 r2 pair=a": two answers, and a decision taken elsewhere. */
export function required(words: string): Requirements {
  const each = words.split(' ').filter(word => word !== '')
  const answers = each.filter(word => !word.includes('='))
  const fixed = each.filter(word => word.includes('=')).map(word => word.split('='))
  return {
    ...requirementsOf(
      Object.fromEntries(answers.map(word => [word.slice(0, 1), [word]])),
      Object.fromEntries(fixed),
    ),
    source: { file: 'test.yaml', document: 1, line: 7 },
  }
}

interface Check {
  readonly record?: (record: RecordedDecision) => RecordedDecision
  readonly requirements?: (requirements: Requirements) => Requirements
  readonly current?: Catalogue
  readonly duePolicies?: readonly Policy[]
}

export const exchange = { file: 'test.yaml', name: 'test', flow: null }

/** What was recorded by the catalogue as it is, held against what is required now. */
export function check(before: string, after: string, parts: Check = {}): CheckedDecision {
  const { current = catalogue, duePolicies = [] } = parts
  const record = recordOf(compileEngine(catalogue), required(before))
  const requirements = required(after)
  return checkDecision(compileEngine(current), {
    exchange,
    requirements: parts.requirements?.(requirements) ?? requirements,
    record: parts.record?.(record) ?? record,
    today: '2026-11-27',
    duePolicies,
  })
}

/** A difference in one line: what it is of, what was and what is, and by what. */
export function lineOf(each: Difference): string {
  if (each.kind === 'verdict' || each.kind === 'design') {
    const avoids = each.avoids.map(id => `, avoids ${id}`).join('')
    return `${each.kind} ${each.pair} ${changeOf(each)}${causesOf(each.causes)}${avoids}`
  }
  if (each.kind === 'strength')
    return `strength ${each.pair} ${each.choice} ${changeOf(each)}${causesOf(each.causes)}`
  if (each.kind === 'answer' || each.kind === 'fixed')
    return `${nameOf(each)} ${changeOf(each)} at ${each.place.line}`
  return each.kind
}

const changeOf = ({ before, after }: { before: string | null; after: string | null }) =>
  `${before} -> ${after}`

const causesOf = (causes: readonly Cause[]) => causes.map(each => `, by ${nameOf(each)}`).join('')

function nameOf(cause: Cause): string {
  if (cause.kind === 'answer') return `answer ${cause.question}`
  return cause.kind === 'fixed' ? `fixed ${cause.pair}` : 'catalogue'
}

/** A record in which what is fixed on a pair has more to it. */
export function recordedWith(pair: string, more: Partial<RecordedFixed>) {
  return (record: RecordedDecision): RecordedDecision => ({
    ...record,
    fixed: record.fixed.map(each => (each.pair === pair ? { ...each, ...more } : each)),
  })
}

/** Requirements in which what is fixed on a pair has more to it. */
export function requiredWith(pair: string, more: Partial<FixedDecision>) {
  return (requirements: Requirements): Requirements => ({
    ...requirements,
    fixed: requirements.fixed.map(each => (each.pair === pair ? { ...each, ...more } : each)),
  })
}

/** A policy that always holds, to be looked at again since January. */
export function policyOn(pair: string, choice: string): Policy {
  const always = { when: null, unless: null, allows: [], because: '' }
  return { id: 'policy', pair, choice, ...always, owner: 'security', review: '2026-01-01' }
}

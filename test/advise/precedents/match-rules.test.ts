import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advise } from '../../../src/advise/advise.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { compilePrecedents } from '../../../src/advise/precedents/compile-precedents.ts'
import { matchRules } from '../../../src/advise/precedents/match-rules.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import type { KnownPrecedent } from '../../../src/model/precedent.ts'
import {
  arbitraryAnswers,
  arbitraryCatalogue,
  requirementsOf,
} from '../../helpers/arbitrary-catalogue.ts'
import { buildCatalogue, given, question, rulesOut, toward } from '../../helpers/build-catalogue.ts'
import type { NaiveAnswers } from '../../helpers/naive-oracle.ts'

const precedent = (
  id: string,
  published: KnownPrecedent['published'],
  answers: NaiveAnswers,
): KnownPrecedent => ({
  id,
  title: `Case ${id}`,
  address: `https://example.org/${id}`,
  published,
  requirements: requirementsOf(answers),
})

function recordsOn(catalogue: Catalogue, precedents: readonly KnownPrecedent[]) {
  const engine = compileEngine(catalogue)
  return matchRules(engine, compilePrecedents(engine, precedents))
}

const small = buildCatalogue({
  questions: [question('p', 2), question('q', 2), question('u', 2, given('q1'))],
  rules: [
    toward('a', 3, { when: given('p1'), unless: given('q2') }),
    toward('b', 1, { when: given('u1') }),
    rulesOut('a', given('p2')),
  ],
})

describe('a rule beside a published decision', () => {
  const [forA, forB, notA] = [0, 1, 2]
  test.each<[string, number, string, NaiveAnswers, string | null]>([
    ['chose what it speaks for', forA, 'a', { p: ['p1'] }, 'agrees'],
    ['chose the other side', forA, 'b', { p: ['p1'] }, 'disagrees'],
    ['chose any hybrid', forA, 'hybrid', { p: ['p1'] }, 'neither'],
    ['chose a hybrid by name', forA, 'mixed', { p: ['p1'] }, 'neither'],
    ['a veto speaks for the side that it leaves', notA, 'b', { p: ['p2'] }, 'agrees'],
    ['and against the one that it rules out', notA, 'a', { p: ['p2'] }, 'disagrees'],
    ['its condition does not hold', forA, 'a', { p: ['p2'] }, null],
    ['its condition may hold', forA, 'a', { p: ['p1', 'p2'] }, null],
    ['it is lifted', forA, 'a', { p: ['p1'], q: ['q2'] }, null],
    ['the answer is out of scope', forB, 'b', { q: ['q2'], u: ['u1'] }, null],
  ])('%s', (_, rule, published, answers, agreement) => {
    const record = recordsOn(small, [precedent('one', { pair: published }, answers)])[rule]
    expect(record?.decisions.map(decision => decision.agreement)).toEqual(
      agreement === null ? [] : [agreement],
    )
    expect(record?.silent).toBe(agreement === null ? 1 : 0)
  })

  test('says who decided, and what', () => {
    const [record] = recordsOn(small, [precedent('one', { pair: 'a' }, { p: ['p1'] })])
    const rule = small.pairs[0]?.rules[0]?.id
    expect(record).toMatchObject({ pair: 'pair', rule })
    expect(record?.decisions).toEqual([
      {
        id: 'one',
        title: 'Case one',
        address: 'https://example.org/one',
        published: 'a',
        agreement: 'agrees',
      },
    ])
  })

  test('a decision on another pair is none', () => {
    const elsewhere = precedent('one', { another: 'a' }, { p: ['p1'] })
    expect(recordsOn(small, [elsewhere])[forA]).toMatchObject({ decisions: [], silent: 0 })
  })
})

test('a rule meets exactly the decisions in whose verdict it fires; on all others it is silent', () => {
  const COUNT = 5
  const drawn = fc.record({
    catalogue: arbitraryCatalogue(COUNT),
    others: fc.array(fc.tuple(fc.constantFrom('a', 'b', 'hybrid'), arbitraryAnswers(COUNT)), {
      maxLength: 6,
    }),
  })
  fc.assert(
    fc.property(drawn, ({ catalogue, others }) => {
      const engine = compileEngine(catalogue)
      const firedIn = others.map(([, answers]) => {
        const [verdict] = advise(engine, requirementsOf(answers)).verdicts
        return [...(verdict?.evidence ?? []), ...(verdict?.vetoes ?? [])].map(({ rule }) => rule)
      })
      const known = others.map(([published, answers], index) =>
        precedent(String(index), { pair: published }, answers),
      )
      for (const { rule, decisions, silent } of recordsOn(catalogue, known)) {
        const met = [...firedIn.keys()].filter(index => firedIn[index]?.includes(rule))
        expect(decisions.map(({ id }) => Number(id))).toEqual(met)
        expect(silent).toBe(others.length - met.length)
      }
    }),
    { numRuns: 500 },
  )
})

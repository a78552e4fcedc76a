import { describe, expect, test } from 'vitest'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import type { CheckedDecision } from '../../../src/model/result/drift.ts'
import { given, hybrid, rulesOut, toward } from '../../helpers/build-catalogue.ts'
import { catalogue, check, lineOf, policyOn } from '../../helpers/drift-case.ts'

const RULE = { isPolicy: false, because: null, owner: null }

describe('what the catalogue turned', () => {
  const without = (rule: string): Catalogue => ({
    ...catalogue,
    pairs: catalogue.pairs.map(pair => ({
      ...pair,
      rules: pair.rules.filter(({ id }) => id !== rule),
    })),
  })
  const ruleOn = (option: string, pattern: string) =>
    catalogue.pairs[0]?.rules.find(
      ({ when, effect }) =>
        effect.pattern === pattern && JSON.stringify(when).includes(`"${option}"`),
    )?.id ?? ''
  const causeOf = ({ differences: [first] }: CheckedDecision) =>
    first && 'causes' in first ? first.causes[0] : undefined

  test('is told with the rules that count otherwise, and the versions', () => {
    const layers = [{ name: 'group', version: '1.1.0', changes: [] }]
    const gone = ruleOn('q2', 'b')
    const checked = check('q2', 'q2', { current: { ...without(gone), layers } })
    expect(checked.differences.map(lineOf)[0]).toBe('verdict pair b -> open, by catalogue')
    expect(causeOf(checked)).toEqual({
      kind: 'changed-catalogue',
      versions: [{ name: 'group', before: '1.0.0', after: '1.1.0' }],
      rules: [{ ...RULE, rule: gone, effect: 'toward', side: 'b', before: 3, after: 0 }],
      lost: [],
    })
  })

  test('names the answers of then that it cannot read', () => {
    const lost = { written: 'q9', said: null }
    const checked = check('q2', '', {
      record: record => ({
        ...record,
        answers: { s: { written: 's2', said: { options: ['s2'] } }, q: lost },
      }),
    })
    expect(checked.differences.map(lineOf)).toEqual([
      'verdict pair b -> open, by catalogue',
      'answer s s2 -> null at 7',
    ])
    expect(causeOf(checked)).toMatchObject({ lost: [{ question: 'q', written: 'q9' }] })
  })

  test('an answer in place of one that it cannot read is a change of the answers', () => {
    const checked = check('q2', 'q1', {
      record: record => ({ ...record, answers: { q: { written: 'q9', said: null } } }),
    })
    expect(checked.differences.map(lineOf)).toEqual([
      'verdict pair b -> a, by catalogue, by answer q',
    ])
    expect(checked.differences[0]).toMatchObject({
      causes: [{}, { question: 'q', before: 'q9', after: 'q1' }],
    })
  })

  test('a policy against a hybrid is told as the rule that rules it out', () => {
    const policies = [policyOn('other', 'both'), { ...policyOn('pair', 'both'), id: 'no mix' }]
    const checked = check('u1', 'u1', { current: { ...catalogue, policies } })
    expect(checked.differences.map(lineOf)).toEqual(['verdict pair both -> open, by catalogue'])
    expect(causeOf(checked)).toMatchObject({
      rules: [
        { rule: 'no mix', isPolicy: true, effect: 'rules-out', side: 'both', before: 0, after: 1 },
      ],
    })
  })

  test('a policy against a side is a rule of its pair, and is told once', () => {
    const policies = [policyOn('pair', 'b')]
    const veto = { ...rulesOut('b', given('q2')), id: 'policy' }
    const pairs = catalogue.pairs.map(pair =>
      pair.id === 'pair'
        ? { ...pair, rules: [...pair.rules, veto] }
        : { ...pair, hybrids: [hybrid('b', given('u2'))] },
    )
    const checked = check('q2', 'q2', { current: { ...catalogue, policies, pairs } })
    expect(causeOf(checked)).toMatchObject({
      rules: [
        { rule: 'policy', isPolicy: true, effect: 'rules-out', side: 'b', before: 0, after: 1 },
      ],
    })
  })

  test('and answers are told as two causes, though the answers would have turned it alone', () => {
    const checked = check('q2', 'q1', { current: without(ruleOn('q2', 'b')) })
    expect(checked.differences.map(lineOf)).toEqual([
      'verdict pair b -> a, by catalogue, by answer q',
    ])
  })

  test('an answer that turns nothing on top of it is no cause', () => {
    const checked = check('q2', 'q2 s2', { current: without(ruleOn('q2', 'b')) })
    expect(checked.differences.map(lineOf)).toEqual([
      'verdict pair b -> open, by catalogue',
      'answer s null -> s2 at 1',
    ])
  })

  test('rules that count otherwise and turn nothing are told', () => {
    const pairs = catalogue.pairs.map(pair => ({
      ...pair,
      rules: pair.rules.map(rule =>
        rule.id === ruleOn('s1', 'a')
          ? { ...toward('a', 3, { when: rule.when }), id: rule.id }
          : rule,
      ),
    }))
    const change = { ...RULE, rule: ruleOn('s1', 'a'), effect: 'toward', side: 'a' }
    expect(check('q1 s1', 'q1 s1', { current: { ...catalogue, pairs } }).differences).toEqual([
      { kind: 'rules', pair: 'pair', choice: 'a', changes: [{ ...change, before: 2, after: 3 }] },
    ])
  })
})

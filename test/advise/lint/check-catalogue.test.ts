import { expect, test } from 'vitest'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { CompiledPair } from '../../../src/advise/engine/engine.ts'
import { checkCatalogue } from '../../../src/advise/lint/check-catalogue.ts'
import { countSearch, isOfSize } from '../../../src/advise/lint/check-size.ts'
import { measureBalance } from '../../../src/advise/lint/measure-balance.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import {
  buildCatalogue,
  given,
  hybrid,
  question,
  rulesOut,
  toward,
} from '../../helpers/build-catalogue.ts'

const sound = {
  questions: [question('p', 2)],
  rules: [toward('a', 1, { when: given('p1') }), toward('b', 1, { when: given('p2') })],
}

function codesOf(catalogue: Catalogue) {
  return checkCatalogue(compileEngine(catalogue), new Map()).map(({ code, facts }) => ({
    code,
    ...facts,
  }))
}

const areSearchable = (catalogue: Catalogue) =>
  !checkCatalogue(compileEngine(catalogue), new Map()).some(isOfSize)

test('a sound catalogue has no faults', () => {
  expect(codesOf(buildCatalogue(sound))).toEqual([])
})

test('an option that nothing names is without effect', () => {
  const questions = [question('p', 3)]
  expect(codesOf(buildCatalogue({ ...sound, questions }))).toEqual([
    { code: 'option-without-effect', question: 'p', option: 'p3' },
  ])
})

test.each([
  ['rules', [toward('b', 1, { when: given('q1', 'q2') })], 'one', 'b'],
  [
    'rules of other weights',
    [toward('b', 1, { when: given('q1') }), toward('b', 3, { when: given('q2') })],
    'one',
    'b',
  ],
  ['a veto', [rulesOut('a', given('q1')), toward('b', 1, { when: given('q2') })], 'one', 'b'],
  [
    'rules that hold where nothing does, too',
    [
      toward('b', 1, { when: given('q1', 'q2') }),
      toward('b', 2, { when: { kind: 'not', of: given('q1', 'q2') } }),
    ],
    'several',
    'b',
  ],
] as const)('a question of which each answer pulls to one side is warned of: by %s', (_, rules, holds, choice) => {
  const questions = [...sound.questions, { ...question('q', 2), holds }]
  const both = [toward('a', 3, { when: given('p1') }), toward('b', 1, { when: given('p2') })]
  const catalogue = buildCatalogue({ questions, rules: [...both, ...rules] })
  const found = checkCatalogue(compileEngine(catalogue), new Map())
  expect(found.map(({ code, severity, facts }) => ({ code, severity, facts }))).toEqual([
    {
      code: 'question-one-sided',
      severity: 'warning',
      facts: { question: 'q', choice, pair: 'pair' },
    },
  ])
})

test.each([
  [
    'an answer says nothing',
    [
      toward('b', 1, { when: given('q1') }),
      toward('a', 1, { when: { kind: 'all', of: [given('q2'), given('p1')] } }),
    ],
    'one',
  ],
  [
    'an answer is even',
    [toward('b', 1, { when: given('q1', 'q2') }), toward('a', 1, { when: given('q2') })],
    'one',
  ],
  ['none may hold', [toward('b', 1, { when: given('q1', 'q2') })], 'several'],
] as const)('it is not where %s', (_, rules, holds) => {
  const questions = [...sound.questions, { ...question('q', 2), holds }]
  expect(codesOf(buildCatalogue({ questions, rules: [...sound.rules, ...rules] }))).toEqual([])
})

test('a rule that contradicts itself, or an `ask-when`, never fires', () => {
  const questions = [question('p', 2), question('q', 2, given('p1'))]
  const contradiction = { kind: 'all' as const, of: [given('p2'), given('q1', 'q2'), given('q1')] }
  const rules = [
    ...sound.rules,
    { ...toward('a', 1, { when: contradiction }), id: 'dead' },
    toward('b', 1, { when: given('q2') }),
  ]
  expect(codesOf(buildCatalogue({ questions, rules }))).toEqual([
    { code: 'rule-never-fires', rule: 'dead' },
  ])
})

test('a pattern or a hybrid that no answers can make win is named', () => {
  const rules = [...sound.rules, toward('b', 3, { when: given('p1') })]
  expect(codesOf(buildCatalogue({ ...sound, rules }))).toEqual([
    { code: 'choice-never-wins', choice: 'a', pair: 'pair' },
    { code: 'question-one-sided', question: 'p', choice: 'b', pair: 'pair' },
  ])
  const hybrids = [hybrid('never', given('p1'))]
  expect(codesOf(buildCatalogue({ ...sound, hybrids }))).toEqual([
    { code: 'choice-never-wins', choice: 'never', pair: 'pair' },
  ])
})

test('a pair whose search is too long is refused, a long chain is not', () => {
  const names = [...'abcdefghijklmnop']
  const questions = names.map(name => question(name, 3))
  const both = (one: string, other: string) => ({
    kind: 'any' as const,
    of: [1, 2, 3].map(at => ({
      kind: 'all' as const,
      of: [given(`${one}${at}`), given(`${other}${(at % 3) + 1}`)],
    })),
  })
  // Each question meets others than its neighbours do, so that no two parts of the search are alike.
  const entangled = names.flatMap((one, index) =>
    names.flatMap((other, at) =>
      at > index && ((index + 3) * (at + 7)) % 5 < 2
        ? [{ ...toward('a', 1, { when: both(one, other) }), id: `${one} ${other}` }]
        : [],
    ),
  )
  expect(codesOf(buildCatalogue({ questions, rules: entangled }))).toContainEqual(
    expect.objectContaining({ code: 'component-too-large', pair: 'pair', most: 10000 }),
  )
  const chain = names.slice(1).map((name, index) => {
    const when = {
      kind: 'all' as const,
      of: [given(`${names[index]}1`, `${names[index]}2`), given(`${name}2`, `${name}3`)],
    }
    return { ...toward(index % 2 ? 'a' : 'b', 1, { when }), id: `link ${index}` }
  })
  expect(areSearchable(buildCatalogue({ questions, rules: entangled }))).toBe(false)
  expect(areSearchable(buildCatalogue({ questions, rules: chain }))).toBe(true)
})

test('the size of a pair is how many parts its search visits: parts that are alike once', () => {
  const catalogue = buildCatalogue({
    questions: [question('p', 2), question('q', 3, given('p1')), question('r', 3, given('p1'))],
    rules: [toward('a', 1, { when: given('q1') }), toward('b', 1, { when: given('r1') })],
  })
  const engine = compileEngine(catalogue)
  // Both rules hang on p; when it is known there is one part for each of the other two.
  expect(countSearch(engine, engine.pairs[0] as CompiledPair)).toBe(3)
})

test('more vetoes than a pair can carry are refused', () => {
  const questions = [question('p', 2)]
  const vetoes = Array.from({ length: 29 }, (_, index) => ({
    ...rulesOut('a', given('p1')),
    id: `v${index}`,
  }))
  const rules = [...sound.rules, ...vetoes]
  const catalogue = buildCatalogue({ questions, rules })
  expect(codesOf(catalogue).map(({ code }) => code)).toContain('pair-too-intricate')
  expect(areSearchable(catalogue)).toBe(false)
})

test('the balance counts rules by weight, vetoes, and the greatest score that answers can give', () => {
  const rules = [
    toward('a', 1, { when: given('p1') }),
    toward('a', 3, { when: given('p2') }),
    toward('b', 2, { when: given('p1'), group: 'g' }),
    { ...toward('b', 2, { when: given('q1'), group: 'g' }), id: 'again' },
    rulesOut('b', given('p2')),
  ]
  const catalogue = buildCatalogue({ questions: [question('p', 2), question('q', 2)], rules })
  expect(measureBalance(compileEngine(catalogue))).toEqual([
    { pair: 'pair', pattern: 'a', rules: 2, byWeight: [1, 0, 1], vetoes: 0, most: 3 },
    { pair: 'pair', pattern: 'b', rules: 2, byWeight: [0, 2, 0], vetoes: 1, most: 2 },
  ])
})

test('the balance has a column for each weight that the catalogue knows', () => {
  const rules = [toward('a', 5, { when: given('p1') }), toward('b', 2, { when: given('p2') })]
  const built = buildCatalogue({ questions: [question('p', 2)], rules })
  const catalogue = { ...built, constants: { ...built.constants, largestWeight: 5 } }
  const [first] = measureBalance(compileEngine(catalogue))
  expect(first?.byWeight).toEqual([0, 0, 0, 0, 1])
})

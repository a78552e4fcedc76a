import { expect, test } from 'vitest'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { CompiledPair } from '../../../src/advise/engine/engine.ts'
import { MOST_FLAGS } from '../../../src/advise/engine/pair-state.ts'
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

const both = { kind: 'all' as const, of: [given('q3'), given('p1')] }

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
  [
    'one answer of three pulls to no side',
    [toward('b', 1, { when: given('q1', 'q2') }), toward('a', 1, { when: both })],
    'three',
  ],
  ['none may hold', [toward('b', 1, { when: given('q1', 'q2') })], 'several'],
] as const)('it is not where %s', (_, rules, holds) => {
  const asked = { ...question('q', holds === 'three' ? 3 : 2) }
  const questions = [...sound.questions, holds === 'three' ? asked : { ...asked, holds }]
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

test('a rule whose parts cannot be true together never fires, be it the first of all', () => {
  const either = { kind: 'any' as const, of: [given('p1'), given('q1')] }
  const never = { kind: 'all' as const, of: [either, given('p2'), given('q2')] }
  const questions = [...sound.questions, question('q', 2)]
  const dead = { ...toward('a', 1, { when: never }), id: 'dead' }
  expect(codesOf(buildCatalogue({ questions, rules: [dead, ...sound.rules] }))).toEqual([
    { code: 'rule-never-fires', rule: 'dead' },
  ])
})

test('circumstances that cannot be are told by the hybrid, and are no rule', () => {
  const never = { kind: 'not' as const, of: given('p1', 'p2') }
  expect(codesOf(buildCatalogue({ ...sound, hybrids: [hybrid('never', never)] }))).toEqual([
    { code: 'choice-never-wins', choice: 'never', pair: 'pair' },
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
  const most = names
    .map(name => ({ name, rules: entangled.filter(({ id }) => id.includes(name)).length }))
    .toSorted((one, other) => other.rules - one.rules)
    .slice(0, 5)
  expect(codesOf(buildCatalogue({ questions, rules: entangled }))).toContainEqual({
    code: 'component-too-large',
    pair: 'pair',
    most: 10000,
    questions: most.map(({ name }) => name),
  })
  const inOneGroup = entangled.map((rule, index) => ({
    ...rule,
    effect: { kind: 'toward' as const, pattern: 'a', weight: (index % 3) + 1, group: 'all' },
  }))
  expect(codesOf(buildCatalogue({ questions, rules: inOneGroup }))).toContainEqual(
    expect.objectContaining({ code: 'component-too-large' }),
  )
  const chain = names.slice(1).map((name, index) => {
    const when = {
      kind: 'all' as const,
      of: [given(`${names[index]}1`, `${names[index]}2`), given(`${name}2`, `${name}3`)],
    }
    return { ...toward(index % 2 ? 'a' : 'b', 1, { when }), id: `link ${index}` }
  })
  const place = { file: 'pairs/pair.yaml', line: 3, column: 1, length: 4 }
  const engine = compileEngine(buildCatalogue({ questions, rules: entangled }))
  const [found] = checkCatalogue(engine, new Map([['pair:pair', place]])).filter(isOfSize)
  expect(found?.place).toEqual(place)
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
  const withVetoes = (length: number) => {
    const vetoes = Array.from({ length }, (_, index) => ({
      ...rulesOut('a', given('p1')),
      id: `v${index}`,
    }))
    return buildCatalogue({ questions, rules: [...sound.rules, ...vetoes] })
  }
  expect(codesOf(withVetoes(MOST_FLAGS + 1))).toContainEqual({
    ...{ code: 'pair-too-intricate', pair: 'pair', count: MOST_FLAGS + 1, most: MOST_FLAGS },
  })
  expect(areSearchable(withVetoes(MOST_FLAGS + 1))).toBe(false)
  expect(areSearchable(withVetoes(MOST_FLAGS))).toBe(true)
})

test('each fault stands at its entry, in the order of files, lines and columns', () => {
  const questions = [question('p', 3), question('q', 2)]
  const dead = { kind: 'all' as const, of: [given('p1'), given('p2')] }
  const rules = [
    toward('b', 3, { when: given('p1', 'p2') }),
    { ...toward('a', 1, { when: dead }), id: 'dead' },
    toward('b', 1, { when: given('q1') }),
    toward('b', 2, { when: given('q2') }),
  ]
  const built = buildCatalogue({ questions, rules, hybrids: [hybrid('never', dead)] })
  const at = (words: string) => {
    const [file = '', line, column] = words.split(' ')
    return { file, line: Number(line), column: Number(column), length: 1 }
  }
  const places = new Map([
    ['rule:dead', at('b 7 1')],
    ['pattern:a', at('b 20 3')],
    ['hybrid:never', at('b 20 2')],
    ['option:p/p3', at('a 100 1')],
    ['question:q', at('a 9 9')],
  ])
  const told = (known: typeof places) =>
    checkCatalogue(compileEngine(built), known).map(
      ({ code, severity, place: { file, line, column } }) =>
        `${file}:${line}:${column} ${severity} ${code}`,
    )
  expect(told(places)).toEqual([
    'a:9:9 warning question-one-sided',
    'a:100:1 error option-without-effect',
    'b:7:1 error rule-never-fires',
    'b:20:2 error choice-never-wins',
    'b:20:3 error choice-never-wins',
  ])
  places.delete('question:q')
  expect(told(places).at(-1)).toBe('catalogue:1:1 warning question-one-sided')
})

test('a pair that cannot be searched stands at its entry, and nothing is said of its reach', () => {
  const vetoes = Array.from({ length: MOST_FLAGS + 1 }, (_, index) => ({
    ...rulesOut('a', { kind: 'all' as const, of: [given('p1'), given('p2')] }),
    id: `v${index}`,
  }))
  const catalogue = buildCatalogue({ ...sound, rules: [...sound.rules, ...vetoes] })
  const place = { file: 'pairs/pair.yaml', line: 3, column: 1, length: 4 }
  const found = checkCatalogue(compileEngine(catalogue), new Map([['pair:pair', place]]))
  expect(found.map(({ code, place }) => [code, place])).toEqual([['pair-too-intricate', place]])
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

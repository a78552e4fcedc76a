import { describe, expect, test } from 'vitest'
import { advise } from '../../src/advise/advise.ts'
import {
  compareAdvices,
  compareFlows,
  compareRequirements,
  differencesFrom,
} from '../../src/advise/compare-advices.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import type { Answer, Said } from '../../src/model/answers.ts'
import { outlineComparison } from '../../src/report/advice/outline-comparison.ts'
import { paintMarkdown } from '../../src/report/markdown/paint-markdown.ts'
import { requirementsOf } from '../helpers/arbitrary-catalogue.ts'
import {
  buildCatalogue,
  given,
  hybrid,
  question,
  rulesOut,
  toward,
} from '../helpers/build-catalogue.ts'
import { severalCatalogue } from '../helpers/several-catalogue.ts'

const engine = compileEngine(
  buildCatalogue({
    questions: [question('p', 3), question('q', 2), question('r', 2, given('p1', 'p2'))],
    rules: [
      toward('a', 3, { when: given('p1') }),
      toward('b', 2, { when: given('q1') }),
      toward('b', 3, { when: given('p2') }),
      rulesOut('a', given('r1')),
    ],
  }),
)

const advised = (answers: Record<string, readonly string[]>) => {
  const requirements = requirementsOf(answers)
  return { requirements, advice: advise(engine, requirements) }
}

test('names the answers that differ, and which of them alone turns the verdict', () => {
  const before = advised({ p: ['p1'], q: ['q2'] })
  const after = advised({ p: ['p2'], q: ['q1'] })
  const { answers, verdicts } = compareAdvices(engine, before, after)
  expect(answers).toEqual([
    { question: 'p', before: { options: ['p1'] }, after: { options: ['p2'] }, turns: ['pair'] },
    { question: 'q', before: { options: ['q2'] }, after: { options: ['q1'] }, turns: [] },
  ])
  expect(verdicts).toMatchObject([
    { pair: 'pair', sameChoice: false, before: { choice: 'a' }, after: { choice: 'b' } },
  ])
})

test('an answer that comes or goes differs; one out of scope is not known', () => {
  const before = advised({ p: ['p1'], r: ['r2'] })
  const after = advised({ p: ['p3'], r: ['r2'], q: ['q1', 'q2'] })
  expect(compareAdvices(engine, before, after).answers).toMatchObject([
    { question: 'p', before: { options: ['p1'] }, after: { options: ['p3'] } },
    { question: 'r', before: { options: ['r2'] }, after: null },
  ])
})

test('an answer that does not count is told with what it says, and never as not known', () => {
  const before = advised({ p: ['p3'], q: ['q1'] })
  const after = advised({ p: ['p3'], q: ['q1'], r: ['r2'] })
  const comparison = compareAdvices(engine, before, after)
  expect(comparison.answers).toMatchObject([{ question: 'r', before: null, after: null }])
  const titles = { title: 't', before: 'Now', after: 'Then' }
  const text = paintMarkdown(outlineComparison(comparison, engine.catalogue, titles))
  const row = text.split('\n').find(line => line.includes('`r`'))
  expect(row).toMatch(/`r` \| not known \| .*: does not count here \|/)
})

test('choices that stay can make another design, and that is told', () => {
  const same = compareAdvices(engine, advised({ p: ['p3'] }), advised({ p: ['p3'] }))
  const { blueprint } = same.after
  const other = { ...same, after: { ...same.after, blueprint: { ...blueprint, style: 'other' } } }
  const titles = { title: 't', before: 'Now', after: 'Then' }
  const told = (each: typeof same) =>
    paintMarkdown(outlineComparison(each, engine.catalogue, titles))
  expect(told(same)).toContain('No decision changes.')
  expect(told(other)).toContain('No decision changes, but the design does.')
})

describe('of several options that may hold', () => {
  const several = compileEngine(severalCatalogue())
  const given = (said: Said) => {
    const plain = requirementsOf({ promises: said.options })
    const answer = { ...plain.answers.promises, ...said } as Answer
    const requirements = { ...plain, answers: { promises: answer } }
    return { requirements, advice: advise(several, requirements) }
  }
  const all = ['in-order', 'never-twice', 'all-or-nothing']

  test.each<[string, Said, Said | null, string]>([
    ['none holds', { options: [] }, { options: [] }, 'none of these'],
    ['nothing is known', { options: [], unsure: all }, null, 'not known'],
    [
      'one is open',
      { options: ['in-order'], unsure: ['never-twice'] },
      { options: ['in-order'], unsure: ['never-twice'] },
      'order is kept; not sure whether nothing comes twice',
    ],
    [
      'at least one holds',
      { options: [], oneOf: ['in-order', 'never-twice'] },
      { options: [], oneOf: ['in-order', 'never-twice'] },
      'order is kept or nothing comes twice',
    ],
  ])('%s', (_, said, expected, words) => {
    const comparison = compareAdvices(several, given({ options: ['all-or-nothing'] }), given(said))
    expect(comparison.answers).toMatchObject([
      { before: { options: ['all-or-nothing'] }, after: expected },
    ])
    const titles = { title: 'What if', before: 'Now', after: 'Then' }
    const outline = outlineComparison(comparison, several.catalogue, titles)
    expect(paintMarkdown(outline)).toContain(`| all of it or nothing | ${words}`)
  })
})

test('a choice that is only less firm is told as such', () => {
  const before = advised({ p: ['p1'] })
  const after = advised({ p: ['p1'], q: ['q1'] })
  expect(compareAdvices(engine, before, after).verdicts).toMatchObject([{ sameChoice: true }])
})

test('a choice that a veto forces from now on is told as less or more firm, and not as another', () => {
  const before = advised({ p: ['p2'] })
  const after = advised({ p: ['p2'], r: ['r1'] })
  expect(compareAdvices(engine, before, after).verdicts).toMatchObject([
    { sameChoice: true, before: { decidedBy: 'evidence' }, after: { decidedBy: 'veto' } },
  ])
})

test('of the same requirements nothing differs', () => {
  const same = advised({ p: ['p1'], q: ['q1', 'q2'] })
  const { before, after, ...differences } = compareAdvices(engine, same, same)
  expect([before, after]).toEqual([same.advice, same.advice])
  expect(differences).toEqual({ answers: [], verdicts: [], design: [] })
})

test('partial answers differ by their options, and are told with them', () => {
  const before = advised({ p: ['p1', 'p2'] })
  const after = advised({ p: ['p2', 'p3'] })
  expect(compareAdvices(engine, before, after).answers).toEqual([
    {
      question: 'p',
      before: { options: ['p1', 'p2'] },
      after: { options: ['p2', 'p3'] },
      turns: [],
    },
  ])
})

test('the choices of the design that differ are told; a pair without any has none', () => {
  const design = (before: Record<string, readonly string[]>, after: typeof before) =>
    compareAdvices(engine, advised(before), advised(after)).design
  expect(design({ p: ['p1'] }, { p: ['p2'] })).toEqual([{ pair: 'pair', before: 'a', after: 'b' }])
  expect(design({}, { p: ['p2'] })).toEqual([{ pair: 'pair', before: null, after: 'b' }])
})

test('requirements are compared by the advice on each', () => {
  const [before, after] = [advised({ p: ['p1'] }), advised({ p: ['p2'], q: ['q2'] })]
  expect(compareRequirements(engine, before.requirements, after.requirements)).toEqual(
    compareAdvices(engine, before, after),
  )
})

describe('what is open beside what is not possible', () => {
  const closed = compileEngine(
    buildCatalogue({
      questions: [question('p', 2)],
      rules: ['a', 'b'].map(id => rulesOut(id, given('p1'))),
    }),
  )

  test('is another outcome, though neither has a choice', () => {
    const [open, infeasible] = [{ p: ['p2'] }, { p: ['p1'] }].map(answers => {
      const requirements = requirementsOf(answers)
      return { requirements, advice: advise(closed, requirements) }
    })
    if (!open || !infeasible) throw new Error('there are two')
    expect(compareFlows([open.advice, infeasible.advice]).differing).toEqual(['pair'])
    expect(compareAdvices(closed, open, infeasible)).toMatchObject({
      answers: [{ question: 'p', turns: ['pair'] }],
      verdicts: [{ pair: 'pair', sameChoice: false }],
      design: [{ pair: 'pair', before: null }],
    })
  })
})

describe('answers of which several may hold, at least one', () => {
  const several = { ...question('v', 3, given('p1')), holds: 'several' as const }
  const rules = [toward('a', 1, { when: given('v1') })]
  const small = compileEngine(
    buildCatalogue({ questions: [question('p', 2), question('q', 3), several], rules }),
  )
  const saying = (said: Said | null, others: Record<string, readonly string[]> = {}) => {
    const plain = requirementsOf({ p: ['p1'], ...others, ...(said && { v: said.options }) })
    const answers = said
      ? { ...plain.answers, v: { ...plain.answers.v, ...said } as Answer }
      : plain.answers
    const requirements = { ...plain, answers }
    return { requirements, advice: advise(small, requirements) }
  }
  const between = (one: ReturnType<typeof saying>, other: ReturnType<typeof saying>) =>
    compareAdvices(small, one, other).answers.filter(({ question }) => question === 'v')
  const all = ['v1', 'v2', 'v3']

  test('differ from those of which nothing is known, and by which of them it is', () => {
    const some = { options: [], oneOf: ['v1', 'v2'] }
    const unsure = { options: [], unsure: ['v1', 'v2'] }
    expect(between(saying(some), saying(unsure))).toMatchObject([{ before: some, after: unsure }])
    expect(between(saying(some), saying(some))).toEqual([])
  })

  test('say something though each of them is open, which one that is not known does not', () => {
    const one = { options: [], oneOf: all }
    expect(between(saying(null), saying(one))).toMatchObject([{ before: null, after: one }])
    const partial = { q: ['q1', 'q2'] }
    const unknown = { options: [], unsure: all }
    const none = { options: [] }
    expect(between(saying(none, partial), saying(unknown, partial))).toMatchObject([
      { before: none, after: null },
    ])
  })

  test('do not count where they are out of scope, even where some of them are not known', () => {
    const some = { options: ['v1'], unsure: ['v2'] }
    const out = saying(some, { p: ['p2'] })
    expect(between(saying(some), out)).toMatchObject([{ before: some, after: null }])
  })
})

describe('hybrids', () => {
  const torn = compileEngine(
    buildCatalogue({
      questions: [question('p', 2), question('q', 2), question('r', 2)],
      rules: [
        ...['a', 'b'].map(id => toward(id, 3, { when: given('p1') })),
        ...['a', 'b'].map(id => rulesOut(id, given('r1'))),
      ],
      hybrids: [hybrid('one', given('q1'), ['not a', 'not b']), hybrid('other', given('q2'))],
    }),
  )
  const tornBy = (answers: Record<string, readonly string[]>) => {
    const requirements = requirementsOf({ p: ['p1'], ...answers })
    return { requirements, advice: advise(torn, requirements) }
  }

  test('one hybrid in place of another is another choice', () => {
    const [one, other] = [tornBy({ q: ['q1'] }), tornBy({ q: ['q2'] })]
    expect(compareAdvices(torn, one, other)).toMatchObject({
      answers: [{ question: 'q', turns: ['pair'] }],
      verdicts: [{ pair: 'pair', sameChoice: false }],
      design: [{ pair: 'pair', before: 'one', after: 'other' }],
    })
    expect(compareFlows([one.advice, other.advice]).differing).toEqual(['pair'])
    expect(compareFlows([one.advice, tornBy({}).advice]).differing).toEqual(['pair'])
  })

  test('one that vetoes leave alone is the same choice, decided otherwise', () => {
    const [free, forced] = [tornBy({ q: ['q1'] }), tornBy({ q: ['q1'], r: ['r1'] })]
    expect(compareAdvices(torn, free, forced).verdicts).toMatchObject([
      { sameChoice: true, before: { decidedBy: 'evidence' }, after: { decidedBy: 'veto' } },
    ])
  })
})

test('flows choose alike or not', () => {
  const [one, other] = [advised({ p: ['p1'] }).advice, advised({ p: ['p2'] }).advice]
  expect(compareFlows([one, one])).toMatchObject({ alike: ['pair'], differing: [] })
  expect(compareFlows([one, one, other])).toMatchObject({ alike: [], differing: ['pair'] })
  expect(compareFlows([])).toEqual({ advices: [], alike: [], differing: [] })
})

test('what an answer turns is the same, whatever was compared before', () => {
  const { requirements: before } = advised({ p: ['p1'], q: ['q2'] })
  const differences = differencesFrom(engine, before)
  const all = [
    { p: ['p2'] },
    { p: ['p2'], q: ['q1'] },
    { p: ['p1', 'p2'] },
    { p: ['p3'], q: ['q2'] },
  ]
  for (const answers of [...all, ...all]) {
    const { requirements: after } = advised(answers)
    expect(differences(after)).toEqual(differencesFrom(engine, before)(after))
  }
  expect(differences(advised({ p: ['p2'] }).requirements)).toMatchObject([
    { question: 'p', turns: ['pair'] },
    { question: 'q', turns: [] },
  ])
})

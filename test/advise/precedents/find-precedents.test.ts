import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advise } from '../../../src/advise/advise.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { compilePrecedents } from '../../../src/advise/precedents/compile-precedents.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import type { Pair } from '../../../src/model/pair.ts'
import type { KnownPrecedent, SimilarPrecedent } from '../../../src/model/precedent.ts'
import {
  arbitraryAnswers,
  arbitraryCatalogue,
  requirementsOf,
} from '../../helpers/arbitrary-catalogue.ts'
import {
  buildCatalogue,
  given,
  hybrid,
  question,
  rulesOut,
  toward,
} from '../../helpers/build-catalogue.ts'
import { inScope, type NaiveAnswers } from '../../helpers/naive-oracle.ts'

function precedent(id: string, published: string, answers: NaiveAnswers): KnownPrecedent {
  return {
    id,
    title: `Case ${id}`,
    address: `https://example.org/${id}`,
    published: { pair: published },
    requirements: requirementsOf(answers),
  }
}

function similarTo(
  catalogue: Catalogue,
  answers: NaiveAnswers,
  precedents: readonly KnownPrecedent[],
): readonly SimilarPrecedent[] {
  const engine = compileEngine(catalogue)
  const known = compilePrecedents(engine, precedents)
  return advise(engine, requirementsOf(answers), { precedents: known }).precedents
}

// p1 and q1 decide for a, r2 and s2 for b; t decides nothing; u is asked only where t is t1.
const small = buildCatalogue({
  questions: [
    question('p', 2),
    question('q', 3),
    question('r', 2),
    question('s', 2),
    question('t', 2),
    question('u', 2, given('t1')),
  ],
  rules: [
    toward('a', 3, { when: given('p1') }),
    toward('a', 2, { when: given('q1') }),
    toward('b', 3, { when: given('p2') }),
    toward('b', 1, { when: given('q3') }),
    toward('a', 1, { when: given('r1') }),
    toward('b', 1, { when: given('r2') }),
    rulesOut('a', given('s2')),
    toward('a', 3, { when: given('u1') }),
  ],
})
const here = { p: ['p1'], q: ['q1'], r: ['r1'], t: ['t2'] }

describe('what is named', () => {
  test.each<[string, NaiveAnswers, readonly string[] | null]>([
    ['all that weighs alike, heaviest first', { r: ['r1'], q: ['q1'], p: ['p1'] }, ['p', 'q', 'r']],
    ['two answers that outweigh a decisive one', { p: ['p1'], q: ['q1'] }, ['p', 'q']],
    ['one decisive answer alone', { p: ['p1'] }, null],
    ['what weighs nothing here', { p: ['p1'], t: ['t2'] }, null],
    ['a difference that leaves no more than a decisive answer', { p: ['p1'], q: ['q2'] }, null],
    ['a slight difference', { p: ['p1'], q: ['q1'], r: ['r2'] }, ['p', 'q']],
    ['a vaguer answer counts half', { p: ['p1'], q: ['q1', 'q2'] }, ['p', 'q']],
    ['unknown says nothing', { p: ['p1'], q: ['q1', 'q2', 'q3'] }, null],
    ['an answer that is out of scope says nothing', { p: ['p1'], t: ['t2'], u: ['u1'] }, null],
  ])('%s', (_, answers, shared) => {
    const [named] = similarTo(small, here, [precedent('one', 'a', answers)])
    expect(named?.shared ?? null).toEqual(shared)
  })

  test('no evidence here, no precedent', () => {
    expect(similarTo(small, {}, [precedent('one', 'a', here)])).toEqual([])
  })

  test('a pair that was not decided there counts nothing', () => {
    const elsewhere = { ...precedent('one', 'a', here), published: { another: 'a' } }
    expect(similarTo(small, here, [elsewhere])).toEqual([])
  })

  test('no decision on another kind of exchange, however much is alike', () => {
    const kind = { ...question('z', 2), moves: 'never' as const }
    const catalogue = { ...small, questions: [...small.questions, kind] }
    const countOf = (z: string) => {
      const there = precedent('one', 'a', { ...here, z: [z] })
      return similarTo(catalogue, { ...here, z: ['z1'] }, [there]).length
    }
    expect([countOf('z1'), countOf('z2')]).toEqual([1, 0])
  })

  test('at most three for and two against, the most alike of each', () => {
    const less = { p: ['p1'], q: ['q1'] }
    const named = similarTo(small, here, [
      ...['f4', 'f3', 'f2'].map(id => precedent(id, 'a', less)),
      precedent('f1', 'a', here),
      ...['g3', 'g2'].map(id => precedent(id, 'b', less)),
      precedent('g1', 'b', here),
    ])
    expect(named.map(({ id }) => id)).toEqual(['f1', 'g1', 'f2', 'f3', 'g2'])
  })
})

test('of guides one is named, beside the decisions and whether or not it agrees', () => {
  const less = { p: ['p1'], q: ['q1'] }
  const guide = (id: string, published: string, answers: NaiveAnswers) => ({
    ...precedent(id, published, answers),
    advice: true,
  })
  const decisions = ['d1', 'd2', 'd3'].map(id => precedent(id, 'a', less))
  const namesOf = (...guides: readonly KnownPrecedent[]) =>
    similarTo(small, here, [...decisions, ...guides]).map(({ id }) => id)
  const all = decisions.map(({ id }) => id)
  expect(namesOf(guide('g1', 'a', here), guide('g2', 'a', less))).toEqual(['g1', ...all])
  expect(namesOf(guide('g1', 'b', less), guide('g2', 'b', here))).toEqual(['g2', ...all])
  expect(namesOf(guide('z', 'b', less))).toEqual([...all, 'z'])
})

describe('for and against', () => {
  const mixed = hybrid('mixed', given('t2'))
  const other = hybrid('other', given('t1'))
  const torn = buildCatalogue({
    questions: small.questions,
    rules: [
      toward('a', 3, { when: given('p1') }),
      toward('b', 3, { when: given('q1') }),
      toward('b', 1, { when: given('r2') }),
    ],
    hybrids: [mixed, other],
  })

  test.each([
    ['a', ['pair'], []],
    ['b', [], ['pair']],
    ['hybrid', [], ['pair']],
  ])('a side is recommended, %s was chosen', (published, speaksFor, against) => {
    const [named] = similarTo(small, here, [precedent('one', published, here)])
    expect(named).toMatchObject({ for: speaksFor, against })
  })

  test.each([
    ['hybrid', ['pair'], []],
    ['mixed', ['pair'], []],
    ['other', [], ['pair']],
    ['a', [], ['pair']],
  ])('a hybrid is advised, %s was chosen', (published, speaksFor, against) => {
    const [named] = similarTo(torn, here, [precedent('one', published, here)])
    expect(named).toMatchObject({ for: speaksFor, against })
  })

  test('where the answers leave a pair open nothing speaks for or against', () => {
    const open = buildCatalogue({ questions: torn.questions, rules: torn.pairs[0]?.rules ?? [] })
    const [named] = similarTo(open, here, [precedent('one', 'b', here)])
    expect(named).toMatchObject({ published: { pair: 'b' }, for: [], against: [] })
  })
})

describe('the difference', () => {
  const rich = buildCatalogue({
    questions: [...small.questions, question('v', 2)],
    rules: [...(small.pairs[0]?.rules ?? []), toward('a', 3, { when: given('t1') })],
  })
  const full = { ...here, s: ['s1'], t: ['t1'], u: ['u1'], v: ['v1'] }

  test('one that counts only together with another, of partial answers', () => {
    const both = { kind: 'all' as const, of: [given('q1'), given('p1')] }
    const linked = buildCatalogue({
      questions: ['p', 'q', 't', 'u'].map(id => question(id, 3)),
      rules: [
        toward('a', 2, { when: given('q2') }),
        toward('a', 3, { when: both }),
        toward('a', 3, { when: given('t1') }),
        toward('a', 3, { when: given('u1') }),
      ],
    })
    // Whether q1 or q2, two points are sure with p1, and none is with p2.
    const own = { p: ['p1'], q: ['q1', 'q2'], t: ['t1'], u: ['u1'] }
    const [named] = similarTo(linked, own, [precedent('one', 'a', { ...own, p: ['p2'] })])
    expect(named?.difference).toEqual({ question: 'p', here: 'p1', there: 'p2' })
  })

  test.each<[string, NaiveAnswers, object | null]>([
    ['none', {}, null],
    ['one that is felt nowhere', { v: ['v2'] }, null],
    ['the only one', { r: ['r2'] }, { question: 'r', here: 'r1', there: 'r2' }],
    ['one in part', { q: ['q2', 'q3'] }, { question: 'q', here: 'q1', there: ['q2', 'q3'] }],
    ['the heavier one', { r: ['r2'], u: ['u2'] }, { question: 'u', here: 'u1', there: 'u2' }],
    [
      'the one that turns the verdict, though it weighs nothing here',
      { p: ['p2'], s: ['s2'] },
      { question: 's', here: 's1', there: 's2' },
    ],
  ])('%s', (_, otherwise, difference) => {
    const there = precedent('one', 'a', { ...full, ...otherwise })
    const [named] = similarTo(rich, full, [there])
    expect(named).toMatchObject({ id: 'one', difference })
  })
})

describe('a question of which several options may hold', () => {
  const gate = buildCatalogue({
    questions: [question('p', 2), { ...question('v', 4), holds: 'several' as const }],
    rules: [
      toward('a', 3, { when: given('p1') }),
      toward('a', 3, { when: given('v1') }),
      toward('a', 2, { when: given('v3') }),
      toward('b', 1, { when: given('v4') }),
    ],
  })

  test('is alike and different option by option, and told by those that hold', () => {
    const answers = { p: ['p1'], v: ['v1', 'v2', 'v3'] }
    const [named] = similarTo(gate, answers, [
      precedent('one', 'a', { ...answers, v: ['v1', 'v4'] }),
    ])
    expect(named?.shared).toEqual(['p', 'v'])
    expect(named?.difference).toEqual({
      ...{ question: 'v', here: ['v1', 'v2', 'v3'], there: ['v1', 'v4'] },
    })
    const [other] = similarTo(gate, answers, [precedent('one', 'a', { ...answers, v: ['v1'] })])
    expect(other?.difference).toEqual({ question: 'v', here: ['v1', 'v2', 'v3'], there: 'v1' })
  })
})

test('answers that may be the same are no difference, whichever of them is vaguer', () => {
  const wide = buildCatalogue({
    questions: [question('p', 2), question('q', 2), question('r', 4)],
    rules: [
      toward('a', 3, { when: given('p1') }),
      toward('a', 3, { when: given('q1') }),
      toward('a', 1, { when: given('r1', 'r2') }),
    ],
  })
  const both = { p: ['p1'], q: ['q1'] }
  const differenceOf = (own: readonly string[], there: readonly string[]) =>
    similarTo(wide, { ...both, r: own }, [precedent('one', 'a', { ...both, r: there })])[0]
      ?.difference
  expect(differenceOf(['r1'], ['r1', 'r3'])).toBeNull()
  expect(differenceOf(['r1', 'r3'], ['r3'])).toBeNull()
  expect(differenceOf(['r1', 'r2'], ['r2', 'r3'])).toBeNull()
  expect(differenceOf(['r1', 'r2'], ['r3', 'r4'])).toMatchObject({ question: 'r' })
})

test('a precedent is named where a third of all that weighs here is alike, in whichever pair', () => {
  const others = ['v', 'w', 'x', 'y', 'z']
  const [pair] = small.pairs
  const namedBeside = (count: number) => {
    const ids = others.slice(0, count)
    const rules = ids.map(id => toward('a', 3, { when: given(`${id}1`) }))
    const beside = { ...(pair as Pair), id: 'beside', rules }
    const catalogue = {
      ...small,
      questions: [...small.questions, ...ids.map(id => question(id, 2))],
      pairs: [...small.pairs, beside],
    }
    const answers = { ...here, ...Object.fromEntries(ids.map(id => [id, [`${id}1`]])) }
    return similarTo(catalogue, answers, [precedent('one', 'a', here)]).length
  }
  // Alike are 2 x 6 of 2 x (6 + 3 for each of the others).
  expect([3, 4, 5].map(namedBeside)).toEqual([1, 1, 0])
})

describe('laws', () => {
  const RUNS = { numRuns: 400 }
  const COUNT = 5
  const drawn = fc.record({
    catalogue: arbitraryCatalogue(COUNT),
    answers: arbitraryAnswers(COUNT),
    others: fc.array(fc.tuple(fc.constantFrom('a', 'b', 'hybrid'), arbitraryAnswers(COUNT)), {
      maxLength: 8,
    }),
  })
  const precedentsOf = (others: readonly (readonly [string, NaiveAnswers])[]) =>
    others.map(([published, answers], index) => precedent(`p${index}`, published, answers))

  const withOrder = <T extends { readonly others: readonly unknown[] }>(each: T) => {
    const indexes = [...each.others.keys()]
    const { length } = indexes
    return fc
      .shuffledSubarray(indexes, { minLength: length, maxLength: length })
      .map(order => ({ ...each, order }))
  }

  test('the order of precedents is irrelevant, and nothing else plays a part', () => {
    fc.assert(
      fc.property(drawn.chain(withOrder), ({ catalogue, answers, others, order }) => {
        const precedents = precedentsOf(others)
        const shuffled = order.flatMap(index => precedents[index] ?? [])
        expect(similarTo(catalogue, answers, shuffled)).toEqual(
          similarTo(catalogue, answers, precedents),
        )
      }),
      RUNS,
    )
  })

  test('a case is most like itself, and where it is not named nothing is', () => {
    let named = 0
    fc.assert(
      fc.property(drawn, ({ catalogue, answers, others }) => {
        const itself = precedent('itself', 'a', answers)
        const [first] = similarTo(catalogue, answers, [...precedentsOf(others), itself])
        if (first === undefined) return
        named++
        expect(first).toMatchObject({ id: 'itself', difference: null })
      }),
      RUNS,
    )
    expect(named).toBeGreaterThan(0)
  })

  test('an answer out of scope changes nothing, here or there', () => {
    fc.assert(
      fc.property(drawn, ({ catalogue, answers, others }) => {
        const counting = others.map(
          ([published, answers]) => [published, inScope(catalogue, answers)] as const,
        )
        expect(similarTo(catalogue, inScope(catalogue, answers), precedentsOf(counting))).toEqual(
          similarTo(catalogue, answers, precedentsOf(others)),
        )
      }),
      RUNS,
    )
  })

  test('a precedent stands for exactly what it chose as the verdict does', () => {
    fc.assert(
      fc.property(drawn, ({ catalogue, answers, others }) => {
        const [verdict] = advise(compileEngine(catalogue), requirementsOf(answers)).verdicts
        const chosen = [verdict?.choice, verdict?.hybrid?.id]
        for (const { published, ...stand } of similarTo(catalogue, answers, precedentsOf(others)))
          expect([stand.for, stand.against]).toEqual(
            expectedStand(verdict?.choice ?? null, chosen.includes(published.pair)),
          )
      }),
      RUNS,
    )
  })
})

function expectedStand(choice: string | null, agrees: boolean): readonly (readonly string[])[] {
  if (choice === null) return [[], []]
  return agrees ? [['pair'], []] : [[], ['pair']]
}

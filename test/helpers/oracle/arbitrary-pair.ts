import fc from 'fast-check'
import type { Condition } from '../../../src/model/condition.ts'
import type { PairChoice, Tension } from '../../../src/model/design-rules.ts'
import type { Effect, Hybrid, Rule } from '../../../src/model/pair.ts'
import type { Source } from '../../../src/model/source.ts'
import type { OraclePair, OracleQuestion } from './types.ts'

const JUDGED = { judgement: 'made up for a test' } as const

/** A pair of sides "a" and "b": rules, overlap groups, vetoes and hybrids. */
export function arbitraryPair(
  questions: readonly OracleQuestion[],
  index: number,
): fc.Arbitrary<OraclePair> {
  const reversibility = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  return fc
    .record({
      rules: fc.array(arbitraryRule(questions), { minLength: 1, maxLength: 9 }),
      reversibility,
    })
    .chain(({ rules, reversibility: [a, b] }) => {
      const named = rules.map((rule, at) => ({ ...rule, id: `r${at}` }))
      return fc.array(arbitraryHybrid(questions, named), { maxLength: 2 }).map(hybrids => ({
        id: `p${index}`,
        name: '',
        decision: '',
        decidedFor: index === 0 ? ('exchange' as const) : ('connection' as const),
        patterns: [plainPattern('a', a), plainPattern('b', b)] as const,
        rules: named,
        hybrids: hybrids.map((hybrid, at) => ({ ...hybrid, id: `h${at}` })),
      }))
    })
}

/** A side of which nothing is known but its name. */
export function plainPattern(id: string, reversibility: number): OraclePair['patterns'][0] {
  const none = { whenToUse: [], whenNot: [], examples: [], buildingBlocks: [], challenges: [] }
  return {
    id,
    name: id,
    what: '',
    ...none,
    reversibility: { level: reversibility, because: '', source: JUDGED },
  }
}

function arbitraryRule(questions: readonly OracleQuestion[]): fc.Arbitrary<Rule> {
  const pattern = fc.constantFrom('a', 'b')
  const toward = fc.record({
    kind: fc.constant('toward' as const),
    pattern,
    weight: fc.integer({ min: 1, max: 3 }),
    group: fc.option(fc.constantFrom('g', 'h'), { nil: null, freq: 2 }),
  })
  const veto = fc.record({ kind: fc.constant('rules-out' as const), pattern })
  return fc.record({
    id: fc.constant(''),
    when: arbitraryCondition(questions),
    unless: fc.option(arbitraryCondition(questions), { nil: null, freq: 2 }),
    effect: fc.oneof<fc.WeightedArbitrary<Effect>[]>(
      { weight: 5, arbitrary: toward },
      { weight: 1, arbitrary: veto },
    ),
    because: fc.constant(''),
    source: fc.constantFrom<Source>(JUDGED, graded('A'), graded('B'), graded('C')),
  })
}

const graded = (grade: 'A' | 'B' | 'C') => ({ title: '', address: '', grade })

function arbitraryHybrid(
  questions: readonly OracleQuestion[],
  rules: readonly Rule[],
): fc.Arbitrary<Hybrid> {
  const vetoes = rules.filter(({ effect }) => effect.kind === 'rules-out').map(({ id }) => id)
  const rest = { id: '', name: '', what: '', legs: [], challenges: [], source: JUDGED }
  return fc
    .record({ when: arbitraryCondition(questions), answers: fc.subarray(vetoes) })
    .map(drawn => ({ ...rest, ...drawn }))
}

export function arbitraryTension(
  questions: readonly OracleQuestion[],
  pairs: readonly OraclePair[],
): fc.Arbitrary<Tension> {
  const endOf = ({ id, patterns, hybrids }: OraclePair): fc.Arbitrary<PairChoice> =>
    fc
      .constantFrom(...[...patterns, ...hybrids].map(each => each.id))
      .map(choice => ({ pair: id, choice }))
  return fc.shuffledSubarray([...pairs], { minLength: 2, maxLength: 2 }).chain(([one, other]) =>
    fc.record({
      id: fc.constant(''),
      between: fc.tuple(endOf(one as OraclePair), endOf(other as OraclePair)),
      when: fc.option(arbitraryCondition(questions), { nil: null, freq: 2 }),
      weight: fc.integer({ min: 1, max: 3 }),
      because: fc.constant(''),
      wayOut: fc.constant(''),
      source: fc.constant(JUDGED),
    }),
  )
}

export function arbitraryCondition(questions: readonly OracleQuestion[]): fc.Arbitrary<Condition> {
  const leaf = fc.constantFrom(...questions).chain(({ id, options }) =>
    fc
      .subarray(
        options.map(option => option.id),
        { minLength: 1 },
      )
      .map((named): Condition => ({ kind: 'in', question: id, options: named })),
  )
  const joined = fc
    .tuple(
      fc.constantFrom('all' as const, 'any' as const),
      fc.array(leaf, { minLength: 1, maxLength: 3 }),
    )
    .map(([kind, of]): Condition => ({ kind, of }))
  const negated = leaf.map((of): Condition => ({ kind: 'not', of }))
  return fc.oneof(
    { weight: 5, arbitrary: leaf },
    { weight: 2, arbitrary: joined },
    { weight: 1, arbitrary: negated },
  )
}

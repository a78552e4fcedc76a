import fc from 'fast-check'
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { PairChoice, Tension } from '../../src/model/design-rules.ts'
import type { Hybrid, Pair, Pattern, Rule } from '../../src/model/pair.ts'
import type { Question } from '../../src/model/question.ts'
import type { Requirements } from '../../src/model/requirements.ts'
import type { Source } from '../../src/model/source.ts'
import { emptyCatalogue } from './empty-catalogue.ts'
import type { NaiveAnswers } from './naive-oracle.ts'

/** A random small catalogue with random answers: every feature of the engine, few enough combinations for brute force. */
export interface Situation {
  readonly catalogue: Catalogue
  readonly answers: NaiveAnswers
}

const SIZES = [3, 2, 3, 2, 3] as const
const JUDGED = { judgement: 'made up for a test' } as const

export const constants: Catalogue['constants'] = {
  hybridShare: { numerator: 3, denominator: 5 },
  decisiveWeight: 3,
  largestWeight: 3,
  strong: {
    margin: { numerator: 1, denominator: 2 },
    share: { numerator: 1, denominator: 3 },
  },
  clear: {
    margin: { numerator: 1, denominator: 4 },
    share: { numerator: 1, denominator: 6 },
  },
  leaningAtMost: 2,
}

export const arbitrarySituation: fc.Arbitrary<Situation> = fc
  .integer({ min: 2, max: SIZES.length })
  .chain(count =>
    fc.record({ catalogue: arbitraryCatalogue(count), answers: arbitraryAnswers(count) }),
  )

/** Answers to all questions, or to some, plain or unknown: what partial ones count is held against the oracle (`oracle/`). */
export function arbitraryAnswers(count: number): fc.Arbitrary<NaiveAnswers> {
  const one = (question: number) => {
    const ids = optionIds(question)
    const plain = fc.constantFrom(...ids).map(id => [id])
    return fc.option(
      fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: fc.constant(ids) }),
      { nil: undefined, freq: 3 },
    )
  }
  return fc
    .tuple(...Array.from({ length: count }, (_, question) => one(question)))
    .map(answers =>
      Object.fromEntries(
        answers.flatMap((answer, question) => (answer ? [[questionId(question), answer]] : [])),
      ),
    )
}

/** Requirements that hold these answers and these fixed decisions. */
export function requirementsOf(
  answers: NaiveAnswers,
  fixed: Readonly<Record<string, string>> = {},
): Requirements {
  const place = { file: 'test.yaml', line: 1, column: 1, length: 1 }
  return {
    name: 'test',
    description: null,
    flow: null,
    from: 'A',
    to: ['B'],
    answers: Object.fromEntries(
      Object.entries(answers).map(([question, options]) => [
        question,
        {
          options,
          written: options.join(),
          note: null,
          by: null,
          assumed: false,
          origin: { kind: 'file' } as const,
          overrides: null,
          place,
        },
      ]),
    ),
    fixed: Object.entries(fixed).map(([pair, choice]) => ({
      pair,
      choice,
      because: null,
      owner: null,
      review: null,
      origin: { kind: 'file' } as const,
      place,
    })),
    platforms: [],
    source: { file: 'test.yaml', document: 1, line: 1 },
  }
}

/** A catalogue of one pair. */
export function arbitraryCatalogue(count: number): fc.Arbitrary<Catalogue> {
  const questions = fc.tuple(
    ...Array.from({ length: count }, (_, index) => arbitraryQuestion(index)),
  )
  return fc.record({ questions, pair: arbitraryPair(count) }).map(({ questions, pair }) => ({
    ...emptyCatalogue,
    constants,
    questions,
    pairs: [pair],
  }))
}

/** A catalogue of two to four pairs with tensions, answers to it, and decisions taken elsewhere. */
export interface Landscape extends Situation {
  readonly fixed: Readonly<Record<string, string>>
}

export const arbitraryLandscape: fc.Arbitrary<Landscape> = fc
  .record({ count: fc.integer({ min: 2, max: 3 }), pairs: fc.integer({ min: 2, max: 4 }) })
  .chain(({ count, pairs }) =>
    fc
      .record({
        catalogue: arbitraryCatalogue(count),
        pairs: fc.tuple(...Array.from({ length: pairs }, () => arbitraryPair(count))),
        answers: arbitraryAnswers(count),
      })
      .chain(({ catalogue, pairs, answers }) => {
        const named = pairs.map((pair, index) => ({ ...pair, id: `p${index}` }))
        return fc.record({
          catalogue: fc.array(arbitraryTension(count, named), { maxLength: 8 }).map(tensions => ({
            ...catalogue,
            pairs: named,
            tensions: tensions.map((tension, index) => ({ ...tension, id: `t${index}` })),
          })),
          answers: fc.constant(answers),
          fixed: arbitraryFixed(named),
        })
      }),
  )

function arbitraryTension(count: number, pairs: readonly Pair[]): fc.Arbitrary<Tension> {
  return fc.shuffledSubarray([...pairs], { minLength: 2, maxLength: 2 }).chain(([one, other]) =>
    fc.record({
      id: fc.constant(''),
      between: fc.tuple(arbitraryEnd(one as Pair), arbitraryEnd(other as Pair)),
      when: fc.option(arbitraryCondition(count), { nil: null, freq: 2 }),
      weight: fc.integer({ min: 1, max: 3 }),
      because: fc.constant(''),
      wayOut: fc.constant(''),
      source: fc.constant(JUDGED),
    }),
  )
}

function arbitraryEnd(pair: Pair): fc.Arbitrary<PairChoice> {
  return fc
    .constantFrom(...[...pair.patterns, ...pair.hybrids].map(({ id }) => id))
    .map(choice => ({ pair: pair.id, choice }))
}

function arbitraryFixed(pairs: readonly Pair[]): fc.Arbitrary<Readonly<Record<string, string>>> {
  const each = pairs.map(pair => fc.option(arbitraryEnd(pair), { nil: null, freq: 2 }))
  return fc
    .tuple(...each)
    .map(ends => Object.fromEntries(ends.flatMap(end => (end ? [[end.pair, end.choice]] : []))))
}

function arbitraryQuestion(index: number): fc.Arbitrary<Question> {
  const askWhen =
    index === 0 ? fc.constant(null) : fc.option(arbitraryCondition(index), { nil: null, freq: 2 })
  return askWhen.map(askWhen => ({
    id: questionId(index),
    text: '',
    help: '',
    why: '',
    topic: 'topic',
    core: true,
    pairs: ['pair'],
    askWhen,
    about: 'exchange' as const,
    aboutWhen: null,
    quantity: null,
    options: optionIds(index).map(id => ({ id, label: id, help: '', band: null })),
    holds: 'one' as const,
  }))
}

export function arbitraryPair(count: number): fc.Arbitrary<Pair> {
  const rules = fc
    .array(arbitraryRule(count), { minLength: 1, maxLength: 9 })
    .map(rules => rules.map((rule, index) => ({ ...rule, id: `r${index}` })))
  return rules.chain(rules =>
    fc.array(arbitraryHybrid(count, rules), { maxLength: 2 }).map(hybrids => ({
      id: 'pair',
      name: 'Pair',
      decision: '',
      patterns: [emptyPattern('a'), emptyPattern('b')] as const,
      decidedFor: 'exchange' as const,
      rules,
      hybrids: hybrids.map((hybrid, index) => ({ ...hybrid, id: `h${index}` })),
    })),
  )
}

function arbitraryRule(count: number): fc.Arbitrary<Rule> {
  const side = fc.constantFrom('a', 'b')
  const toward = fc.record({
    kind: fc.constant('toward' as const),
    pattern: side,
    weight: fc.integer({ min: 1, max: 3 }),
    group: fc.option(fc.constantFrom('g', 'h'), { nil: null, freq: 2 }),
  })
  const veto = fc.record({ kind: fc.constant('rules-out' as const), pattern: side })
  return fc.record({
    id: fc.constant(''),
    when: arbitraryCondition(count),
    unless: fc.option(arbitraryCondition(count), { nil: null, freq: 2 }),
    effect: fc.oneof({ weight: 6, arbitrary: toward }, { weight: 1, arbitrary: veto }),
    because: fc.constant(''),
    source: fc.constantFrom<Source>(JUDGED, ...(['A', 'B', 'C'] as const).map(gradedSource)),
  })
}

const gradedSource = (grade: 'A' | 'B' | 'C') => ({
  title: '',
  address: 'https://example.org',
  grade,
})

function arbitraryHybrid(count: number, rules: readonly Rule[]): fc.Arbitrary<Hybrid> {
  const vetoes = rules.filter(({ effect }) => effect.kind === 'rules-out').map(({ id }) => id)
  return fc
    .record({ when: arbitraryCondition(count), answers: fc.subarray(vetoes) })
    .map(drawn => ({
      ...drawn,
      id: '',
      name: '',
      what: '',
      legs: [],
      challenges: [],
      source: JUDGED,
    }))
}

/** A condition over the first `count` questions. */
function arbitraryCondition(count: number): fc.Arbitrary<Condition> {
  const leaf = fc
    .integer({ min: 0, max: count - 1 })
    .chain(question =>
      fc
        .subarray(optionIds(question), { minLength: 1 })
        .map((options): Condition => ({ kind: 'in', question: questionId(question), options })),
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

/** A side of which nothing is known but its name. */
export function emptyPattern(id: string): Pattern {
  return {
    id,
    name: id,
    what: '',
    whenToUse: [],
    whenNot: [],
    examples: [],
    buildingBlocks: [],
    challenges: [],
    reversibility: { level: 2, because: '', source: { judgement: 'made up for a test' } },
  }
}

function questionId(question: number): string {
  return `q${question}`
}

function optionIds(question: number): string[] {
  return Array.from({ length: SIZES[question] as number }, (_, option) => `o${question}${option}`)
}

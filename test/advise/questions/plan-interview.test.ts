import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advise } from '../../../src/advise/advise.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { UNLIKELY } from '../../../src/advise/questions/least-likely.ts'
import { nextUnvisited } from '../../../src/advise/questions/next-unvisited.ts'
import { type InterviewPlan, planInterview } from '../../../src/advise/questions/plan-interview.ts'
import type { Answer, Origin } from '../../../src/model/answers.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import type { Rule } from '../../../src/model/pair.ts'
import type { Question } from '../../../src/model/question.ts'
import type { OpenQuestion } from '../../../src/model/result/advice.ts'
import { arbitraryInterview } from '../../helpers/arbitrary-interview.ts'
import { buildCatalogue, given, question, toward } from '../../helpers/build-catalogue.ts'
import {
  choiceOn,
  gatesOf,
  naiveLikelihoods,
  naivePlan,
  scopeOf,
} from '../../helpers/naive-interview.ts'
import type { NaiveAnswers } from '../../helpers/naive-oracle.ts'

const RUNS = { numRuns: 700 }

function planOf(catalogue: Catalogue, answers: NaiveAnswers): InterviewPlan {
  return planInterview(compileEngine(catalogue), optionsOf(answers))
}

function optionsOf(answers: NaiveAnswers) {
  return Object.fromEntries(Object.entries(answers).map(([id, options]) => [id, { options }]))
}

interface Asked {
  readonly question: string
  readonly plan: InterviewPlan
  /** The answers before this question. */
  readonly answers: NaiveAnswers
}

/** Asks until the interview ends by itself, or goes on for longer than there are questions. */
function interview(catalogue: Catalogue, start: NaiveAnswers, sheet: NaiveAnswers) {
  const engine = compileEngine(catalogue)
  const asked: Asked[] = []
  let answers = start
  let plan = planInterview(engine, optionsOf(answers))
  while (plan.next && asked.length <= catalogue.questions.length) {
    const { question } = plan.next
    asked.push({ question, plan, answers })
    answers = { ...answers, [question]: sheet[question] as readonly string[] }
    plan = planInterview(engine, optionsOf(answers))
  }
  return { asked, answers, plan }
}

describe('laws of the interview', () => {
  test('it ends, asks nothing twice, and no more than was announced', () => {
    fc.assert(
      fc.property(arbitraryInterview, ({ catalogue, given, sheet }) => {
        const { asked, plan } = interview(catalogue, given, sheet)
        const ids = asked.map(({ question }) => question)
        expect(plan.next).toBeNull()
        expect(new Set([...ids, ...Object.keys(given)]).size).toBe(
          ids.length + Object.keys(given).length,
        )
        for (const [at, step] of asked.entries())
          expect(ids.length - at).toBeLessThanOrEqual(step.plan.mostToCome)
      }),
      RUNS,
    )
  })

  test('it never asks a question out of scope, nor one that a later answer puts out of scope', () => {
    fc.assert(
      fc.property(arbitraryInterview, ({ catalogue, given, sheet }) => {
        const { asked, answers } = interview(catalogue, given, sheet)
        for (const { question, answers } of asked)
          expect(scopeOf(catalogue, answers)).toContain(question)
        expect(scopeOf(catalogue, answers)).toEqual(
          expect.arrayContaining(asked.map(({ question }) => question)),
        )
      }),
      RUNS,
    )
  })

  test('where it ends by itself the verdicts are those of all answers', () => {
    fc.assert(
      fc.property(arbitraryInterview, ({ catalogue, given, sheet }) => {
        const { answers } = interview(catalogue, given, sheet)
        for (const { id } of catalogue.pairs)
          expect(choiceOn(catalogue, id, answers)).toBe(
            choiceOn(catalogue, id, { ...sheet, ...given }),
          )
      }),
      RUNS,
    )
  })

  test('it plans exactly what can change a verdict, by brute force', () => {
    fc.assert(
      fc.property(arbitraryInterview, ({ catalogue, given }) => {
        const plan = planOf(catalogue, given)
        const naive = naivePlan(catalogue, given)
        const changing = [...naive.couldChange].filter(([, pairs]) => pairs.length > 0)
        const scope = scopeOf(catalogue, given)
        const candidates = changing.filter(([id]) => scope.includes(id))
        expect(
          new Map(plan.candidates.map(({ question, couldChange }) => [question, couldChange])),
        ).toEqual(new Map(candidates))
        expect(plan.mostToCome).toBe(changing.length)
        expect(plan.withoutEffect).toBe(
          scope.filter(id => given[id] === undefined).length - candidates.length,
        )
        const open = naive.unsettled.filter(pair =>
          candidates.some(([, pairs]) => pairs.includes(pair)),
        )
        expect(plan.open.map(({ pair }) => pair)).toEqual(open)
      }),
      RUNS,
    )
  })

  test('it says about how likely each open verdict is to change, and asks on while one is likely', () => {
    fc.assert(
      fc.property(arbitraryInterview, ({ catalogue, given }) => {
        const { open, worthAsking, candidates } = planOf(catalogue, given)
        const exact = naiveLikelihoods(catalogue, given)
        for (const { pair, likelihood } of open)
          expect(Math.abs(likelihood - (exact.get(pair) ?? 0))).toBeLessThan(0.2)
        expect(worthAsking).toBe(open.some(({ likelihood }) => likelihood > UNLIKELY))
        if (worthAsking) expect(candidates).not.toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('an open verdict is told as it stands, with the first question that could change it', () => {
    fc.assert(
      fc.property(arbitraryInterview, ({ catalogue, given }) => {
        const { open, candidates } = planOf(catalogue, given)
        for (const { pair, outcome, question } of open) {
          expect(choiceOn(catalogue, pair, given).split(' ')[0]).toBe(outcome)
          const first = candidates.find(({ couldChange }) => couldChange.includes(pair))
          expect(question).toBe(first?.question)
        }
      }),
      RUNS,
    )
  })

  test('while a main question is to be asked the next is one, or what its scope hangs on', () => {
    fc.assert(
      fc.property(arbitraryInterview, ({ catalogue, given }) => {
        const { next } = planOf(catalogue, given)
        if (!next?.core) return
        const core = catalogue.questions.filter(({ core }) => core).map(({ id }) => id)
        const gates = core.flatMap(id => [...gatesOf(catalogue, id)])
        expect([...core, ...gates]).toContain(next.question)
      }),
      RUNS,
    )
  })

  test('no question stands before one that its scope hangs on', () => {
    fc.assert(
      fc.property(arbitraryInterview, ({ catalogue, given }) => {
        const ids = planOf(catalogue, given).candidates.map(({ question }) => question)
        for (const [at, id] of ids.entries()) {
          const gates = gatesOf(catalogue, id)
          expect(ids.slice(at).filter(later => gates.has(later))).toEqual([])
        }
      }),
      RUNS,
    )
  })

  test('same answers, same plan: the order in which they stand is irrelevant', () => {
    fc.assert(
      fc.property(arbitraryInterview, ({ catalogue, given }) => {
        const turned = Object.fromEntries(Object.entries(given).reverse())
        expect(JSON.stringify(planOf(structuredClone(catalogue), turned))).toBe(
          JSON.stringify(planOf(catalogue, given)),
        )
      }),
      RUNS,
    )
  })

  test('where all is asked, each question in scope is asked once, in the catalogue’s order', () => {
    fc.assert(
      fc.property(arbitraryInterview, ({ catalogue, given, sheet }) => {
        const engine = compileEngine(catalogue)
        const visited = new Set<string>()
        let answers = given
        for (;;) {
          const id = nextUnvisited(engine, optionsOf(answers), visited)
          if (id === null) break
          expect(visited).not.toContain(id)
          visited.add(id)
          answers = { ...answers, [id]: sheet[id] as readonly string[] }
        }
        expect([...visited]).toEqual(scopeOf(catalogue, answers))
      }),
      RUNS,
    )
  })
})

/** Two pairs, "one" and "two", with the same sides. */
function twoPairs(questions: readonly Question[], one: readonly Rule[], two: readonly Rule[]) {
  const [first, second] = [one, two].map(rules => buildCatalogue({ questions, rules }))
  return {
    ...(first as Catalogue),
    pairs: [first, second].flatMap((catalogue, at) =>
      (catalogue?.pairs ?? []).map(pair => ({ ...pair, id: at === 0 ? 'one' : 'two' })),
    ),
  }
}

const core = (id: string, ...rest: [] | [Question['askWhen']]): Question => ({
  ...question(id, 2, ...rest),
  core: true,
})

function orderOf(catalogue: Catalogue, answers: NaiveAnswers = {}): readonly string[] {
  return planOf(catalogue, answers).candidates.map(({ question }) => question)
}

describe('the order', () => {
  test('what a question hangs on comes before it, and a main question that tells hardly anything waits', () => {
    const catalogue = buildCatalogue({
      questions: [question('p', 2), question('q', 2, given('p1')), core('r', given('q1'))],
      rules: ['p1', 'q1', 'r1'].map(option => toward('a', 1, { when: given(option) })),
    })
    const plan = planOf(catalogue, {})
    expect(plan.candidates.map(({ question }) => question)).toEqual(['p', 'q', 'r'])
    expect(plan.next).toEqual({ question: 'p', core: false, couldChange: ['pair'] })
  })

  test('of a question of which several may hold, too, though only one of them matters', () => {
    const gate = { ...question('p', 3), holds: 'several' as const }
    const catalogue = buildCatalogue({
      questions: [gate, core('q'), core('r', given('p2'))],
      rules: ['p2', 'q1', 'r1'].map(option => toward('a', 1, { when: given(option) })),
    })
    expect(orderOf(catalogue)).toEqual(['q', 'p', 'r'])
  })

  test('what it hangs on is left out where it can change nothing', () => {
    const catalogue = buildCatalogue({
      questions: [question('p', 2), question('q', 2, { kind: 'any', of: [given('p1', 'p2')] })],
      rules: [toward('a', 1, { when: given('q1') })],
    })
    expect(orderOf(catalogue)).toEqual(['q'])
  })

  test('of the rest first what is likely to tell most, however few verdicts it can change', () => {
    const catalogue = twoPairs(
      [question('p', 2), question('q', 2), question('r', 2), question('z', 2)],
      [
        toward('a', 2, { when: given('z1') }),
        toward('b', 1, { when: given('p1') }),
        toward('b', 1, { when: given('q1') }),
        toward('b', 3, { when: given('r1') }),
      ],
      [
        toward('a', 2, { when: given('z1') }),
        toward('b', 1, { when: given('p1') }),
        toward('b', 1, { when: given('q1') }),
      ],
    )
    expect(orderOf(catalogue, { z: ['z1'] })[0]).toBe('r')
  })

  test('what tells of two verdicts before what tells as much of one', () => {
    const lead = toward('a', 2, { when: given('z1') })
    const small = (option: string) => toward('b', 1, { when: given(option) })
    const catalogue = twoPairs(
      [question('p', 2), question('q', 2), question('r', 2), question('z', 2)],
      [lead, small('p1'), small('q1')],
      [lead, small('q1'), small('r1')],
    )
    expect(orderOf(catalogue, { z: ['z1'] })[0]).toBe('q')
  })
})

describe('what counts as asked', () => {
  const catalogue = buildCatalogue({
    questions: [question('p', 3), question('q', 2)],
    rules: [
      toward('a', 2, { when: given('p1') }),
      toward('b', 1, { when: { kind: 'all', of: [given('p1', 'p2'), given('q1')] } }),
    ],
  })

  test.each([
    ['nothing: both can change the verdict', {}, ['p', 'q']],
    ['plain: what is left cannot turn it', { p: ['p1'] }, []],
    ['partial: it is not asked again, and may still become clear', { p: ['p1', 'p2'] }, ['q']],
    [
      'unknown: it is not asked again, and may still become known',
      { p: ['p1', 'p2', 'p3'] },
      ['q'],
    ],
    ['the other way round', { q: ['q1', 'q2'] }, ['p']],
  ])('%s', (_, answers, questions) => {
    const plan = planOf(catalogue, answers)
    expect(plan.candidates.map(({ question }) => question)).toEqual(questions)
    expect(plan.mostToCome).toBe(questions.length)
    expect(plan.next === null).toBe(questions.length === 0)
    expect(plan.withoutEffect).toBe(2 - Object.keys(answers).length - questions.length)
  })
})

test('what turns a verdict together is asked for as long as it is likely to', () => {
  const plan = (...ids: readonly string[]) =>
    planOf(
      buildCatalogue({
        questions: ids.map(id => question(id, 2)),
        rules: [toward('a', 1, { when: { kind: 'all', of: ids.map(id => given(`${id}1`)) } })],
      }),
      {},
    )
  expect(plan('p', 'q').worthAsking).toBe(true)
  const unlikely = plan('p', 'q', 'r', 's')
  expect(unlikely.worthAsking).toBe(false)
  expect(unlikely.candidates).toHaveLength(4)
  expect(unlikely.open).toHaveLength(1)
})

test('what is as likely to change as is not asked about is not asked about', () => {
  const seldomer = Array.from({ length: 60 }, (_, step) => step / 100)
  const plans = seldomer.map(oftenUnknown =>
    planOf(
      buildCatalogue({
        questions: [{ ...question('p', 12), oftenUnknown }],
        rules: [toward('a', 1, { when: given('p1') })],
      }),
      {},
    ),
  )
  const likelihoods = plans.map(({ open }) => open[0]?.likelihood ?? 0)
  expect(likelihoods).toContain(UNLIKELY)
  expect(plans.map(({ worthAsking }) => worthAsking)).toEqual(
    likelihoods.map(likelihood => likelihood > UNLIKELY),
  )
})

test('what is answered in part is drawn, each answer on its own and apart from what is still asked', () => {
  const catalogue = buildCatalogue({
    questions: [question('r', 2), question('p', 3), question('q', 3)],
    rules: [toward('a', 1, { when: { kind: 'all', of: ['r1', 'p2', 'q1'].map(id => given(id)) } })],
  })
  expect(planOf(catalogue, { p: ['p1', 'p2'], q: ['q1', 'q2'] }).worthAsking).toBe(true)
})

test('a verdict that is unlikely to change orders no questions', () => {
  const catalogue = buildCatalogue({
    questions: [question('p', 2), question('q', 12)],
    rules: [toward('a', 1, { when: { kind: 'all', of: [given('p1'), given('q1')] } })],
  })
  expect(planOf(catalogue, {}).open[0]?.likelihood).toBeGreaterThan(0)
  expect(orderOf(catalogue)).toEqual(['p', 'q'])
})

describe('after many answers', () => {
  const MANY = Array.from({ length: 24 }, (_, at) => `m${at}`)
  const said = (ids: readonly string[], origin?: Origin) =>
    Object.fromEntries(ids.map(id => [id, { options: [`${id}1`], ...(origin && { origin }) }]))
  const manyAnd = (...asked: readonly Question[]) => [...MANY.map(id => question(id, 2)), ...asked]
  const allOf = (...options: readonly string[]) =>
    toward('a', 1, { when: { kind: 'all', of: options.map(option => given(option)) } })

  test('a change has to be likelier to be asked about; what nobody was asked does not count', () => {
    const engine = compileEngine(
      buildCatalogue({
        questions: manyAnd(question('p', 2), question('q', 2), question('r', 2)),
        rules: [allOf('p1', 'q1', 'r1')],
      }),
    )
    const worthAsking = (origin?: Origin) =>
      planInterview(engine, {
        ...said(MANY.slice(0, 22)),
        ...said(MANY.slice(22), origin),
      }).worthAsking
    expect(worthAsking()).toBe(false)
    expect(worthAsking({ kind: 'flow' })).toBe(false)
    expect(worthAsking({ kind: 'derived' })).toBe(true)
    expect(worthAsking({ kind: 'profile', file: 'profile.yaml', systems: [] })).toBe(true)
  })

  test('first comes what tells of a verdict that is asked about, and where none is, of any', () => {
    const parts = ['p', 'q', 'r', 's', 't'].map(id => question(id, 5))
    const order = (rules: readonly Rule[]) => {
      const questions = manyAnd(question('x', 2), question('y', 7), ...parts)
      const catalogue = twoPairs(questions, rules, [allOf('y1')])
      const { candidates, worthAsking } = planInterview(compileEngine(catalogue), said(MANY))
      return { first: candidates[0]?.question, worthAsking }
    }
    const little = parts.map(({ id }) => given(`${id}1`, `${id}2`, `${id}3`, `${id}4`))
    const likely = toward('a', 1, { when: { kind: 'all', of: little } })
    expect(order([likely])).toEqual({ first: 'p', worthAsking: true })
    expect(order([allOf('x1', 'p1')])).toEqual({ first: 'y', worthAsking: false })
  })
})

test('a main question that tells something is announced as one, also among others', () => {
  const catalogue = buildCatalogue({
    questions: [question('p', 2), core('q')],
    rules: ['p1', 'q1'].map(option => toward('a', 1, { when: given(option) })),
  })
  expect(planOf(catalogue, {}).next).toMatchObject({ question: 'q', core: true })
})

test('what the report lists as open the interview can still ask', () => {
  fc.assert(
    fc.property(arbitraryInterview, ({ catalogue, given }) => {
      const engine = compileEngine(catalogue)
      const { unanswered } = advise(engine, {
        name: '',
        description: null,
        flow: null,
        from: 'A',
        to: ['B'],
        platforms: [],
        answers: Object.fromEntries(
          Object.entries(given).map(([id, options]) => [id, answerOf(options)]),
        ),
        fixed: [],
        source: { file: '', document: 1, line: 1 },
      })
      const scope = scopeOf(catalogue, given)
      const open = unanswered.filter(
        ({ question }) => given[question] === undefined && scope.includes(question),
      )
      const { candidates } = planInterview(engine, optionsOf(given))
      expect(byQuestion(candidates)).toEqual(byQuestion(open))
    }),
    { numRuns: 200 },
  )
})

const byQuestion = (open: readonly OpenQuestion[]) =>
  new Map(open.map(({ question, couldChange }) => [question, couldChange]))

function answerOf(options: readonly string[]): Answer {
  return {
    options,
    written: options.join(', '),
    note: null,
    by: null,
    assumed: false,
    origin: { kind: 'file' },
    overrides: null,
    place: { file: '', line: 1, column: 1, length: 1 },
  }
}

test('a question may come back into scope, and is counted among those to come', () => {
  const catalogue = buildCatalogue({
    questions: [question('p', 2), question('q', 2, given('p1')), question('r', 2, given('q2'))],
    rules: [toward('a', 1, { when: given('r1') })],
  })
  expect(planOf(catalogue, { q: ['q1'] })).toMatchObject({
    candidates: [{ question: 'p' }],
    open: [{ pair: 'pair', outcome: 'open', question: 'p' }],
    mostToCome: 2,
    withoutEffect: 0,
  })
  expect(orderOf(catalogue, { q: ['q1'], p: ['p2'] })).toEqual(['r'])
})

test('where all is asked, an answer that is known is asked as well, and what it rules out is not', () => {
  const catalogue = buildCatalogue({
    questions: [question('p', 2), question('q', 2, given('p1')), question('r', 2)],
  })
  const next = (visited: readonly string[]) =>
    nextUnvisited(compileEngine(catalogue), { p: { options: ['p2'] } }, new Set(visited))
  expect([next([]), next(['p']), next(['p', 'r'])]).toEqual(['p', 'r', null])
})

test('an answer to a question that the catalogue lacks changes no plan', () => {
  const catalogue = buildCatalogue({
    questions: [question('p', 2)],
    rules: [toward('a', 1, { when: given('p1') }), toward('b', 1, { when: given('p2') })],
  })
  expect(planOf(catalogue, { whim: ['whim1'] })).toEqual(planOf(catalogue, {}))
})

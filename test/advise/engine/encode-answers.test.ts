import { expect, test } from 'vitest'
import {
  answerState,
  withChange,
  withQuestion,
  writeMasksAfter,
} from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import {
  completer,
  everyCompletion,
  isAsked,
  listCompletions,
} from '../../../src/advise/engine/completions.ts'
import {
  applyScope,
  encodeAnswers,
  isPlain,
  optionsIn,
  type SaidAnswers,
  type Slot,
  valuesIn,
} from '../../../src/advise/engine/encode-answers.ts'
import { HOLDS, HOLDS_NOT } from '../../../src/advise/engine/variables.ts'
import type { Condition } from '../../../src/model/condition.ts'
import { buildCatalogue, given, question } from '../../helpers/build-catalogue.ts'

const EITHER = HOLDS | HOLDS_NOT

// Its variables: p is 0, the options of s are 1 to 4, r is 5; s is asked where p1 may be, r where s2 may hold.
const engine = compileEngine(
  buildCatalogue({
    questions: [
      question('p', 3),
      { ...question('s', 4, given('p1')), holds: 'several' },
      question('r', 2, given('s2')),
    ],
  }),
)

const masksOf = (answers: SaidAnswers) => [...encodeAnswers(engine, answers).masks]
const slotsOf = (answers: SaidAnswers) => encodeAnswers(engine, answers).slots

test.each<[string, SaidAnswers, readonly number[]]>([
  ['nothing', {}, [7, 3, 3, 3, 3, 3]],
  ['an unknown question', { other: { options: ['p1'] } }, [7, 3, 3, 3, 3, 3]],
  ['a plain answer', { p: { options: ['p2'] } }, [2, 3, 3, 3, 3, 3]],
  ['a partial answer', { p: { options: ['p1', 'p3'] } }, [5, 3, 3, 3, 3, 3]],
  ['what holds of several', { s: { options: ['s1'] } }, [7, 1, 2, 2, 2, 3]],
  ['what is unsure', { s: { options: ['s1'], unsure: ['s3'] } }, [7, 1, 2, 3, 2, 3]],
  ['none', { s: { options: [] } }, [7, 2, 2, 2, 2, 3]],
  ['one of one', { s: { options: [], oneOf: ['s2'] } }, [7, 2, 1, 2, 2, 3]],
  ['one of two', { s: { options: ['s4'], oneOf: ['s1', 's2'] } }, [7, 3, 3, 2, 1, 3]],
])('%s as masks', (_, answers, masks) => {
  expect(masksOf(answers)).toEqual(masks)
})

test.each<[string, SaidAnswers, unknown]>([
  ['plain: none', { p: { options: ['p2'] } }, []],
  ['unknown: none', { p: { options: ['p1', 'p2', 'p3'] } }, []],
  [
    'some: each of them',
    { p: { options: ['p1', 'p3'] } },
    [{ question: 0, variables: [0], values: [[1], [4]] }],
  ],
  ['what holds: none', { s: { options: ['s1'], unsure: ['s2', 's3'] } }, []],
  ['one of one: none', { s: { options: [], oneOf: ['s2'] } }, []],
  [
    'one of two: each row but that of none',
    { s: { options: ['s4'], oneOf: ['s1', 's3'] } },
    [
      {
        question: 1,
        variables: [1, 3],
        values: [
          [HOLDS, HOLDS_NOT],
          [HOLDS_NOT, HOLDS],
          [HOLDS, HOLDS],
        ],
      },
    ],
  ],
  ['one of two, of which one holds: none', { s: { options: ['s1'], oneOf: ['s1', 's3'] } }, []],
])('the partial ones of %s', (_, answers, slots) => {
  expect(slotsOf(answers)).toEqual(slots)
})

test.each([
  [0, [], true],
  [4, [4], true],
  [5, [1, 4], false],
  [7, [1, 2, 4], false],
])('the values of the mask %i', (mask, values, plain) => {
  expect(valuesIn(mask)).toEqual(values)
  expect(isPlain(mask)).toBe(plain)
})

test('the options in a mask', () => {
  const [asked] = engine.catalogue.questions
  expect(optionsIn(asked, 5)).toEqual(['p1', 'p3'])
  expect(optionsIn(undefined, 5)).toEqual([])
})

test.each<[string, SaidAnswers, readonly number[]]>([
  [
    'counts in scope',
    { p: { options: ['p1'] }, s: { options: ['s2'] }, r: { options: ['r1'] } },
    [1, 2, 1, 2, 2, 1],
  ],
  [
    'counts where the scope is open',
    { s: { options: ['s2'] }, r: { options: ['r1'] } },
    [7, 2, 1, 2, 2, 1],
  ],
  [
    'is unknown out of scope',
    { p: { options: ['p1'] }, s: { options: ['s1'] }, r: { options: ['r1'] } },
    [1, 1, 2, 2, 2, 3],
  ],
  [
    'is unknown where its scope is unknown by that',
    { p: { options: ['p2'] }, s: { options: ['s1'] }, r: { options: ['r1'] } },
    [2, 3, 3, 3, 3, 1],
  ],
])('an answer %s', (_, answers, masks) => {
  const given = encodeAnswers(engine, answers).masks
  expect([...applyScope(engine, given)]).toEqual(masks)
  expect([...given]).toEqual(masksOf(answers))
})

const not = (of: Condition): Condition => ({ kind: 'not', of })

// q is asked where p1 may be, r where q1 may be, t where p is neither p2 nor p3.
const chain = compileEngine(
  buildCatalogue({
    questions: [
      question('p', 4),
      question('q', 2, given('p1')),
      question('r', 2, given('q1')),
      question('t', 2, { kind: 'all', of: [not(given('p2')), not(given('p3'))] }),
    ],
  }),
)

const ALL = { q: { options: ['q2'] }, r: { options: ['r1'] }, t: { options: ['t1'] } }

test.each<[string, readonly string[], readonly string[]]>([
  ['p1 leaves no room for r', ['p1'], ['p', 'q', 't']],
  ['p4 leaves it, as q is not asked then', ['p4'], ['p', 'r', 't']],
  ['either of them, so each that one of them asks is asked', ['p1', 'p4'], ['p', 'q', 'r', 't']],
  ['t is asked in neither case, whichever it is', ['p2', 'p3'], ['p', 'r']],
])('of partial answers each completion has a scope of its own: %s', (_, options, asked) => {
  const state = answerState(chain, { p: { options }, ...ALL })
  const { questions } = chain.catalogue
  expect(questions.filter((_, at) => isAsked(chain, at, state)).map(({ id }) => id)).toEqual(asked)
  const counting = questions.filter((_, at) => state.effectiveMasks[at] === state.masks[at])
  expect(counting.map(({ id }) => id)).toEqual(asked)
  const before = answerState(chain, { p: { options }, ...ALL, q: { options: ['q1'] } })
  const changed = withChange(chain, before, { variable: 1, mask: 2 })
  expect(changed.effectiveMasks).toEqual(state.effectiveMasks)
})

const SOME: SaidAnswers = {
  p: { options: ['p1', 'p3'] },
  s: { options: [], oneOf: ['s1', 's2'] },
  r: { options: ['r1'] },
}

test('a change to one value makes what is partial plain, and brings others into scope or out of it', () => {
  const state = answerState(engine, SOME)
  const changed = withChange(engine, state, { variable: 0, mask: 2 })
  expect(changed.slots.map(slot => slot.question)).toEqual([1])
  expect([...changed.masks]).toEqual([2, 3, 3, 2, 2, 1])
  expect([...changed.effectiveMasks]).toEqual([2, 3, 3, 3, 3, 1])
  expect(state).toEqual(answerState(engine, SOME))
  const other = withChange(engine, state, { variable: 2, mask: HOLDS_NOT })
  expect(other.slots.map(slot => slot.question)).toEqual([0])
  // With p3 the question s is not asked, and so r is.
  expect([...other.effectiveMasks]).toEqual([5, 3, 2, 2, 2, 1])
})

test('the answer to one question is taken as others have it, partial or not', () => {
  const state = answerState(engine, SOME)
  const of = answerState(engine, { p: { options: ['p1', 'p2'] }, s: { options: ['s2'] } })
  const first = withQuestion(engine, state, { question: 0, of })
  expect(first.slots.map(slot => [slot.question, slot.values])).toEqual([
    [1, state.slots[1]?.values],
    [0, [[1], [2]]],
  ])
  expect([...first.masks]).toEqual([3, 3, 3, 2, 2, 1])
  const second = withQuestion(engine, state, { question: 1, of })
  expect(second.slots.map(slot => slot.question)).toEqual([0])
  expect([...second.masks]).toEqual([5, 2, 1, 2, 2, 1])
})

test.each([
  ['of one that nothing depends on', [{ variable: 5, mask: 2 }], [5, 3, 3, 2, 2, 2]],
  ['that takes others out of scope', [{ variable: 0, mask: 4 }], [4, 3, 3, 3, 3, 1]],
  [
    'that takes others out and answers one of them, on which no scope depends',
    [
      { variable: 0, mask: 4 },
      { variable: 1, mask: 1 },
    ],
    [4, 3, 3, 3, 3, 1],
  ],
  [
    'that takes one out and answers it',
    [
      { variable: 2, mask: 2 },
      { variable: 5, mask: 2 },
    ],
    [5, 3, 2, 2, 2, 3],
  ],
  [
    'that answers one and takes it out',
    [
      { variable: 5, mask: 2 },
      { variable: 2, mask: 2 },
    ],
    [5, 3, 2, 2, 2, 3],
  ],
  ['that leaves one in scope', [{ variable: 2, mask: 1 }], [5, 3, 1, 2, 2, 1]],
])('the masks after a change %s', (_, changes, masks) => {
  const state = answerState(engine, SOME)
  const after = state.effectiveMasks.slice()
  writeMasksAfter(engine, { masks: state.masks, changes }, after)
  expect([...after]).toEqual(masks)
  expect(state).toEqual(answerState(engine, SOME))
})

test('completions are each a copy of its own, and those given stay', () => {
  const state = answerState(engine, SOME)
  const all = listCompletions(engine, state)
  expect(all.map(({ masks }) => [...masks])).toEqual([
    [1, 1, 2, 2, 2, 1],
    [1, 2, 1, 2, 2, 1],
    [1, 1, 1, 2, 2, 1],
    [4, 1, 2, 2, 2, 1],
    [4, 2, 1, 2, 2, 1],
    [4, 1, 1, 2, 2, 1],
  ])
  expect(all.map(({ effectiveMasks }) => [...effectiveMasks].join(''))).toEqual([
    '112223',
    '121221',
    '111221',
    '433331',
    '433331',
    '433331',
  ])
  expect(state).toEqual(answerState(engine, SOME))
})

test('what holds of every completion is asked of each until it does not', () => {
  const state = answerState(engine, SOME)
  const seen: number[] = []
  const first = (until: number) => {
    seen.length = 0
    return everyCompletion(engine, state, ([mask = 0]) => {
      seen.push(mask)
      return mask !== until
    })
  }
  expect([first(EITHER), seen.length]).toEqual([true, 6])
  expect([first(4), seen.length]).toEqual([false, 4])
  expect([first(1), seen.length]).toEqual([false, 1])
  expect(state).toEqual(answerState(engine, SOME))
})

test('of some partial answers those are completed that are asked for, again and again', () => {
  const state = answerState(engine, SOME)
  const [p, s] = state.slots as [Slot, Slot]
  const completionsOf = completer(engine, state)
  const masksFor = (...slots: readonly Slot[]) => completionsOf(slots)?.map(({ masks }) => masks)
  const ofP = [
    [1, 3, 3, 2, 2, 1],
    [4, 3, 3, 2, 2, 1],
  ]
  const ofS = [
    [5, 1, 2, 2, 2, 1],
    [5, 2, 1, 2, 2, 1],
    [5, 1, 1, 2, 2, 1],
  ]
  expect([masksFor(p), masksFor(s), masksFor(p), masksFor()]).toEqual([
    ofP,
    ofS,
    ofP,
    [state.masks],
  ])
  expect(masksFor(p, s)).toEqual(listCompletions(engine, state).map(({ masks }) => masks))
})

test('a question that no completion asks is out of scope, though only one of the options that are open decides that', () => {
  const never: Condition = { kind: 'all', of: [given('s1'), not(given('s1'))] }
  const questions = [{ ...question('s', 2), holds: 'several' as const }, question('r', 2, never)]
  const asking = compileEngine(buildCatalogue({ questions }))
  const isAskedFor = (said: SaidAnswers) => isAsked(asking, 1, answerState(asking, said))
  expect(isAskedFor({ s: { options: [], oneOf: ['s1', 's2'] } })).toBe(false)
  // Nothing is known of what is not said at all.
  expect(isAskedFor({})).toBe(true)
})

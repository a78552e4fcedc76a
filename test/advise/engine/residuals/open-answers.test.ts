import { expect, test } from 'vitest'
import { answerState } from '../../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../../src/advise/engine/compile-engine.ts'
import type { SaidAnswers } from '../../../../src/advise/engine/encode-answers.ts'
import { openAnswers, STRANGE } from '../../../../src/advise/engine/residuals/open-answers.ts'
import { listUnknowns } from '../../../../src/advise/engine/residuals/unknowns.ts'
import { variableSet } from '../../../../src/advise/engine/variable-set.ts'
import { buildCatalogue, question } from '../../../helpers/build-catalogue.ts'

// Its variables: p is 0, the options of s are 1 to 3, q is 4.
const questions = [
  question('p', 3),
  { ...question('s', 3), holds: 'several' as const },
  question('q', 3),
]
const engine = compileEngine(buildCatalogue({ questions }))

/** The questions that are closed are left as they are. */
function opened(said: SaidAnswers, closed: readonly number[] = []) {
  const answers = answerState(engine, said, new Set(closed))
  return openAnswers(engine, answers, listUnknowns(engine, answers))
}

const SET = (...variables: readonly number[]) => variableSet(variables, 5)

test.each<[string, SaidAnswers, readonly number[], readonly number[], readonly number[]]>([
  ['nothing: all is open', {}, [], [0, 0, 0, 0, 0], [0, 1, 2, 3, 4]],
  [
    'single answers: each is the number of its value',
    { p: { options: ['p3'] }, s: { options: ['s2'] }, q: { options: ['q1'] } },
    [],
    [3, 2, 1, 2, 1],
    [],
  ],
  ['nothing, and all is closed: one more than the last value', {}, [0, 1, 2], [4, 3, 3, 3, 4], []],
  ['a partial answer: it is open', { p: { options: ['p1', 'p3'] } }, [1, 2], [0, 3, 3, 3, 4], [0]],
  [
    'one of two of several: these are open',
    { s: { options: [], oneOf: ['s1', 's3'] } },
    [0, 2],
    [4, 0, 2, 0, 4],
    [1, 3],
  ],
])('the codes of %s', (_, said, closed, codes, open) => {
  const found = opened(said, closed)
  expect([...found.codes]).toEqual(codes)
  expect(found.open).toEqual(SET(...open))
  const isOpen = [...found.unknownOf.keys()].filter(each => (found.unknownOf[each] as number) >= 0)
  expect(isOpen).toEqual(open)
  for (const variable of open)
    expect(found.unknowns[found.unknownOf[variable] as number]?.variables).toContain(variable)
  for (const variable of codes.keys())
    expect(found.known.maskOf(variable)).toBe(
      open.includes(variable) ? -1 : found.answers.masks[variable],
    )
})

test('an answer of several values that no search completes has a code of its own', () => {
  const answers = answerState(engine, { p: { options: ['p1', 'p3'] } })
  expect([...openAnswers(engine, answers, []).codes]).toEqual([STRANGE, 3, 3, 3, 4])
})

test('partial answers are told apart by what they may be, and by whether they stay so', () => {
  const numbersOf = (said: SaidAnswers, closed: readonly number[] = []) =>
    opened(said, closed).partials.filter(each => each > 0)
  const two = { p: { options: ['p1', 'p2'] } }
  const other = { p: { options: ['p1', 'p3'] } }
  const several = { s: { options: [], oneOf: ['s1', 's2'] } }
  const [first] = numbersOf(two)
  const all = [two, other, several].map(said => numbersOf(said))
  all.push(numbersOf(two, [0]), numbersOf({ q: { options: ['q1', 'q2'] } }))
  expect(all[0]).toEqual([first])
  expect(new Set(all.flat()).size).toBe(5)
  expect(numbersOf({ ...two, ...several })).toEqual([first, ...(all[2] ?? [])])
  expect(numbersOf({})).toEqual([])
})

test('partial answers of which the values read alike are told apart', () => {
  const large = compileEngine(buildCatalogue({ questions: [question('n', 9)] }))
  const numberOf = (...options: readonly string[]) => {
    const answers = answerState(large, { n: { options } })
    return openAnswers(large, answers, listUnknowns(large, answers)).partials[0]
  }
  // Their values are 1, 2, 8, 256 and 128, 256.
  expect(numberOf('n1', 'n2', 'n4', 'n9')).not.toBe(numberOf('n8', 'n9'))
})

test('the key of partial answers names all of them, and is empty without', () => {
  const said = { p: { options: ['p1', 'p2'] }, s: { options: [], oneOf: ['s1', 's2'] } }
  const { partials, partialKey, partial } = opened(said)
  expect(partialKey).toBe(partials.filter(each => each > 0).join())
  expect(partial).toEqual(SET(0, 1, 2))
  expect([opened({}).partialKey, opened({}).partial]).toEqual(['', SET()])
})

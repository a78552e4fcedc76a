import { describe, expect, test } from 'vitest'
import { answerState } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { HOLDS, HOLDS_NOT } from '../../../src/advise/engine/variables.ts'
import {
  drawAnswer,
  measureIgnorance,
  NOT_KNOWN,
  writeDrawn,
} from '../../../src/advise/questions/likely-answers.ts'
import type { Question } from '../../../src/model/question.ts'
import { buildCatalogue, question } from '../../helpers/build-catalogue.ts'

const DRAWS = 4000

function counted(id: string, often: readonly number[], more: Partial<Question> = {}): Question {
  const bare = question(id, often.length)
  return {
    ...bare,
    ...more,
    options: bare.options.map((option, at) => ({ ...option, often: often[at] as number })),
  }
}

/** The share of draws of which something holds. */
function shareOf(question: Question, holds: (bits: number) => boolean, ignorance = 1) {
  const engine = compileEngine(buildCatalogue({ questions: [question] }))
  const drawn = Array.from({ length: DRAWS }, (_, draw) =>
    drawAnswer(engine, 0, { draw, ignorance }),
  )
  return drawn.filter(holds).length / DRAWS
}

describe('an answer is drawn', () => {
  const isUnknown = (bits: number) => bits === NOT_KNOWN
  const isFirst = (bits: number) => bits === 1

  test.each<[string, Question, (bits: number) => boolean, number]>([
    ['unknown half the time where nothing was counted', question('p', 2), isUnknown, 0.5],
    ['unknown as often as it was', { ...question('p', 2), oftenUnknown: 0.8 }, isUnknown, 0.8],
    [
      'known by somebody, however seldom it was',
      { ...question('p', 2), oftenUnknown: 1 },
      isUnknown,
      0.95,
    ],
    ['any option where none was counted', { ...question('p', 4), oftenUnknown: 0 }, isFirst, 0.25],
    [
      'as often as it was met, but for those that are like none that was',
      counted('p', [0.9, 0.1], { oftenUnknown: 0 }),
      isFirst,
      0.7 * 0.9 + 0.3 * 0.5,
    ],
    [
      'though an option was never met',
      counted('p', [0.9, 0.1, 0], { oftenUnknown: 0 }),
      isFirst,
      0.7 * 0.9 + 0.3 * (1 / 3),
    ],
    [
      'in the same proportion where the shares do not add up to 1',
      counted('p', [0.6, 0.2], { oftenUnknown: 0 }),
      isFirst,
      0.7 * 0.75 + 0.3 * 0.5,
    ],
    [
      'the second as often as it was met, and not the last in its place',
      counted('p', [0.2, 0.6, 0.2], { oftenUnknown: 0 }),
      bits => bits === 2,
      0.7 * 0.6 + 0.3 * (1 / 3),
    ],
    [
      'the last of several by itself, whether or not any is known',
      counted('p', [0.5, 0.5, 0.5, 0.4], { oftenUnknown: 0.5, holds: 'several' }),
      bits => bits !== NOT_KNOWN && (bits & 8) !== 0,
      0.5 * (0.7 * 0.4 + 0.3 * 0.25),
    ],
    [
      'each of several by itself',
      counted('p', [0.9, 0.5], { oftenUnknown: 0, holds: 'several' }),
      bits => bits === 3,
      0.7 * 0.9 * 0.5,
    ],
    [
      'none of several where none is true',
      counted('p', [0.2, 0.5], { oftenUnknown: 0, holds: 'several' }),
      bits => bits === 0,
      0.7 * 0.8 * 0.5,
    ],
  ])('%s', (_, question, holds, share) => {
    expect(Math.abs(shareOf(question, holds) - share)).toBeLessThan(0.03)
  })

  test('less often unknown where the person has known what others do not', () => {
    expect(Math.abs(shareOf(question('p', 2), isUnknown, 1 / 4) - 0.2)).toBeLessThan(0.03)
  })
})

test('what is drawn of one question says nothing of another', () => {
  const engine = compileEngine(buildCatalogue({ questions: [question('p', 2), question('q', 2)] }))
  const isUnknown = (index: number, draw: number) =>
    drawAnswer(engine, index, { draw, ignorance: 1 }) === NOT_KNOWN
  const draws = Array.from({ length: DRAWS }, (_, draw) => draw)
  const both = draws.filter(draw => isUnknown(0, draw) && isUnknown(1, draw))
  expect(Math.abs(both.length / DRAWS - 1 / 4)).toBeLessThan(0.03)
})

test('a drawn answer is written as one option, as options that hold, or as not known', () => {
  const several = { ...question('s', 3), holds: 'several' as const }
  const engine = compileEngine(buildCatalogue({ questions: [question('p', 3), several] }))
  const written = (question: number, drawn: number) => {
    const masks = [0, 0, 0, 0]
    writeDrawn(engine, { question, drawn }, masks)
    return masks
  }
  expect([written(0, 4), written(0, NOT_KNOWN)]).toEqual([
    [4, 0, 0, 0],
    [7, 0, 0, 0],
  ])
  expect([written(1, 0b101), written(1, 0), written(1, NOT_KNOWN)]).toEqual([
    [0, HOLDS, HOLDS_NOT, HOLDS],
    [0, HOLDS_NOT, HOLDS_NOT, HOLDS_NOT],
    [0, HOLDS | HOLDS_NOT, HOLDS | HOLDS_NOT, HOLDS | HOLDS_NOT],
  ])
})

describe('how much likelier a person is not to know', () => {
  const engine = compileEngine(
    buildCatalogue({
      questions: [{ ...question('p', 2), oftenUnknown: 0.25 }, question('q', 2)],
    }),
  )
  const after = (answers: Readonly<Record<string, readonly string[]>>) => {
    const said = Object.entries(answers).map(([id, options]) => [id, { options }] as const)
    const asked = Object.keys(answers).map(id => (id === 'p' ? 0 : 1))
    const state = answerState(engine, Object.fromEntries(said))
    return measureIgnorance(engine, state, new Set(asked))
  }

  test.each([
    ['half as likely before the first answer', {}, 1 / 2],
    ['less with each answer', { p: ['p1'] }, 0.5 / 1.25],
    ['the less the seldomer it is known', { p: ['p1'], q: ['q2'] }, 0.5 / 1.75],
    ['more with each that is not known', { p: ['p1', 'p2'] }, 2.5 / 1.25],
  ])('%s', (_, answers, ignorance) => {
    expect(after(answers as Readonly<Record<string, readonly string[]>>)).toBeCloseTo(ignorance)
  })

  test('not where some of several options are known', () => {
    const several = { ...question('s', 3), holds: 'several' as const, oftenUnknown: 0.5 }
    const engine = compileEngine(buildCatalogue({ questions: [several] }))
    const said = (unsure: readonly string[]) => answerState(engine, { s: { options: [], unsure } })
    const asked = new Set([0])
    expect(measureIgnorance(engine, said(['s1', 's2']), asked)).toBeCloseTo(0.5 / 1.5)
    expect(measureIgnorance(engine, said(['s1', 's2', 's3']), asked)).toBeCloseTo(2.5 / 1.5)
  })
})

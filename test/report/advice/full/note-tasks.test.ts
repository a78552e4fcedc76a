import { expect, test } from 'vitest'
import type { Advice, StatedAnswer } from '../../../../src/model/result/advice.ts'
import type { Task } from '../../../../src/report/advice/full/list-tasks.ts'
import { notedText, noteTasks } from '../../../../src/report/advice/full/note-tasks.ts'
import { restToDo } from '../../../../src/report/advice/full/rest-to-do.ts'
import { paintMarkdown } from '../../../../src/report/markdown/paint-markdown.ts'
import { labelContext } from '../../../../src/report/wording/label-context.ts'
import { sampleAdvice } from '../../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../../helpers/sample-catalogue.ts'

const task = (name: string, ...questions: readonly string[]): Task => ({
  entries: [],
  questions,
  asks: [],
  what: [name],
  name,
  reference: null,
  end: 'platform',
  inOtherHands: false,
  due: 'build',
})

const [given] = sampleAdvice.answers

function noted(question: string, note: string | null, by: string | null = null): StatedAnswer {
  if (given === undefined) throw new Error('the sample has answers')
  return { ...given, question, note, by }
}

const adviceWith = (answers: readonly StatedAnswer[]): Advice => ({
  ...sampleAdvice,
  answers,
  outOfScope: [],
})

test('a note belongs to the first task that rests on its question alone, once', () => {
  const tasks = [task('broad', 'a', 'b'), task('narrow', 'a'), task('other', 'a')]
  const first = noted('a', 'only at night')
  const { ofTask, unplaced } = noteTasks(tasks, adviceWith([first, noted('b', null)]))
  expect([...ofTask].map(([{ name }, answers]) => [name, answers])).toEqual([['narrow', [first]]])
  expect(unplaced).toEqual([])
})

test('a note of which no task knows is left, and none is lost', () => {
  const answers = [noted('a', 'one'), noted('b', 'two'), noted('c', 'three')]
  const { ofTask, unplaced } = noteTasks([task('of a', 'a')], adviceWith(answers))
  expect([...ofTask.values()].flat().length + unplaced.length).toBe(answers.length)
  expect(unplaced.map(({ note }) => note)).toEqual(['two', 'three'])
})

test('a note is quoted with who wrote it, where that is known', () => {
  const answers = [noted('a', 'only at night'), noted('b', 'twice a year', 'finance')]
  expect(notedText(answers)).toBe('you noted: "only at night"; "twice a year" (finance)')
})

test('a note stands beside its task, else among those to hold the advice against', () => {
  const [obligation] = sampleAdvice.blueprint.obligations
  const [question = ''] = Object.keys(obligation?.raisedBy ?? {})
  const advice = adviceWith([noted(question, 'once lost a week'), noted('nowhere', 'ask Jo')])
  const section = restToDo(advice, labelContext(advice, sampleCatalogue))
  const text = section ? paintMarkdown([section]).replace(/\\/g, '') : ''
  expect(text).toMatch(/already.* \(you noted: "once lost a week"\)/)
  expect(text).toMatch(/Notes to hold the advice against[\s\S]*- "ask Jo"/)
})

import { expect, test } from 'vitest'
import type { Answer } from '../../src/model/answers.ts'
import type { Requirements } from '../../src/model/requirements.ts'
import { changeAnswers } from '../../src/page/changes.ts'
import { actOn, type PageAction, type ViewState } from '../../src/page/page-action.ts'
import { question as questionWith } from '../helpers/build-catalogue.ts'

const question = questionWith('speed', 3)
const [first = '', second = '', third = ''] = question.options.map(({ id }) => id)
const place = { file: 'a.yaml', line: 4, column: 3, length: 5 }
const answer: Answer = {
  options: [first],
  written: first,
  note: 'month end',
  by: 'finance',
  assumed: true,
  origin: { kind: 'profile', file: 'company.yaml', systems: [] },
  overrides: null,
  place,
}
const report: Requirements = {
  name: 'Orders',
  description: null,
  flow: null,
  from: 'Shop',
  to: ['SAP'],
  answers: { speed: answer },
  fixed: [],
  platforms: [],
  source: { file: 'a.yaml', document: 1, line: 1 },
}
const start: ViewState = { shown: null, changes: [{}], ticking: new Set() }
const after = (...actions: readonly PageAction[]) =>
  actions.reduce((state, action) => actOn(state, action, [report]), start)

const say = (...options: readonly string[]): PageAction => ({
  kind: 'answer',
  question,
  said: { options },
})

test('another answer is a change, the answer of the file is none', () => {
  expect(after(say(second)).changes).toEqual([{ speed: { options: [second] } }])
  expect(after(say(second), say(first)).changes).toEqual([{}])
})

test('an answer, and all of them, go back to the file', () => {
  expect(after(say(second), { kind: 'reset', question }).changes).toEqual([{}])
  expect(after(say(second), { kind: 'reset-all' }).changes).toEqual([{}])
})

test('nothing known is every option', () => {
  expect(after({ kind: 'unknown', question }).changes).toEqual([
    { speed: { options: [first, second, third] } },
  ])
})

test('several can be ticked; where one is to hold the first of them is left', () => {
  const ticked = after({ kind: 'tick', question }, say(second, third))
  expect(ticked.ticking.has('speed')).toBe(true)
  const selected = actOn(ticked, { kind: 'select', question }, [report])
  expect(selected.ticking.size).toBe(0)
  expect(selected.changes).toEqual([{ speed: { options: [second] } }])
})

test('of several reports the one that is shown is changed, and none while all are', () => {
  const two: ViewState = { shown: 1, changes: [{}, {}], ticking: new Set() }
  const reports = [report, report]
  expect(actOn(two, say(second), reports).changes).toEqual([{}, { speed: { options: [second] } }])
  const all = actOn(two, { kind: 'show', report: null }, reports)
  expect(actOn(all, say(second), reports)).toEqual(all)
})

test('a changed answer is the own one of the reader, without the remarks on the old one', () => {
  const { answers } = changeAnswers(report, { speed: { options: [second] } })
  expect(answers.speed).toMatchObject({ options: [second], note: null, by: null, assumed: false })
  expect(answers.speed?.origin).toEqual({ kind: 'file' })
})

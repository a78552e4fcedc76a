import { expect, test } from 'vitest'
import type { Advice } from '../../../../src/model/result/advice.ts'
import type { RaisedChallenge, Remedy } from '../../../../src/model/result/verdict.ts'
import { listTasks } from '../../../../src/report/advice/full/list-tasks.ts'
import { restToDo } from '../../../../src/report/advice/full/rest-to-do.ts'
import { paintMarkdown } from '../../../../src/report/markdown/paint-markdown.ts'
import { labelContext } from '../../../../src/report/wording/label-context.ts'
import { sampleAdvice } from '../../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../../helpers/sample-catalogue.ts'

const remedy = (name: string, rest: Partial<Remedy> = {}): Remedy => ({
  name,
  how: `Do ${name} well. And then more.`,
  reference: 'https://example.org',
  end: 'target',
  inOtherHands: false,
  due: 'build',
  ...rest,
})

const challenge = (
  title: string,
  pressure: number,
  mitigations: readonly Remedy[],
): RaisedChallenge => ({
  id: title,
  title,
  because: '',
  raisedBy: {},
  inOtherHands: false,
  pressure,
  mitigations,
})

function adviceWith(challenges: readonly RaisedChallenge[]): Advice {
  const [verdict] = sampleAdvice.verdicts
  const { blueprint } = sampleAdvice
  const verdicts = verdict ? [{ ...verdict, challenges }] : []
  const choices = verdict ? { [verdict.pair]: verdict.choice } : {}
  return { ...sampleAdvice, verdicts, blueprint: { ...blueprint, choices } }
}

const tasksOf = (challenges: readonly RaisedChallenge[]) => {
  const advice = adviceWith(challenges)
  return listTasks(advice, labelContext(advice, sampleCatalogue))
}

// The page names the first challenge of a choice with its first remedy.
const first = challenge('Named on the page', 9, [remedy('Rest')])

test('what the checklist asks for already is not asked for again: it says what it is against', () => {
  const repeats = challenge('Repeats', 2, [remedy('Else'), remedy('Idempotent receiver')])
  const tasks = tasksOf([first, repeats])
  expect(tasks.filter(({ name }) => name === 'Else')).toEqual([])
  expect(tasks.find(({ name }) => name === 'Idempotent receiver')).toMatchObject({
    entries: ['obligation:recognise-repeats'],
    against: ['Repeats'],
  })
})

test('one remedy of several challenges is told once; what the answers ease away is not told', () => {
  const tasks = tasksOf([
    first,
    challenge('One', 2, [remedy('Watch')]),
    challenge('Two', 1, [remedy('Watch')]),
    challenge('Eased', 0, [remedy('Sleep')]),
  ])
  expect(tasks.filter(({ entries }) => entries.length === 0)).toMatchObject([
    { name: 'Rest', against: [] },
    { name: 'Watch', what: ['Do Watch well.'], against: ['One', 'Two'] },
  ])
})

test('of a challenge that the page names the first remedy is the one to do, whatever else the checklist asks for', () => {
  const named = challenge('Repeats', 2, [remedy('Else'), remedy('Idempotent receiver')])
  expect(tasksOf([named]).find(({ name }) => name === 'Else')).toMatchObject({
    entries: [],
    against: [],
  })
})

test('what the same people do at the same time by the same means is one task', () => {
  const [obligation] = sampleAdvice.blueprint.obligations
  if (obligation === undefined) throw new Error('the sample has obligations')
  const twice = [
    { ...obligation, what: 'Do this' },
    { ...obligation, id: 'other', what: 'Do that' },
  ]
  const advice = adviceWith([])
  const joined = { ...advice, blueprint: { ...advice.blueprint, obligations: twice } }
  const tasks = listTasks(joined, labelContext(joined, sampleCatalogue))
  expect(tasks.map(({ what }) => what)).toEqual([['Do this', 'Do that']])
})

test('by who does it, then by when', () => {
  const advice = adviceWith([
    first,
    challenge('Later', 2, [remedy('Watch', { due: 'operation' })]),
    challenge('First', 2, [remedy('Make', { end: 'source', inOtherHands: true })]),
    challenge('Anybody', 2, [remedy('Agree', { end: null, due: 'go-live' })]),
  ])
  const section = restToDo(advice, labelContext(advice, sampleCatalogue))
  const text = section ? paintMarkdown([section]) : ''
  const places = [
    'At SAP (in other hands)',
    'Make',
    'At the receivers',
    'In operation',
    'Watch',
    'Between them',
    'Before go-live',
    'Agree',
  ]
  expect(places.map(place => text.indexOf(place))).toEqual(
    places.map(place => text.indexOf(place)).toSorted((one, other) => one - other),
  )
  expect(text).not.toContain('-1')
})

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

test('what the checklist asks for already is not asked for again: it says what it is against', () => {
  const tasks = tasksOf([challenge('Repeats', 2, [remedy('Else'), remedy('Idempotent receiver')])])
  expect(tasks.filter(({ name }) => name === 'Else')).toEqual([])
  expect(tasks.find(({ name }) => name === 'Idempotent receiver')).toMatchObject({
    entry: 'obligation:recognise-repeats',
    against: ['Repeats'],
  })
})

test('one remedy of several challenges is told once; what the answers ease away is not told', () => {
  const tasks = tasksOf([
    challenge('One', 2, [remedy('Watch')]),
    challenge('Two', 1, [remedy('Watch')]),
    challenge('Eased', 0, [remedy('Sleep')]),
  ])
  expect(tasks.filter(({ entry }) => entry === null)).toMatchObject([
    { name: 'Watch', what: 'Do Watch well.', against: ['One', 'Two'], isRaised: true },
  ])
})

test('by who does it, then by when', () => {
  const advice = adviceWith([
    challenge('Later', 2, [remedy('Watch', { due: 'operation' })]),
    challenge('First', 2, [remedy('Make', { end: 'source', inOtherHands: true })]),
    challenge('Anybody', 2, [remedy('Agree', { end: null, due: 'go-live' })]),
  ])
  const section = restToDo(advice, labelContext(advice, sampleCatalogue))
  const text = section ? paintMarkdown([section]) : ''
  const places = [
    'At SAP (in other hands)',
    'Make',
    'At Salesforce and 2 more',
    'In operation',
    'Watch',
    'Between them',
    'Before it goes live',
    'Agree',
  ]
  expect(places.map(place => text.indexOf(place))).toEqual(
    places.map(place => text.indexOf(place)).toSorted((one, other) => one - other),
  )
  expect(text).not.toContain('-1')
})

import { expect, test } from 'vitest'
import type { Advice } from '../../../../src/model/result/advice.ts'
import type { RaisedChallenge, Remedy } from '../../../../src/model/result/verdict.ts'
import { listRisks, listTasks } from '../../../../src/report/advice/full/list-tasks.ts'
import { restToDo } from '../../../../src/report/advice/full/rest-to-do.ts'
import { paintMarkdown } from '../../../../src/report/markdown/paint-markdown.ts'
import { paintTerminal } from '../../../../src/report/terminal/paint-terminal.ts'
import { labelContext } from '../../../../src/report/wording/label-context.ts'
import { sampleAdvice } from '../../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../../helpers/sample-catalogue.ts'
import { plainCanvas } from '../../../helpers/test-canvas.ts'

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

test('what the checklist asks for already is not asked for again', () => {
  const named = challenge('Repeats', 9, [remedy('Idempotent receiver')])
  expect(tasksOf([named]).filter(({ name }) => name === 'Idempotent receiver')).toMatchObject([
    { entries: ['obligation:recognise-repeats'] },
  ])
})

test('of what the page names the first remedy is a task', () => {
  expect(tasksOf([first]).find(({ name }) => name === 'Rest')).toMatchObject({
    entries: [],
    what: ['Do Rest well.'],
  })
})

test('of what else these answers make worse the worst stands first, and each remedy once', () => {
  const advice = adviceWith([
    first,
    challenge('Met by a task', 4, [remedy('Idempotent receiver')]),
    challenge('One', 2, [remedy('Watch'), remedy('Else')]),
    challenge('Not made worse', 1, [remedy('Walk')]),
    challenge('Three', 3, [remedy('Watch')]),
    challenge('Without a remedy', 2, []),
    challenge('Five', 2, [remedy('Wait')]),
    challenge('Eased', 0, [remedy('Sleep')]),
  ])
  const labels = labelContext(advice, sampleCatalogue)
  expect(listRisks(advice, labels).map(({ id }) => id)).toEqual(['Three', 'Five'])
  const section = restToDo(advice, labels)
  const text = section ? paintTerminal([section], plainCanvas(80)) : ''
  expect(text).toContain('Three -> watch: do Watch well.')
})

test('at most two other risks are told', () => {
  const others = ['a', 'b', 'c', 'd', 'e'].map(id => challenge(`Risk ${id}`, 2, [remedy(id)]))
  const advice = adviceWith([first, ...others])
  const section = restToDo(advice, labelContext(advice, sampleCatalogue))
  const text = section ? paintTerminal([section], plainCanvas(80)) : ''
  expect(text.match(/Risk ./g)).toEqual(['Risk a', 'Risk b'])
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
  const [obligation] = sampleAdvice.blueprint.obligations
  if (obligation === undefined) throw new Error('the sample has obligations')
  const asked = (name: string, rest: Partial<Remedy>) => {
    const mitigation = remedy(name, rest)
    const { end, inOtherHands, due } = mitigation
    return { ...obligation, id: name, builds: end ?? 'platform', inOtherHands, due, mitigation }
  }
  const empty = adviceWith([first])
  const obligations = [
    asked('Watch', { due: 'operation' }),
    asked('Make', { end: 'source', inOtherHands: true }),
    asked('Agree', { end: null, due: 'go-live' }),
  ]
  const advice = { ...empty, blueprint: { ...empty.blueprint, obligations } }
  const section = restToDo(advice, labelContext(advice, sampleCatalogue))
  const text = section ? paintMarkdown([section]) : ''
  const places = [
    'Toward SAP, which others develop',
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

test('the owner of an end is asked each question once, before what has to be done there', () => {
  const [obligation] = sampleAdvice.blueprint.obligations
  if (obligation === undefined) throw new Error('the sample has obligations')
  const asking = (id: string, what: string, isAll: boolean) => ({
    ...obligation,
    ...{ id, what: `Do ${id}`, inOtherHands: true, asks: { what, isAll }, mitigation: null },
  })
  const advice = adviceWith([])
  const obligations = [
    asking('first', 'how refusals are told', true),
    asking('second', 'how refusals are told', false),
    asking('third', 'which key is known', true),
  ]
  const asked = { ...advice, blueprint: { ...advice.blueprint, obligations } }
  const section = restToDo(asked, labelContext(asked, sampleCatalogue))
  expect(section && paintTerminal([section], plainCanvas(80))).toContain(
    `Ask first
        - how refusals are told
        - which key is known
      Build on our side
        - Do second.
`,
  )
})

import { expect, test } from 'vitest'
import type { Advice } from '../../../src/model/result/advice.ts'
import type { InterfaceAdvice } from '../../../src/model/result/interface.ts'
import { outlineInterface } from '../../../src/report/advice/outline-interface.ts'
import { toJson } from '../../../src/report/json/to-json.ts'
import { paintMarkdown } from '../../../src/report/markdown/paint-markdown.ts'
import { reportShape } from '../../../src/schemas/report-shape.ts'
import { sampleAdvice } from '../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../helpers/sample-catalogue.ts'

const advice: InterfaceAdvice = {
  name: 'Stock',
  from: 'SAP',
  to: ['Shop'],
  flows: ['web shop', 'retailers'],
  leftOut: ['audit'],
  exchange: [
    { kind: 'common', pair: 'synchronous-asynchronous', choice: 'asynchronous' },
    {
      kind: 'split',
      pair: 'pull-push',
      byFlow: { 'web shop': 'push', retailers: 'pull' },
      oneWay: [{ choice: 'push', price: 2.4, payers: { retailers: 2.4 } }],
    },
    {
      kind: 'split',
      pair: 'real-time-batch',
      byFlow: { 'web shop': 'real-time', retailers: null },
      oneWay: [],
    },
  ],
  connection: {
    choices: { 'point-to-point-centralized': 'centralized', 'tightly-loosely-coupled': null },
    price: 3,
    exceptions: [
      {
        flow: 'retailers',
        concedes: 3,
        wouldChoose: { 'point-to-point-centralized': 'point-to-point' },
      },
    ],
  },
}

const painted = (advice: InterfaceAdvice, advices: readonly Advice[] = []) =>
  paintMarkdown(outlineInterface(advice, sampleCatalogue, advices))

test('says what is split, and of each way for all whom it would go against', () => {
  const text = painted(advice)
  expect(text).toContain('"web shop" push; "retailers" pull.')
  expect(text).toContain('Push for all would go against "retailers".')
  expect(text).toContain('either side of real-time or batch')
  expect(text).toContain('No one way fits all of them.')
  expect(text).toContain('"audit" has a decision that is not feasible')
})

test('says what the connection is, and who would choose otherwise', () => {
  const text = painted(advice)
  expect(text).toContain('Asynchronous, centralized and either side of')
  expect(text).toMatch(/"retailers" concedes\W*: by itself it would be point-to-point\./)
  expect(painted({ ...advice, connection: null })).toContain('each needs one of its own')
})

test('names each of two ways that cost alike with its own opponents', () => {
  const [, split] = advice.exchange
  if (split?.kind !== 'split') throw new Error('there is a split')
  const oneWay = [
    { choice: 'push', price: 1, payers: { retailers: 1 } },
    { choice: 'pull', price: 1, payers: { 'web shop': 1 } },
  ]
  expect(painted({ ...advice, exchange: [{ ...split, oneWay }] })).toContain(
    'Push for all would go against "retailers"; pull for all would go against "web shop".',
  )
})

test('says of a shared choice which exchange leaves it open, and which design serves all', () => {
  const open = (flow: string): Advice => ({
    ...sampleAdvice,
    flow,
    verdicts: sampleAdvice.verdicts.map(verdict =>
      verdict.pair === 'point-to-point-centralized' && flow === 'retailers'
        ? { ...verdict, outcome: 'open', choice: null }
        : verdict,
    ),
  })
  const text = painted(advice, [open('web shop'), open('retailers')])
  expect(text).toContain('centralized (open in "retailers")')
  expect(text).toMatch(/ for all\. Asynchronous/)
})

test('names no figures', () => {
  expect(painted(advice)).not.toMatch(/\d/)
})

test('stands beside the reports of the JSON output, as its schema says', () => {
  const printed = JSON.parse(toJson([], sampleCatalogue, [advice]))
  expect(printed.interfaces).toEqual([advice])
  expect(reportShape.safeParse(printed).success).toBe(true)
  expect(JSON.parse(toJson([], sampleCatalogue)).interfaces).toBeUndefined()
})

test('names the ends where each exchange has the same', () => {
  expect(painted(advice)).toContain('Stock: SAP')
  expect(painted({ ...advice, to: ['Shop', 'SAP'] })).not.toContain('SAP')
})

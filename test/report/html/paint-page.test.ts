import { expect, test } from 'vitest'
import type { Requirements } from '../../../src/model/requirements.ts'
import type { InterfaceAdvice } from '../../../src/model/result/interface.ts'
import { paintPage } from '../../../src/report/html/paint-page.ts'
import { packText, unpackText } from '../../helpers/page-file.ts'
import { hostileAdvice, sampleAdvice } from '../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../helpers/sample-catalogue.ts'

const parts = {
  assets: {
    style: { text: 'p{margin:0}', hash: 'sha256-style' },
    loader: { text: 'load()', hash: 'sha256-loader' },
    client: { text: 'packed-client', hash: 'sha256-client' },
    knowledge: 'built-in',
    landscape: {
      style: { text: '', hash: 'sha256-other' },
      client: { text: '', hash: 'sha256-other' },
    },
  },
  knowledge: 'own',
  pack: packText,
}
const requirements: Requirements = {
  name: '</script><script>alert(1)</script>\u2028',
  description: null,
  flow: null,
  from: 'A',
  to: ['B'],
  answers: {},
  fixed: [],
  platforms: [],
  source: { file: 'a.yaml', document: 1, line: 1 },
}
const report = { requirements, advice: sampleAdvice }
const paint = (...reports: (typeof report)[]) =>
  paintPage({ catalogue: sampleCatalogue, reports, interfaces: [] }, parts)

test('the policy lets in what the page holds, and nothing else', () => {
  expect(/Content-Security-Policy" content="([^"]*)"/.exec(paint(report))?.[1]).toBe(
    "default-src 'none'; script-src 'sha256-loader' 'sha256-client'; style-src 'sha256-style'; base-uri 'none'; form-action 'none'",
  )
})

test('the data of the page cannot end their element, and are what they were', () => {
  const html = paint(report)
  expect(html.match(/<script/g)).toHaveLength(4)
  const [, data = ''] = /id="requirements">([^<]*)</.exec(html) ?? []
  expect(data).toMatch(/^[^<>&"'`\\\s]+$/)
  expect(JSON.parse(unpackText(data))).toEqual([requirements])
  expect(html).toContain('id="knowledge">own<')
})

test('one report needs no switch; several have one, and an overview', () => {
  expect(paint(report)).not.toContain('<nav')
  const several = paint(report, { ...report, advice: { ...sampleAdvice, name: 'Other' } })
  expect(several).toContain('<a href="#r2">Other</a>')
  expect(several).toContain('id="overview"')
})

test('the switch names a flow with its interface, where there are others', () => {
  const flow = (name: string, own: string) => ({
    ...report,
    advice: { ...sampleAdvice, name, flow: own },
  })
  const namesIn = (html: string) =>
    [...html.matchAll(/<li><a href="#r\d+">([^<]*)</g)].map(([, name]) => name)
  expect(namesIn(paint(flow('Orders', 'changes'), flow('Orders', 'readings')))).toEqual([
    'changes',
    'readings',
  ])
  expect(namesIn(paint(flow('Orders', 'changes'), flow('Meters', 'readings')))).toEqual([
    'Orders, changes',
    'Meters, readings',
  ])
})

test('above the flows of an interface the page says which of them leaves a shared choice open', () => {
  const [verdict] = sampleAdvice.verdicts
  if (verdict === undefined) throw new Error('the sample has verdicts')
  const open = { ...verdict, outcome: 'open', choice: null } as const
  const flow = (name: string) => ({ ...sampleAdvice, flow: name, verdicts: [open] })
  const advices = [flow('one'), flow('two')]
  const together: InterfaceAdvice = {
    ...{ name: sampleAdvice.name, from: 'A', to: ['B'], flows: ['one', 'two'], leftOut: [] },
    exchange: [],
    connection: { choices: { [verdict.pair]: 'synchronous' }, price: 0, exceptions: [] },
  }
  const reports = advices.map(advice => ({ ...report, advice }))
  const html = paintPage({ catalogue: sampleCatalogue, reports, interfaces: [together] }, parts)
  expect(html).toContain('(open in &#34;one&#34; and &#34;two&#34;)')
})

test('one report is complete as it stands; of several each has its one page in words', () => {
  expect(paint(report)).toContain('<h2>The evidence</h2>')
  const several = paint(report, { ...report, advice: { ...sampleAdvice, name: 'Other' } })
  expect(several).not.toContain('<h2>The evidence</h2>')
  expect(several).not.toContain('<svg')
  expect(several).toContain('Where scripts run, each name above opens the whole report.')
  expect(several.match(/<th scope="col">Decided by/g)).toHaveLength(2)
})

test('what was written by strangers is shown, and acts nowhere', () => {
  const html = paint({ ...report, advice: hostileAdvice })
  const tags = [...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag)
  expect(tags.filter(tag => /^(img|iframe|object|embed|base)$/i.test(tag ?? ''))).toEqual([])
  // Signs have words of ours.
  expect(html).not.toMatch(
    /<i\b(?!>(?:leads to|remedy:|to)<| class="star">, could still be overturned<)/,
  )
  expect(html).not.toMatch(/href="(?!https?:|#)/)
  expect(html).not.toMatch(/\son\w+=/)
})

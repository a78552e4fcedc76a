import { expect, test } from 'vitest'
import { parsePrecedents } from '../../../src/input/catalogue/parse-precedents.ts'
import { severalCatalogue } from '../../helpers/several-catalogue.ts'

const HEAD = 'id: mill\ntitle: A mill\naddress: https://example.org/mill\nkind: story\n'

function parse(requirements: string) {
  const text = `${HEAD}requirements: { name: n, from: a, to: b, ${requirements} }\npublished: { pull-push: hybrid }\n`
  const parsed = parsePrecedents(new Map([['precedents/mill.yaml', text]]), severalCatalogue())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  const [mill] = parsed.value
  const answers = Object.entries(mill?.requirements.answers ?? {}).map(
    ([id, { options, unsure = [], oneOf = [] }]) => [id, [options, unsure, oneOf]],
  )
  return [parsed.value.length, mill?.requirements.flow, Object.fromEntries(answers)]
}

test('of a precedent in parts is known what is true of each part', () => {
  const answers = `
    exchange: copy,
    promises: { parts: { shop: [in-order, never-twice], net: [in-order] } },
    data-freshness: { parts: { shop: minutes, net: hours } },
    ownership: { parts: { shop: one-team, net: unknown } }`
  expect(parse(`answers: {${answers} }`)).toEqual([
    1,
    null,
    {
      exchange: [['copy'], [], []],
      promises: [['in-order'], ['never-twice'], []],
      'data-freshness': [['minutes', 'hours'], [], []],
      ownership: [['one-team', 'other-companies'], [], []],
    },
  ])
})

test('of flows, too: what one of them leaves out is not known', () => {
  const shared = 'answers: { exchange: copy, promises: { one-of: [in-order, never-twice] } }'
  const flows =
    'flows: [{ name: f, answers: { data-freshness: minutes } }, { name: g, answers: { exchange: look-up } }]'
  expect(parse(`${shared}, ${flows}`)).toEqual([
    1,
    null,
    { exchange: [['look-up', 'copy'], [], []], promises: [[], [], ['in-order', 'never-twice']] },
  ])
})

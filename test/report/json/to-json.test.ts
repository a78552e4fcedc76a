import { describe, expect, test } from 'vitest'
import type { Advice } from '../../../src/model/result/advice.ts'
import { printJson, toJson, toNdjson } from '../../../src/report/json/to-json.ts'
import { reportShape } from '../../../src/schemas/report-shape.ts'
import {
  emptyAdvice,
  hardAdvice,
  hostileAdvice,
  sampleAdvice,
} from '../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../helpers/sample-catalogue.ts'

// The advice with its own names where the catalogue's texts leave room for them.
function filled(advice: Advice, to: string): unknown {
  const names = { from: advice.from, to }
  const fill = (text: string) =>
    text.replace(/\{(from|to)\}/g, (_, side: 'from' | 'to') => names[side])
  const { verdicts, blueprint, tensions, ...rest } = advice
  return { ...rest, ...(fillIn({ verdicts, blueprint, tensions }, fill) as object) }
}

function fillIn(value: unknown, fill: (text: string) => string): unknown {
  if (typeof value === 'string') return fill(value)
  if (Array.isArray(value)) return value.map(each => fillIn(each, fill))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fillIn(each, fill)]))
}

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, each]) => [key, shuffled(each)] as const)
  return Object.fromEntries(entries.toReversed())
}

describe('toJson', () => {
  test('what several receivers do is said of them all', () => {
    const because = '{to} does nothing, and so {to} waits.'
    const tensions = sampleAdvice.tensions.map(tension => ({ ...tension, because }))
    const json = toJson([{ ...sampleAdvice, tensions }], sampleCatalogue)
    expect(json).toContain('Salesforce, Shop and Warehouse do nothing')
  })

  test('says what the advice says, names filled in', () => {
    const { reports, ...envelope } = JSON.parse(toJson([sampleAdvice, hardAdvice], sampleCatalogue))
    expect(envelope).toEqual({
      schemaVersion: 1,
      catalogue: {
        name: 'integration-advisor',
        version: '1.0.0',
        digest: 'sha256:0123456789abcdef',
      },
    })
    expect(reports).toEqual([
      filled(sampleAdvice, 'Salesforce, Shop and Warehouse'),
      filled(hardAdvice, 'Shop, Marketplace, Tills, Partners and Reporting'),
    ])
  })

  test('comes in pieces of one report each, and asks for the interfaces after the last', () => {
    const told: string[] = []
    function* advices() {
      for (const advice of [sampleAdvice, hardAdvice, sampleAdvice]) {
        told.push('report')
        yield advice
      }
    }
    const interfaces = () => {
      told.push('interfaces')
      return []
    }
    const pieces: string[] = []
    for (const piece of printJson(advices(), sampleCatalogue, interfaces)) pieces.push(piece)
    expect(told).toEqual(['report', 'report', 'report', 'interfaces'])
    expect(pieces.length).toBeGreaterThan(4)
    const whole = pieces.join('')
    expect(whole).toBe(`${JSON.stringify(JSON.parse(whole), null, 2)}\n`)
    expect([...printJson([], sampleCatalogue, () => [])].join('')).toContain('"reports": []\n}')
  })

  test('gives the same bytes however the advice was built', () => {
    const fieldOrder = (text: string) => Object.keys(JSON.parse(text).reports[0].verdicts[0])
    const turned = shuffled(sampleAdvice) as Advice
    expect(fieldOrder(toJson([turned], sampleCatalogue))).toEqual(
      fieldOrder(toJson([sampleAdvice], sampleCatalogue)),
    )
    expect(toJson([sampleAdvice], sampleCatalogue)).toBe(
      toJson([structuredClone(sampleAdvice)], sampleCatalogue),
    )
    expect(toJson([{ ...sampleAdvice, more: 1 } as Advice], sampleCatalogue)).toBe(
      toJson([sampleAdvice], sampleCatalogue),
    )
  })

  test('is one line a report as NDJSON, whatever the texts hold', () => {
    const line = toNdjson(hostileAdvice)
    expect(line.indexOf('\n')).toBe(line.length - 1)
    expect(JSON.parse(line).name).toBe(hostileAdvice.name)
  })

  test.each([
    ['sample', sampleAdvice],
    ['hard', hardAdvice],
    ['empty', emptyAdvice],
    ['hostile', hostileAdvice],
  ])('has the shape that the schema promises: %s', (_, advice) => {
    const parsed = reportShape.safeParse(JSON.parse(toJson([advice], sampleCatalogue)))
    expect(parsed.error?.issues ?? []).toEqual([])
  })

  test('no report is an empty list', () => {
    expect(JSON.parse(toJson([], sampleCatalogue)).reports).toEqual([])
  })
})

test('one report with every field', async () => {
  const infeasible = hardAdvice.verdicts.filter(({ reconsider }) => reconsider.length > 0)
  const verdicts = [...sampleAdvice.verdicts, ...infeasible]
  const printed = toJson([{ ...sampleAdvice, verdicts }], sampleCatalogue)
  await expect(printed).toMatchFileSnapshot('../../golden/report/sample.json')
})

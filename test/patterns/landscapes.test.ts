import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import { adviseLandscape } from '../../src/advise/landscape/advise-landscape.ts'
import { parseLandscape } from '../../src/input/landscape/parse-landscape.ts'
import { outlineFiltered, outlineLandscape } from '../../src/report/landscape/outline-landscape.ts'
import { paintMarkdown } from '../../src/report/markdown/paint-markdown.ts'
import { paintTerminal } from '../../src/report/terminal/paint-terminal.ts'
import { loadPatterns } from '../helpers/read-patterns.ts'
import { plainCanvas } from '../helpers/test-canvas.ts'

const { catalogue } = loadPatterns()
const engine = compileEngine(catalogue)

function adviceOn(name: string) {
  const file = `patterns/examples/landscapes/${name}.yaml`
  const parsed = parseLandscape({ file, text: readFileSync(file, 'utf8') }, { catalogue })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  return { advice: adviseLandscape(engine, parsed.value), warnings: parsed.findings }
}

const RULE = {
  'point-to-point-centralized': 'centralized',
  'out-of-the-box-custom': 'out-of-the-box',
  'tightly-loosely-coupled': 'loosely-coupled',
}

const endsOf = (
  { systems }: ReturnType<typeof adviceOn>['advice'],
  when: 'today' | 'advised',
): number => systems.reduce((sum, each) => sum + each[when].direct + each[when].connections, 0)

describe.each(['retailer', 'spaghetti'])('the landscape of the %s', name => {
  const { advice, warnings } = adviceOn(name)

  test('is read without a warning', () => {
    expect(warnings).toEqual([])
  })

  test('fits a terminal of 80 columns, and is a document', () => {
    const page = paintTerminal(
      outlineLandscape(advice, catalogue, { whole: false }),
      plainCanvas(80),
    )
    expect(page.split('\n').filter(line => line.length > 80)).toEqual([])
    const whole = paintMarkdown(outlineLandscape(advice, catalogue, { whole: true }))
    expect(advice.interfaces.filter(each => !whole.includes(each.name))).toEqual([])
  })

  test.each([
    [80, 2],
    [60, 1],
  ])('has every interface in columns under one head, %i columns wide', (width, gap) => {
    const rows = outlineFiltered({ rows: advice.interfaces, advice, order: null }, catalogue)
    const lines = paintTerminal(rows, plainCanvas(width)).split('\n')
    const head = lines.find(line => line.includes('TOPOLOGY')) ?? ''
    const starts = ['SYNC', 'TIMING', 'TOPOLOGY', 'BUILD', 'COUPLING', 'PULL/PUSH'].map(title =>
      head.indexOf(title),
    )
    expect(starts).toEqual(starts.toSorted((one, other) => one - other))
    expect(starts).not.toContain(-1)
    const isRow = (line: string) =>
      starts.every(
        start => /\S/.test(line[start] ?? '') && line.slice(start - gap, start).trim() === '',
      )
    expect(lines.filter(isRow)).toHaveLength(1 + advice.interfaces.length)
  })

  test('shares what it can', () => {
    expect(advice.rule?.choices).toEqual(RULE)
    expect(endsOf(advice, 'advised')).toBeLessThan(endsOf(advice, 'today') / 2)
  })
})

test('the retailer has 12 systems and 30 interfaces, and its payments at the till stay direct', () => {
  const { counts, interfaces } = adviceOn('retailer').advice
  expect([counts.systems, counts.interfaces]).toEqual([12, 30])
  const apart = interfaces.filter(({ standing }) => standing === 'ruled-out')
  expect(apart.map(({ name }) => name)).toEqual(['Payment at the till'])
  expect(apart[0]?.hindrances.map(({ pair }) => pair)).toEqual(['point-to-point-centralized'])
})

test('the spaghetti has 40 systems and 180 links, and its look-ups ask for own code', () => {
  const { advice } = adviceOn('spaghetti')
  const { counts, interfaces, layers } = advice
  expect([counts.systems, counts.links, counts.carried]).toEqual([40, 180, 0])
  const apart = interfaces.filter(({ standing }) => standing === 'exception')
  expect(new Set(apart.flatMap(({ data }) => data))).toEqual(
    new Set(['credit limits', 'availability']),
  )
  const page = paintMarkdown(outlineLandscape(advice, catalogue, { whole: false }))
  expect(page).toContain('custom; the rule would cost it 3, as much as a decisive fact or more')
  const { breakEven, links } = layers[0] ?? {}
  expect(breakEven?.links).toBeLessThan(links ?? 0)
})

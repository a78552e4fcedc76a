import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { advise } from '../../../src/advise/advise.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { adviseLandscape } from '../../../src/advise/landscape/advise-landscape.ts'
import { parseLandscape } from '../../../src/input/landscape/parse-landscape.ts'
import { printLandscape, toLandscapeNdjson } from '../../../src/report/json/landscape-to-json.ts'
import { annotateLandscape } from '../../../src/report/landscape/annotate-landscape.ts'
import { landscapeDerived } from '../../../src/report/landscape/landscape-derived.ts'
import { landscapeGraphs } from '../../../src/report/landscape/landscape-graphs.ts'
import { outlineLandscape } from '../../../src/report/landscape/outline-landscape.ts'
import { paintMarkdown } from '../../../src/report/markdown/paint-markdown.ts'
import { paintFlowchart } from '../../../src/report/mermaid/paint-flowchart.ts'
import { paintTerminal } from '../../../src/report/terminal/paint-terminal.ts'
import { labelContext } from '../../../src/report/wording/label-context.ts'
import { LAYER_NAMES } from '../../../src/report/wording/names/layer-names.ts'
import { ROLES } from '../../../src/report/wording/names/system-names.ts'
import { reportShape } from '../../../src/schemas/report-shape.ts'
import { loadPatterns } from '../../helpers/read-patterns.ts'
import { plainCanvas } from '../../helpers/test-canvas.ts'

const { catalogue } = loadPatterns()
const engine = compileEngine(catalogue)

function adviceOn(text: string) {
  const parsed = parseLandscape({ file: 'a.yaml', text }, { catalogue })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  return adviseLandscape(engine, parsed.value)
}

const retailer = adviceOn(readFileSync('patterns/examples/landscapes/retailer.yaml', 'utf8'))

test.each([80, 60, 40])('%i columns are kept', columns => {
  const text = paintTerminal(
    outlineLandscape(retailer, catalogue, { whole: true }),
    plainCanvas(columns),
  )
  expect(text.split('\n').filter(line => line.length > columns)).toEqual([])
})

test('the matrix has a row for each interface, those of one layer together', () => {
  const outline = outlineLandscape(retailer, catalogue, { whole: false })
  const section = outline.find(
    block => block.kind === 'section' && block.title === 'All interfaces',
  )
  const [table] = section?.kind === 'section' ? section.blocks : []
  if (table?.kind !== 'table') throw new Error('There is no matrix')
  expect(table.columns).toHaveLength(7)
  const names = table.rows.map(([cell]) =>
    [cell?.main]
      .flat(2)
      .map(each => (typeof each === 'object' ? each.text : each))
      .join(''),
  )
  const layersOf = (name: string) =>
    retailer.interfaces.find(each => each.name === name)?.layers[0] ?? 'direct'
  const runs = names.map(layersOf).filter((layer, at, all) => layer !== all[at - 1])
  expect(runs).toEqual([...new Set(runs)])
  expect(runs.at(-1)).toBe('direct')
})

test('in a code review who goes another way is told at its place, by its title', () => {
  const labels = { catalogue, names: ROLES }
  const place = { file: 'a.yaml', line: 3, column: 5, length: 9 }
  const apart = annotateLandscape(retailer.interfaces, () => place, labels)
  expect(apart.map(({ level, title }) => [level, title])).toEqual([
    ['notice', 'Another way: Payment at the till'],
  ])
  expect(apart[0]?.place).toBe(place)
  const [first] = retailer.interfaces
  const rows = first ? [{ ...first, standing: 'infeasible' as const }] : []
  expect(annotateLandscape(rows, () => place, labels).map(({ level }) => level)).toEqual([
    'warning',
  ])
  expect(annotateLandscape(rows, () => null, labels)).toEqual([])
})

test('a line of NDJSON is an interface of the JSON', () => {
  const { landscape } = JSON.parse([...printLandscape(retailer, [], catalogue)].join(''))
  const lines = retailer.interfaces.map(toLandscapeNdjson)
  expect(lines.map(line => JSON.parse(line))).toEqual(landscape.interfaces)
  expect(lines.every(line => line.indexOf('\n') === line.length - 1)).toBe(true)
})

test('the JSON has the shape of its schema', () => {
  const printed = JSON.parse([...printLandscape(retailer, [], catalogue)].join(''))
  const checked = reportShape.safeParse(printed)
  expect(checked.error?.issues ?? []).toEqual([])
  expect(printed.landscape.interfaces).toHaveLength(30)
  expect(printed.reports).toEqual([])
})

test('the pictures join every pair of systems that is linked, today and as advised', () => {
  const [today, advised] = landscapeGraphs(retailer)
  expect(today?.graph.nodes.map(({ label }) => label)).toContain('Shop broker')
  for (const { graph } of [today, advised].filter(each => each !== undefined)) {
    const ids = new Set(graph.nodes.map(({ id }) => id))
    expect(graph.edges.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([])
    for (const { from, to } of retailer.interfaces)
      for (const end of to) expect(isJoined(graph, from, end)).toBe(true)
  }
})

function isJoined(
  { nodes, edges }: ReturnType<typeof landscapeGraphs>[0]['graph'],
  from: string,
  to: string,
): boolean {
  const idOf = (name: string) => nodes.find(({ label }) => label === name)?.id
  const out = edges.filter(edge => edge.from === idOf(from)).map(edge => edge.to)
  return edges.some(
    edge => edge.to === idOf(to) && (edge.from === idOf(from) || out.includes(edge.from)),
  )
}

test('no name acts in a flow chart', () => {
  const text = 'landscape: a\ninterfaces:\n  - { from: "A\\"]", to: "B --> C;", data: "end" }'
  const chart = paintFlowchart(landscapeGraphs(adviceOn(text)))
  expect(chart).toContain('#34;')
  expect(chart.split('\n').filter(line => line.trim() === 'end')).toHaveLength(2)
  expect(chart).not.toContain('B --> C')
})

test('a landscape of which nothing is known is told all the same', () => {
  const advice = adviceOn('landscape: a\ninterfaces: [{ from: A, to: B }]')
  const text = paintTerminal(outlineLandscape(advice, catalogue, { whole: false }), plainCanvas(80))
  expect(text).toContain('a: 2 systems, 1 interface')
  expect(text.replace(/\s+/g, ' ')).toMatch(/Only \d % of the questions are answered/)
})

test('a shared layer with too few links to pay is told first', () => {
  const answers = '{ purpose: [copy], data-freshness: 5m, source-ways: [reports-changes] }'
  const fixed = '{ point-to-point-centralized: centralized }'
  const advice = adviceOn(
    `landscape: a\nfixed: ${fixed}\nanswers: ${answers}\ninterfaces: [{ from: A, to: B, data: d }]`,
  )
  expect(advice.counts.shared).toBe(1)
  const text = paintTerminal(outlineLandscape(advice, catalogue, { whole: false }), plainCanvas(80))
  expect(text.replace(/\s+/g, ' ')).toContain(
    'Leave the only link as it is: no shared layer pays yet.',
  )
  expect(advice.work).toEqual([])
})

test('what shares a layer that does not pay yet is counted apart, and is no work to begin with', () => {
  const { counts, layers, work, interfaces } = retailer
  expect(counts.worthwhile).toBeGreaterThan(0)
  expect(counts.worthwhile).toBeLessThan(counts.shared)
  const paying = layers.filter(
    ({ breakEven, links }) => breakEven?.links != null && links >= breakEven.links,
  )
  const kinds = paying.map(({ kind }) => kind)
  for (const step of work) {
    const row = interfaces.find(({ name }) => name === step.interface)
    expect(row?.layers.some(kind => kinds.includes(kind))).toBe(true)
    expect(step.layers.filter(kind => !kinds.includes(kind))).toEqual([])
  }
  const outline = outlineLandscape(retailer, catalogue, { whole: false })
  const text = paintTerminal(outline, plainCanvas(80)).replace(/\s+/g, ' ')
  expect(text).toContain(`Run ${counts.worthwhile} of 41 links over a shared layer`)
  expect(text).toContain(`${counts.shared - counts.worthwhile} more would share what does not pay`)
  const [, advised] = landscapeGraphs(retailer)
  const labels = advised?.graph.nodes.map(({ label }) => label.toLowerCase()) ?? []
  expect(layers.filter(({ kind }) => labels.includes(LAYER_NAMES[kind]))).toEqual(paying)
})

test('what runs over a layer today and is advised to be direct is made direct, not kept so', () => {
  const fixed = 'fixed: { point-to-point-centralized: point-to-point }'
  const over = '{ from: A, to: B, over: Bus }'
  const textOf = (...interfaces: readonly string[]) =>
    paintTerminal(
      outlineLandscape(
        adviceOn(`landscape: a\n${fixed}\ninterfaces: [${interfaces.join(', ')}]`),
        catalogue,
        { whole: false },
      ),
      plainCanvas(80),
    )
  expect(textOf(over)).toContain('Make the only link direct.')
  expect(textOf(over, '{ from: B, to: A }')).toContain('Keep 1 of 2 links direct, and make 1 so.')
})

test('who sends and receives is told in the whole report, and of data that more than two systems share', () => {
  const ends = '{ from: A, to: [B, C], data: d }, { from: D, to: B, data: e }'
  const advice = adviceOn(`landscape: a\ninterfaces: [${ends}]`)
  const textOf = (whole: boolean) => paintMarkdown(outlineLandscape(advice, catalogue, { whole }))
  expect(textOf(true)).toMatch(/\| \*\*B\*\* \| .* \| 2 \| 0 \|/)
  expect(textOf(true)).toContain('| **d** | A | B and C |')
  expect(textOf(true)).not.toContain('| **e** |')
  expect(textOf(false)).not.toContain('Shared data')
})

test('what the landscape told of an interface is listed as derived, and what somebody stated is not', () => {
  const text =
    'landscape: a\ninterfaces: [{ from: A, to: B, data: d, answers: { data-freshness: 5m } }]'
  const parsed = parseLandscape({ file: 'a.yaml', text }, { catalogue })
  const [exchange] = parsed.ok ? (parsed.value.interfaces[0]?.exchanges ?? []) : []
  if (exchange === undefined) throw new Error('it is read')
  const advice = advise(engine, exchange)
  const derived = paintMarkdown(landscapeDerived(advice, labelContext(advice, catalogue)))
  expect(derived).toContain('(landscape-size)')
  expect(derived).not.toContain('data-freshness')
})

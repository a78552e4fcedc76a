import { expect, test } from 'vitest'
import * as library from '../../src/index.ts'

// One worked example for each function of the library, run as it stands; the last test counts them.
const TEXT = `
name: Stock levels
from: Warehouse
to: Shop
answers:
  purpose: announce
  data-freshness: 30s
  source-ways: reports-changes
`

const plainCanvas: library.Canvas = {
  columns: 80,
  unicode: true,
  styles: {
    strong: text => text,
    muted: text => text,
    good: text => text,
    caution: text => text,
    bad: text => text,
    code: text => text,
  },
  widthOf: text => text.length,
  wrap: (text, columns) => text.match(new RegExp(`.{1,${columns}}`, 'g')) ?? [''],
}

function requirementsOf(text: string): library.Requirements {
  const catalogue = library.builtInCatalogue()
  const source = { file: 'stock.yaml', text, syntax: 'yaml' } as const
  const [document] = library.parseRequirements(source, { catalogue })
  if (!document?.parsed.ok) throw new Error('The example is faulty')
  return document.parsed.value[0] as library.Requirements
}

const engine = library.compileEngine(library.builtInCatalogue())
const advice = library.advise(engine, requirementsOf(TEXT))

const EXAMPLE_TEXT = `
- id: who-asks-waits
  says: Who looks something up waits for the answer.
  answers: { purpose: look-up, outcome-wait: blocked }
  expect: { synchronous-asynchronous: synchronous }
`

const EXAMPLE = { folder: '', texts: new Map([['examples.yaml', EXAMPLE_TEXT]]) }

function trials(): readonly library.Trial[] {
  const parsed = library.parseExamples([EXAMPLE], engine.catalogue)
  return (parsed.ok ? parsed.value : []).flatMap(example =>
    example.given.kind === 'answers' ? [{ example, requirements: example.given.requirements }] : [],
  )
}

const LANDSCAPE =
  'landscape: Shop\ninterfaces:\n  - { name: Stock, from: Warehouse, to: [Shop, CRM] }'

function landscapeOf(text: string): library.Landscape {
  const parsed = library.parseLandscape(
    { file: 'shop.yaml', text },
    { catalogue: engine.catalogue },
  )
  if (!parsed.ok) throw new Error('The example is faulty')
  return parsed.value
}

function summary(): library.Summary {
  const counter = library.countAdvices(engine.catalogue)
  counter.add(advice)
  return { documents: 1, faulty: 0, ...counter.totals() }
}

function required(text = TEXT) {
  const exchange = { file: 'stock.yaml', name: 'Stock levels', flow: null }
  return { exchange, requirements: requirementsOf(text) }
}

function lockText(): string {
  const decision = library.recordDecision(engine, { ...required(), record: null })
  const decisions = [{ decision, record: null }]
  const lock = { file: 'decisions.lock.yaml', text: '', schema: null }
  return library.writeLock(lock, { decisions, gone: [] })
}

function recorded(): readonly library.RecordedDecision[] {
  const parsed = library.parseLock('decisions.lock.yaml', lockText(), engine.catalogue)
  return parsed.ok ? parsed.value.decisions : []
}

/** A landscape as a lock has it. */
function recordedLandscape(): library.RecordedLandscape {
  const advice = library.adviseLandscape(engine, landscapeOf(LANDSCAPE))
  const [place] = recorded().map(each => each.place)
  if (place === undefined) throw new Error('The example is faulty')
  const reasons = { because: null, owner: null, review: null }
  return { ...library.recordLandscape(engine, advice, 'shop.yaml'), ...reasons, place }
}

/** What is advised where data may be this old, against what is recorded. */
function checked(freshness: string): library.CheckedDecision {
  const [record = null] = recorded()
  const now = { ...required(TEXT.replace('30s', freshness)), today: '2027-06-01', duePolicies: [] }
  return library.checkDecision(engine, { ...now, record })
}

const EXAMPLES: Readonly<Record<string, () => void>> = {
  parseLandscape: () => {
    expect(landscapeOf(LANDSCAPE).systems.map(({ name }) => name)).toEqual([
      'Warehouse',
      'Shop',
      'CRM',
    ])
  },

  adviseLandscape: () => {
    const { counts, interfaces } = library.adviseLandscape(engine, landscapeOf(LANDSCAPE))
    expect([counts.links, interfaces.map(({ standing }) => standing)]).toEqual([2, ['agrees']])
  },

  outlineLandscape: () => {
    const advice = library.adviseLandscape(engine, landscapeOf(LANDSCAPE))
    const outline = library.outlineLandscape(advice, engine.catalogue, { whole: true })
    expect(library.paintMarkdown(outline)).toContain('# Shop: 3 systems, 1 interface')
  },

  landscapeGraphs: () => {
    const advice = library.adviseLandscape(engine, landscapeOf(LANDSCAPE))
    const titles = library.landscapeGraphs(advice).map(({ title }) => title)
    expect(titles).toEqual(['Today', 'As advised'])
  },
  paintRings: () => {
    const advice = library.adviseLandscape(engine, landscapeOf(LANDSCAPE))
    expect(library.paintRings(library.landscapeGraphs(advice))).toMatch(/^<svg /)
  },
  countAdvices: () => expect(summary().verdicts).toHaveLength(engine.catalogue.pairs.length),
  outlineSummary: () => {
    const outline = library.outlineSummary(summary(), engine.catalogue, { whole: true })
    expect(library.paintMarkdown(outline)).toContain('1 report')
  },
  summaryToJson: () => {
    const printed = JSON.parse(library.summaryToJson(summary(), engine.catalogue))
    expect(printed.summary.reports).toBe(1)
  },
  summaryToNdjson: () => expect(JSON.parse(library.summaryToNdjson(summary())).reports).toBe(1),
  printLandscape: () => {
    const advice = library.adviseLandscape(engine, landscapeOf(LANDSCAPE))
    const text = [...library.printLandscape(advice, [], engine.catalogue)].join('')
    expect(JSON.parse(text).landscape.counts.systems).toBe(3)
  },
  toLandscapeNdjson: () => {
    const { interfaces } = library.adviseLandscape(engine, landscapeOf(LANDSCAPE))
    const lines = interfaces.map(library.toLandscapeNdjson)
    expect(lines.map(line => JSON.parse(line).name)).toEqual(interfaces.map(({ name }) => name))
  },

  paintSvg: () => {
    const svg = library.paintSvg(library.advisedGraphs([advice], engine.catalogue))
    expect(svg).toMatch(/^<svg .*Warehouse.*<\/svg>\n$/s)
  },

  paintMermaid: () => {
    const text = library.paintMermaid(library.advisedGraphs([advice], engine.catalogue))
    expect(text).toMatch(/^sequenceDiagram\n/)
  },

  advisedGraphs: () => {
    const [only] = library.advisedGraphs([advice], engine.catalogue)
    expect(only?.title).toBe(null)
    expect(only?.graph.nodes.map(({ role }) => role)).toContain('source')
  },

  paintRecord: () => {
    const source = { requirements: requirementsOf(TEXT), advice, catalogue: engine.catalogue }
    const record = library.paintRecord({ ...source, supersedes: [] }, '2027-06-01')
    expect(record).toMatch(/^---\nstatus: proposed\ndate: 2027-06-01\n/)
  },

  recordDecision: () => {
    const { choices } = library.recordDecision(engine, { ...required(), record: null })
    expect(choices['pull-push']).toMatchObject({ advice: 'push', design: 'push' })
  },

  recordLandscape: () => {
    expect(recordedLandscape()).toMatchObject({ file: 'shop.yaml', name: 'Shop', apart: [] })
  },

  checkLandscapeDecision: () => {
    const checked = library.checkLandscapeDecision(engine, {
      advice: library.adviseLandscape(engine, landscapeOf(LANDSCAPE)),
      ...{ file: 'shop.yaml', exchanges: [], today: '2027-06-01' },
      record: { ...recordedLandscape(), shared: ['event-backbone'] },
    })
    expect(checked.differences.map(({ kind }) => kind)).toEqual(['layer'])
  },

  goneLandscape: () => {
    expect(library.goneLandscape(recordedLandscape()).status).toBe('gone')
  },

  writeLock: () => {
    expect(lockText()).toContain('file: stock.yaml')
  },

  parseLock: () => {
    const parsed = library.parseLock('decisions.lock.yaml', lockText(), engine.catalogue)
    expect(parsed).toMatchObject({
      ok: true,
      value: { decisions: [{ file: 'stock.yaml', name: 'Stock levels' }], landscapes: [] },
    })
  },

  matchRecords: () => {
    const exchange = { file: 'stock.yaml', name: 'Stock levels', flow: null }
    const { matched, left } = library.matchRecords([exchange], recorded())
    expect(matched).toEqual([{ exchange, record: recorded()[0] }])
    expect(left).toEqual([])
  },

  checkDecision: () => {
    expect(checked('30s').status).toBe('kept')
    const { status, differences } = checked('1d')
    expect(status).toBe('drifted')
    expect(differences[0]).toMatchObject({ causes: [{ question: 'data-freshness' }] })
  },

  goneDecision: () => {
    expect(recorded().map(record => library.goneDecision(record).status)).toEqual(['gone'])
  },

  outlineDrift: () => {
    const lock = { lock: 'decisions.lock.yaml', decisions: [checked('1d')], isUpdated: false }
    const text = library.paintMarkdown(library.outlineDrift(lock, engine.catalogue))
    expect(text).toContain('data freshness changed from 30s to 1d')
  },

  printCheck: () => {
    const text = library.printCheck([checked('30s')], engine.catalogue, 'decisions.lock.yaml')
    expect(JSON.parse(text).decisions).toMatchObject([{ status: 'kept' }])
  },

  builtInCatalogue: () => {
    expect(library.builtInCatalogue().pairs).toHaveLength(6)
  },

  parseWholeProfile: () => {
    const catalogue = library.builtInCatalogue()
    const text = 'systems: { Warehouse: { answers: { query-limits: none } } }'
    const profile = library.parseWholeProfile({ file: 'company.yaml', text }, { catalogue })
    if (!profile.ok) throw new Error('The example is faulty')
    const source = { file: 'stock.yaml', text: TEXT, syntax: 'yaml' } as const
    const context = { catalogue, outermost: profile.value }
    const [document] = library.parseRequirements(source, context)
    expect(document?.parsed).toMatchObject({
      value: [{ answers: { 'query-limits': { options: [] } } }],
    })
  },

  planInterview: () => {
    const { next, candidates, open } = library.planInterview(engine, {})
    expect(next).toMatchObject({ question: 'purpose', core: true })
    expect(candidates.length).toBeGreaterThan(0)
    expect(open).toHaveLength(6)
  },

  compareAdvices: () => {
    const before = { requirements: requirementsOf(TEXT), advice }
    const requirements = requirementsOf(TEXT.replace('30s', '1d'))
    const after = { requirements, advice: library.advise(engine, requirements) }
    const { answers } = library.compareAdvices(engine, before, after)
    expect(answers).toMatchObject([
      {
        question: 'data-freshness',
        before: { options: ['seconds'] },
        after: { options: ['day-or-more'] },
      },
    ])
  },

  outlineComparison: () => {
    const same = { requirements: requirementsOf(TEXT), advice }
    const comparison = library.compareAdvices(engine, same, same)
    const titles = { title: 'Nothing new', before: 'Now', after: 'Then' }
    const outline = library.outlineComparison(comparison, engine.catalogue, titles)
    expect(library.paintMarkdown(outline)).toContain('No decision changes')
  },

  compareFlows: () => {
    expect(library.compareFlows([advice, advice])).toMatchObject({ differing: [] })
  },

  outlineFlows: () => {
    const flows = library.compareFlows([advice, advice])
    const outline = library.outlineFlows(flows, engine.catalogue)
    expect(library.paintMarkdown(outline)).toContain('two exchanges together')
  },

  adviseInterface: () => {
    const flows = ['orders', 'stock'].map(flow => ({ ...requirementsOf(TEXT), flow }))
    const { exchange, connection } = library.adviseInterface(engine, flows)
    expect(exchange.map(({ kind }) => kind)).toEqual(['common', 'common', 'common'])
    expect(connection?.exceptions).toEqual([])
  },

  adviseBriefly: () => {
    expect(library.adviseBriefly(engine, requirementsOf(TEXT))).toEqual(library.briefOf(advice))
  },

  briefOf: () => {
    expect(library.briefOf(advice).choices).toEqual(advice.blueprint.choices)
  },

  toBriefNdjson: () => {
    const line = library.toBriefNdjson(library.briefOf(advice))
    expect(JSON.parse(line)).toEqual(library.briefOf(advice))
  },

  outlineInterface: () => {
    const flows = ['orders', 'stock'].map(flow => ({ ...requirementsOf(TEXT), flow }))
    const outline = library.outlineInterface(
      library.adviseInterface(engine, flows),
      engine.catalogue,
    )
    expect(library.paintMarkdown(outline)).toContain('two exchanges together')
  },

  outlineSeveral: () => {
    const outline = library.outlineSeveral([advice, advice], engine.catalogue)
    expect(library.paintMarkdown(outline)).toContain('Two exchanges at a glance')
  },

  nextUnvisited: () => {
    const answers = requirementsOf(TEXT).answers
    expect(library.nextUnvisited(engine, answers, new Set())).toBe('purpose')
    expect(library.nextUnvisited(engine, answers, new Set(['purpose']))).toBe('source-kind')
  },

  writeNewRequirements: () => {
    const text = library.writeNewRequirements({ name: 'Stock', from: 'SAP', to: ['Shop'] })
    expect(requirementsOf(text)).toMatchObject({ name: 'Stock', from: 'SAP', to: ['Shop'] })
  },

  writeAnswer: () => {
    const source = { file: 'stock.yaml', text: TEXT, syntax: 'yaml' } as const
    const answer = { value: 'one', note: null, by: null, assumed: false }
    const questions = library.builtInCatalogue().questions.map(({ id }) => id)
    const written = { question: 'consumer-count', answer, questions }
    const text = library.writeAnswer(source, { document: 1, flow: null }, written)
    expect(requirementsOf(text).answers['consumer-count']?.options).toEqual(['one'])
  },

  writeHeading: () => {
    const source = { file: 'stock.yaml', text: TEXT, syntax: 'yaml' } as const
    const text = library.writeHeading(source, { document: 1, flow: null }, { from: 'ERP' })
    expect(text).toBe(TEXT.replace('from: Warehouse', 'from: ERP'))
  },

  builtInTechnologies: () => {
    const [first] = library.builtInTechnologies()
    expect(first).toMatchObject({ id: expect.any(String), parts: expect.any(Array) })
  },
  builtInPrecedents: () => {
    const told = library.advise(engine, requirementsOf(TEXT), {
      precedents: library.builtInPrecedents(),
    })
    expect(told).toEqual({ ...advice, precedents: told.precedents })
  },

  compilePrecedents: () => {
    const requirements = { answers: { 'consumer-count': { options: ['one'] } } }
    const [table] = library.compilePrecedents(engine, [
      { id: 'mill', title: 'Mill', address: '', published: { 'pull-push': 'push' }, requirements },
    ])
    expect([table?.precedent.id, table?.answered.length, table?.pairs.length]).toEqual([
      'mill',
      1,
      1,
    ])
  },

  parsePrecedents: () => {
    const text = `
id: stock-at-a-mill
title: Stock at a mill
address: https://example.org/mill
kind: case-study
requirements: { name: Stock, from: Mill, to: Shop, answers: { purpose: announce } }
published: { pull-push: push }
`
    const files = new Map([['precedents/stock-at-a-mill.yaml', text]])
    const parsed = library.parsePrecedents(files, engine.catalogue)
    expect(parsed).toMatchObject({ ok: true, value: [{ published: { 'pull-push': 'push' } }] })
  },

  decodeText: () => {
    const bytes = new TextEncoder().encode('\ufeffname: Stock levels\n')
    expect(library.decodeText('stock.yaml', bytes)).toMatchObject({
      ok: true,
      value: 'name: Stock levels\n',
    })
  },

  parseRequirements: () => {
    const catalogue = library.builtInCatalogue()
    const source = {
      file: 'stock.yaml',
      text: 'name: Stock\nform: Shop\n',
      syntax: 'yaml',
    } as const
    const [document] = library.parseRequirements(source, { catalogue })
    expect(document?.parsed.ok).toBe(false)
    expect(document?.parsed.findings).toContainEqual(
      expect.objectContaining({
        code: 'key-unknown',
        place: { file: 'stock.yaml', line: 2, column: 1, length: 4 },
      }),
    )
  },

  parseLayers: () => {
    const layer = new Map([['catalogue.yaml', 'extends: ../general\nname: mine\n']])
    const parsed = library.parseLayers([
      { folder: 'general', texts: new Map() },
      { folder: 'mine', texts: layer },
    ])
    expect(parsed.findings[0]?.place.file).toBe('general/catalogue.yaml')
  },
  parseCatalogue: () => {
    const parsed = library.parseCatalogue(new Map([['catalogue.yaml', 'name: mine\n']]))
    expect(parsed.ok).toBe(false)
  },

  compileEngine: () => {
    expect(library.compileEngine(library.builtInCatalogue()).catalogue.pairs).toHaveLength(6)
  },

  advise: () => {
    const verdict = advice.verdicts.find(({ pair }) => pair === 'pull-push')
    expect(verdict).toMatchObject({ outcome: 'recommended', choice: 'push' })
    const counted = verdict?.evidence
      .filter(({ toward }) => toward === 'push')
      .reduce((sum, { counts }) => sum + counts, 0)
    expect(counted).toBe(verdict?.scores.push)
  },

  decide: () => {
    const { verdicts, blueprint } = library.decide(engine, requirementsOf(TEXT))
    const pull = verdicts.find(({ pair }) => pair === 'pull-push')
    expect(pull).toMatchObject({ outcome: 'recommended', choice: 'push' })
    expect(blueprint.choices).toEqual(advice.blueprint.choices)
  },

  checkCatalogue: () => {
    const errors = library
      .checkCatalogue(engine, new Map())
      .filter(({ severity }) => severity === 'error')
    expect(errors).toEqual([])
  },

  matchRules: () => {
    const records = library.matchRules(engine, library.builtInPrecedents())
    const stands = records.flatMap(({ decisions }) =>
      decisions.map(({ agreement: stand }) => stand),
    )
    expect(new Set(stands)).toEqual(new Set(['agrees', 'disagrees', 'neither']))
  },

  outlineRecord: () => {
    const [record] = library.matchRules(engine, [])
    if (!record) throw new Error('The catalogue has no rule')
    const outline = library.outlineRecord(record, engine.catalogue, { addresses: false })
    expect(library.paintMarkdown(outline)).toContain('## Precedents')
  },

  measureBalance: () => {
    expect(library.measureBalance(engine)).toHaveLength(12)
  },

  outlineAdvice: () => {
    const [headline] = library.outlineAdvice(advice, engine.catalogue, { extent: 'brief' })
    expect(headline?.kind).toBe('headline')
  },

  outlineFindings: () => {
    const { findings } = library.decodeText('empty.yaml', new Uint8Array())
    const [located] = library.outlineFindings(findings, new Map())
    expect(located?.kind).toBe('located')
  },

  outlineBalance: () => {
    const outline = library.outlineBalance(library.measureBalance(engine), engine.catalogue)
    expect(outline.some(({ kind }) => kind === 'table')).toBe(true)
  },

  outlineDetail: () => {
    const [headline, ...sections] = library.outlineDetail(advice, engine.catalogue)
    expect([headline?.kind, sections.length]).toEqual(['headline', 6])
  },

  outlineIndex: () => {
    const text = library.paintMarkdown(library.outlineIndex(engine.catalogue))
    expect(text).toContain('pull-push')
  },

  outlineEntry: () => {
    const [entry] = library.locateEntries('pull-push', engine.catalogue)
    if (!entry) throw new Error('The pair is missing')
    const outline = library.outlineEntry(entry, engine.catalogue, advice)
    expect(library.paintMarkdown(outline)).toContain('Push')
  },

  parseExamples: () => {
    const parsed = library.parseExamples([EXAMPLE], engine.catalogue)
    expect(parsed).toMatchObject({ ok: true, value: [{ id: 'who-asks-waits' }] })
  },

  measureCoverage: () => {
    const { failures, rules } = library.measureCoverage(engine, trials())
    expect(failures).toEqual([])
    expect(rules.missing.length).toBeLessThan(rules.of)
  },

  outlineCoverage: () => {
    const coverage = library.measureCoverage(engine, trials())
    const outline = library.outlineCoverage(coverage, engine.catalogue, { whole: false })
    expect(library.paintMarkdown(outline)).toContain('| Rules that fire |')
  },

  locateEntries: () => {
    const kinds = library.locateEntries('pull', engine.catalogue).map(({ kind }) => kind)
    expect(kinds).toEqual(['pattern'])
  },

  paintTerminal: () => {
    const outline = library.outlineAdvice(advice, engine.catalogue, { extent: 'brief' })
    expect(library.paintTerminal(outline, plainCanvas)).toContain('Stock levels')
  },

  paintMarkdown: () => {
    const outline = library.outlineAdvice(advice, engine.catalogue, { extent: 'brief' })
    expect(library.paintMarkdown(outline)).toMatch(/^# Stock levels/)
  },

  toJson: () => {
    const { schemaVersion, reports } = JSON.parse(library.toJson([advice], engine.catalogue))
    expect([schemaVersion, reports.length]).toEqual([1, 1])
  },

  toNdjson: () => {
    const line = library.toNdjson(advice)
    expect(line.indexOf('\n')).toBe(line.length - 1)
    expect(JSON.parse(line).name).toBe('Stock levels')
  },

  writeTemplate: () => {
    expect(library.writeTemplate(engine.catalogue)).toContain('data-freshness')
  },

  writeSchemas: () => {
    const { requirements } = library.writeSchemas(engine.catalogue)
    expect(JSON.stringify(requirements)).toContain('data-freshness')
  },
}

test.each(Object.entries(EXAMPLES))('%s', (_, example) => example())

test('every function of the library has its example', () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual(Object.keys(library).sort())
})

test("the types are enough to write a painter of one's own", () => {
  const say = (text: library.Text): string =>
    typeof text === 'string' ? text : text.map(saySpan).join('')
  const saySpan = (span: library.Span) => (typeof span === 'string' ? span : span.text)
  const paint = (block: library.Block): string => {
    switch (block.kind) {
      case 'headline':
        return say(block.title)
      case 'section':
        return `${block.title}: ${block.blocks.map(paint).join(' ')}`
      case 'facts':
        return block.items.map(say).join(', ')
      case 'paragraph':
        return say(block.text)
      case 'list':
        return block.items.map(({ label, text }) => `${say(label ?? '')} ${say(text ?? '')}`).join()
      case 'table':
        return block.rows.map(row => row.map(({ main }) => say(main)).join()).join()
      case 'picture':
        return block.graph.nodes.map(({ label }) => label).join()
      case 'located':
        return block.message
      case 'code-frame':
        return block.text
    }
  }
  const painted = library.outlineAdvice(advice, engine.catalogue, { extent: 'brief' }).map(paint)
  expect(painted.join(' ')).toContain('Stock levels')
})

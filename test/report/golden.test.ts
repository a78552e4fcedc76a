import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/model/finding.ts'
import { outlineAdvice } from '../../src/report/advice/outline-advice.ts'
import { outlineDetail } from '../../src/report/advice/outline-detail.ts'
import { locateEntries } from '../../src/report/catalogue/entry.ts'
import { outlineEntry } from '../../src/report/catalogue/outline-entry.ts'
import { outlineRecord } from '../../src/report/catalogue/outline-record.ts'
import { outlineBalance } from '../../src/report/catalogue/overview/outline-balance.ts'
import { outlineIndex } from '../../src/report/catalogue/overview/outline-index.ts'
import { outlineFindings } from '../../src/report/findings/outline-findings.ts'
import { paintMarkdown } from '../../src/report/markdown/paint-markdown.ts'
import type { Outline } from '../../src/report/outline/outline.ts'
import { paintTerminal } from '../../src/report/terminal/paint-terminal.ts'
import { emptyAdvice, hardAdvice, hostileAdvice, sampleAdvice } from '../helpers/sample-advice.ts'
import { sampleCatalogue } from '../helpers/sample-catalogue.ts'
import { sampleRecord } from '../helpers/sample-precedents.ts'
import { plainCanvas } from '../helpers/test-canvas.ts'

const whole = { extent: 'full' } as const

const text = 'name: Customer 360\nanswers:\n\tdata-freshness: 5x   # 顧客\n  exchnage: copy\n'
const long = `{"name":"${'x'.repeat(300)}","answers":{"exchange":"copi"},"rest":"${'y'.repeat(300)}"}`
const findings: readonly Finding[] = [
  {
    code: 'quantity-wrong',
    severity: 'error',
    place: { file: 'customer.yaml', line: 3, column: 18, length: 2 },
    facts: { value: '5x', kind: 'duration', allowed: ['ms', 's', 'm', 'h', 'd'] },
  },
  {
    code: 'question-unknown',
    severity: 'error',
    place: { file: 'customer.yaml', line: 4, column: 3, length: 8 },
    facts: { value: 'exchnage', allowed: ['exchange', 'direction'], nearest: 'exchange' },
  },
  {
    code: 'option-unknown',
    severity: 'error',
    place: { file: 'stream.ndjson', line: 1, column: 335, length: 6 },
    facts: { value: 'copi', question: 'exchange', allowed: ['copy', 'look-up'], nearest: 'copy' },
  },
  {
    code: 'answers-contradict',
    severity: 'warning',
    place: { file: 'gone.yaml', line: 7, column: 3, length: 8 },
    facts: { reason: 'a copy has no direction' },
  },
]

const outlines: Readonly<Record<string, Outline>> = {
  sample: outlineAdvice(sampleAdvice, sampleCatalogue, whole),
  brief: outlineAdvice(sampleAdvice, sampleCatalogue, { extent: 'brief' }),
  page: outlineAdvice(sampleAdvice, sampleCatalogue, { extent: 'page' }),
  hard: outlineAdvice(hardAdvice, sampleCatalogue, whole),
  empty: outlineAdvice(emptyAdvice, sampleCatalogue, whole),
  hostile: outlineAdvice(hostileAdvice, sampleCatalogue, whole),
  detail: outlineDetail(sampleAdvice, sampleCatalogue),
  findings: outlineFindings(
    findings,
    new Map([
      ['customer.yaml', text],
      ['stream.ndjson', long],
    ]),
  ),
  index: outlineIndex(sampleCatalogue),
  record: outlineRecord(sampleRecord, sampleCatalogue, { addresses: false }),
  unmet: outlineRecord({ ...sampleRecord, decisions: [], silent: 0 }, sampleCatalogue, {
    addresses: false,
  }),
  balance: outlineBalance(
    [
      { pair: 'pull-push', pattern: 'pull', rules: 12, byWeight: [4, 3, 5], vetoes: 1, most: 21 },
      { pair: 'pull-push', pattern: 'push', rules: 14, byWeight: [6, 4, 4], vetoes: 0, most: 23 },
    ],
    sampleCatalogue,
  ),
}

const explained = [
  'pull-push',
  'pull',
  'pull-once-push-to-many',
  'minutes-make-polling-costly',
  'polling-load',
  'source-can-notify',
  'idempotent-receiver',
  'central-without-connectors',
  'event-driven-over-a-broker',
  'recognise-repeats',
  'settled',
]

describe('golden', () => {
  for (const [name, outline] of Object.entries(outlines)) {
    test.each([60, 80, 120])(`${name} at %i columns`, async columns => {
      const painted = paintTerminal(outline, plainCanvas(columns))
      await expect(painted).toMatchFileSnapshot(`../golden/report/${name}-${columns}.txt`)
    })
    test(`${name} in Markdown`, async () => {
      await expect(paintMarkdown(outline)).toMatchFileSnapshot(`../golden/report/${name}.md`)
    })
  }

  test.each(explained)('explain %s', async id => {
    const alone = explain(id, null)
    const here = explain(id, sampleAdvice)
    const painted = `${alone}${'='.repeat(80)}\n${here}`
    await expect(painted).toMatchFileSnapshot(`../golden/report/explain-${id}.txt`)
  })
})

function explain(id: string, advice: typeof sampleAdvice | null): string {
  const entries = locateEntries(id, sampleCatalogue)
  expect(entries).toHaveLength(1)
  return entries
    .map(entry => paintTerminal(outlineEntry(entry, sampleCatalogue, advice), plainCanvas(80)))
    .join('\n')
}

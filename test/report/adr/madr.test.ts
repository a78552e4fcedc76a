import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Advice } from '../../../src/model/result/advice.ts'
import type { DecisionSource } from '../../../src/report/adr/decision.ts'
import { paintRecord } from '../../../src/report/adr/paint-record.ts'
import {
  emptyAdvice,
  hardAdvice,
  hostileAdvice,
  sampleAdvice,
} from '../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../helpers/sample-catalogue.ts'

// MADR's own template tells what a record may hold, and in what order.
const template = readFileSync('node_modules/madr/template/adr-template.md', 'utf8')

const OF_TEMPLATE = headingsIn(template).filter(heading => !heading.includes('{'))
const KEYS_OF_TEMPLATE = keysOf(frontMatterOf(template))

function headingsIn(markdown: string): readonly string[] {
  return markdown.match(/^#{1,6} .*$/gm) ?? []
}

function keysOf(yaml: string): readonly string[] {
  return yaml.match(/^[a-z-]+(?=:)/gm) ?? []
}

function frontMatterOf(markdown: string): string {
  return /^---\n(.*?)^---\n/ms.exec(markdown)?.[1] ?? ''
}

const sourceOf = (advice: Advice): DecisionSource => ({
  requirements: {
    name: advice.name,
    description: null,
    flow: advice.flow,
    from: advice.from,
    to: advice.to,
    answers: {},
    fixed: [],
    platforms: [],
    source: advice.source,
  },
  advice,
  catalogue: sampleCatalogue,
  supersedes: [],
})

const record = (advice: Advice) => paintRecord(sourceOf(advice), '2026-11-27')

describe.each([
  ['sample', sampleAdvice],
  ['hard', hardAdvice],
  ['empty', emptyAdvice],
  ['hostile', hostileAdvice],
])('the record of the advice "%s"', (name, advice) => {
  const markdown = record(advice)

  test('has the headings of the template, in its order, and options under theirs', () => {
    const own = headingsIn(markdown)
    const shared = own.filter(heading => OF_TEMPLATE.includes(heading))
    expect(shared).toEqual(OF_TEMPLATE.filter(heading => shared.includes(heading)))
    const others = own.filter(heading => !OF_TEMPLATE.includes(heading))
    const pros = own.indexOf('## Pros and Cons of the Options')
    expect(own.indexOf(others[0] ?? '')).toBe(0)
    for (const option of others.slice(1)) {
      expect(option).toMatch(/^### /)
      expect(own.indexOf(option)).toBeGreaterThan(pros)
    }
    for (const due of ['## Context and Problem Statement', '## Considered Options'])
      expect(own).toContain(due)
    expect(own).toContain('## Decision Outcome')
  })

  test('weighs the options that it lists, in the same order', () => {
    const between = (start: string, end: string) =>
      markdown.slice(markdown.indexOf(start), markdown.indexOf(end))
    const listed = between('## Considered Options', '## Decision Outcome').match(/(?<=^- ).*$/gm)
    const weighed = between('## Pros and Cons', '## More').match(/(?<=^### ).*$/gm)
    if (weighed !== null) expect(weighed).toEqual(listed)
    const chosen = weighed === null ? 'none yet' : `"${listed?.[0]}"`
    expect(markdown).toContain(`Chosen option: ${chosen}, because `)
  })

  test('has front matter of the template that YAML reads', () => {
    const written = frontMatterOf(markdown)
    const keys = keysOf(written)
    expect(keys).toEqual(KEYS_OF_TEMPLATE.filter(key => keys.includes(key)))
    expect(parse(written)).toMatchObject({ status: 'proposed', date: '2026-11-27' })
  })

  test('is as it was', async () => {
    await expect(markdown).toMatchFileSnapshot(`../../golden/report/adr-${name}.md`)
  })

  test('begins with its title behind the front matter, where tools that list records look for it', () => {
    expect(markdown.replace(/^---\n.*?^---\n/ms, '').split('\n')[0]).toMatch(/^# ./)
  })
})

test('a record of answers that decide nothing says so, and makes nothing follow', () => {
  const { blueprint } = emptyAdvice
  const [{ pair } = { pair: '' }] = emptyAdvice.verdicts
  const started = { ...blueprint, choices: { [pair]: 'synchronous' }, started: [pair] }
  const verdicts = emptyAdvice.verdicts.map(verdict => ({
    ...verdict,
    challenges: hardAdvice.verdicts[0]?.challenges ?? [],
  }))
  const text = record({ ...emptyAdvice, verdicts, blueprint: started })
  expect(text).toContain('Chosen option: none yet')
  expect(text).not.toContain('### Consequences')
  expect(text).not.toContain('we decided for')
})

describe('why the option was chosen', () => {
  const chosen = (advice: Advice, because?: string) => {
    const { styles } = sampleCatalogue
    const told = because === undefined ? {} : { because }
    const catalogue = { ...sampleCatalogue, styles: styles.map(style => ({ ...style, ...told })) }
    const text = paintRecord({ ...sourceOf(advice), catalogue }, '2026-11-27')
    return /^Chosen option: .*$/m.exec(text)?.[0]
  }

  test('is the reason of its style', () => {
    expect(chosen(sampleAdvice, 'The {to} differ.')).toMatch(/", because the .* differ\.$/)
  })

  test('is else the fact behind what is forced, else behind the heaviest evidence', () => {
    expect(chosen(sampleAdvice)).toMatch(/", because of what weighs most: [a-z].*\.$/)
    const [first, ...others] = sampleAdvice.verdicts
    const light = { ...first, evidence: first?.evidence.map(each => ({ ...each, counts: 1 })) }
    const lighter = { ...sampleAdvice, verdicts: [light, ...others] } as Advice
    expect(chosen(lighter)).not.toBe(chosen(sampleAdvice))
  })

  test('is none where the answers speak for no choice of the design', () => {
    const verdicts = sampleAdvice.verdicts.map(each => ({ ...each, choice: null, hybrid: null }))
    expect(chosen({ ...sampleAdvice, verdicts } as Advice)).toContain('were decided elsewhere:')
  })
})

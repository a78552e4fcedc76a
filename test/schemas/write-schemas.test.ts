import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { advise } from '../../src/advise/advise.ts'
import { checkDecision, goneDecision } from '../../src/advise/drift/check-decision.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import { parseLock } from '../../src/input/lock/parse-lock.ts'
import { parseRequirements } from '../../src/input/requirements/parse-requirements.ts'
import type { Parsed } from '../../src/model/finding.ts'
import type { Question } from '../../src/model/question.ts'
import { printCheck } from '../../src/report/json/print-check.ts'
import { toJson } from '../../src/report/json/to-json.ts'
import { checkShape, reportShape } from '../../src/schemas/report-shape.ts'
import { writeSchemas } from '../../src/schemas/write-schemas.ts'
import { smallCatalogue } from '../helpers/small-catalogue.ts'

const catalogue = smallCatalogue()
const schemas = writeSchemas(catalogue)

/** Every value under a key, at any depth. */
function valuesOf(key: string, data: unknown): readonly unknown[] {
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([name, value]) => [
    ...(name === key ? [value] : []),
    ...valuesOf(key, value),
  ])
}

test.each(
  Object.entries(schemas),
)('%s is draft-7, and its references lead somewhere', (_, schema) => {
  expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' })
  const defined = Object.keys(schema.definitions ?? {}).map(name => `#/definitions/${name}`)
  expect(valuesOf('$ref', schema).filter(ref => !defined.includes(String(ref)))).toEqual([])
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema)
})

test.each([
  'requirements',
  'profile',
] as const)('%s knows questions, options, quantities and choices', kind => {
  const { properties, definitions } = schemas[kind] as Record<string, Record<string, object>>
  expect(Object.keys(properties?.answers ?? {})).toContain('properties')
  const questions = catalogue.questions.map(({ id }) => id)
  expect(Object.keys(definitions ?? {})).toEqual([...questions, 'platform_or_technology'])
  expect(valuesOf('const', definitions?.exchange)).toEqual(
    expect.arrayContaining(['unknown', 'look-up', 'copy']),
  )
  const [pattern] = valuesOf('pattern', definitions?.['data-freshness'])
  expect(new RegExp(String(pattern)).test('5m..30m')).toBe(true)
  expect(valuesOf('const', properties?.fixed)).toEqual(
    expect.arrayContaining(['pull', 'push', 'both-pull-push']),
  )
})

test('a figure of JSON is whole, as the reader wants it', () => {
  const types = valuesOf('type', schemas.requirements)
  expect(types).toEqual(expect.arrayContaining(['integer']))
  expect(types).not.toContain('number')
})

test('what a company runs is known by name, in requirements and profiles, and not in a flow', () => {
  const platforms = [{ id: 'blue', name: 'Blue cloud' }]
  const technologies = [{ id: 'rabbit', name: 'Rabbit' }]
  const { requirements, profile } = writeSchemas({ ...catalogue, platforms, technologies })
  for (const { properties, definitions } of [requirements, profile] as Record<string, object>[]) {
    expect(valuesOf('const', definitions)).toEqual(expect.arrayContaining(['blue', 'rabbit']))
    expect(properties).toHaveProperty('platforms')
  }
  const { flows } = requirements.properties as Record<string, object>
  expect(valuesOf('properties', flows)[0]).not.toHaveProperty('platforms')
})

test('a profile names no systems, and requirements must', () => {
  expect(schemas.requirements.required).toEqual(['name', 'from', 'to'])
  expect(schemas.profile.required).toBeUndefined()
  expect(Object.keys(schemas.profile.properties as object)).not.toContain('flows')
})

test('the systems of a profile know the questions about systems, and no others', () => {
  const about = { ...catalogue, questions: catalogue.questions.slice(0, 3) }
  const [first, second] = about.questions as [Question, Question]
  const questions = [
    { ...first, about: 'source' as const },
    { ...second, about: 'company' as const },
  ]
  const { profile, requirements } = writeSchemas({ ...about, questions })
  const { systems } = profile.properties as Record<string, object>
  expect(valuesOf('properties', systems)).toContainEqual({ [first.id]: expect.anything() })
  expect(JSON.stringify(systems)).not.toContain(second.id)
  expect(requirements.properties).not.toHaveProperty('systems')
})

test('a condition is defined once and refers to itself', () => {
  expect(valuesOf('$ref', schemas.questions)).toContain('#/definitions/condition')
  expect(Object.keys(schemas.catalogue.definitions as object)).toEqual(
    expect.arrayContaining(['condition', 'questions', 'pair']),
  )
})

test('what a check prints has the shape of its schema', () => {
  const engine = compileEngine(catalogue)
  const lock = `file: a.yaml
name: n
because: so
catalogue: general 1.0.0
choices: { pull-push: { advice: pull, strength: clear, toward: { pull: { gone: 3 } } } }
fixed: { real-time-batch: { choice: batch } }
answers: { exchange: copy }
`
  const text = 'name: n\nfrom: a\nto: b\nanswers: { exchange: look-up }'
  const read = parseLock('decisions.lock.yaml', lock, catalogue)
  const record = (read.ok && read.value.decisions[0]) || null
  const decisions = parseRequirements({ file: 'a.yaml', text, syntax: 'yaml' }, { catalogue })
    .flatMap(({ parsed }) => goodOf(parsed))
    .map(requirements => {
      const exchange = { file: 'a.yaml', name: 'n', flow: null }
      const now = { exchange, requirements, record, today: '2027-06-01', duePolicies: [] }
      return checkDecision(engine, now)
    })
  const gone = record === null ? [] : [goneDecision(record)]
  const printed = JSON.parse(printCheck([...decisions, ...gone], catalogue, 'decisions.lock.yaml'))
  const checked = z.safeParse(checkShape, printed)
  expect(checked.error?.issues).toBeUndefined()
  expect(checked.data).toEqual(printed)
  expect(decisions).toHaveLength(1)
  expect(valuesOf('status', printed)).toEqual([expect.any(String), 'gone'])
  expect(valuesOf('kind', printed).length).toBeGreaterThan(2)
})

const goodOf = <T>(parsed: Parsed<readonly T[]>): readonly T[] => (parsed.ok ? parsed.value : [])

test('the report that is printed has the shape of its schema', () => {
  const text =
    'name: n\nfrom: a\nto: b\nextends: p\nanswers: { exchange: copy, ownership: other-companies }'
  const profile = 'answers: { ownership: one-team, payload-size: 1kB }'
  const load = () => ({ ok: true, file: 'p', text: profile }) as const
  const engine = compileEngine(catalogue)
  const advices = parseRequirements({ file: 'a', text, syntax: 'yaml' }, { catalogue, load })
    .flatMap(({ parsed }) => (parsed.ok ? parsed.value : []))
    .map(requirements => advise(engine, requirements))
  const printed = JSON.parse(toJson(advices, catalogue))
  const checked = z.safeParse(reportShape, printed)
  expect(checked.error?.issues).toBeUndefined()
  expect(checked.data).toEqual(printed)
  const kinds = (key: string) => valuesOf(key, printed.reports[0].answers)
  expect(kinds('kind')).toEqual(expect.arrayContaining(['file', 'profile']))
  expect(kinds('overrides')).toContainEqual(expect.objectContaining({ written: 'one-team' }))
})

import { describe, expect, test } from 'vitest'
import { compileBuiltIn } from '../../../src/build/compile-built-in.ts'
import { readRequirements } from '../../../src/commands/load/read-requirements.ts'
import { parseWholeProfile } from '../../../src/input/requirements/parse-profile.ts'
import { parseRequirements } from '../../../src/input/requirements/parse-requirements.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import type { Requirements } from '../../../src/model/requirements.ts'
import { fakeWorld } from '../../helpers/fake-world.ts'

const built = compileBuiltIn('patterns')

const isLookUp = { kind: 'in', question: 'purpose', options: ['look-up'] } as const

/** The shipped catalogue, where the stops are those of the receiver in no look-up. */
const catalogue: Catalogue = {
  ...built,
  questions: built.questions.map(question =>
    question.id === 'receiver-stops'
      ? { ...question, aboutWhen: { kind: 'not', of: isLookUp } as const }
      : question,
  ),
}

/** Profiles by name; `company.yaml` is extended by the requirements, `outer.yaml` stands around all. */
type Profiles = Readonly<Record<string, string>>

const loadFrom = (profiles: Profiles) => (file: string) => {
  const text = profiles[file]
  return text === undefined
    ? ({ ok: false, code: 'file-missing', file } as const)
    : ({ ok: true, file, text } as const)
}

function state(text: string, profiles: Profiles): readonly Requirements[] {
  const load = loadFrom(profiles)
  const outer = profiles['outer.yaml']
  const around =
    outer === undefined
      ? null
      : parseWholeProfile({ file: 'outer.yaml', text: outer }, { catalogue, load })
  const outermost = around?.ok ? { outermost: around.value } : {}
  const source = { file: 'a.yaml', text, syntax: 'yaml' } as const
  return parseRequirements(source, { catalogue, load, ...outermost }).flatMap(({ parsed }) => {
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
    return parsed.value
  })
}

/** An answer in short: what it says and where that was stated. */
function told(requirements: Requirements | undefined, question: string): string | null {
  const answer = requirements?.answers[question]
  if (answer === undefined) return null
  const { origin } = answer
  const from =
    origin.kind === 'profile'
      ? [origin.file, ...origin.systems.map(({ name, owner }) => `${name} of ${owner}`)].join(', ')
      : origin.kind
  return `${answer.options.join(' or ')} (${from})`
}

const COMPANY = `
systems:
  SAP:
    owner: finance
    answers: { source-ways: answers-queries, receiver-stops: long-planned-stops }
  Shop: { answers: { receiver-stops: hardly-any, receiver-ways: accepts-calls } }
  CRM: { owner: sales, answers: { receiver-stops: long-planned-stops, receiver-ways: [accepts-calls, imports-files] } }
answers: { source-ways: reports-changes, middle-layer: runs-already }
`
const WAYS = 'source-ways'
const STOPS = 'receiver-stops'

describe('a fact of a named system', () => {
  test.each([
    ['from: SAP, to: X', WAYS, 'answers-queries (company.yaml, SAP of finance)'],
    ['from: X, to: SAP', WAYS, 'reports-changes (company.yaml)'],
    ['from: sap, to: X', WAYS, 'reports-changes (company.yaml)'],
    ['from: X, to: SAP', STOPS, 'long-planned-stops (company.yaml, SAP of finance)'],
    ['from: SAP, to: X', STOPS, null],
    ['from: X, to: [Shop, Y]', STOPS, null],
    [
      'from: X, to: [SAP, CRM]',
      STOPS,
      'long-planned-stops (company.yaml, SAP of finance, CRM of sales)',
    ],
    [
      'from: X, to: [CRM, Shop]',
      STOPS,
      'hardly-any or long-planned-stops (company.yaml, CRM of sales, Shop of null)',
    ],
  ])('%s: %s is %s', (sides, question, expected) => {
    const text = `{ name: n, ${sides}, extends: company.yaml, answers: { purpose: copy } }`
    expect(told(state(text, { 'company.yaml': COMPANY })[0], question)).toBe(expected)
  })

  test.each([
    ['copy', 'hardly-any (company.yaml, Shop of null)'],
    ['[copy, announce]', 'hardly-any (company.yaml, Shop of null)'],
    ['look-up', null],
    ['[copy, look-up]', null],
    ['unknown', null],
  ])('is carried only where the question means the same: %s', (purpose, expected) => {
    const text = `{ name: n, from: X, to: Shop, extends: company.yaml, answers: { purpose: ${purpose} } }`
    expect(told(state(text, { 'company.yaml': COMPANY })[0], STOPS)).toBe(expected)
  })

  test('of several receivers: what holds for all of them, and unsure of the rest', () => {
    const text = '{ name: n, from: X, to: [CRM, Shop], extends: company.yaml }'
    const [stated] = state(text, { 'company.yaml': COMPANY })
    expect(stated?.answers['receiver-ways']).toMatchObject({
      options: ['accepts-calls'],
      unsure: ['imports-files'],
      oneOf: [],
    })
  })

  test('belongs to the sides of each flow', () => {
    const text = `
name: n
from: SAP
to: Shop
extends: company.yaml
flows: [{ name: there }, { name: back, from: Shop, to: SAP }]
`
    const flows = state(text, { 'company.yaml': COMPANY })
    expect(flows.map(flow => told(flow, WAYS))).toEqual([
      'answers-queries (company.yaml, SAP of finance)',
      'reports-changes (company.yaml)',
    ])
  })

  test('may have any name', () => {
    const facts = `systems: { __proto__: { answers: { ${WAYS}: answers-queries } } }`
    const text = '{ name: n, from: __proto__, to: constructor, extends: company.yaml }'
    const [stated] = state(text, { 'company.yaml': facts })
    expect(stated?.answers[WAYS]?.options).toEqual(['answers-queries'])
    expect(told(stated, STOPS)).toBe(null)
  })
})

describe('who has the last word', () => {
  const fact = (option: string) => `systems: { SAP: { answers: { ${WAYS}: ${option} } } }`
  const general = (option: string) => `answers: { ${WAYS}: ${option} }`
  const own = (file: string, flow: string) =>
    `{ name: n, from: SAP, to: b, extends: company.yaml, answers: { ${file} }, flows: [{ name: f, answers: { ${flow} } }] }`

  test.each([
    [
      'a flow',
      `${WAYS}: reports-changes`,
      `${WAYS}: reports-can-be-added`,
      fact('answers-queries'),
      'reports-can-be-added (flow)',
    ],
    ['a file', `${WAYS}: reports-changes`, '', fact('answers-queries'), 'reports-changes (file)'],
    [
      'a fact of the inner profile',
      '',
      '',
      fact('answers-queries'),
      'answers-queries (company.yaml, SAP of null)',
    ],
    [
      'a fact of the outer one before a general answer of the inner',
      '',
      '',
      general('reports-can-be-added'),
      'writes-files (outer.yaml, SAP of null)',
    ],
  ])('%s', (_, file, flow, company, expected) => {
    const outer = `${fact('writes-files')}\n${general('answers-queries')}`
    const profiles = { 'company.yaml': company, 'outer.yaml': outer }
    expect(told(state(own(file, flow), profiles)[0], WAYS)).toBe(expected)
  })

  test('what is replaced is remembered, unless it says the same', () => {
    const text = `
name: n
from: SAP
to: b
extends: company.yaml
answers:
  ${WAYS}: { value: reports-can-be-added, note: in the new release }
  middle-layer: runs-already
  purpose: copy
`
    const { answers } = state(text, { 'company.yaml': COMPANY })[0] as Requirements
    expect(answers[WAYS]).toMatchObject({
      note: 'in the new release',
      origin: { kind: 'file' },
      overrides: {
        options: ['answers-queries'],
        written: 'answers-queries',
        origin: { kind: 'profile', file: 'company.yaml', systems: [{ name: 'SAP' }] },
      },
    })
    expect(answers['middle-layer']?.overrides).toBe(null)
    expect(answers.purpose?.overrides).toBe(null)
  })
})

test.each([
  [`SAP: { answers: { middle-layer: runs-already } }`, 'question-not-of-system', 1, 30],
  [`SAP: { answers: { purpose: copy } }`, 'question-not-of-system', 1, 30],
  [`SAP: { answers: { source-wais: answers-queries } }`, 'question-unknown', 1, 30],
  [`SAP: { answers: { ${WAYS}: freely } }`, 'option-unknown', 1, 43],
  [`SAP: { ownr: finance }`, 'key-unknown', 1, 19],
  [`SAP: finance`, 'value-wrong-type', 1, 17],
])('a fault of a system: %s', (system, code, line, column) => {
  const text = `systems: { ${system} }`
  const parsed = parseWholeProfile({ file: 'p.yaml', text }, { catalogue, load: loadFrom({}) })
  const found = parsed.findings.map(({ code, place }) => [code, place.line, place.column])
  expect([parsed.ok, found]).toEqual([false, [[code, line, column]]])
})

test.each([
  ['from: sap, to: b', ['1:18']],
  ['from: SAP, to: [b, "S A-P"]', ['1:31']],
  ['from: SAP, to: b, flows: [{ name: f, from: Sap }]', ['1:55']],
  ['from: SAP2, to: SAPO', []],
])('a name that a profile spells otherwise is warned of: %s', (sides, expected) => {
  const load = loadFrom({ 'company.yaml': COMPANY })
  const text = `{ name: n, ${sides}, extends: company.yaml }`
  const source = { file: 'a.yaml', text, syntax: 'yaml' } as const
  const [document] = parseRequirements(source, { catalogue, load })
  const found = document?.parsed.findings.map(({ code, severity, place, facts }) => {
    expect([code, severity, facts.nearest]).toEqual(['system-spelt-otherwise', 'warning', 'SAP'])
    return `${place.line}:${place.column}`
  })
  expect([document?.parsed.ok, found]).toEqual([true, expected])
})

test('an old name of a question goes on in a profile, with a note', async () => {
  const renamed = { questions: { 'can-answer': WAYS }, options: {} }
  const old = { ...catalogue, renamed }
  const files = new Map([
    ['p.yaml', 'systems: { SAP: { answers: { can-answer: answers-queries } } }'],
    ['a.yaml', '{ name: n, from: SAP, to: b }'],
  ])
  const request = {
    files: ['a.yaml'],
    input: null,
    failFast: false,
    today: null,
    profile: 'p.yaml',
  }
  const read = await readRequirements(request, old, fakeWorld({ files }).world)
  expect(told(read.requirements[0], WAYS)).toBe('answers-queries (p.yaml, SAP of null)')
  expect(read.findings).toMatchObject([{ code: 'question-renamed', severity: 'warning' }])
})

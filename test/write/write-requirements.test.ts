import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseRequirements } from '../../src/input/requirements/parse-requirements.ts'
import type { Answer } from '../../src/model/answers.ts'
import type { Requirements } from '../../src/model/requirements.ts'
import { writeRequirements } from '../../src/write/write-requirements.ts'
import { HOSTILE_TEXTS } from '../helpers/hostile-texts.ts'
import { loadPatterns } from '../helpers/read-patterns.ts'

const { catalogue } = loadPatterns()
const EXAMPLES = 'patterns/examples'

function read(file: string, text: string): readonly Requirements[] {
  const documents = parseRequirements({ file, text, syntax: 'yaml' }, { catalogue })
  return documents.flatMap(({ parsed }) => (parsed.ok ? parsed.value : []))
}

/** What requirements say, without where it stands. */
function saidBy({ source: _, isPart: __, ...requirements }: Requirements | undefined = empty) {
  const answers = Object.entries(requirements.answers).map(
    ([id, { options, unsure, oneOf, note, by, assumed }]) => [
      id,
      { options, unsure, oneOf, note, by, assumed },
    ],
  )
  const fixed = requirements.fixed.map(({ place: _, origin: __, ...decision }) => decision)
  return { ...requirements, answers: Object.fromEntries(answers), fixed }
}

const empty: Requirements = {
  name: '',
  description: null,
  flow: null,
  from: '',
  to: [],
  answers: {},
  fixed: [],
  platforms: [],
  source: { file: '', document: 1, line: 1 },
}

test('every example is read again as it was', () => {
  const files = readdirSync(EXAMPLES).filter(
    name => name.endsWith('.yaml') && name !== 'company.yaml',
  )
  const all = files.flatMap(name => read(name, readFileSync(join(EXAMPLES, name), 'utf8')))
  expect(all.length).toBeGreaterThan(30)
  for (const each of all) {
    const written = writeRequirements(each, catalogue.questions)
    expect(saidBy(read('written.yaml', written)[0])).toEqual(saidBy(each))
  }
})

test.each(HOSTILE_TEXTS)('a note %j is read again letter by letter', note => {
  const [requirements = empty] = read('a.yaml', 'name: n\nfrom: a\nto: b\nanswers: {}\n')
  const answer = { ...ANSWER, note }
  const written = writeRequirements(
    { ...requirements, answers: { 'data-freshness': answer } },
    catalogue.questions,
  )
  expect(read('written.yaml', written)[0]?.answers['data-freshness']?.note).toBe(note)
})

const ANSWER: Answer = {
  options: ['minutes'],
  written: '5m',
  note: null,
  by: null,
  assumed: false,
  origin: { kind: 'file' },
  overrides: null,
  place: { file: 'a.yaml', line: 1, column: 1, length: 1 },
}

test('what was written more exactly than an option stays, and all that hurts YAML is quoted', () => {
  const text = `name: "a: b # c\\n---"
from: "- x"
to: ["{y}", 'no']
answers:
  data-freshness: { value: 5m, note: "so: \\"it\\" is" }
fixed:
  pull-push: { choice: pull, because: "# a rule", owner: network team, review: 2027-06-01 }
`
  const [requirements] = read('a.yaml', text)
  const written = writeRequirements(requirements ?? empty, catalogue.questions)
  expect(written).toContain('data-freshness: { value: 5m, note:')
  expect(saidBy(read('written.yaml', written)[0])).toEqual(saidBy(requirements))
})

test.each([
  '5m',
  '5 min',
  '90 seconds',
  '2 h',
  '5m..2h',
  '"1-2 h"',
  '1m..100d',
  '[5m, 3h]',
])('the figure %s stays as it was written', figure => {
  const text = `name: n\nfrom: a\nto: b\nanswers:\n  data-freshness: ${figure}\n`
  const [requirements = empty] = read('a.yaml', text)
  const before = requirements.answers['data-freshness']
  const [again = empty] = read('b.yaml', writeRequirements(requirements, catalogue.questions))
  expect(before).toBeDefined()
  expect(again.answers['data-freshness']?.options).toEqual(before?.options)
  if (!figure.includes(',')) expect(again.answers['data-freshness']?.written).toBe(before?.written)
})

import { expect, test } from 'vitest'
import { parseWholeProfile } from '../../src/input/requirements/parse-profile.ts'
import { parseRequirements } from '../../src/input/requirements/parse-requirements.ts'
import type { Question } from '../../src/model/question.ts'
import { writeTemplate } from '../../src/write/write-template.ts'
import { smallCatalogue } from '../helpers/small-catalogue.ts'

const catalogue = smallCatalogue()
const template = writeTemplate(catalogue)

function parse(text: string) {
  const load = () => ({ ok: false, code: 'file-missing', file: '' }) as const
  const source = { file: 'a.yaml', text, syntax: 'yaml' } as const
  return parseRequirements(source, { catalogue, load }).map(({ parsed }) => parsed)
}

test('the template is valid as it stands', () => {
  expect(parse(template)).toMatchObject([{ ok: true }])
})

test('it is valid with every answer taken out of its comment, and then says something of every question', () => {
  const filled = template.replace(/^ {2}# ([a-z-]+: unknown)$/gm, '  $1')
  const [parsed] = parse(filled)
  const [requirements] = parsed?.ok ? parsed.value : []
  expect(Object.keys(requirements?.answers ?? {}).sort()).toEqual(
    catalogue.questions.map(({ id }) => id).sort(),
  )
})

test('it is valid with its decisions taken out of their comments', () => {
  const [before, after = ''] = template.split('# fixed:\n')
  const fixed = after.split('\n\n')[0]?.replace(/^# {3}(?!#)/gm, '  ')
  const [parsed] = parse(`${before}fixed:\n${fixed}\n`)
  const [requirements] = parsed?.ok ? parsed.value : []
  expect(requirements?.fixed).toHaveLength(6)
})

test('it shows what a company may say it runs, and is valid with that taken out of its comment', () => {
  const platforms = [{ id: 'blue-cloud', name: 'Blue cloud' }]
  const known = { ...catalogue, platforms }
  const written = writeTemplate(known).replace('# platforms: []', 'platforms: [blue-cloud]')
  expect(written).toContain('#   # blue-cloud\n')
  const source = { file: 'a.yaml', text: written, syntax: 'yaml' } as const
  const [document] = parseRequirements(source, { catalogue: known })
  expect(document?.parsed).toMatchObject({ ok: true, value: [{ platforms: ['blue-cloud'] }] })
  expect(writeTemplate(catalogue)).not.toContain('platforms')
})

test('every option of every question is shown with its label', () => {
  const options = catalogue.questions.flatMap(question => question.options)
  expect(options.filter(({ id, label }) => !template.match(`${id} +${label}`))).toEqual([])
})

test('texts of several lines, and names that break a line, stay comments', () => {
  const questions = catalogue.questions.map(question => ({
    ...question,
    text: 'One\nfixed: { pull-push: push }',
    help: 'Two\r\n\r\n- three\u2028name: x\x85to: y',
    options: question.options.map(option => ({ ...option, label: 'a\n  b: c' })),
  }))
  const topics = catalogue.topics.map(topic => ({ ...topic, name: 'A\nfrom: z' }))
  const text = `answers: { ${questions[0]?.id}: unknown }`
  const load = () => ({ ok: true, file: 'p.yaml', text }) as const
  const profile = parseWholeProfile({ file: 'p.yaml', text }, { catalogue, load })
  if (!profile.ok) throw new Error('The profile is faulty')
  const references = {
    schema: 'a\nname: y.json',
    profile: { path: 'p\nto: q.yaml', layer: profile.value },
  }
  const written = writeTemplate({ ...catalogue, questions, topics }, references)
  const broken = written.split(/[\n\r\x85\u2028]/).filter(line => !/^(?: *#|$)/.test(line))
  const known = questions.map(({ id }) => `  ${id}: unknown`)
  const others = broken.filter(line => !known.includes(line))
  expect(others.filter(line => !/^(?:name|from|to|extends|answers):/.test(line))).toEqual([])
  expect(broken.filter(line => /^(?:name|from|to)/.test(line))).toHaveLength(3)
})

test('no line is longer than a screen is wide', () => {
  const long = template.split('\n').filter(line => line.length > 120)
  expect(long).toEqual([])
})

test('what a profile says of every exchange is left out, with a line that says so', () => {
  const [first, second] = catalogue.questions as [Question, Question]
  const text = `answers: { ${first.id}: unknown }\nsystems: { 'A: b': {} }`
  const load = () => ({ ok: true, file: 'c d.yaml', text }) as const
  const profile = parseWholeProfile({ file: 'c d.yaml', text }, { catalogue, load })
  if (!profile.ok) throw new Error('The profile is faulty')
  const references = { schema: 's.json', profile: { path: 'c d.yaml', layer: profile.value } }
  const shorter = writeTemplate(catalogue, references)
  expect(shorter).toMatch(/^# yaml-language-server: \$schema=s\.json\n/)
  expect(shorter).toContain(`\n  # ${first.id}: answered by c d.yaml\n`)
  expect(shorter).not.toContain(first.options[0]?.label)
  expect(shorter).toContain(`\n  ${second.id}: unknown\n`)
  expect(shorter).toContain('# Facts are known of A: b\n')
  const source = { file: 'a.yaml', text: shorter, syntax: 'yaml' } as const
  const [parsed] = parseRequirements(source, { catalogue, load })
  expect(parsed?.parsed).toMatchObject({
    value: [{ answers: { [first.id]: { origin: { kind: 'profile', file: 'c d.yaml' } } } }],
  })
})

test('it begins at the margin, with the schema or with what writes one', () => {
  expect(template).toMatch(/^# Editors complete and check this file by what /)
  expect(writeTemplate(catalogue, { schema: 's.json', profile: null })).toMatch(/^# yaml-lang/)
})

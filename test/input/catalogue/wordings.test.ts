import { expect, test } from 'vitest'
import { parseCatalogue, parseLayers } from '../../../src/input/catalogue/parse-catalogue.ts'
import { parseRequirements } from '../../../src/input/requirements/parse-requirements.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import { NOBODYS } from '../../helpers/empty-catalogue.ts'
import { smallCatalogueFiles } from '../../helpers/small-catalogue.ts'

const REMEDIES = `
- id: idempotent-receiver
  name: Idempotent receiver
  how: Ignore what came before
  reference: "https://example.org/idempotent"
  end: target
  other-hands: { foreign: "Agree with {to} that repeats are ignored" }
`

const OBLIGATIONS = `
styles: []
obligations:
  - id: keep-it
    what: Keep it in {from}
    choices: { pull-push: push }
    because: It may be lost.
    builds: source
    other-hands: { without-code: "Keep it in front of {from}" }
    source: a-book
`

const CONTRADICTIONS = `
- id: many-of-one
  when: { exchange: look-up }
  receivers: { at-least: 2 }
  because: One asks.
`

const REPLACED = `
- id: speed
  instead: Write "data-freshness" with an age; "{option}" said how soon it is.
  options: { fast: "data-freshness: seconds" }
`

function catalogueOf(files: Readonly<Record<string, string>>): Catalogue {
  const parsed = parseCatalogue(new Map([...smallCatalogueFiles(), ...Object.entries(files)]))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  return parsed.value.catalogue
}

test('when a remedy is due, and for which answers it is', () => {
  const more = `${REMEDIES}  due: operation
  fits-when: { exchange: copy }
  unless: { exchange: look-up }
`
  const exchange = (option: string) => ({ kind: 'in', question: 'exchange', options: [option] })
  expect(catalogueOf({ 'mitigations.yaml': more }).mitigations).toMatchObject([
    { due: 'operation', fitsWhen: exchange('copy'), unless: exchange('look-up') },
  ])
  expect(catalogueOf({ 'mitigations.yaml': REMEDIES }).mitigations).toMatchObject([
    { due: 'build', fitsWhen: null, unless: null },
  ])
})

test('a remedy may only ask for options that there are', () => {
  const files = new Map([
    ...smallCatalogueFiles(),
    ['mitigations.yaml', `${REMEDIES}  unless: { exchange: telepathy }\n`] as const,
  ])
  expect(parseCatalogue(files).findings).toMatchObject([{ code: 'option-unknown' }])
})

test('the words of the reports, of which each names others', () => {
  const glossary = '- id: open\n  name: Open\n  what: It can go either way.\n  see: [settled]\n'
  const known = `${glossary}- { id: settled, name: Settled, what: It cannot. }\n`
  expect(catalogueOf({ 'glossary.yaml': known }).glossary).toEqual([
    { id: 'open', name: 'Open', what: 'It can go either way.', see: ['settled'] },
    { id: 'settled', name: 'Settled', what: 'It cannot.', see: [] },
  ])
  const files = new Map([...smallCatalogueFiles(), ['glossary.yaml', glossary] as const])
  expect(parseCatalogue(files).findings).toMatchObject([{ code: 'term-unknown' }])
})

test('what is said where an end is in other hands, and when it is', () => {
  const heading = `${smallCatalogueFiles().get('catalogue.yaml')}hands:
  source: { ownership: other-companies }
`
  const catalogue = catalogueOf({
    'catalogue.yaml': heading,
    'mitigations.yaml': REMEDIES,
    'blueprints.yaml': OBLIGATIONS,
  })
  expect(catalogue.mitigations).toMatchObject([
    { end: 'target', otherHands: { foreign: expect.stringContaining('Agree'), withoutCode: null } },
  ])
  expect(catalogue.obligations).toMatchObject([
    { otherHands: { foreign: null, asks: null, withoutCode: 'Keep it in front of {from}' } },
  ])
  const theirs = { kind: 'in', question: 'ownership', options: ['other-companies'] }
  expect(catalogue.hands).toEqual({ ...NOBODYS, source: theirs })
  expect(catalogueOf({}).hands).toEqual(NOBODYS)
  expect(catalogueOf({}).mitigations).toMatchObject([{ end: null, otherHands: null }])
})

test('contradictions, laid over by a layer', () => {
  const files = new Map([...smallCatalogueFiles(), ['contradictions.yaml', CONTRADICTIONS]])
  const own = new Map([
    ['catalogue.yaml', 'extends: built-in\nname: Acme\nversion: 2.1.0\n'],
    ['contradictions.yaml', '- { override: many-of-one, receivers: { at-most: 3 } }'],
  ])
  const parsed = parseLayers([
    { folder: 'small', texts: files },
    { folder: 'acme', texts: own },
  ])
  expect(parsed.ok && parsed.value.catalogue.contradictions).toEqual([
    {
      id: 'many-of-one',
      when: { kind: 'in', question: 'exchange', options: ['look-up'] },
      receivers: { from: 0, below: 4 },
      because: 'One asks.',
    },
  ])
  expect(parsed.ok && parsed.value.catalogue.layers[1]?.changes).toMatchObject([
    { kind: 'changed', entry: 'contradiction:many-of-one' },
  ])
  const places = parsed.ok ? parsed.value.places : new Map()
  expect(places.get('contradiction:many-of-one')).toMatchObject({ line: 2 })
})

test.each([
  [
    'fast',
    'Write "data-freshness" with an age; "fast" said how soon it is; here data-freshness: seconds',
  ],
  ['{ value: slow, note: why }', 'Write "data-freshness" with an age; "slow" said how soon it is'],
])('an answer %s to a question that is asked no more is told what to write', (answer, reason) => {
  const catalogue = catalogueOf({ 'replaced.yaml': REPLACED })
  const text = `name: n\nfrom: a\nto: b\nanswers: { speed: ${answer} }\n`
  const [document] = parseRequirements({ file: 'a.yaml', text, syntax: 'yaml' }, { catalogue })
  expect(document?.parsed.findings).toMatchObject([
    {
      code: 'question-replaced',
      severity: 'error',
      place: { line: 4 },
      facts: { value: 'speed', reason },
    },
  ])
})

test.each([
  [
    'look-up',
    '[b, c]',
    [{ severity: 'warning', place: { line: 4 }, facts: { reason: 'One asks.' } }],
  ],
  ['look-up', 'b', []],
  ['[look-up, copy]', '[b, c]', []],
])('an exchange of %s with %s', (exchange, to, findings) => {
  const catalogue = catalogueOf({ 'contradictions.yaml': CONTRADICTIONS })
  const text = `name: n\nfrom: a\nto: ${to}\nanswers: { exchange: ${exchange} }\n`
  const [document] = parseRequirements({ file: 'a.yaml', text, syntax: 'yaml' }, { catalogue })
  expect(document?.parsed).toMatchObject({ ok: true, findings })
})

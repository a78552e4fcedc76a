import { describe, expect, test } from 'vitest'
import { parseCatalogue, parseLayers } from '../../../src/input/catalogue/parse-catalogue.ts'
import { smallCatalogueFiles } from '../../helpers/small-catalogue.ts'

const PLATFORMS = 'platforms: [{ id: blue, name: Blue cloud }]\n'
const REST = 'source: { judgement: made up for a test }, reviewed: 2026-11-26'

/** One technology; what is given replaces what it says otherwise. */
function entry(id: string, rest = ''): string {
  const parts = rest.includes('parts:') ? '' : 'parts: [broker], '
  const fits = rest.includes('fits:') ? '' : 'fits: It fits., '
  return `- { id: ${id}, name: ${id}, kind: product, ${parts}${fits}avoid: It does not., ${rest}${REST} }\n`
}

function filesWith(files: Readonly<Record<string, string>>) {
  const small = smallCatalogueFiles()
  const heading = `${small.get('catalogue.yaml')}${PLATFORMS}`
  return new Map([...small, ['catalogue.yaml', heading], ...Object.entries(files)])
}

const parse = (files: Readonly<Record<string, string>>) => parseCatalogue(filesWith(files))

function technologiesOf(files: Readonly<Record<string, string>>) {
  const parsed = parse(files)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  return parsed.value
}

const findingsOf = (files: Readonly<Record<string, string>>) =>
  parse(files).findings.map(
    ({ code, place }) => `${place.file}:${place.line}:${place.column} ${code}`,
  )

test('all files of technologies are one list, and the catalogue knows their names', () => {
  const { catalogue, technologies, places } = technologiesOf({
    'technologies.yaml': entry('first'),
    'technologies/a.yaml': entry('second', 'platforms: [blue], only-named: true, '),
    'technologies/b.yaml': entry('third', 'when: { exchange: copy }, '),
  })
  expect(technologies.map(({ id }) => id)).toEqual(['first', 'second', 'third'])
  expect(technologies[1]).toMatchObject({ platforms: ['blue'], onlyNamed: true, when: null })
  expect(technologies[2]).toMatchObject({
    when: { kind: 'in', question: 'exchange', options: ['copy'] },
    source: { judgement: 'made up for a test' },
  })
  expect(catalogue.technologies[0]).toEqual({ id: 'first', name: 'first' })
  expect(catalogue.platforms).toEqual([{ id: 'blue', name: 'Blue cloud' }])
  expect(places.get('technology:third')).toMatchObject({ file: 'technologies/b.yaml', line: 1 })
})

test('what it takes to run, what it stands in for, and where an exchange is small', () => {
  const heading = `${smallCatalogueFiles().get('catalogue.yaml')}small-when: { exchange: look-up }\n`
  const { catalogue, technologies } = technologiesOf({
    'catalogue.yaml': heading,
    'technologies.yaml': entry('a', 'weight: light, stand-in: true, ') + entry('b'),
  })
  expect(technologies[0]).toMatchObject({ weight: 'light', standIn: true })
  expect(technologies[1]).not.toHaveProperty('weight')
  expect(catalogue.smallWhen).toEqual({ kind: 'in', question: 'exchange', options: ['look-up'] })
})

test('a small exchange is told by questions that exist', () => {
  const heading = `${smallCatalogueFiles().get('catalogue.yaml')}small-when: { exchanged: look-up }\n`
  expect(findingsOf({ 'catalogue.yaml': heading })).toEqual([
    expect.stringMatching(/^catalogue\.yaml:\d+:\d+ question-unknown$/),
  ])
})

test('a source is of grade A unless it says otherwise', () => {
  const written = entry('x').replace(/source: \{.*?\}/, 'source: { title: T, address: a }')
  const [technology] = technologiesOf({ 'technologies.yaml': written }).technologies
  expect(technology?.source).toEqual({ title: 'T', address: 'a', grade: 'A' })
})

describe('faults have their place', () => {
  const long = `fits: ${'word '.repeat(21)}., `
  test.each([
    ['an unknown platform', entry('x', 'platforms: [bleu], '), 'bleu', 'platform-unknown'],
    ['an unknown part', entry('x', 'parts: [borker], '), 'borker', 'value-not-allowed'],
    ['too many words', entry('x', long), 'word', 'value-not-allowed'],
    [
      'an unknown question',
      entry('x', 'when: { exchang: copy }, '),
      'exchang:',
      'question-unknown',
    ],
    ['an unknown option', entry('x', 'fits-when: { exchange: copi }, '), 'copi', 'option-unknown'],
    ['the id of a platform', entry('blue'), 'blue', 'id-duplicate'],
  ])('%s', (_, text, word, code) => {
    const found = findingsOf({ 'technologies/ours.yaml': text })
    expect(found).toEqual([`technologies/ours.yaml:1:${text.indexOf(word) + 1} ${code}`])
  })

  test('one id twice', () => {
    const found = findingsOf({ 'technologies/ours.yaml': entry('x') + entry('x') })
    expect(found).toEqual(['technologies/ours.yaml:2:9 id-duplicate'])
  })

  test('one id in two files', () => {
    const found = findingsOf({
      'technologies/a.yaml': entry('x'),
      'technologies/b.yaml': entry('x'),
    })
    expect(found).toEqual(['technologies/b.yaml:1:9 id-duplicate'])
  })

  test('a file that is no list', () => {
    const found = findingsOf({
      'technologies/a.yaml': entry('x'),
      'technologies/b.yaml': 'id: x\n',
    })
    expect(found).toEqual(['technologies/b.yaml:1:1 value-wrong-type'])
  })
})

describe('a layer', () => {
  const HEADING = 'extends: built-in\nname: Acme\nversion: 1.0.0\n'
  const layered = (files: Readonly<Record<string, string>>) =>
    parseLayers([
      {
        folder: 'small',
        texts: filesWith({ 'technologies/a.yaml': entry('one') + entry('two') }),
      },
      { folder: 'acme', texts: new Map(Object.entries({ 'catalogue.yaml': HEADING, ...files })) },
    ])

  test('adds, overrides and switches off, whatever its files are called', () => {
    const parsed = layered({
      'catalogue.yaml': `${HEADING}platforms: [{ id: ours, name: Our hub }]\n`,
      'technologies/ours.yaml': `${entry('three', 'platforms: [ours], ')}
- { override: one, fits: We know it well., because: two years of running it }
- { switch-off: two, because: our licence ended }
`,
    })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
    const { technologies, catalogue } = parsed.value
    expect(technologies.map(({ id, fits }) => [id, fits])).toEqual([
      ['one', 'We know it well.'],
      ['three', 'It fits.'],
    ])
    expect(catalogue.platforms.map(({ id }) => id)).toEqual(['blue', 'ours'])
    expect(catalogue.layers[1]?.changes.map(({ kind, entry }) => `${kind} ${entry}`)).toEqual([
      'added platform:ours',
      'added technology:three',
      'changed technology:one',
      'switched-off technology:two',
    ])
  })

  test('has faults of its own where it makes them', () => {
    const { findings } = layered({
      'technologies.yaml': `${entry('one')}- { override: on, fits: x }\n- { switch-off: two }\n`,
    })
    expect(findings.map(({ code, place }) => `${place.file}:${place.line} ${code}`)).toEqual([
      'acme/technologies.yaml:1 id-taken-below',
      'acme/technologies.yaml:2 entry-unknown-below',
      'acme/technologies.yaml:3 key-missing',
    ])
  })
})

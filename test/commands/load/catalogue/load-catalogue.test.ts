import { expect, test } from 'vitest'
import { loadCatalogue } from '../../../../src/commands/load/catalogue/load-catalogue.ts'
import {
  checkCompanions,
  readCatalogue,
} from '../../../../src/commands/load/catalogue/read-catalogue.ts'
import { fakeWorld } from '../../../helpers/fake-world.ts'
import { smallCatalogueFiles } from '../../../helpers/small-catalogue.ts'

const PAIR = 'pairs/pull-push.yaml'
const NAMES = [...'abcdefghijklmnop'].map(letter => `q-${letter}`)

test('a catalogue of one’s own is read from its folder', async () => {
  const { parsed } = await loadCatalogue('mine', worldWith(smallCatalogueFiles()))
  expect(parsed.ok && parsed.value.pairs).toHaveLength(6)
})

test('one whose rules tie too many answers together is refused before it is searched', async () => {
  const { parsed } = await loadCatalogue(
    'mine',
    worldWith(withTiedQuestions(smallCatalogueFiles())),
  )
  expect(parsed.findings).toMatchObject([
    { code: 'component-too-large', place: { file: `mine/${PAIR}` } },
  ])
  expect(parsed.ok).toBe(false)
})

function worldWith(catalogue: ReadonlyMap<string, string>) {
  const files = [...catalogue].map(([path, text]) => [`mine/${path}`, text] as const)
  return fakeWorld({ files: new Map(files) }).world
}

/** Sixteen questions of three options, tied by twos so that no two parts of the search are alike. */
function withTiedQuestions(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const questions = NAMES.map(
    name => `- id: ${name}
  topic: volume
  text: How is it with {from}?
  help: Look.
  why: It matters.
  pairs: [pull-push]
  options:
    - { id: ${name}-0, label: A, help: a }
    - { id: ${name}-1, label: B, help: b }
    - { id: ${name}-2, label: C, help: c }
`,
  )
  const rules = NAMES.flatMap((one, index) =>
    NAMES.flatMap((other, at) =>
      at > index && ((index + 3) * (at + 7)) % 5 < 2
        ? [
            `  - id: tied-${one}-${other}\n    when: { any: [${[0, 1, 2].map(option => `{ ${one}: ${one}-${option}, ${other}: ${other}-${(option + 1) % 3} }`).join(', ')}] }\n    toward: push\n    weight: 1\n    because: It is.\n    source: a-book\n`,
          ]
        : [],
    ),
  )
  const texts = new Map(files)
  texts.set('questions.yaml', `${files.get('questions.yaml')}${questions.join('')}`)
  texts.set(PAIR, (files.get(PAIR) ?? '').replace('\nhybrids:\n', `\n${rules.join('')}hybrids:\n`))
  return texts
}

test('examples and precedents are held against the words of their catalogue', async () => {
  const files = new Map([
    ...smallCatalogueFiles(),
    ['examples.yaml', '- { file: a.yaml, says: So, expect: { pull-push: shove } }\n'],
    ['precedents/one.yaml', 'id: one\ntitle: One\n'],
  ])
  const world = worldWith(files)
  const { parsed, folders, ...read } = await readCatalogue('mine', world)
  if (!parsed.ok) throw new Error('the small catalogue is sound')
  const companions = await checkCompanions(folders, parsed.value, world)
  const { findings } = companions
  expect(findings.map(({ code, place }) => `${place.file} ${code}`)).toContain(
    'mine/examples.yaml choice-unknown',
  )
  expect(findings.map(({ code, place }) => `${place.file} ${code}`)).toContain(
    'mine/precedents/one.yaml key-missing',
  )
  const held = ['mine/examples.yaml', 'mine/precedents/one.yaml']
  expect([...read.texts.keys(), ...companions.texts.keys()]).toEqual(expect.arrayContaining(held))
})

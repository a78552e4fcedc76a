import { describe, expect, test } from 'vitest'
import type { LoadProfile } from '../../../src/input/requirements/parse-profile.ts'
import { parseRequirements } from '../../../src/input/requirements/parse-requirements.ts'
import { smallCatalogue } from '../../helpers/small-catalogue.ts'

const catalogue = {
  ...smallCatalogue(),
  platforms: [
    { id: 'blue', name: 'Blue cloud' },
    { id: 'green', name: 'Green suite' },
  ],
  technologies: [{ id: 'rabbit', name: 'Rabbit' }],
}

const load: LoadProfile = file => ({ ok: true, file, text: 'platforms: [green, blue]' })

function parse(rest: string) {
  const text = `name: n\nfrom: a\nto: b\n${rest}`
  const source = { file: 'a.yaml', text, syntax: 'yaml' } as const
  const [document] = parseRequirements(source, { catalogue, load })
  if (!document) throw new Error('The text has a document')
  return document.parsed
}

const platformsOf = (rest: string) => {
  const parsed = parse(rest)
  return parsed.ok ? parsed.value.map(({ platforms }) => platforms) : parsed.findings
}

describe('what the company runs', () => {
  test.each([
    ['', [[]]],
    ['platforms: blue', [['blue']]],
    ['platforms: [rabbit, blue, rabbit]', [['rabbit', 'blue']]],
    ['extends: company.yaml', [['green', 'blue']]],
    ['extends: company.yaml\nplatforms: [rabbit, green]', [['green', 'blue', 'rabbit']]],
    ['platforms: [blue]\nflows: [{ name: x }, { name: y }]', [['blue'], ['blue']]],
  ])('%j', (rest, expected) => {
    expect(platformsOf(rest)).toEqual(expected)
  })

  test.each([
    ['platforms: [blue, bleu]', '4:19 platform-unknown blue'],
    ['platforms: grean', '4:12 platform-unknown green'],
    ['platforms: [nothing-like-it]', '4:13 platform-unknown undefined'],
    ['platforms: [1]', '4:13 value-wrong-type undefined'],
    ['platforms: []', '4:12 value-empty undefined'],
    ['flows: [{ name: x, platforms: [blue] }]', '4:20 key-unknown undefined'],
  ])('%j is refused', (rest, expected) => {
    const found = parse(rest).findings.map(
      ({ code, place, facts }) => `${place.line}:${place.column} ${code} ${facts.nearest}`,
    )
    expect(found).toEqual([expected])
  })
})

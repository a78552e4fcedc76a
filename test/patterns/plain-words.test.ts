import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkProse } from '../../src/input/catalogue/prose/check-prose.ts'
import { readFolder } from '../helpers/read-folder.ts'
import { loadPatterns } from '../helpers/read-patterns.ts'

const { words } = loadPatterns()
const texts = readFolder(join(import.meta.dirname, '../../patterns'))

test('no text of the shipped catalogue has a long sentence or a word that readers stumbled over', () => {
  const found = checkProse({ folder: 'patterns', texts }, words)
  const told = found.map(({ code, facts, place: { file, line, column } }) => {
    return `${file}:${line}:${column} ${code} ${JSON.stringify(facts)}`
  })
  expect(told).toEqual([])
})

test('each word to avoid is avoided once, and says what to write', () => {
  const avoided = words.flatMap(({ avoid }) => avoid)
  expect(new Set(avoided).size).toBe(avoided.length)
  expect(
    checkProse({ folder: '', texts: new Map([['a.yaml', 'why: In the middle.']]) }, words),
  ).toHaveLength(1)
})

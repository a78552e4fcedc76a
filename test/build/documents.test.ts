import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const DOCUMENTS = [
  'README.md',
  ...[...inside('.github'), ...inside('.github/docs'), ...inside('patterns')],
]

function inside(folder: string): readonly string[] {
  return readdirSync(folder).flatMap(name => (name.endsWith('.md') ? join(folder, name) : []))
}

test.each(DOCUMENTS)('each link of %s leads to a file', document => {
  const links = [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)]
  const missing = links.filter(([, path = '']) => !existsSync(join(dirname(document), path)))
  expect(missing.map(([, path]) => path)).toEqual([])
})

test('the README is no longer than a person with a problem reads', () => {
  expect(readFileSync('README.md', 'utf8').split('\n').length).toBeLessThanOrEqual(150)
})

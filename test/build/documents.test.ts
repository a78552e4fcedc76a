import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { parseLayers } from '../../src/input/catalogue/parse-catalogue.ts'
import { parseExamples } from '../../src/input/catalogue/parse-examples.ts'
import { parseColumns } from '../../src/input/landscape/import/parse-columns.ts'
import { parseLandscape } from '../../src/input/landscape/parse-landscape.ts'
import { parseLock } from '../../src/input/lock/parse-lock.ts'
import { parseWholeProfile } from '../../src/input/requirements/parse-profile.ts'
import { parseRequirements } from '../../src/input/requirements/parse-requirements.ts'
import type { Finding } from '../../src/model/finding.ts'
import { listPatterns, loadPatterns, readPattern } from '../helpers/read-patterns.ts'

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

const blocksOf = (document: string): readonly string[] =>
  [...readFileSync(document, 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(
    ([, block = '']) => block,
  )

/** The findings on a block of answers, with a heading where it has none, or on one of a profile. */
function findingsIn(text: string): readonly Finding[] {
  const { catalogue } = loadPatterns()
  const load = (file: string) => ({ ok: true as const, file, text: '{}' })
  if (text.includes('\nsystems:'))
    return parseWholeProfile({ file: 'profile.yaml', text }, { catalogue, load }).findings
  const whole = text.startsWith('name:') ? text : `name: n\nfrom: a\nto: b\n${text}`
  const source = { file: 'a.yaml', text: whole, syntax: 'yaml' } as const
  return parseRequirements(source, { catalogue, load }).flatMap(({ parsed }) => parsed.findings)
}

test.each(
  ['README.md', '.github/docs/requirements.md'].flatMap(document =>
    blocksOf(document).map((block, index) => [document, index + 1, block] as const),
  ),
)('%s: block %i is read without a finding', (_, __, block) => {
  expect(findingsIn(block)).toEqual([])
})

test('the landscape and the columns in the document on landscapes are read without a finding', () => {
  const { catalogue } = loadPatterns()
  const [landscape = '', columns = ''] = blocksOf('.github/docs/landscapes.md')
  expect(parseLandscape({ file: 'a.yaml', text: landscape }, { catalogue }).findings).toEqual([])
  expect(parseColumns({ file: 'a.yaml', text: columns }, catalogue.questions).findings).toEqual([])
})

test('the locks in the document on decisions are read without a finding', () => {
  const [lock = '', landscape = ''] = blocksOf('.github/docs/decisions.md')
  const { catalogue } = loadPatterns()
  const parsed = parseLock('decisions.lock.yaml', `${lock}${landscape}`, catalogue)
  const counts = parsed.ok && [parsed.value.decisions.length, parsed.value.landscapes.length]
  expect([counts, parsed.findings]).toEqual([[1, 1], []])
})

test('the layer in the document on own rules is sound, and so is its example', () => {
  const blocks = blocksOf('patterns/own-rules.md')
  const named = blocks.flatMap(block => {
    const [, path] = /^# our-rules\/(\S+)\n/.exec(block) ?? []
    return path === undefined ? [] : [[path, block] as const]
  })
  const paths = [...listPatterns('.'), ...listPatterns('pairs')]
  const parsed = parseLayers([
    { folder: 'patterns', texts: new Map(paths.map(path => [path, readPattern(path)])) },
    { folder: 'our-rules', texts: new Map(named) },
  ])
  expect([named.length, parsed.findings]).toEqual([3, []])
  if (!parsed.ok) return
  const example = { folder: '', texts: new Map([['examples.yaml', blocks.at(-1) ?? '']]) }
  expect(parseExamples([example], parsed.value.catalogue).findings).toEqual([])
})

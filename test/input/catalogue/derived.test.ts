import { expect, test } from 'vitest'
import { parseLayers } from '../../../src/input/catalogue/parse-catalogue.ts'
import { listPatterns, readPattern } from '../../helpers/read-patterns.ts'

const builtIn = new Map(
  ['.', 'pairs', 'technologies'].flatMap(listPatterns).map(path => [path, readPattern(path)]),
)
const HEADING = 'extends: built-in\nname: Ours\nversion: 1.0.0\n'

/** The built-in catalogue with a layer of these files. */
function withLayer(files: Readonly<Record<string, string>>) {
  const texts = new Map(Object.entries({ 'catalogue.yaml': HEADING, ...files }))
  return parseLayers([
    { folder: 'patterns', texts: builtIn },
    { folder: 'ours', texts },
  ])
}

test('a company puts its own figures of what links cost into a layer', () => {
  const figure = 'constants:\n  shared-layer-effort: { value: 20, because: We counted. }\n'
  const parsed = withLayer({ 'catalogue.yaml': `${HEADING}${figure}` })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  const { effort } = parsed.value.catalogue.constants
  expect(effort).toEqual({ directLink: 20, sharedLayer: 20, connection: 8, route: 6 })
})

test('a company says what of a landscape answers a question of its own', () => {
  const parsed = withLayer({ 'questions.yaml': '- override: peak-volume\n  derived: systems\n' })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  const question = parsed.value.catalogue.questions.find(({ id }) => id === 'peak-volume')
  expect(question?.derived).toBe('systems')
})

test.each([
  ['a number that falls into no option', 'purpose', 'systems'],
  ['the kind of a system that it is not about', 'consumer-count', 'kind'],
])('no question is derived from %s', (_, question, fact) => {
  const parsed = withLayer({ 'questions.yaml': `- override: ${question}\n  derived: ${fact}\n` })
  expect(parsed.findings.map(({ code }) => code)).toEqual(['derived-wrong'])
})

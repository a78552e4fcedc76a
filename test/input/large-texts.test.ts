import { expect, test } from 'vitest'
import { parseRequirements } from '../../src/input/requirements/parse-requirements.ts'
import { writeAnswer } from '../../src/write/write-answer.ts'
import { smallCatalogue } from '../helpers/small-catalogue.ts'

// So large that work which grows with the square of a text would outlast the patience of any test.
const HEAD = 'name: n\nfrom: a\nto: b\nanswers:\n'
const MANY = 70_000
const list = (entry: (index: number) => string) =>
  Array.from({ length: MANY }, (_, at) => entry(at))

const catalogue = smallCatalogue()

test.each([
  ['unknown answers', `${HEAD}${list(at => `  q${at}: x\n`).join('')}`, MANY],
  ['unknown keys', `${HEAD}  exchange: look-up\n${list(at => `k${at}: x\n`).join('')}`, MANY],
  [
    'unknown answers on one line',
    JSON.stringify({
      name: 'n',
      from: 'a',
      to: 'b',
      answers: Object.fromEntries(list(at => `q${at}`).map(id => [id, 'x'])),
    }),
    MANY,
  ],
  ['unknown options', `${HEAD}  exchange: [${list(at => `x${at}`).join(', ')}]\n`, MANY],
])('%s are all found and placed', (_, text, expected) => {
  const [document] = parseRequirements({ file: 'a.yaml', text, syntax: 'yaml' }, { catalogue })
  expect(document?.parsed.findings).toHaveLength(expected)
})

test.each(['\n', ' ', ' \n', '\n  # a'])('an answer is written beside many of %j', blank => {
  const blanks = blank.repeat(Math.floor(500_000 / blank.length))
  const text = `${HEAD}  exchange: look-up${blanks}\n`
  const answer = { value: 'announce', note: null, by: null, assumed: false }
  const answered = { question: 'ownership', answer, questions: ['exchange', 'ownership'] }
  const source = { file: 'a.yaml', text, syntax: 'yaml' } as const
  expect(writeAnswer(source, { document: 1, flow: null }, answered)).toContain(
    'ownership: announce',
  )
})

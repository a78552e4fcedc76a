import { expect, test } from 'vitest'
import { advise } from '../../../../src/advise/advise.ts'
import { compileEngine } from '../../../../src/advise/engine/compile-engine.ts'
import { readSets } from '../../../../src/commands/load/catalogue/read-sets.ts'
import type { Answer, Said } from '../../../../src/model/answers.ts'
import { requirementsOf } from '../../../helpers/arbitrary-catalogue.ts'
import { severalCatalogue } from '../../../helpers/several-catalogue.ts'

const catalogue = severalCatalogue()

function read(...sets: readonly string[]) {
  const { parsed } = readSets(sets, catalogue)
  return parsed.ok
    ? parsed.value.map(({ part, answers }) => [
        part,
        ...Object.values(answers).map(({ options, unsure = [] }) => [options, unsure]),
      ])
    : parsed.findings.map(({ code, place }) => `${place.line} ${code}`)
}

test.each([
  ['one of several', ['promises=in-order'], [[null, [['in-order'], []]]]],
  [
    'several that hold',
    ['promises=in-order,never-twice'],
    [[null, [['in-order', 'never-twice'], []]]],
  ],
  ['none', ['promises=none'], [[null, [[], []]]]],
  ['an empty list', ['promises=[]'], [[null, [[], []]]]],
  [
    'what is not sure',
    ['promises={ value: [in-order], unsure: [never-twice] }'],
    [[null, [['in-order'], ['never-twice']]]],
  ],
  [
    'by part',
    ['exchange={ parts: { web: copy, net: look-up } }'],
    [
      ['web', [['copy'], []]],
      ['net', [['look-up'], []]],
    ],
  ],
  ['still possible', ['exchange=copy,look-up'], [[null, [['look-up', 'copy'], []]]]],
  ['a fault beside a good one', ['exchange=copy', 'promises=[in-ordre]'], ['3 option-unknown']],
])('%s', (_, sets, expected) => {
  expect(read(...sets)).toEqual(expected)
})

test.each<[string, Said, readonly string[]]>([
  ['what is unsure', { options: ['in-order'], unsure: ['never-twice'] }, ['never-twice']],
  [
    'that at least one holds',
    { options: [], oneOf: ['in-order', 'never-twice'] },
    ['in-order', 'never-twice'],
  ],
])('a tipping point is read as it stands in the result, and keeps %s', (_, said, open) => {
  const engine = compileEngine(catalogue)
  const plain = requirementsOf({ exchange: ['announce'], promises: said.options })
  const promises = { ...plain.answers.promises, ...said } as Answer
  const requirements = { ...plain, answers: { ...plain.answers, promises } }
  const { verdicts } = advise(engine, requirements)
  const verdict = verdicts.find(({ pair }) => pair === 'pull-push')
  const tippingPoints = verdict?.tippingPoints ?? []
  const changes = tippingPoints.filter(({ set }) => 'promises' in set)
  expect(changes.length).toBeGreaterThan(0)
  for (const { set, outcome, choice } of changes) {
    const sets = Object.entries(set).map(([id, answer]) => `${id}=${JSON.stringify(answer)}`)
    const { parsed } = readSets(sets, catalogue)
    const [changed] = parsed.ok ? parsed.value : []
    const { unsure = [], oneOf = [] } = changed?.answers.promises ?? {}
    expect([...unsure, ...oneOf]).toEqual(open)
    const answers = { ...requirements.answers, ...changed?.answers }
    const after = advise(engine, { ...requirements, answers }).verdicts
    expect(after).toContainEqual(expect.objectContaining({ pair: 'pull-push', outcome, choice }))
  }
})

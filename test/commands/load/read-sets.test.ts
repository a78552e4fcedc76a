import { expect, test } from 'vitest'
import { readSets } from '../../../src/commands/load/read-sets.ts'
import { severalCatalogue } from '../../helpers/several-catalogue.ts'

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

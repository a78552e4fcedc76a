import { expect, test } from 'vitest'
import { RECEIVERS } from '../../../src/report/wording/names/system-names.ts'
import { statedText } from '../../../src/report/wording/said-text.ts'
import { question } from '../../helpers/build-catalogue.ts'
import { sampleCatalogue } from '../../helpers/sample-catalogue.ts'

const asked = { ...question('data-rules', 2), holds: 'several' as const }
const labels = (none?: string, to = 'Shop') => ({
  catalogue: {
    ...sampleCatalogue,
    questions: [
      {
        ...asked,
        ...(none !== undefined && { none }),
        options: asked.options.map(option => ({
          ...option,
          label: `The receiver is ${option.id}`,
        })),
      },
    ],
  },
  names: { from: 'SAP', to },
})

test('that none of several options holds is said as the question has it, else by its id', () => {
  const said = { options: [] }
  expect(statedText('data-rules', said, labels('No rule binds the data'))).toBe(
    'No rule binds the data',
  )
  expect(statedText('data-rules', said, labels())).toBe('Data rules: none')
})

test('where none holds and one may, only the doubt is told', () => {
  const said = { options: [], unsure: ['data-rules1'] }
  expect(statedText('data-rules', said, labels('No rule binds the data'))).toBe(
    'Not sure whether the receiver is data-rules1',
  )
})

test('of several receivers it is said that they are, of one that it is', () => {
  const said = { options: ['data-rules2'] }
  expect(statedText('data-rules', said, labels())).toBe('The receiver is data-rules2')
  expect(statedText('data-rules', said, labels(undefined, RECEIVERS))).toBe(
    'The receivers are data-rules2',
  )
})

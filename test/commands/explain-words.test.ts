import { expect, test } from 'vitest'
import { runCommand } from '../helpers/page-file.ts'

test.each([
  ['broker', 'Apache Kafka (apache-kafka)'],
  ['event-log', 'OPEN SOURCE'],
  ['Tipping point', 'word tipping-point'],
  ['Pull', 'pattern pull'],
])('the built command explains "%s"', (word, told) => {
  expect(runCommand('explain', word)).toContain(told)
})

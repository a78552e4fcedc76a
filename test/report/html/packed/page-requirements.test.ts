import { expect, test } from 'vitest'
import type { Answer } from '../../../../src/model/answers.ts'
import type { Requirements } from '../../../../src/model/requirements.ts'
import {
  plainAnswer,
  readRequirements,
  writeRequirements,
} from '../../../../src/report/html/packed/page-requirements.ts'

const empty: Requirements = {
  ...{ name: 'Orders', description: null, flow: null, from: 'Shop', to: ['SAP'], answers: {} },
  ...{ fixed: [], platforms: [], source: { file: 'a.yaml', document: 1, line: 4 } },
}
const plain = plainAnswer({ options: ['copy', 'look-up'] }, empty)
const remarked: Answer = {
  ...{ options: [], unsure: ['copy'], oneOf: ['x', 'y'], written: '5m', note: 'n', by: 'me' },
  assumed: true,
  origin: { kind: 'profile', file: 'company.yaml', systems: [] },
  overrides: { options: [], unsure: [], oneOf: [], origin: { kind: 'file' }, written: '1d' },
  place: plain.place,
}
const requirements: Requirements = { ...empty, answers: { plain, remarked } }

test('what is read is what was written, but for the places of answers', () => {
  const placed = { ...plain, place: { file: 'a.yaml', line: 9, column: 3, length: 7 } }
  const written = { ...requirements, answers: { plain: placed, remarked } }
  expect(readRequirements(writeRequirements([written, empty]))).toEqual([requirements, empty])
})

test('of an answer only what is not as in most is written', () => {
  const text = writeRequirements([{ ...empty, answers: { plain } }])
  expect(JSON.parse(text)[0].answers).toEqual({ plain: { options: ['copy', 'look-up'] } })
})

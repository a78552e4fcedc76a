import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Advice } from '../../../src/model/result/advice.ts'
import { frontMatter } from '../../../src/report/adr/front-matter.ts'
import { neutralise } from '../../../src/report/outline/neutralise.ts'
import { emptyAdvice } from '../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../helpers/sample-catalogue.ts'

const fixedBy = (owner: string | null): Advice['fixed'][number] => ({
  pair: 'pull-push',
  choice: 'pull',
  because: null,
  owner,
  review: null,
  origin: { kind: 'file' },
  agrees: true,
  breaks: [],
  forbiddenBy: [],
})

const givenBy = (by: string | null): Advice['answers'][number] => ({
  question: 'exchange',
  written: 'copy',
  options: ['copy'],
  unsure: [],
  oneOf: [],
  note: null,
  by,
  assumed: false,
  origin: { kind: 'file' },
  overrides: null,
})

const written = (owners: readonly (string | null)[], given: readonly (string | null)[]) => {
  const advice = { ...emptyAdvice, fixed: owners.map(fixedBy), answers: given.map(givenBy) }
  const text = frontMatter(advice, sampleCatalogue, '2026-11-27')
  return parse(text.replaceAll(/^---$/gm, ''))
}

test('nobody who is known is left out, and nobody else named', () => {
  expect(written([], [])).toEqual({ status: 'proposed', date: '2026-11-27' })
  expect(written(['finance IT', null, 'finance IT'], ['sales', 'finance IT', null])).toEqual({
    status: 'proposed',
    date: '2026-11-27',
    'decision-makers': 'finance IT',
    consulted: 'sales',
  })
})

test.each([
  'null',
  'No',
  '12',
  'a: b',
  '# c',
  '- d',
  '"e"',
  '@f',
  'g\nstatus: accepted',
  '{h}',
])('YAML reads %j as the text that it is', name => {
  expect(written([name], [])['decision-makers']).toBe(neutralise(name))
})

test('YAML reads any name as the text that it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), name => {
      expect(written([name], [])['decision-makers']).toBe(neutralise(name))
    }),
  )
})

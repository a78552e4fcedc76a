import { expect, test } from 'vitest'
import { restPrecedents } from '../../../../src/report/advice/full/rest-precedents.ts'
import { paintMarkdown } from '../../../../src/report/markdown/paint-markdown.ts'
import { labelContext } from '../../../../src/report/wording/label-context.ts'
import { sampleAdvice } from '../../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../../helpers/sample-catalogue.ts'
import { samplePrecedents } from '../../../helpers/sample-precedents.ts'

const [shop, bank] = samplePrecedents

/** What is told of these published decisions and guides. */
function told(precedents: typeof samplePrecedents): string {
  const advice = { ...sampleAdvice, precedents }
  const section = restPrecedents(advice, labelContext(advice, sampleCatalogue))
  return section === null ? '' : paintMarkdown([section])
}

test('a guide is named as one, and never as a decision', () => {
  if (shop === undefined) throw new Error('no sample')
  const text = told([{ ...shop, isAdvice: true }])
  expect(text).toContain('A guide, not a decision')
  expect(text).not.toContain('Decided')
})

test('a guide is not named beside a decision', () => {
  if (shop === undefined || bank === undefined) throw new Error('no sample')
  const text = told([{ ...shop, isAdvice: true }, bank])
  expect(text).toContain(bank.title)
  expect(text).not.toContain(shop.title)
})

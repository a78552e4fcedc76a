import { expect, test } from 'vitest'
import type { Advice } from '../../../../src/model/result/advice.ts'
import { sectionContradictions } from '../../../../src/report/advice/sections/section-contradictions.ts'
import { paintMarkdown } from '../../../../src/report/markdown/paint-markdown.ts'
import { labelContext } from '../../../../src/report/wording/label-context.ts'
import { sampleAdvice } from '../../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../../helpers/sample-catalogue.ts'

function painted(contradictions: Advice['contradictions']): string {
  const advice = { ...sampleAdvice, contradictions }
  const section = sectionContradictions(advice, labelContext(advice, sampleCatalogue))
  return section === null ? '' : paintMarkdown([section])
}

test('both answers are named with the reason; a number of receivers in words', () => {
  const text = painted([
    {
      id: 'one-of-many',
      because: 'One cannot be several.',
      answers: { 'consumer-count': 'one' },
      receivers: 5,
    },
    {
      id: 'old-and-fast',
      because: 'It is one or the other.',
      answers: { 'data-freshness': 'hours', 'outcome-wait': 'blocked' },
      receivers: null,
    },
  ])
  expect(text).toMatch(
    /One system needs the items and five receivers are named\.\W+One cannot be several/,
  )
  expect(text).toMatch(
    /Data may be some hours old and someone is held up until the outcome comes\./,
  )
})

test('nothing is said where nothing contradicts', () => {
  expect(painted([])).toBe('')
})

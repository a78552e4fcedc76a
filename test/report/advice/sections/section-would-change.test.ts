import { expect, test } from 'vitest'
import type { Question } from '../../../../src/model/question.ts'
import type { Advice } from '../../../../src/model/result/advice.ts'
import { sectionAssumed } from '../../../../src/report/advice/sections/section-assumed.ts'
import { sectionWouldChange } from '../../../../src/report/advice/sections/section-would-change.ts'
import { paintMarkdown } from '../../../../src/report/markdown/paint-markdown.ts'
import { question } from '../../../helpers/build-catalogue.ts'
import { emptyAdvice, sampleAdvice } from '../../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../../helpers/sample-catalogue.ts'

const names = { from: 'A', to: 'B' }
const tip = (asked: string) =>
  ({ set: { [asked]: `${asked}2` }, outcome: 'open', choice: null }) as const

function firstChange(hanging: number): string {
  const purpose = question('p', 2)
  const when = { kind: 'in', question: 'p', options: ['p1'] } as const
  const others = Array.from({ length: 4 }, (_, index): Question => {
    const each = question(`o${index}`, 2)
    return index < hanging ? { ...each, askWhen: when } : each
  })
  const questions = [purpose, ...others].map(each => ({
    ...each,
    options: each.options.map(option => ({ ...option, label: option.id })),
  }))
  const catalogue = { ...sampleCatalogue, questions }
  const [verdict] = sampleAdvice.verdicts
  const verdicts = verdict ? [{ ...verdict, tippingPoints: [tip('p'), tip('o3')] }] : []
  const advice: Advice = { ...emptyAdvice, verdicts }
  const section = sectionWouldChange(advice, { catalogue, names })
  return section ? (paintMarkdown([section]).match(/- If (\S+)/)?.[1] ?? '') : ''
}

test.each([
  ['a few questions hang on the first', 3, 'p2'],
  ['so many that it makes the exchange what it is', 4, 'o32'],
])('what would change it comes in the order of the questions; %s', (_, hanging, first) => {
  expect(firstChange(hanging)).toBe(first)
})

test('options of an assumed answer that turn the same are told together', () => {
  const [answer] = sampleAdvice.assumed
  const asked = answer?.question ?? ''
  const options = sampleCatalogue.questions.find(({ id }) => id === asked)?.options ?? []
  const pair = 'pull-push'
  const turns = options.map(
    ({ id }) => ({ option: id, holds: true, pair, outcome: 'open', choice: null }) as const,
  )
  const sensitivities = [
    {
      question: asked,
      kind: 'assumed',
      range: options.map(({ id }) => id),
      turns,
      blueprintTurns: [],
    } as const,
  ]
  const advice = { ...sampleAdvice, sensitivities }
  const section = sectionAssumed(advice, { catalogue: sampleCatalogue, names })
  expect(options.length).toBeGreaterThan(1)
  expect(section && paintMarkdown([section]).match(/->/g)).toHaveLength(1)
})

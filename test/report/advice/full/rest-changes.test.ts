import { expect, test } from 'vitest'
import type { Question } from '../../../../src/model/question.ts'
import type { Advice } from '../../../../src/model/result/advice.ts'
import type { TippingPoint, Verdict } from '../../../../src/model/result/verdict.ts'
import { restChanges } from '../../../../src/report/advice/full/rest-changes.ts'
import { sectionContext } from '../../../../src/report/advice/section-of.ts'
import { paintTerminal } from '../../../../src/report/terminal/paint-terminal.ts'
import { question } from '../../../helpers/build-catalogue.ts'
import { emptyAdvice, sampleAdvice } from '../../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../../helpers/sample-catalogue.ts'
import { plainCanvas } from '../../../helpers/test-canvas.ts'

/** Its options labelled by their ids. */
const labelled = (asked: Question): Question => ({
  ...asked,
  options: asked.options.map(option => ({ ...option, label: option.id })),
})

const names = { from: 'A', to: 'B' }
const [sample] = sampleAdvice.verdicts
const [answer] = sampleAdvice.answers
const asked = ['p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x'].map(id => labelled(question(id, 4)))
// Of a pair that nobody knows any question may be a reason.
const labels = { catalogue: { ...sampleCatalogue, questions: asked, pairs: [] }, names }

const tip = (set: Readonly<Record<string, string>>, rest: Partial<TippingPoint> = {}) =>
  ({ set, outcome: 'recommended', choice: 'push', hybrid: null, ...rest }) as const

function adviceWith(
  tippingPoints: readonly TippingPoint[],
  given: Readonly<Record<string, string>> = {},
) {
  const answers = Object.entries(given).flatMap(([question, option]) =>
    answer ? [{ ...answer, question, options: [option] }] : [],
  )
  const verdicts: readonly Verdict[] = sample
    ? [{ ...sample, pair: 'pull-push', tippingPoints }]
    : []
  return { ...emptyAdvice, answers, verdicts } satisfies Advice
}

const printed = (advice: Advice) => {
  const section = restChanges(advice, labels, sectionContext(advice, labels))
  return section ? paintTerminal([section], plainCanvas(80)).replace(/\s+/g, ' ') : ''
}

const page = [tip({ p: 'p2' }), tip({ q: 'q2' }), tip({ r: 'r2' })]

test('what stands on the page is not told again', () => {
  expect(printed(adviceWith(page))).toBe('')
  const other = tip({ s: 's2' }, { choice: 'pull' })
  const text = printed(adviceWith([...page, other]))
  expect(text).toContain('If s2 -> pull')
  expect(text).not.toContain('p2')
})

test('all facts that lead to the same are told, and how many changes there are with those of several answers', () => {
  const rest = ['s', 't', 'u', 'v'].map(id => tip({ [id]: `${id}2` }, { choice: 'pull' }))
  const two = tip({ s: 's3', t: 't3' })
  const text = printed(adviceWith([...page, ...rest, two]))
  expect(text).toContain('If s2, or t2, or u2, or v2 -> pull')
  expect(text).toContain('All 8: ')
})

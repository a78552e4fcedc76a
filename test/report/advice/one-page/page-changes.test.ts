import { expect, test } from 'vitest'
import type { Catalogue } from '../../../../src/model/catalogue.ts'
import type { Question } from '../../../../src/model/question.ts'
import type { Advice } from '../../../../src/model/result/advice.ts'
import type { Verdict } from '../../../../src/model/result/verdict.ts'
import { pageChanges } from '../../../../src/report/advice/one-page/page-changes.ts'
import { sectionContext } from '../../../../src/report/advice/section-of.ts'
import { paintMarkdown } from '../../../../src/report/markdown/paint-markdown.ts'
import { buildCatalogue, given, question, toward } from '../../../helpers/build-catalogue.ts'
import { emptyAdvice, sampleAdvice } from '../../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../../helpers/sample-catalogue.ts'

const names = { from: 'A', to: 'B' }
const [sample] = sampleAdvice.verdicts

/** What each change asks for, in the order of the page. */
function changed(
  questions: readonly Question[],
  verdicts: readonly Partial<Verdict>[],
  given: Readonly<Record<string, string>> = {},
  // Of a pair that nobody knows any question may be a reason.
  pairs: Catalogue['pairs'] = [],
): readonly string[] {
  const labelled = questions.map(each => ({
    ...each,
    options: each.options.map(option => ({ ...option, label: option.id })),
  }))
  const [answer] = sampleAdvice.answers
  const answers = Object.entries(given).flatMap(([question, option]) =>
    answer ? [{ ...answer, question, options: [option] }] : [],
  )
  const advice: Advice = {
    ...emptyAdvice,
    answers,
    verdicts: verdicts.flatMap(rest => (sample ? [{ ...sample, ...rest }] : [])),
  }
  const labels = { catalogue: { ...sampleCatalogue, questions: labelled, pairs }, names }
  const section = pageChanges(advice, labels, sectionContext(advice, labels))
  const text = section ? paintMarkdown([section]) : ''
  return [...text.matchAll(/(?:- If|, or) ([a-z]\d+)/g)].map(match => match[1] ?? '')
}

const tip = (asked: string, option: number) =>
  ({ set: { [asked]: `${asked}${option}` }, outcome: 'open', choice: null, hybrid: null }) as const

test.each([
  ['a few questions hang on the first', 3, ['p2', 'o32']],
  ['so many that it makes the exchange what it is', 4, ['o32', 'p2']],
])('what would make it another exchange comes last; %s', (_, hanging, expected) => {
  const when = { kind: 'in', question: 'p', options: ['p1'] } as const
  const others = Array.from({ length: 4 }, (_, index): Question => {
    const each = question(`o${index}`, 2)
    return index < hanging ? { ...each, askWhen: when } : each
  })
  const verdict = { tippingPoints: [tip('p', 2), tip('o3', 2)] }
  expect(changed([question('p', 2), ...others], [verdict])).toEqual(expected)
})

test('a neighbouring option comes before a far one, whatever the order of the questions', () => {
  const verdict = { tippingPoints: [tip('p', 4), tip('q', 2), tip('q', 3)] }
  const questions = [question('p', 4), question('q', 4)]
  expect(changed(questions, [verdict], { p: 'p1', q: 'q1' })).toEqual(['q2', 'p4'])
})

test('a close call comes before a firm choice', () => {
  const firm = { pair: 'firm', strength: 'strong', tippingPoints: [tip('p', 2)] } as const
  const turned = { ...tip('q', 2), outcome: 'recommended', choice: 'push' } as const
  const close = { pair: 'close', close: true, tippingPoints: [turned] } as const
  const questions = [question('p', 2), question('q', 2)]
  expect(changed(questions, [firm, close])).toEqual(['q2', 'p2'])
})

test('that a close call becomes none is no news', () => {
  const close = { pair: 'close', close: true, tippingPoints: [tip('q', 2)] } as const
  expect(changed([question('q', 2)], [close])).toEqual([])
})

test('another choice comes before none', () => {
  const turned = { ...tip('q', 2), outcome: 'recommended', choice: 'push' } as const
  const firm = { pair: 'firm', strength: 'strong', tippingPoints: [tip('p', 2), turned] } as const
  expect(changed([question('p', 2), question('q', 2)], [firm])).toEqual(['q2', 'p2'])
})

test('what a system is comes after what may change', () => {
  const of = { ...question('p', 2), about: 'source' as const }
  const verdict = { tippingPoints: [tip('p', 2), tip('q', 2)] }
  expect(changed([of, question('q', 2)], [verdict])).toEqual(['q2', 'p2'])
})

test('changes that lead to the same stand together', () => {
  const verdict = { tippingPoints: [tip('p', 2), tip('q', 2)] }
  expect(changed([question('p', 2), question('q', 2)], [verdict])).toEqual(['p2', 'q2'])
})

test('what tips a balance by the way is no news', () => {
  const questions = [question('p', 2), question('q', 2), question('r', 2)]
  const { pairs } = buildCatalogue({
    questions,
    rules: [
      toward('a', 1, { when: given('p2') }),
      toward('a', 2, { when: given('q2') }),
      toward('b', 1, { when: given('r2') }),
    ],
  })
  const [pair] = pairs
  const verdict = { pair: pair?.id ?? '', tippingPoints: [tip('p', 2), tip('q', 2), tip('r', 2)] }
  expect(changed(questions, [verdict], {}, pairs)).toEqual(['q2'])
})

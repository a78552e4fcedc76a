import { describe, expect, test } from 'vitest'
import type { SupportingAnswers } from '../../../src/model/answers.ts'
import type { Verdict } from '../../../src/model/result/verdict.ts'
import { decidedBy, evidenceToward } from '../../../src/report/wording/decided-by.ts'
import { question } from '../../helpers/build-catalogue.ts'
import { sampleAdvice } from '../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../helpers/sample-catalogue.ts'

const [sample] = sampleAdvice.verdicts.filter(({ evidence }) => evidence.length > 0)

const absent = (...options: readonly string[]) => ({ holds: [], holdsNot: options, oneOf: [] })

/** A verdict for a side that these answers speak for, each with a weight of its own. */
function verdictOf(evidence: readonly (readonly [SupportingAnswers, number])[]): Verdict {
  const [first] = sample?.evidence ?? []
  if (sample === undefined || first === undefined) throw new Error('no sample')
  return {
    ...sample,
    outcome: 'recommended',
    choice: 'side',
    decidedBy: 'evidence',
    evidence: evidence.map(([answers, counts], index) => ({
      ...first,
      rule: `r${index}`,
      answers,
      toward: 'side',
      counts,
    })),
  }
}

function labels(none?: string) {
  const asked = { ...question('q', 3), holds: 'several' as const, ...(none && { none }) }
  const options = asked.options.map(option => ({ ...option, label: `Label ${option.id}` }))
  const catalogue = { ...sampleCatalogue, questions: [{ ...asked, options }] }
  return { catalogue, names: { from: 'A', to: 'B' } }
}

describe('what decided', () => {
  test('is what holds before what does not, however heavy that is', () => {
    const verdict = verdictOf([
      [{ q: absent('q1', 'q2') }, 3],
      [{ q: { holds: ['q3'], holdsNot: ['q1'], oneOf: [] } }, 1],
    ])
    expect(evidenceToward(verdict, 'side').map(({ rule }) => rule)).toEqual(['r1', 'r0'])
    expect(decidedBy(verdict, labels())).toEqual(['label q3'])
  })

  test('is said in the positive where nothing holds and the question has words for it', () => {
    const verdict = verdictOf([[{ q: absent('q1', 'q2', 'q3') }, 1]])
    expect(decidedBy(verdict, labels('Nothing runs'))).toEqual(['nothing runs'])
    expect(decidedBy(verdict, labels())[0]).toMatch(/^not so: label q1, not so: label q2/)
  })

  test('names what does not hold where something else may', () => {
    const verdict = verdictOf([[{ q: absent('q1') }, 1]])
    expect(decidedBy(verdict, labels('Nothing runs'))).toEqual(['not so: label q1'])
  })

  test('leaves out what was answered in part, where something is certain', () => {
    const verdict = verdictOf([
      [{ p: ['p1', 'p2'], q: { holds: ['q3'], holdsNot: [], oneOf: [] } }, 3],
    ])
    expect(decidedBy(verdict, labels())).toEqual(['label q3'])
  })

  test('is the heaviest, or one about as heavy that was not said above', () => {
    const one = { q: { holds: ['q1'], holdsNot: [], oneOf: [] } }
    const two = { q: { holds: ['q2'], holdsNot: [], oneOf: [] } }
    const said = new Set(['label q1'])
    expect(
      decidedBy(
        verdictOf([
          [one, 3],
          [two, 2],
        ]),
        labels(),
        said,
      ),
    ).toEqual(['label q2'])
    expect(
      decidedBy(
        verdictOf([
          [one, 3],
          [two, 1],
        ]),
        labels(),
        said,
      ),
    ).toEqual(['label q1'])
  })
})

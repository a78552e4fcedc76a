import { describe, expect, test } from 'vitest'
import type { Rule } from '../../../src/model/pair.ts'
import type { Provenance, Verdict } from '../../../src/model/result/verdict.ts'
import { provenanceText, rulesProvenance } from '../../../src/report/wording/provenance-text.ts'

type Row = readonly [a: number, b: number, c: number, judgement: number, words: string | null]

describe('what a choice rests on', () => {
  test.each<Row>([
    [0, 0, 0, 0, null],
    [9, 0, 0, 0, 'All published (vendors or standards)'],
    [0, 0, 1, 0, 'All published (sources of unknown quality)'],
    [0, 0, 0, 4, 'Our judgement alone'],
    [6, 3, 0, 0, 'All published (mostly vendors or standards)'],
    [3, 3, 0, 0, 'All published (vendors or standards and named practitioners)'],
    [0, 4, 0, 2, 'Two thirds published (named practitioners), one third our judgement'],
    [5, 0, 0, 2, 'About three quarters published (vendors or standards), a quarter our judgement'],
    [2, 0, 0, 3, 'About one third published (vendors or standards), two thirds our judgement'],
    [19, 0, 0, 1, 'Nearly all published (vendors or standards), a little our judgement'],
    [1, 0, 0, 19, 'A little published (vendors or standards), nearly all our judgement'],
  ])('%i of grade A, %i of B, %i of C, %i judged', (a, b, c, judgement, words) => {
    expect(provenanceText(verdictOn({ grades: { A: a, B: b, C: c }, judgement }))).toBe(words)
  })

  test.each([
    [1, 0, 'Forced by a published rule'],
    [2, 0, 'Forced by published rules'],
    [0, 1, 'Forced by our judgement'],
    [1, 1, 'Forced by a published rule and our judgement'],
  ])('%i published vetoes, %i judged', (published, judgement, words) => {
    expect(provenanceText(verdictOn({ vetoes: { published, judgement, policy: 0 } }))).toBe(words)
  })

  test('what forces a choice stands for all', () => {
    const forced = { vetoes: { published: 1, judgement: 0, policy: 0 }, judgement: 2 }
    expect(provenanceText(verdictOn(forced))).toBe('Forced by a published rule')
    const nothing = {
      ...verdictOn({ vetoes: { published: 2, judgement: 0, policy: 0 } }),
      choice: null,
    }
    expect(provenanceText(nothing)).toBe('Ruled out by published rules')
  })
})

describe('what rules rest on', () => {
  test.each([
    [1, 0, '1 rule from published sources'],
    [0, 1, '1 rule, our judgement'],
    [0, 2, '2 rules, all our judgement'],
    [2, 0, '2 rules, all from published sources'],
    [20, 1, '21 rules, 20 from published sources and 1 our judgement'],
  ])('%i published, %i judged', (published, judged, words) => {
    const rules = [
      ...Array<Rule>(published).fill(ruleFrom({ title: '', address: '', grade: 'B' })),
      ...Array<Rule>(judged).fill(ruleFrom({ judgement: '' })),
    ]
    expect(rulesProvenance(rules)).toBe(words)
  })
})

function verdictOn(grounds: Partial<Provenance>): Verdict {
  const { grades = { A: 0, B: 0, C: 0 }, judgement = 0 } = grounds
  const { vetoes = { published: 0, judgement: 0 } } = grounds
  const published = grades.A + grades.B + grades.C
  return { choice: 'x', grounds: { published, judgement, grades, vetoes } } as Verdict
}

const ruleFrom = (source: Rule['source']) => ({ source }) as Rule

import { expect, test } from 'vitest'
import type { Advice } from '../../../../src/model/result/advice.ts'
import type { Evidence, Verdict } from '../../../../src/model/result/verdict.ts'
import type { Source } from '../../../../src/model/source.ts'
import { restGrounds } from '../../../../src/report/advice/full/rest-grounds.ts'
import { paintTerminal } from '../../../../src/report/terminal/paint-terminal.ts'
import { labelContext } from '../../../../src/report/wording/label-context.ts'
import { emptyAdvice, sampleAdvice } from '../../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../../helpers/sample-catalogue.ts'
import { plainCanvas } from '../../../helpers/test-canvas.ts'

const published = (title: string, grade: 'A' | 'C'): Source => ({
  title,
  address: `https://example.org/${title}`,
  grade,
})

function verdictOn(
  pair: string,
  choice: string,
  sources: readonly (readonly [Source, number])[],
): Verdict {
  const sample = sampleAdvice.verdicts.find(verdict => verdict.pair === pair)
  const [like] = sample?.evidence ?? []
  if (sample === undefined || like === undefined) throw new Error('the sample has evidence')
  const evidence = sources.map(
    ([source, counts]): Evidence => ({ ...like, toward: choice, weight: 3, counts, source }),
  )
  return {
    ...sample,
    outcome: 'recommended',
    choice,
    hybrid: null,
    strength: 'slight',
    decidedBy: 'evidence',
    evidence,
    vetoes: [],
  }
}

function printed(verdicts: readonly Verdict[]): string {
  const advice: Advice = { ...emptyAdvice, verdicts }
  const section = restGrounds(advice, labelContext(advice, sampleCatalogue))
  return section ? paintTerminal([section], plainCanvas(80)) : ''
}

test('each choice names the source of its heaviest reason; choices of one source stand together, our judgement last', () => {
  const text = printed([
    verdictOn('synchronous-asynchronous', 'asynchronous', [[{ judgement: 'so' }, 3]]),
    verdictOn('point-to-point-centralized', 'centralized', [
      [published('Light', 'A'), 1],
      [published('Heavy', 'C'), 3],
    ]),
    verdictOn('pull-push', 'push', [[published('Heavy', 'C'), 2]]),
  ])
  expect(text.replace(/ +/g, ' ')).toContain(
    '- Centralized and push: Heavy (example.org, a weak source)\n - Asynchronous: our judgement',
  )
  expect(text).not.toContain('Light')
})

test('what is open rests on nothing', () => {
  const open = verdictOn('pull-push', 'push', [[published('Heavy', 'A'), 2]])
  expect(printed([{ ...open, outcome: 'open', choice: null }])).toBe('')
})

test('a choice that is forced rests on what rules the other side out', () => {
  const forced = verdictOn('pull-push', 'push', [[published('Heavy', 'A'), 2]])
  const [like] = sampleAdvice.verdicts.flatMap(({ vetoes }) => vetoes)
  if (like === undefined) throw new Error('the sample has a veto')
  const vetoes = [{ ...like, rulesOut: 'pull', source: published('Rule', 'A') }]
  const text = printed([{ ...forced, decidedBy: 'veto', vetoes }])
  expect(text).toContain('Rule')
  expect(text).not.toContain('Heavy')
})

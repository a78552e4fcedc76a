import { expect, test } from 'vitest'
import type { Advice } from '../../../../src/model/result/advice.ts'
import type { RaisedChallenge, Remedy } from '../../../../src/model/result/verdict.ts'
import { pageHard } from '../../../../src/report/advice/one-page/page-hard.ts'
import { paintTerminal } from '../../../../src/report/terminal/paint-terminal.ts'
import { labelContext } from '../../../../src/report/wording/label-context.ts'
import { sampleAdvice } from '../../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../../helpers/sample-catalogue.ts'
import { plainCanvas } from '../../../helpers/test-canvas.ts'

const remedy = (name: string): Remedy => ({
  name,
  how: '',
  reference: 'https://example.org',
  end: 'target',
  inOtherHands: false,
  due: 'build',
})

const challenge = (title: string, remedies: readonly string[]): RaisedChallenge => ({
  id: title,
  title,
  because: '',
  raisedBy: {},
  inOtherHands: false,
  pressure: 2,
  mitigations: remedies.map(remedy),
})

/** The lines on what two choices make hard. */
function printed(first: readonly RaisedChallenge[], second: readonly RaisedChallenge[]): string {
  const [one, other] = sampleAdvice.verdicts.filter(({ outcome }) => outcome === 'recommended')
  if (one === undefined || other === undefined) throw new Error('the sample recommends')
  const verdicts = [
    { ...one, challenges: first },
    { ...other, challenges: second },
  ]
  const choices = Object.fromEntries(verdicts.map(({ pair, choice }) => [pair, choice]))
  const advice: Advice = {
    ...sampleAdvice,
    verdicts,
    blueprint: { ...sampleAdvice.blueprint, choices },
  }
  const section = pageHard(advice, labelContext(advice, sampleCatalogue))
  return section ? paintTerminal([section], plainCanvas(80)) : ''
}

test('a choice whose heaviest challenge needs a remedy that is told already tells its next one', () => {
  const text = printed(
    [challenge('Twice', ['Key'])],
    [challenge('Again', ['Key', 'Else']), challenge('Lost', ['Retry'])],
  )
  expect(text).toContain('twice -> key')
  expect(text).toContain('lost -> retry')
  expect(text).not.toContain('again')
})

test('a choice whose first remedies are all told already tells the next best of them', () => {
  const text = printed(
    [challenge('Twice', ['Key'])],
    [challenge('Again', ['Key', 'Else']), challenge('Lost', ['Key', 'Retry'])],
  )
  expect(text).toContain('again -> else')
  expect(text).not.toContain('lost ->')
})

test('a challenge without a remedy is no line of its own', () => {
  const text = printed([challenge('Twice', ['Key'])], [challenge('Alone', [])])
  expect(text).not.toContain('alone')
})

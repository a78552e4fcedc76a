import type { Advice, Verdict } from '../model/advice.ts'
import { countWord, joinWords, lowerFirst, upperFirst } from './names.ts'
import type { Section, Span, Text, Tone } from './outline.ts'
import { pairName, type Reading, verdictName } from './reading.ts'
import { glance, paragraph, toned } from './say.ts'

/** The advice in a sentence: what is chosen, what stays open, what cannot be, and how much of it holds. */
export function sectionAdvice({ verdicts }: Advice, reading: Reading): Section {
  return glance('Advice', [
    paragraph([toned('strong', chosenSentence(verdicts, reading))]),
    paragraph(restSentences(verdicts, reading)),
  ])
}

function chosenSentence(verdicts: readonly Verdict[], reading: Reading): string {
  const named = (outcome: Verdict['outcome']) =>
    verdicts
      .filter(verdict => verdict.outcome === outcome)
      .map(verdict => lowerFirst(verdictName(verdict, reading)))
  const [plain, hybrids] = [named('recommended'), named('hybrid')]
  if (plain.length + hybrids.length === 0) return 'The answers decide nothing yet.'
  if (hybrids.length === 0) return `${upperFirst(joinWords(plain))}.`
  const both = `${countWord(hybrids.length)} ${hybrids.length === 1 ? 'hybrid' : 'hybrids'}`
  if (plain.length === 0) return `${upperFirst(both)}: ${hybrids.join('; ')}.`
  return `${upperFirst(joinWords(plain))}, with ${both}: ${hybrids.join('; ')}.`
}

function restSentences(verdicts: readonly Verdict[], reading: Reading): Text {
  const pairs = (chosen: (verdict: Verdict) => boolean) =>
    verdicts.filter(chosen).map(({ pair }) => lowerFirst(pairName(pair, reading)))
  const infeasible = pairs(({ outcome }) => outcome === 'infeasible')
  const open = pairs(({ outcome }) => outcome === 'open')
  const close = pairs(({ strength }) => strength === 'slight')
  return [
    ...sentence('bad', 'Not feasible as answered', infeasible),
    ...sentence('caution', 'Open', open.length === verdicts.length ? ['all decisions'] : open),
    ...sentence('caution', close.length === 1 ? 'Close call' : 'Close calls', close),
    settledSentence(verdicts),
  ]
}

function sentence(tone: Tone, title: string, pairs: readonly string[]): readonly Span[] {
  return pairs.length === 0 ? [] : [toned(tone, title), `: ${pairs.join('; ')}. `]
}

function settledSentence(verdicts: readonly Verdict[]): string {
  const settled = verdicts.filter(verdict => verdict.settled).length
  const all = countWord(verdicts.length)
  if (settled === verdicts.length)
    return `All ${all} are settled: no open question can change them.`
  if (settled === 0) return `None of the ${all} is settled: open questions could still change them.`
  const are = settled === 1 ? 'is' : 'are'
  return `${upperFirst(countWord(settled))} of ${all} ${are} settled; open questions could still change the rest.`
}

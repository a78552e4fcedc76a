import type { Advice } from '../../../model/result/advice.ts'
import type { Verdict } from '../../../model/result/verdict.ts'
import type { Section, Span, Tone } from '../../outline/outline.ts'
import { paragraph, summarySection, toned } from '../../outline/outline-builders.ts'
import { choicePhrase, type LabelContext, pairOf, pairPhrase } from '../../wording/label-context.ts'
import { countWord, joinWords, upperFirst } from '../../wording/phrases.ts'

/** The advice in a sentence: the design by name, what stays open, what cannot be, how much of it holds, and whether it fits together. */
export function sectionAdvice(advice: Advice, labels: LabelContext): Section {
  return summarySection('Advice', [
    paragraph([toned('strong', designSentence(advice, labels))]),
    paragraph([
      ...restSentences(advice.verdicts, labels),
      ...startSentence(advice, labels),
      ...conflictSentence(advice),
      ...forbiddenSentence(advice, labels),
    ]),
  ])
}

function designSentence({ blueprint }: Advice, labels: LabelContext): string {
  const { catalogue } = labels
  const style = catalogue.styles.find(({ id }) => id === blueprint.style)
  const chosen = Object.entries(blueprint.choices).flatMap(([pair, choice]) =>
    choice === null ? [] : [{ pair, choice, isHybrid: isHybrid(pair, choice, labels) }],
  )
  if (chosen.length === 0) return 'The answers decide nothing yet.'
  const named = (hybrid: boolean) =>
    chosen
      .filter(({ isHybrid }) => isHybrid === hybrid)
      .map(({ pair, choice }) => choicePhrase(pair, choice, labels))
  const choices = choicesSentence(named(false), named(true))
  return style === undefined ? upperFirst(choices) : `${style.name}: ${choices}`
}

function isHybrid(pair: string, choice: string, labels: LabelContext): boolean {
  return pairOf(pair, labels)?.hybrids.some(({ id }) => id === choice) ?? false
}

function choicesSentence(plain: readonly string[], hybrids: readonly string[]): string {
  if (hybrids.length === 0) return `${joinWords(plain)}.`
  const both = `${countWord(hybrids.length)} ${hybrids.length === 1 ? 'hybrid' : 'hybrids'}`
  if (plain.length === 0) return `${both}: ${hybrids.join('; ')}.`
  return `${joinWords(plain)}, with ${both}: ${hybrids.join('; ')}.`
}

/** Choices of the design that no evidence decides: those that are easier to leave again. */
function startSentence({ blueprint }: Advice, labels: LabelContext): readonly Span[] {
  const started = blueprint.started.flatMap(pair => {
    const choice = blueprint.choices[pair] ?? null
    return choice === null ? [] : [choicePhrase(pair, choice, labels)]
  })
  if (started.length === 0) return []
  const are = started.length === 1 ? 'is' : 'are'
  return [` ${upperFirst(joinWords(started))} ${are} only where to begin: easier to leave again.`]
}

function conflictSentence({ blueprint, tensions }: Advice): readonly Span[] {
  const together = Object.values(blueprint.choices).filter(choice => choice !== null).length > 1
  if (tensions.length === 0) return together ? [' The choices fit together.'] : []
  const count =
    tensions.length === 1 ? 'One conflict' : `${upperFirst(countWord(tensions.length))} conflicts`
  return [' ', toned('caution', `${count} between the choices.`)]
}

function forbiddenSentence({ fixed }: Advice, labels: LabelContext): readonly Span[] {
  const forbidden = fixed
    .filter(({ forbiddenBy }) => forbiddenBy.length > 0)
    .map(({ pair, choice }) => choicePhrase(pair, choice, labels))
  if (forbidden.length === 0) return []
  return [' ', toned('bad', 'Decided elsewhere, but forbidden'), `: ${joinWords(forbidden)}.`]
}

function restSentences(verdicts: readonly Verdict[], labels: LabelContext): readonly Span[] {
  const pairs = (chosen: (verdict: Verdict) => boolean) =>
    verdicts.filter(chosen).map(({ pair }) => pairPhrase(pair, labels))
  const infeasible = pairs(({ outcome }) => outcome === 'infeasible')
  const open = pairs(({ outcome }) => outcome === 'open')
  const close = pairs(({ strength }) => strength === 'slight')
  const leaning = pairs(({ strength }) => strength === 'leaning')
  return [
    ...sentence('bad', 'Not feasible as answered', infeasible),
    ...sentence('caution', 'Open', open.length === verdicts.length ? ['all decisions'] : open),
    ...sentence('caution', close.length === 1 ? 'Close call' : 'Close calls', close),
    ...sentence('caution', 'Leaning, on little evidence', leaning),
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

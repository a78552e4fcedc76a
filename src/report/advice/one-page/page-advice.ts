import type { Advice } from '../../../model/result/advice.ts'
import type { Verdict } from '../../../model/result/verdict.ts'
import type { Outline, Span, Tone } from '../../outline/outline.ts'
import { list, paragraph, toned } from '../../outline/outline-builders.ts'
import {
  choicePhrase,
  type LabelContext,
  pairOf,
  pairPhrase,
  renderText,
  verdictName,
} from '../../wording/label-context.ts'
import {
  countWord,
  firstSentence,
  joinNames,
  joinWords,
  lowerFirst,
  upperFirst,
} from '../../wording/phrases.ts'
import { caveatItems } from './caveat-items.ts'

/** The advice in a sentence, what of it may still change, and what is conceded, contradictory or forbidden. */
export function pageAdvice(advice: Advice, labels: LabelContext): Outline {
  const caveats = caveatItems(advice, labels)
  return [
    paragraph([toned('strong', adviceSentence(advice, labels))]),
    paragraph([
      ...reasonSentence(advice, labels),
      ...restSentences(advice, labels),
      ...startSentence(advice, labels),
    ]),
    ...(caveats.length === 0 ? [] : [list(caveats)]),
  ]
}

/** The design by its name and what it is to do; by its choices where it has no name. */
export function adviceSentence({ blueprint }: Advice, labels: LabelContext): string {
  const { catalogue } = labels
  const style = catalogue.styles.find(({ id }) => id === blueprint.style)
  if (style === undefined) return choicesSentence(blueprint.choices, labels)
  const advice = style.advice ?? firstSentence(style.what)
  return `${style.name}: ${lowerFirst(renderText(advice, labels))}`
}

/** Why the design is this one, where it has a name. */
function reasonSentence({ blueprint }: Advice, labels: LabelContext): readonly Span[] {
  const style = labels.catalogue.styles.find(({ id }) => id === blueprint.style)
  return style?.because === undefined ? [] : [`${renderText(style.because, labels)} `]
}

function choicesSentence(choices: Advice['blueprint']['choices'], labels: LabelContext): string {
  const chosen = Object.entries(choices).flatMap(([pair, choice]) =>
    choice === null ? [] : [{ pair, choice, isHybrid: isHybrid(pair, choice, labels) }],
  )
  if (chosen.length === 0) return 'The answers decide nothing yet.'
  const named = (hybrid: boolean) =>
    chosen
      .filter(({ isHybrid }) => isHybrid === hybrid)
      .map(({ pair, choice }) => choicePhrase(pair, choice, labels))
  const [plain, hybrids] = [named(false), named(true)]
  if (hybrids.length === 0) return `${upperFirst(joinWords(plain))}.`
  const both = `${countWord(hybrids.length)} ${hybrids.length === 1 ? 'hybrid' : 'hybrids'}`
  const lead = plain.length === 0 ? both : `${joinWords(plain)}, with ${both}`
  return `${upperFirst(lead)}: ${hybrids.join('; ')}.`
}

function isHybrid(pair: string, choice: string, labels: LabelContext): boolean {
  return pairOf(pair, labels)?.hybrids.some(({ id }) => id === choice) ?? false
}

/** Choices of the design that no evidence decides: those that are easier to leave again, if their rows do not say so. */
function startSentence({ blueprint, verdicts }: Advice, labels: LabelContext): readonly Span[] {
  const started = blueprint.started
    .filter(pair => !saysWhereToBegin(pair, verdicts))
    .flatMap(pair => {
      const choice = blueprint.choices[pair] ?? null
      return choice === null ? [] : [choicePhrase(pair, choice, labels)]
    })
  if (started.length === 0) return []
  const are = started.length === 1 ? 'is' : 'are'
  return [` ${upperFirst(joinWords(started))} ${are} only where to begin: easier to leave again.`]
}

const saysWhereToBegin = (pair: string, verdicts: readonly Verdict[]) =>
  verdicts.some(verdict => verdict.pair === pair && verdict.startingChoice !== null)

function restSentences({ verdicts, unanswered }: Advice, labels: LabelContext): readonly Span[] {
  const pairs = (chosen: (verdict: Verdict) => boolean) =>
    verdicts.filter(chosen).map(({ pair }) => pairPhrase(pair, labels))
  const open = pairs(({ outcome }) => outcome === 'open')
  return [
    ...sentence(
      'bad',
      'Not feasible as answered',
      pairs(({ outcome }) => outcome === 'infeasible'),
    ),
    ...sentence('caution', 'Open', open.length === verdicts.length ? ['all decisions'] : open),
    ...(open.length === verdicts.length
      ? []
      : [settledSentence(verdicts, unanswered.length, labels)]),
  ]
}

function sentence(tone: Tone, title: string, pairs: readonly string[]): readonly Span[] {
  return pairs.length === 0 ? [] : [toned(tone, title), `: ${pairs.join('; ')}. `]
}

function settledSentence(
  verdicts: readonly Verdict[],
  questions: number,
  labels: LabelContext,
): string {
  if (verdicts.every(({ settled }) => settled)) return 'No open question could change a choice.'
  const asked = questions === 1 ? 'The open question' : 'Open questions'
  if (!verdicts.some(({ settled }) => settled)) return `${asked} could still overturn each choice.`
  const named = unsettled(verdicts)
  if (named.length === 0) return 'No open question could change the others.'
  if (named.length > MOST_NAMED)
    return `${asked} could still overturn ${countWord(named.length)} choices.`
  const names = joinNames(named.map(verdict => lowerFirst(verdictName(verdict, labels))))
  return `${asked} could still overturn ${names}.`
}

const MOST_NAMED = 2

/** What the sentence on open decisions has not said. */
const unsettled = (verdicts: readonly Verdict[]) =>
  verdicts.filter(({ settled, outcome }) => !settled && outcome !== 'open')

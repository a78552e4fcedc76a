import type { Advice } from '../../../model/result/advice.ts'
import type { Verdict } from '../../../model/result/verdict.ts'
import type { Outline, Span, Tone } from '../../outline/outline.ts'
import { list, paragraph, toned } from '../../outline/outline-builders.ts'
import { decidesNothing } from '../../wording/firmness.ts'
import {
  choicePhrase,
  type LabelContext,
  pairOf,
  pairPhrase,
  renderText,
} from '../../wording/label-context.ts'
import {
  countWord,
  firstSentence,
  joinWords,
  lowerFirst,
  upperFirst,
} from '../../wording/phrases.ts'
import { caveatItems } from './caveat-items.ts'
import { isMarked, MARK } from './page-decisions.ts'

/** The advice in a sentence, what of it may still change, and what is conceded, contradictory or forbidden. */
export function pageAdvice(advice: Advice, labels: LabelContext): Outline {
  if (decidesNothing(advice)) return [paragraph([toned('strong', UNDECIDED)])]
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
export function adviceSentence(advice: Advice, labels: LabelContext): string {
  if (decidesNothing(advice)) return UNDECIDED
  const { blueprint } = advice
  const { catalogue } = labels
  const style = catalogue.styles.find(({ id }) => id === blueprint.style)
  if (style === undefined) return choicesSentence(blueprint.choices, labels)
  const told = style.advice ?? firstSentence(style.what)
  return `${style.name}: ${lowerFirst(renderText(told, labels))}`
}

/** Why the design is this one, where it has a name. */
function reasonSentence({ blueprint }: Advice, labels: LabelContext): readonly Span[] {
  const style = labels.catalogue.styles.find(({ id }) => id === blueprint.style)
  return style?.because === undefined ? [] : [`${renderText(style.because, labels)} `]
}

const UNDECIDED = 'The answers decide nothing yet.'

function choicesSentence(choices: Advice['blueprint']['choices'], labels: LabelContext): string {
  const chosen = Object.entries(choices).flatMap(([pair, choice]) =>
    choice === null ? [] : [{ pair, choice, isHybrid: isHybrid(pair, choice, labels) }],
  )
  if (chosen.length === 0) return UNDECIDED
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

function restSentences(advice: Advice, labels: LabelContext): readonly Span[] {
  const { verdicts } = advice
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
    ...(open.length === verdicts.length ? [] : [settledSentence(advice)]),
  ]
}

function sentence(tone: Tone, title: string, pairs: readonly string[]): readonly Span[] {
  return pairs.length === 0 ? [] : [toned(tone, title), `: ${pairs.join('; ')}. `]
}

/** Whether an open question could still change what is chosen; nothing where only what is firm could change at all. */
export function settledSentence({ verdicts, unanswered }: Advice): string {
  if (verdicts.every(({ settled }) => settled)) return 'No open question could change a choice.'
  if (!verdicts.some(isMarked)) return ''
  const asked = unanswered.length === 1 ? 'The open question' : 'Open questions'
  return `${asked} could still overturn what is marked ${MARK}.`
}

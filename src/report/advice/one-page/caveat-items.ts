import type { Advice, FixedCheck, GivenAnswer } from '../../../model/result/advice.ts'
import type { Verdict } from '../../../model/result/verdict.ts'
import type { ListItem, Span } from '../../outline/outline.ts'
import { item, toned } from '../../outline/outline-builders.ts'
import {
  choicePhrase,
  factOfRule,
  type LabelContext,
  pairPhrase,
  questionOf,
  renderText,
  verdictName,
} from '../../wording/label-context.ts'
import { firstSentence, lowerFirst } from '../../wording/phrases.ts'
import { isUnknown, saidRemarks, statedText } from '../../wording/said-text.ts'
import { layerMark } from '../../wording/source-text.ts'

/** What must be known before the advice is taken: contradictions, what rules a choice out, what was decided elsewhere, tensions, concessions. */
export function caveatItems(advice: Advice, labels: LabelContext): readonly ListItem[] {
  return [
    ...contradictionItems(advice, labels),
    ...infeasibleItems(advice, labels),
    ...fixedItems(advice, labels),
    ...tensionItems(advice, labels),
    ...concededItems(advice, labels),
    ...uncountedItems(advice, labels),
  ]
}

function contradictionItems({ contradictions }: Advice, labels: LabelContext) {
  return contradictions.map(({ because }) =>
    item(null, [toned('caution', 'Contradiction'), `: ${lowerFirst(renderText(because, labels))}`]),
  )
}

/** What the file itself says and nothing counts, with the reason; what a profile says may belong to other exchanges. */
function uncountedItems({ outOfScope, answers }: Advice, labels: LabelContext) {
  const inherited = answers.filter(({ origin }) => origin.kind === 'profile')
  return outOfScope
    .filter(answer => !inherited.some(({ question }) => question === answer.question))
    .flatMap(answer => {
      const question = questionOf(answer.question, labels)
      if (question === undefined || isUnknown(question, answer)) return []
      const said = lowerFirst(statedText(answer.question, answer, labels))
      const why = question.leftOut ?? NO_EXCHANGE
      return item(null, [
        toned('caution', 'Not counted'),
        `: ${said}`,
        ...remarkSpans(answer),
        `. ${renderText(why, labels)}`,
      ])
    })
}

const NO_EXCHANGE = 'It decides nothing in an exchange of this kind.'

function remarkSpans(answer: GivenAnswer): readonly Span[] {
  const remarks = saidRemarks(answer)
  return remarks.length === 0 ? [] : [toned('muted', ` (${remarks.join(', ')})`)]
}

/** Where both sides are ruled out: the answers and policies of which one has to change. */
function infeasibleItems({ verdicts }: Advice, labels: LabelContext): readonly ListItem[] {
  return verdicts
    .filter(({ outcome }) => outcome === 'infeasible')
    .map(({ pair, vetoes }) => {
      const facts = vetoes.map(
        veto =>
          `${lowerFirst(factOfRule(veto, labels))} (no ${choicePhrase(pair, veto.rulesOut, labels)})`,
      )
      return item(null, [
        toned('bad', `One has to change for ${pairPhrase(pair, labels)}`),
        `: ${facts.join('; ')}.`,
      ])
    })
}

/** Decisions taken elsewhere, held against what the answers say: those that agree in one item. */
function fixedItems({ fixed, verdicts }: Advice, labels: LabelContext): readonly ListItem[] {
  const nameSpans = (check: FixedCheck): readonly Span[] => [
    toned('strong', choicePhrase(check.pair, check.choice, labels)),
    ...(check.agrees ? remarks(check) : []),
  ]
  const isPlain = ({ agrees, breaks, forbiddenBy }: FixedCheck) =>
    agrees && breaks.length + forbiddenBy.length === 0
  const alike = fixed.filter(isPlain).map(nameSpans)
  return [
    ...(alike.length === 0
      ? []
      : [item(null, ['Decided elsewhere: ', ...joinSpans(alike), toned('good', AS_ANSWERED)])]),
    ...fixed
      .filter(check => !isPlain(check))
      .map(check => {
        const verdict = verdicts.find(({ pair }) => pair === check.pair)
        return item(null, [
          'Decided elsewhere: ',
          ...nameSpans(check),
          ...agreement(check, verdict, labels),
          ...broken(check, verdict, labels),
          ...(check.agrees ? [] : remarks(check)),
        ])
      }),
  ]
}

const AS_ANSWERED = ', as the answers say'

/** As joined words, each of which may have several spans. */
const joinSpans = (all: readonly (readonly Span[])[]): readonly Span[] =>
  all.flatMap((spans, index) => [
    index === 0 ? '' : index === all.length - 1 ? ' and ' : ', ',
    ...spans,
  ])

function agreement(
  check: FixedCheck,
  verdict: Verdict | undefined,
  labels: LabelContext,
): readonly Span[] {
  if (check.agrees) return [toned('good', AS_ANSWERED)]
  if (!verdict || verdict.outcome === 'open') return [', which the answers leave open']
  if (verdict.outcome === 'infeasible')
    return [toned('bad', ', and the answers rule out both sides')]
  return [toned('caution', `, but the answers say ${lowerFirst(verdictName(verdict, labels))}`)]
}

function broken(
  { breaks, forbiddenBy }: FixedCheck,
  verdict: Verdict | undefined,
  labels: LabelContext,
): readonly Span[] {
  const policies = labels.catalogue.policies.filter(({ id }) => forbiddenBy.includes(id))
  const vetoes = (verdict?.vetoes ?? []).filter(
    ({ rule }) => breaks.includes(rule) && !forbiddenBy.includes(rule),
  )
  return [
    ...policies.flatMap(({ owner }) => [
      '; ',
      toned('bad', 'forbidden'),
      ` by the policy of ${owner}`,
    ]),
    ...vetoes.flatMap(veto => [
      '; ',
      toned('bad', 'ruled out'),
      `, because ${lowerFirst(factOfRule(veto, labels))}`,
    ]),
  ]
}

function remarks({ because, owner, review }: FixedCheck): readonly Span[] {
  const said = [
    ...(because === null ? [] : [because]),
    ...(owner === null ? [] : [owner]),
    ...(review === null ? [] : [`review ${review}`]),
  ]
  return said.length === 0 ? [] : [toned('muted', ` (${said.join('; ')})`)]
}

/** Choices of the design that are hard to have together, and the usual way out. */
function tensionItems({ tensions }: Advice, labels: LabelContext): readonly ListItem[] {
  const byChoices = new Map<string, Advice['tensions'][number][]>()
  for (const tension of tensions) {
    const names = tension.between.map(({ pair, choice }) => choicePhrase(pair, choice, labels))
    const key = names.join(' with ')
    byChoices.set(key, [...(byChoices.get(key) ?? []), tension])
  }
  return [...byChoices].map(([choices, alike]) => {
    const ways = alike.flatMap(({ id, wayOut }, index): readonly Span[] => {
      const way = firstSentence(renderText(wayOut, labels))
      const said = index === 0 ? ` Way out: ${lowerFirst(way)}` : ` ${way}`
      return [said, ...layerMark(`tension:${id}`, labels)]
    })
    const why = firstSentence(renderText(alike[0]?.because ?? '', labels))
    return item(null, [toned('caution', 'Tension'), `: ${choices}. ${why}`, ...ways])
  })
}

/** Where the design takes another choice than the answers alone: what for. What was decided elsewhere is told already. */
function concededItems({ blueprint, fixed }: Advice, labels: LabelContext): readonly ListItem[] {
  return blueprint.conceded
    .filter(({ pair }) => !fixed.some(check => check.pair === pair))
    .map(({ pair, from, to, because }) =>
      item(null, [
        toned('caution', 'Conceded'),
        ': ',
        toned(
          'strong',
          to === null
            ? `either side of ${pairPhrase(pair, labels)}`
            : choicePhrase(pair, to, labels),
        ),
        ` in place of ${choicePhrase(pair, from, labels)}, because ${lowerFirst(renderText(because, labels))}`,
      ]),
    )
}

import type { VerdictDifference } from '../../model/result/comparison.ts'
import type { Verdict } from '../../model/result/verdict.ts'
import { isMarked } from '../advice/one-page/page-decisions.ts'
import { toned } from '../outline/outline-builders.ts'
import { decidedBy, evidenceToward, sidesOf } from '../wording/decided-by.ts'
import { firmnessSymbol, firmnessWords } from '../wording/firmness.ts'
import {
  choiceName,
  choicePhrase,
  type LabelContext,
  pairName,
  verdictName,
} from '../wording/label-context.ts'
import { joinWords, upperFirst } from '../wording/phrases.ts'
import { drawBalance } from './draw-balance.ts'
import { bare, classed, element, type HtmlElement, type HtmlNode } from './element.ts'
import { htmlText, MARKED } from './html-text.ts'

/** What the balances of one report have in common. */
export interface BalanceContext {
  readonly labels: LabelContext
  /** Stands before the ids of this report. */
  readonly prefix: string
  /** The greatest score of any side: all six are drawn to one scale. */
  readonly scale: number
  /** The verdicts that became others when answers were changed. */
  readonly changed: readonly VerdictDifference[]
}

/** One decision as a balance: the choice, how firm it is, what decided it, and the facts on both sides. */
export function balanceNode(verdict: Verdict, context: BalanceContext): HtmlElement {
  const { labels, prefix } = context
  const change = context.changed.find(({ pair }) => pair === verdict.pair)
  const turned = change !== undefined && !change.sameChoice
  const reasons = [...decidedBy(verdict, labels), ...startOf(verdict, labels)].join('; ')
  const title = `${prefix}-${verdict.pair}`
  return element(
    'div',
    {
      role: 'group',
      class: turned ? 'balance turned' : 'balance',
      'aria-label': pairName(verdict.pair, labels),
    },
    classed(
      'div',
      'choice',
      element('h3', { id: title }, verdictName(verdict, labels), isMarked(verdict) ? MARKED : null),
      firmnessNode(verdict),
    ),
    change === undefined ? null : wasNode(change, labels),
    classed('p', 'by', upperFirst(reasons)),
    scaleNode(verdict, context),
  )
}

/** What it was, where that differs: another choice, or another firmness only. */
function wasNode({ before, sameChoice }: VerdictDifference, labels: LabelContext): HtmlElement {
  const text = sameChoice
    ? `${firmnessWords(before)}, the same choice`
    : `${verdictName(before, labels)}, ${firmnessWords(before)}`
  return classed('p', 'was', classed('span', 'mark', 'was'), ` ${text}`)
}

/** How firm it is: dots for the eye, a word for all. */
function firmnessNode(verdict: Verdict): HtmlElement {
  const dots = firmnessSymbol(verdict)
  const tone = verdict.outcome === 'infeasible' ? 'bad' : verdict.outcome === 'open' ? 'open' : ''
  return classed(
    'p',
    `firmness ${tone}`.trim(),
    classed('span', 'unseen', 'Firmness: '),
    element('span', { 'aria-hidden': 'true' }, dots),
    ` ${firmnessWords(verdict)}`,
  )
}

function startOf({ pair, startingChoice }: Verdict, labels: LabelContext): readonly string[] {
  return startingChoice === null ? [] : [`begin with ${choicePhrase(pair, startingChoice, labels)}`]
}

function scaleNode(verdict: Verdict, context: BalanceContext): HtmlElement {
  const sides = sidesOf(verdict)
  return classed(
    'div',
    'scale',
    drawBalance(verdict, context.scale, weighingText(verdict, context.labels)),
    element(
      'p',
      { class: 'sides', 'aria-hidden': 'true' },
      sides.map(side => sideNode(verdict, side, context.labels)),
    ),
  )
}

function sideNode(verdict: Verdict, side: string, labels: LabelContext): HtmlElement {
  const isOut = verdict.vetoes.some(({ rulesOut }) => rulesOut === side)
  const isChosen = verdict.choice === side || verdict.outcome === 'hybrid'
  const name = choiceName(verdict.pair, side, labels)
  const also: readonly HtmlNode[] = isOut ? [' ', ...htmlText([toned('bad', 'ruled out')])] : []
  return classed('span', isChosen ? 'side chosen' : 'side', bare('span', name), also)
}

/** What the drawing shows, for whoever does not see it: how much all facts of a side weigh. */
function weighingText(verdict: Verdict, labels: LabelContext): string {
  const weights = sidesOf(verdict).map((side, index) => {
    const weight = evidenceToward(verdict, side).reduce((sum, { counts }) => sum + counts, 0)
    return `${index === 0 ? 'weight ' : ''}${weight} for ${choicePhrase(verdict.pair, side, labels)}`
  })
  const out = [...new Set(verdict.vetoes.map(({ rulesOut }) => rulesOut))].map(
    side => `${choicePhrase(verdict.pair, side, labels)} is ruled out`,
  )
  return `${pairName(verdict.pair, labels)}: ${joinWords([...weights, ...out])}`
}

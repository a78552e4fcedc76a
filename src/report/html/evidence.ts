import type { Evidence, Verdict, Veto } from '../../model/result/verdict.ts'
import { marginWords } from '../advice/outline-detail.ts'
import { toned } from '../outline/outline-builders.ts'
import { positiveOf, sidesOf } from '../wording/decided-by.ts'
import {
  choiceName,
  factOf,
  factOfRule,
  type LabelContext,
  pairName,
  renderText,
  verdictName,
} from '../wording/label-context.ts'
import { upperFirst } from '../wording/phrases.ts'
import { provenanceText } from '../wording/provenance-text.ts'
import { sourceText } from '../wording/source-text.ts'
import { bare, classed, element, type HtmlElement, type HtmlNode } from './element.ts'
import { htmlText } from './html-text.ts'

/** Behind a decision all facts on both sides, with the catalogue's reason, the weight and the source of each. */
export function evidenceDetails(verdict: Verdict, labels: LabelContext): HtmlElement {
  return bare(
    'details',
    bare(
      'summary',
      bare('h3', pairName(verdict.pair, labels)),
      ': ',
      classed('span', 'muted', verdictName(verdict, labels)),
    ),
    classed('p', 'muted', firmSentences(verdict)),
    verdict.vetoes.length === 0
      ? null
      : classed(
          'ul',
          'facts-list',
          verdict.vetoes.map(veto => vetoItem(veto, verdict, labels)),
        ),
    classed(
      'div',
      'two',
      sidesOf(verdict).map(side => sideSection(verdict, side, labels)),
    ),
  )
}

/** How far the choice holds, and what it rests on. */
function firmSentences(verdict: Verdict): string {
  const { margin, settled, outcome } = verdict
  const grounds = provenanceText(verdict)
  const sentences = [
    settled ? 'Settled: no open answer can change it' : 'Open answers could still change it',
    ...(margin === null || outcome === 'open' ? [] : [upperFirst(marginWords(margin))]),
    ...(grounds === null ? [] : [grounds]),
  ]
  return `${sentences.join('. ')}.`
}

function sideSection(verdict: Verdict, side: string, labels: LabelContext): HtmlElement {
  const facts = verdict.evidence
    .filter(({ toward }) => toward === side)
    .toSorted((one, other) => other.counts - one.counts)
  return element(
    'section',
    facts.length === 0 ? { class: 'nothing' } : {},
    bare('h4', `For ${choiceName(verdict.pair, side, labels)}`),
    facts.length === 0
      ? classed('p', 'muted', 'Nothing.')
      : classed(
          'ul',
          'facts-list',
          facts.map(fact => factItem(fact, labels)),
        ),
  )
}

function factItem(evidence: Evidence, labels: LabelContext): HtmlElement {
  const { answers, because, counts, atLeast, source, layer } = evidence
  const remarks: readonly HtmlNode[] = [
    ...(counts > 0 ? [] : ['not counted, a heavier fact says the same · ']),
    ...(atLeast ? ['at least so heavy, whichever answer is true · '] : []),
    ...htmlText(sourceText(source)),
    ...(layer === null ? [] : [` · ${layer}`]),
  ]
  return bare(
    'li',
    weightNode(counts, labels.catalogue.constants.largestWeight),
    bare('b', factOf(positiveOf(answers), labels)),
    `. ${renderText(because, labels)} `,
    classed('span', 'muted', remarks),
  )
}

/** A weight in words; the style draws it as blocks. */
function weightNode(counts: number, heaviest: number): HtmlElement {
  return classed(
    'span',
    `weight w${Math.min(Math.ceil((counts * BLOCKS) / heaviest), BLOCKS)}`,
    classed('span', 'unseen', `Weight ${counts} of ${heaviest}: `),
  )
}

/** The largest weight is drawn as so many. */
const BLOCKS = 3

function vetoItem(veto: Veto, { pair }: Verdict, labels: LabelContext): HtmlElement {
  const { rulesOut, because, always, overrode, source, layer } = veto
  return bare(
    'li',
    htmlText([toned('bad', `Rules out ${choiceName(pair, rulesOut, labels)}`)]),
    ': ',
    bare('b', factOfRule(veto, labels)),
    `. ${renderText(because, labels)} `,
    classed(
      'span',
      'muted',
      always ? '' : 'one or another of the vetoes, whichever answer is true · ',
      overrode > 0 ? 'although it was ahead · ' : '',
      htmlText(sourceText(source)),
      layer === null ? '' : ` · ${layer}`,
    ),
  )
}

import type { Catalogue } from '../../model/catalogue.ts'
import type { Advice } from '../../model/result/advice.ts'
import type { Comparison } from '../../model/result/comparison.ts'
import { outlineRest } from '../advice/full/outline-rest.ts'
import { adviceSentence, pageAdvice } from '../advice/one-page/page-advice.ts'
import { pageBuiltWith } from '../advice/one-page/page-built-with.ts'
import { pageChanges } from '../advice/one-page/page-changes.ts'
import { pageFindOut } from '../advice/one-page/page-find-out.ts'
import { pageHard } from '../advice/one-page/page-hard.ts'
import { pageNextSteps } from '../advice/one-page/page-next-steps.ts'
import { graphOf } from '../advice/one-page/page-picture.ts'
import { reportHeadline } from '../advice/outline-advice.ts'
import type { Graph } from '../graph/graph.ts'
import type { Section } from '../outline/outline.ts'
import { type LabelContext, labelContext } from '../wording/label-context.ts'
import { titleNames } from '../wording/names.ts'
import { balanceNode } from './balance.ts'
import { bare, classed, element, type HtmlElement, idOf } from './element.ts'
import { evidenceSection } from './evidence.ts'
import { htmlBlocks, sectionNode } from './html-blocks.ts'
import { htmlText } from './html-text.ts'
import { pictureFigure } from './picture-figure.ts'

/** What an article shows beside the advice itself. */
export interface ArticleContext {
  readonly catalogue: Catalogue
  /** Of this report among those of the page; stands before its ids. */
  readonly prefix: string
  /** With what stood here before answers were changed; null: none were. */
  readonly comparison: Comparison | null
  /** Left out: drawn anew each time. */
  readonly drawPicture?: (graph: Graph) => HtmlElement
}

/** Stands before the ids of a report, by its number counted from 0. */
export const prefixOf = (report: number): string => `r${report + 1}`

/** The report on one set of requirements: the one page, then the evidence and everything else behind it. */
export function reportArticle(advice: Advice, context: ArticleContext): HtmlElement {
  const { prefix } = context
  return joinArticle(prefix, articleHead(advice, context), articleRest(advice, context))
}

/** What a reader looks at first, and what stands below it. */
export function joinArticle(prefix: string, head: HtmlElement, rest: HtmlElement): HtmlElement {
  return element('article', { id: prefix, 'aria-labelledby': idOf(prefix, 'title') }, head, rest)
}

/** The advice, the picture and the six choices. */
export function articleHead(advice: Advice, context: ArticleContext): HtmlElement {
  const { catalogue, prefix, comparison, drawPicture = pictureFigure } = context
  const labels = labelContext(advice, catalogue)
  const graph = graphOf(advice, labels)
  return classed(
    'div',
    'head',
    headerNode(advice, idOf(prefix, 'title')),
    adviceNode(advice, comparison, labels),
    graph === null ? null : drawPicture(graph),
    choicesNode(advice, { ...context, labels }),
  )
}

/** The rest of the one page, the evidence, and everything else that stands behind it. */
export function articleRest(advice: Advice, { catalogue, prefix }: ArticleContext): HtmlElement {
  const labels = labelContext(advice, catalogue)
  return classed(
    'div',
    'below',
    classed(
      'div',
      'page',
      PAGE.flatMap(section => {
        const made = section(advice, labels)
        return made === null ? [] : [sectionNode(made, 2)]
      }),
    ),
    evidenceSection(advice.verdicts, labels, idOf(prefix, 'evidence')),
    classed('div', 'rest', htmlBlocks(outlineRest(advice, labels), 2)),
  )
}

const PAGE: readonly ((advice: Advice, labels: LabelContext) => Section | null)[] = [
  pageBuiltWith,
  pageHard,
  pageChanges,
  pageFindOut,
  pageNextSteps,
]

function headerNode(advice: Advice, title: string): HtmlElement {
  const name = advice.flow === null ? advice.name : `${advice.name}, ${advice.flow}`
  const { aside } = reportHeadline(advice)
  return bare(
    'header',
    element('h1', { id: title }, name),
    classed('p', 'systems', htmlText(titleNames(advice))),
    aside === null ? null : classed('p', 'muted', htmlText(aside)),
  )
}

/** The advice as a sentence, then what has to be known before it is taken. */
function adviceNode(
  advice: Advice,
  comparison: Comparison | null,
  labels: LabelContext,
): HtmlElement {
  const said = htmlBlocks(pageAdvice(advice, labels), 2)
  const before = comparison && adviceSentence(comparison.before, labels)
  const was =
    before === null || before === adviceSentence(advice, labels)
      ? null
      : classed('p', 'was', classed('span', 'mark', 'was'), ` ${before}`)
  return classed('div', 'advice', said.slice(0, 1), was, said.slice(1))
}

function choicesNode(
  { verdicts }: Advice,
  { labels, prefix, comparison }: ArticleContext & { readonly labels: LabelContext },
): HtmlElement {
  const changed = comparison?.verdicts ?? []
  const scale = Math.max(1, ...verdicts.flatMap(({ scores }) => Object.values(scores)))
  return element(
    'section',
    { class: 'choices' },
    bare('h2', 'The six choices'),
    classed(
      'div',
      'balances',
      verdicts.map(verdict => balanceNode(verdict, { labels, prefix, scale, changed })),
    ),
    classed('p', 'key', KEY),
  )
}

const KEY =
  'Each block is a fact from the answers; the longer, the heavier. Pale blocks speak for the other side. ' +
  'The thin line mirrors the shorter side: what stands beyond it is the lead.'

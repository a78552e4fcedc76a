import type { Catalogue } from '../../model/catalogue.ts'
import type { Advice } from '../../model/result/advice.ts'
import type { Comparison } from '../../model/result/comparison.ts'
import { REST } from '../advice/full/outline-rest.ts'
import { outlinePage } from '../advice/one-page/outline-page.ts'
import { adviceSentence, pageAdvice } from '../advice/one-page/page-advice.ts'
import { pageBuiltWith } from '../advice/one-page/page-built-with.ts'
import { pageChanges } from '../advice/one-page/page-changes.ts'
import { pageFindOut } from '../advice/one-page/page-find-out.ts'
import { pageHard } from '../advice/one-page/page-hard.ts'
import { pageNextSteps } from '../advice/one-page/page-next-steps.ts'
import { graphOf } from '../advice/one-page/page-picture.ts'
import { type SectionOf, sectionContext } from '../advice/section-of.ts'
import type { Graph } from '../graph/graph.ts'
import { type LabelContext, labelContext } from '../wording/label-context.ts'
import { balanceNode } from './balance.ts'
import { bare, classed, element, type HtmlElement, idOf, keyed } from './element.ts'
import { evidenceDetails } from './evidence.ts'
import { htmlBlocks, sectionNode } from './html-blocks.ts'
import { pictureFigure } from './picture-figure.ts'
import { headerNode } from './report-header.ts'

/** What an article shows beside the advice itself. */
export interface ArticleContext {
  readonly catalogue: Catalogue
  /** Of this report among those of the page; stands before its ids. */
  readonly prefix: string
  /** With what stood here before answers were changed; null: none were. */
  readonly comparison: Comparison | null
  /** Left out: drawn anew each time. */
  readonly drawPicture?: (graph: Graph) => HtmlElement
  readonly drawBalance?: typeof balanceNode
}

/** Stands before the ids of a report, by its number counted from 0. */
export const prefixOf = (report: number): string => `r${report + 1}`

/** A piece of an article that is made, and drawn, by itself. */
export interface ArticlePart {
  readonly place: Place
  /** Its own within the article. */
  readonly key: string
  /** null: there is nothing to say. */
  readonly make: () => HtmlElement | null
}

/** The same, made. */
export interface MadePart {
  readonly place: Place
  readonly node: HtmlElement | null
}

type Place = 'head' | 'choices' | 'page' | 'evidence' | 'rest'

/**
 * The one page on a report in words, as it stands in the file for each of several reports. The picture, the evidence and
 * everything else behind it would make the file many times larger: the page's script draws them for whoever goes there.
 */
export function briefArticle(advice: Advice, catalogue: Catalogue, prefix: string): HtmlElement {
  const labels = labelContext(advice, catalogue)
  const [said, ...others] = outlinePage(advice, labels, sectionContext(advice, labels)).filter(
    ({ kind }) => kind !== 'picture',
  )
  const title = idOf(prefix, 'title')
  return element(
    'article',
    { id: prefix, 'aria-labelledby': title },
    headerNode(advice, { title, comparison: null, labels }),
    classed('div', 'advice', said ? htmlBlocks([said], 2) : null),
    classed('div', 'page', htmlBlocks(others, 2)),
  )
}

/** The report on one set of requirements: the one page, then the evidence and everything else behind it. */
export function reportArticle(advice: Advice, context: ArticleContext): HtmlElement {
  const parts = [...headParts(advice, context), ...restParts(advice, context.catalogue)]
  return joinParts(
    context.prefix,
    parts.map(({ place, make }) => ({ place, node: make() })),
  )
}

/** What a reader looks at first: the advice, the picture and the six choices. */
export function headParts(advice: Advice, context: ArticleContext): readonly ArticlePart[] {
  const { catalogue, prefix, comparison } = context
  const { drawPicture = pictureFigure, drawBalance = balanceNode } = context
  const labels = labelContext(advice, catalogue)
  const picture = () => {
    const graph = graphOf(advice, labels)
    return graph === null ? null : drawPicture(graph)
  }
  const changed = comparison?.verdicts ?? []
  const scale = Math.max(1, ...advice.verdicts.flatMap(({ scores }) => Object.values(scores)))
  return [
    ...partsAt('head', [
      () => headerNode(advice, { title: idOf(prefix, 'title'), comparison, labels }),
      () => adviceNode(advice, comparison, labels),
      picture,
    ]),
    ...partsAt(
      'choices',
      advice.verdicts.map(
        verdict => () => drawBalance(verdict, { labels, prefix, scale, changed }),
      ),
    ),
  ]
}

/** The rest of the one page, the evidence, and everything else that stands behind it. */
export function restParts(advice: Advice, catalogue: Catalogue): readonly ArticlePart[] {
  const labels = labelContext(advice, catalogue)
  const context = sectionContext(advice, labels)
  const makerOf = (outline: SectionOf) => () => {
    const section = outline(advice, labels, context)
    return section === null ? null : sectionNode(section, 2)
  }
  return [
    ...partsAt('page', PAGE.map(makerOf)),
    ...partsAt(
      'evidence',
      advice.verdicts.map(verdict => () => evidenceDetails(verdict, labels)),
    ),
    ...partsAt('rest', REST.map(makerOf)),
  ]
}

/** Parts of which any may be missing, so each has a key. */
function partsAt(place: Place, makers: readonly ArticlePart['make'][]): readonly ArticlePart[] {
  return makers.map((makeNode, index) => {
    const key = `${place}-${index}`
    const make = () => {
      const node = makeNode()
      return node && keyed(key, node)
    }
    return { place, key, make }
  })
}

/** The parts of an article, each in its place. */
export function joinParts(prefix: string, parts: readonly MadePart[]): HtmlElement {
  const at = (place: Place) => parts.filter(part => part.place === place).map(({ node }) => node)
  return element(
    'article',
    { id: prefix, 'aria-labelledby': idOf(prefix, 'title') },
    classed(
      'div',
      'head',
      at('head'),
      classed(
        'section',
        'choices',
        bare('h2', 'The six choices'),
        classed('div', 'balances', at('choices')),
        // It explains the drawings.
        element('p', { class: 'key', 'aria-hidden': 'true' }, KEY),
      ),
    ),
    classed(
      'div',
      'below',
      classed('div', 'page', at('page')),
      element(
        'section',
        { id: idOf(prefix, 'evidence'), class: 'detail' },
        bare('h2', 'The evidence'),
        at('evidence'),
      ),
      classed('div', 'rest', at('rest')),
    ),
  )
}

const PAGE: readonly SectionOf[] = [
  pageBuiltWith,
  pageHard,
  pageChanges,
  pageFindOut,
  pageNextSteps,
]

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

const KEY =
  'Each block is a fact from the answers. The longer it is, the heavier the fact. Pale blocks speak for the other side. ' +
  'The thin line mirrors the shorter side: what stands beyond it is the lead.'

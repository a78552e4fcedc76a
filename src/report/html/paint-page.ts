import type { Catalogue } from '../../model/catalogue.ts'
import type { Requirements } from '../../model/requirements.ts'
import type { Advice } from '../../model/result/advice.ts'
import type { InterfaceAdvice } from '../../model/result/interface.ts'
import { reportHeadline } from '../advice/outline-advice.ts'
import { outlineInterface } from '../advice/outline-interface.ts'
import { namesOfSeveral, outlineSeveral } from '../advice/outline-several.ts'
import { countOf } from '../wording/phrases.ts'
import { bare, classed, element, type HtmlElement, idOf } from './element.ts'
import { htmlBlocks } from './html-blocks.ts'
import { writeRequirements } from './packed/page-requirements.ts'
import type { PageParts } from './page-assets.ts'
import { footerNode, framePage } from './page-frame.ts'
import { paintHtml } from './paint-html.ts'
import { briefArticle, prefixOf, reportArticle } from './report-article.ts'

/** What a page tells of. */
export interface PageContent {
  readonly catalogue: Catalogue
  readonly reports: readonly { readonly requirements: Requirements; readonly advice: Advice }[]
  /** What is advised above the flows of each interface. */
  readonly interfaces: readonly InterfaceAdvice[]
}

/**
 * The reports as one HTML file that needs nothing else, alive where scripts run. One report is complete as it stands; of
 * several each has its one page, and the script draws the rest. Its policy lets in only the style and the scripts that it
 * holds, by their hashes.
 */
export function paintPage(content: PageContent, { assets, knowledge, pack }: PageParts): string {
  const { style, loader, client } = assets
  return framePage({
    title: titleOf(content),
    style,
    scripts: [loader, client],
    body: [
      ...bodyOf(content).map(paintHtml),
      dataScript('requirements', pack(writeRequirements(requirementsOf(content)))),
      dataScript('knowledge', knowledge),
      dataScript('client', client.text),
      `<script>${loader.text}</script>`,
    ],
  })
}

/** Packed data, which no browser runs. */
const dataScript = (id: string, text: string): string =>
  `<script type="application/octet-stream" id="${id}">${text}</script>`

const requirementsOf = ({ reports }: PageContent): readonly Requirements[] =>
  reports.map(({ requirements }) => requirements)

function titleOf({ reports }: PageContent): string {
  const [first, ...others] = reports
  if (first === undefined) return 'No report'
  const { title } = reportHeadline(first.advice)
  if (others.length === 0) return String(title).replaceAll(' -> ', ' to ')
  const isOne = others.every(({ advice }) => advice.name === first.advice.name)
  return isOne ? first.advice.name : countOf(reports.length, 'report')
}

function bodyOf(content: PageContent): readonly HtmlElement[] {
  const { reports, catalogue } = content
  const articles = reports.map(({ advice }, index) => {
    const prefix = prefixOf(index)
    const article =
      reports.length < 2
        ? reportArticle(advice, { catalogue, prefix, comparison: null })
        : briefArticle(advice, catalogue, prefix)
    return element('div', { class: 'report', id: idOf(prefix, 'root') }, article)
  })
  return [
    element('a', { class: 'skip', href: '#main' }, 'To the report'),
    ...(reports.length < 2 ? [] : [switchNode(content)]),
    element(
      'p',
      { id: 'to-answers', hidden: true },
      element('a', { href: '#answers' }, 'Change an answer'),
    ),
    element(
      'main',
      { id: 'main' },
      element('p', { id: 'not-read', class: 'was', hidden: true }, NOT_READ),
      overviewNode(content),
      articles,
    ),
    element('aside', { id: 'answers', 'aria-label': 'Change the answers', hidden: true }),
    footerNode(catalogue),
  ]
}

const ALL_CHANGED =
  'Answers were changed on this page. This overview shows the reports as they stand in the files.'
const NOT_READ = 'A part of the address of this page could not be read, and was left out.'

/** The way to each report; where scripts run one of them is shown. */
function switchNode({ reports }: PageContent): HtmlElement {
  const names = namesOfSeveral(reports.map(({ advice }) => advice))
  return element(
    'nav',
    { id: 'reports', 'aria-label': 'Reports' },
    bare(
      'ul',
      bare('li', element('a', { href: '#overview' }, 'All')),
      names.map((name, index) => bare('li', element('a', { href: `#${prefixOf(index)}` }, name))),
    ),
  )
}

function overviewNode({ reports, interfaces, catalogue }: PageContent): HtmlElement | null {
  if (reports.length < 2) return null
  const advices = reports.map(({ advice }) => advice)
  return element(
    'section',
    { id: 'overview', 'aria-label': 'All reports' },
    classed('p', 'unscripted', 'Where scripts run, each name above opens the whole report.'),
    element('p', { id: 'all-changed', class: 'was', hidden: true }, ALL_CHANGED),
    htmlBlocks(outlineSeveral(advices, catalogue), 2),
    interfaces.map(each =>
      htmlBlocks(outlineInterface(each, catalogue, flowsOf(each, advices)), 3),
    ),
  )
}

/** The advices on the flows of an interface. */
const flowsOf = ({ name, flows }: InterfaceAdvice, advices: readonly Advice[]): readonly Advice[] =>
  advices.filter(advice => advice.name === name && flows.includes(advice.flow ?? ''))

import type { Catalogue } from '../../../model/catalogue.ts'
import type { InterfaceRow, LandscapeAdvice } from '../../../model/result/landscape.ts'
import { landscapeAdvice } from '../../landscape/landscape-advice.ts'
import { landscapeGraphs } from '../../landscape/landscape-graphs.ts'
import type { RowOrder } from '../../landscape/order-rows.ts'
import { landscapeSections } from '../../landscape/outline-landscape.ts'
import { mostLayers, paintRings } from '../../svg/paint-ring.ts'
import { ROLES } from '../../wording/names/system-names.ts'
import { countOf } from '../../wording/phrases.ts'
import { around, bare, classed, element, type HtmlElement } from '../element.ts'
import { htmlBlocks } from '../html-blocks.ts'
import type { PageAssets } from '../page-assets.ts'
import { footerNode, framePage } from '../page-frame.ts'
import { paintHtml } from '../paint-html.ts'
import { filterForm } from './filter-form.ts'
import { type InterfacePage, interfaceDetails, interfaceId } from './interface-details.ts'
import { interfaceTable } from './interface-table.ts'

/** What a page on a landscape tells. */
export interface LandscapeContent {
  readonly advice: LandscapeAdvice
  /** Those of its interfaces that are shown. */
  readonly rows: readonly InterfaceRow[]
  /** What is told of single ones; none: nothing. */
  readonly pages: readonly InterfacePage[]
  readonly catalogue: Catalogue
  /** That of the table; left out: by the shared layer. */
  readonly order?: RowOrder
}

/**
 * The advice on a landscape as one HTML file that needs nothing else: complete as it stands; where scripts run its table can
 * be sorted and filtered.
 */
export function paintLandscapePage(
  content: LandscapeContent,
  { landscape: { style, client } }: Pick<PageAssets, 'landscape'>,
): string {
  return framePage({
    title: content.advice.name,
    style,
    scripts: [client],
    body: [
      paintHtml(element('a', { class: 'skip', href: '#all' }, 'To the interfaces')),
      paintHtml(mainNode(content)),
      paintHtml(footerNode(content.catalogue)),
      `<script>${client.text}</script>`,
    ],
  })
}

function mainNode(content: LandscapeContent): HtmlElement {
  const { advice, rows, catalogue, order = null } = content
  const labels = { catalogue, names: ROLES }
  return element(
    'main',
    { id: 'main' },
    headerNode(content),
    classed('div', 'advice', htmlBlocks(landscapeAdvice(advice, labels), 2)),
    picturesNode(content),
    classed('div', 'page', htmlBlocks(landscapeSections(advice, catalogue, { whole: true }), 2)),
    element(
      'section',
      { id: 'all', class: 'detail', 'aria-labelledby': 'all-title' },
      element('h2', { id: 'all-title' }, 'All interfaces'),
      filterForm(rows, content),
      interfaceTable(rows, { advice, catalogue, order, placeOf: placesOf(content) }),
    ),
    pagesNode(content),
  )
}

function headerNode({ advice, rows }: LandscapeContent): HtmlElement {
  const { counts, description, interfaces } = advice
  const carried = counts.carried === 0 ? '' : `, ${counts.carried} over a shared layer today`
  const all = [
    countOf(counts.systems, 'system'),
    countOf(counts.interfaces, 'interface'),
    countOf(counts.links, 'link'),
  ].join(', ')
  const shown =
    rows.length === interfaces.length
      ? null
      : classed('p', 'caution', `Only ${rows.length} of the interfaces are shown below.`)
  return bare(
    'header',
    bare('h1', advice.name),
    classed('p', 'systems', `${all}${carried}`),
    description === null ? null : classed('p', 'muted', description),
    shown,
  )
}

/** The links today and as advised, drawn alike. */
function picturesNode({ advice, rows }: LandscapeContent): HtmlElement {
  const titled = landscapeGraphs({ ...advice, interfaces: rows })
  const layers = mostLayers(titled)
  return classed(
    'div',
    'pictures',
    titled.map(({ title, graph }) => {
      const svg = paintRings([{ title: null, graph }], { isStyled: false, layers }).trim()
      const name = title ?? ''
      const group = {
        class: 'wide',
        tabindex: '0',
        role: 'group',
        'aria-label': `Picture: ${name}`,
      }
      const drawn = element('div', group, around('div', 'drawn', svg))
      return classed('figure', 'picture ring', bare('figcaption', name), drawn)
    }),
  )
}

/** Where the page of each interface stands. */
function placesOf({ pages }: LandscapeContent): (name: string) => string | null {
  const places = new Map(pages.map(({ name }, index) => [name, `#${interfaceId(index)}`]))
  return name => places.get(name) ?? null
}

function pagesNode({ pages, catalogue }: LandscapeContent): HtmlElement | null {
  if (pages.length === 0) return null
  return element(
    'section',
    { class: 'detail', 'aria-labelledby': 'each-title' },
    element('h2', { id: 'each-title' }, 'Each interface'),
    pages.map((page, index) => interfaceDetails(page, index, catalogue)),
  )
}

import type { Catalogue } from '../../model/catalogue.ts'
import type { Advice } from '../../model/result/advice.ts'
import { outlinePage } from '../advice/one-page/outline-page.ts'
import { sectionContext } from '../advice/section-of.ts'
import { labelContext } from '../wording/label-context.ts'
import { classed, element, type HtmlElement, idOf } from './element.ts'
import { htmlBlocks } from './html-blocks.ts'
import { headerNode } from './report-header.ts'

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

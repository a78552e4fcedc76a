import type { Catalogue } from '../../model/catalogue.ts'
import type { Comparison } from '../../model/result/comparison.ts'
import { outlineComparison } from '../../report/advice/outline-comparison.ts'
import { bare, classed, element, type HtmlElement, keyed, sign } from '../../report/html/element.ts'
import { htmlBlocks } from '../../report/html/html-blocks.ts'
import { htmlText } from '../../report/html/html-text.ts'
import { firmnessSpan } from '../../report/wording/firmness.ts'
import { labelContext, pairName, verdictName } from '../../report/wording/label-context.ts'

/** What the changed answers change and what not; null: none are changed. */
export const changeDetails = (
  comparison: Comparison | null,
  catalogue: Catalogue,
): HtmlElement | null => comparison && whatChanges(comparison, catalogue)

/** What is told of the answers, and what follows from them, with the ways on: back, and away with it as a file. */
export function changePanel(status: HtmlElement | null, details: HtmlElement | null): HtmlElement {
  return element(
    'section',
    {
      id: 'changes',
      class: details === null ? 'none' : 'some',
      'aria-label': 'What changes',
      tabindex: '-1',
    },
    // A paragraph in it: some screen readers do not go through what is nothing but a status.
    element('div', { id: 'status', role: 'status' }, status),
    details,
    classed(
      'p',
      'buttons',
      details === null ? null : button('reset-all', 'Back to the file'),
      button('save', 'Save as requirements file'),
    ),
  )
}

/** One that is gone is no other one: what has the focus would else become another button under the reader's finger. */
const button = (action: string, text: string): HtmlElement =>
  keyed(action, element('button', { type: 'button', 'data-do': action }, text))

function whatChanges(comparison: Comparison, catalogue: Catalogue): HtmlElement {
  const labels = labelContext(comparison.after, catalogue)
  const verdicts = comparison.verdicts.map(({ pair, before, after, sameChoice }) =>
    bare(
      'li',
      bare('b', pairName(pair, labels)),
      sameChoice ? ', only how firm: ' : ': ',
      classed(
        'span',
        'before',
        sameChoice ? htmlText([firmnessSpan(before)]) : verdictName(before, labels),
      ),
      ' ',
      sign('becomes'),
      ' ',
      classed(
        'span',
        'after',
        sameChoice ? htmlText([firmnessSpan(after)]) : verdictName(after, labels),
      ),
    ),
  )
  const titles = { title: '', before: '', after: '' }
  const sections = outlineComparison(comparison, catalogue, titles).filter(
    ({ kind }) => kind === 'section',
  )
  return bare(
    'details',
    bare('summary', 'What changes, and what stays'),
    verdicts.length === 0 ? null : bare('ul', verdicts),
    htmlBlocks(sections, 3),
  )
}

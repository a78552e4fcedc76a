import type { Catalogue } from '../model/catalogue.ts'
import type { Comparison } from '../model/result/comparison.ts'
import { adviceSentence } from '../report/advice/one-page/page-advice.ts'
import { outlineComparison } from '../report/advice/outline-comparison.ts'
import { bare, classed, element, type HtmlElement } from '../report/html/element.ts'
import { htmlBlocks } from '../report/html/html-blocks.ts'
import { firmnessText } from '../report/wording/firmness.ts'
import { labelContext, pairName, verdictName } from '../report/wording/label-context.ts'
import { countOf, countWord, joinWords, lowerFirst, upperFirst } from '../report/wording/phrases.ts'

/** What the changed answers change and what not, with the ways on: back, and away with it as a file. */
export function changePanel(
  comparison: Comparison | null,
  catalogue: Catalogue,
  changed: number,
): HtmlElement {
  return element(
    'section',
    { id: 'changes', class: changed > 0 ? 'some' : 'none', 'aria-label': 'What changes' },
    element('p', { id: 'status', role: 'status' }, statusText(comparison, catalogue, changed)),
    comparison === null || changed === 0 ? null : whatChanges(comparison, catalogue),
    classed(
      'p',
      'buttons',
      changed === 0 ? null : button('reset-all', 'Back to the file'),
      button('save', 'Save as requirements file'),
    ),
  )
}

const button = (action: string, text: string): HtmlElement =>
  element('button', { type: 'button', 'data-do': action }, text)

/** One line, which is also read aloud. */
function statusText(comparison: Comparison | null, catalogue: Catalogue, changed: number): string {
  if (comparison === null || changed === 0)
    return 'Change an answer: the whole report is worked out anew, here in the page. Nothing leaves it.'
  const labels = labelContext(comparison.after, catalogue)
  const turned = comparison.verdicts.filter(({ sameChoice }) => !sameChoice)
  const answers = `${countOf(changed, 'answer')} changed`
  if (turned.length === 0) {
    const same =
      adviceSentence(comparison.before, labels) === adviceSentence(comparison.after, labels)
    return `${answers}: no choice changes${same ? '' : ', the design does'}.`
  }
  const turns = turned.map(
    ({ before, after }) =>
      `${lowerFirst(verdictName(after, labels))} in place of ${lowerFirst(verdictName(before, labels))}`,
  )
  const rest = catalogue.pairs.length - turned.length
  return `${answers}: ${joinWords(turns)}. ${upperFirst(countWord(rest))} ${rest === 1 ? 'choice stays' : 'choices stay'}.`
}

function whatChanges(comparison: Comparison, catalogue: Catalogue): HtmlElement {
  const labels = labelContext(comparison.after, catalogue)
  const verdicts = comparison.verdicts.map(({ pair, before, after, sameChoice }) =>
    bare(
      'li',
      bare('strong', pairName(pair, labels)),
      sameChoice ? ', only how firm: ' : ': ',
      classed('span', 'before', sameChoice ? firmnessText(before) : verdictName(before, labels)),
      ' → ',
      classed('span', 'after', sameChoice ? firmnessText(after) : verdictName(after, labels)),
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

import type { Catalogue } from '../../../model/catalogue.ts'
import type { InterfaceRow, LandscapeAdvice } from '../../../model/result/landscape.ts'
import { choiceWord } from '../../landscape/landscape-choices.ts'
import { bare, element, type HtmlElement } from '../element.ts'
import { layerWords, STANDINGS } from './interface-table.ts'

/** What narrows the table down; hidden until a script can do so. `data-column` says of which cell a field asks. */
export function filterForm(
  rows: readonly InterfaceRow[],
  { advice, catalogue }: { readonly advice: LandscapeAdvice; readonly catalogue: Catalogue },
): HtmlElement {
  const pairs = catalogue.pairs.map(({ id, name, ...pair }, index) => {
    const words = rows.flatMap(({ choices }) => {
      const choice = choices[id]
      return choice === undefined ? [] : [choiceWord(choice, { id, name, ...pair })]
    })
    return selectNode(name, index + 1, [...new Set(words)])
  })
  const over = [...new Set(rows.flatMap(layerWords))]
  const standings = [...new Set(rows.map(({ standing }) => STANDINGS[standing]))]
  return element(
    'form',
    { id: 'filter', 'aria-label': 'Which interfaces are shown', hidden: true },
    fieldNode('Text', 'filter-text', element('input', { id: 'filter-text', type: 'search' })),
    systemNode(advice),
    pairs,
    selectNode('Over', pairs.length + 1, over),
    selectNode('Rule', pairs.length + 2, standings),
    element('button', { type: 'button', id: 'filter-clear' }, 'Show all'),
    // A paragraph in it: some screen readers do not go through what is nothing but a status.
    element('div', { role: 'status' }, element('p', { id: 'filter-count' })),
  )
}

function fieldNode(label: string, id: string, field: HtmlElement): HtmlElement {
  return bare('div', element('label', { for: id }, label), field)
}

function systemNode({ systems }: LandscapeAdvice): HtmlElement {
  const options = systems.map(({ name }, index) =>
    element('option', { value: String(index) }, name),
  )
  const id = 'filter-system'
  return fieldNode('System', id, element('select', { id }, ANY, options))
}

function selectNode(label: string, column: number, words: readonly string[]): HtmlElement {
  const id = `filter-${column}`
  const options = words.toSorted().map(word => element('option', { value: word }, word))
  return fieldNode(
    label,
    id,
    element('select', { id, 'data-column': String(column) }, ANY, options),
  )
}

const ANY = element('option', { value: '' }, 'any')

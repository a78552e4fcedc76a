import type { Catalogue } from '../../../model/catalogue.ts'
import type { Pair } from '../../../model/pair.ts'
import type {
  InterfaceRow,
  LandscapeAdvice,
  RowChoice,
  Standing,
} from '../../../model/result/landscape.ts'
import { choiceWord } from '../../landscape/landscape-choices.ts'
import { matrixLegend } from '../../landscape/landscape-matrix.ts'
import { orderRows, type RowOrder } from '../../landscape/order-rows.ts'
import { LAYER_NAMES } from '../../wording/names/layer-names.ts'
import { SHORT_PAIRS } from '../../wording/names/short-names.ts'
import { titleNames } from '../../wording/names/system-names.ts'
import { joinWords, upperFirst } from '../../wording/phrases.ts'
import { bare, classed, element, type HtmlElement, type HtmlNode } from '../element.ts'
import { htmlBlocks } from '../html-blocks.ts'
import { htmlText } from '../html-text.ts'

/** What the rows of the table are made of. */
export interface TableContext {
  readonly advice: LandscapeAdvice
  readonly catalogue: Catalogue
  readonly order: RowOrder
  /** The address within the page of what is told of an interface; null: nothing is. */
  readonly placeOf: (name: string) => string | null
}

/**
 * Every interface with its six choices, what it runs over, and how it stands to the rule. A row carries the numbers of its
 * systems, and a cell the word by which a reader filters and sorts.
 */
export function interfaceTable(
  rows: readonly InterfaceRow[],
  { advice, catalogue, order, placeOf }: TableContext,
): readonly HtmlNode[] {
  const numbers = new Map(advice.systems.map(({ name }, index) => [name, index]))
  const head = [
    'Interface',
    ...catalogue.pairs.map(({ id }) => SHORT_PAIRS[id] ?? id),
    'Over',
    'Rule',
  ]
  const table = element(
    'table',
    { id: 'interfaces' },
    bare(
      'thead',
      bare(
        'tr',
        head.map(title => element('th', { scope: 'col' }, title)),
      ),
    ),
    bare(
      'tbody',
      orderRows(rows, order, { layers: advice.layers, pairs: catalogue.pairs }).map(row =>
        element(
          'tr',
          {
            'data-systems': [row.from, ...row.to].map(name => numbers.get(name) ?? '').join(' '),
            'data-words': row.data.join(' '),
          },
          nameCell(row, placeOf(row.name)),
          catalogue.pairs.map(pair => choiceCell(row.choices[pair.id], pair)),
          layersCell(row),
          standingCell(row),
        ),
      ),
    ),
  )
  const group = { class: 'wide', tabindex: '0', role: 'group', 'aria-label': 'All interfaces' }
  return [...htmlBlocks(matrixLegend(rows), 3), element('div', group, table)]
}

function nameCell(row: InterfaceRow, place: string | null): HtmlElement {
  const name = place === null ? bare('b', row.name) : element('a', { href: place }, row.name)
  return element('th', { scope: 'row' }, name, classed('div', 'muted', htmlText(titleNames(row))))
}

function choiceCell(choice: RowChoice | undefined, pair: Pair): HtmlElement {
  if (choice === undefined) return bare('td')
  const word = choiceWord(choice, pair)
  const mark = markOf(choice)
  return element(
    'td',
    { 'data-word': word },
    mark === null
      ? word
      : [
          classed('span', 'caution', word, element('span', { 'aria-hidden': 'true' }, mark.sign)),
          classed('span', 'unseen', `, ${mark.said}`),
        ],
  )
}

function markOf({
  kind,
  weak,
}: RowChoice): { readonly sign: string; readonly said: string } | null {
  if (kind === 'held') return { sign: '!', said: 'given up for the rule' }
  return weak ? { sign: '?', said: 'a close call' } : null
}

/** The words by which a reader filters for what interfaces run over. */
export const layerWords = ({ layers }: InterfaceRow): readonly string[] =>
  layers.length === 0 ? ['direct'] : layers.map(each => LAYER_NAMES[each])

const layersCell = (row: InterfaceRow): HtmlElement =>
  element('td', { 'data-word': layerWords(row).join('|') }, upperFirst(joinWords(layerWords(row))))

const standingCell = ({ standing }: InterfaceRow): HtmlElement =>
  element('td', { 'data-word': STANDINGS[standing] }, STANDINGS[standing])

/** How an interface stands to the rule, in a word or two. */
export const STANDINGS: Readonly<Record<Standing, string>> = {
  agrees: 'follows',
  concedes: 'gives something up',
  exception: 'goes another way',
  'ruled-out': 'goes another way',
  infeasible: 'not feasible',
}

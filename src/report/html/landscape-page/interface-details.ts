import type { Catalogue } from '../../../model/catalogue.ts'
import type { Advice } from '../../../model/result/advice.ts'
import type { InterfaceAdvice } from '../../../model/result/interface.ts'
import { outlinePage } from '../../advice/one-page/outline-page.ts'
import { graphOf } from '../../advice/one-page/page-picture.ts'
import { outlineInterface } from '../../advice/outline-interface.ts'
import { sectionContext } from '../../advice/section-of.ts'
import { landscapeDerived } from '../../landscape/landscape-derived.ts'
import type { Outline } from '../../outline/outline.ts'
import { paintSvg } from '../../svg/paint-svg.ts'
import { type LabelContext, labelContext } from '../../wording/label-context.ts'
import { titleNames } from '../../wording/names/system-names.ts'
import { around, bare, classed, element, type HtmlElement } from '../element.ts'
import { htmlBlocks } from '../html-blocks.ts'
import { htmlText } from '../html-text.ts'

/** What is advised on one interface by itself. */
export interface InterfacePage {
  readonly name: string
  /** One for each of its flows; one in all where it has none. */
  readonly advices: readonly Advice[]
  /** Above several flows; null: there is one. */
  readonly together: InterfaceAdvice | null
}

/** The id of what is told of an interface, by its number counted from 0. */
export const interfaceId = (index: number): string => `i${index + 1}`

/** The page of an interface, folded under its name. */
export function interfaceDetails(
  { name, advices, together }: InterfacePage,
  index: number,
  catalogue: Catalogue,
): HtmlElement {
  const [first] = advices
  return element(
    'details',
    { class: 'interface' },
    bare(
      'summary',
      bare('h3', name),
      first === undefined ? null : ': ',
      first === undefined ? null : classed('span', 'muted', htmlText(titleNames(first))),
    ),
    element(
      'div',
      { id: interfaceId(index), class: 'page' },
      together === null ? null : htmlBlocks(outlineInterface(together, catalogue, advices), 4),
      advices.map(advice => adviceNodes(advice, catalogue)),
    ),
  )
}

function adviceNodes(advice: Advice, catalogue: Catalogue) {
  const labels = labelContext(advice, catalogue)
  const title = advice.flow === null ? null : bare('h4', advice.flow)
  const graph = graphOf(advice, labels)
  const picture =
    graph === null
      ? null
      : classed(
          'figure',
          'picture',
          around('div', 'scrolled', paintSvg([{ title: null, graph }], { isStyled: false }).trim()),
        )
  return [
    title,
    picture,
    htmlBlocks([...saidOn(advice, labels), ...landscapeDerived(advice, labels)], 4),
  ]
}

/** The page without its picture, which stands above. */
const saidOn = (advice: Advice, labels: LabelContext): Outline =>
  outlinePage(advice, labels, sectionContext(advice, labels)).filter(
    ({ kind }) => kind !== 'picture',
  )

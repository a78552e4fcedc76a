import type { Said } from '../model/answers.ts'
import type { Option, Question } from '../model/question.ts'
import {
  type Attributes,
  bare,
  classed,
  element,
  type HtmlElement,
  idOf,
  keyed,
  sign,
} from '../report/html/element.ts'
import { type LabelContext, renderText } from '../report/wording/label-context.ts'
import { isUnknown, NONE_HOLDS } from '../report/wording/said-text.ts'

/** A question with what is said of it now. */
export interface OptionContext {
  readonly question: Question
  readonly said: Said
  /** Several options can be ticked as possible; else one is selected. */
  readonly isTicked: boolean
  readonly labels: LabelContext
  /** What this option would turn; null: nothing. */
  readonly hintOf: (option: string) => string | null
}

/** The options of a question as fields: one to select, several that are possible, or of each whether it holds or is not known. */
export function optionFields(context: OptionContext): HtmlElement {
  const { question, said } = context
  const isOpen = isUnknown(question, said)
  if (question.holds === 'several')
    return classed(
      'div',
      'options',
      isOpen || !saysSome(said) ? classed('p', 'muted', isOpen ? NOT_KNOWN : NONE_HOLDS) : null,
      question.options.map(option => holdingField(option, context)),
      isOpen ? null : bare('p', unknownButton(question)),
    )
  return context.isTicked ? tickFields(context) : selectFields(context)
}

const saysSome = ({ options, unsure = [], oneOf = [] }: Said): boolean =>
  options.length + unsure.length + oneOf.length > 0

function selectFields(context: OptionContext): HtmlElement {
  const { question, said } = context
  const unknown = isUnknown(question, said)
  return classed(
    'div',
    'options',
    question.options.map(option =>
      choiceField(option, context, {
        type: 'radio',
        ...(!unknown && said.options.includes(option.id) && { checked: true }),
      }),
    ),
    bare(
      'label',
      element('input', {
        type: 'radio',
        name: question.id,
        'data-question': question.id,
        value: UNKNOWN,
        ...(unknown && { checked: true }),
      }),
      classed('span', 'muted', NOT_KNOWN),
    ),
    bare('p', modeButton(question, 'tick', 'Several are possible')),
  )
}

/** The value of the field that answers with "not known". */
export const UNKNOWN = '?'

function tickFields(context: OptionContext): HtmlElement {
  const { question, said } = context
  return classed(
    'div',
    'options',
    classed('p', 'muted', 'Tick all that are possible.'),
    question.options.map(option =>
      choiceField(option, context, {
        type: 'checkbox',
        ...(said.options.includes(option.id) && { checked: true }),
      }),
    ),
    bare('p', modeButton(question, 'select', 'One holds')),
  )
}

function choiceField(
  { id, label }: Option,
  { question, labels, said, hintOf }: OptionContext,
  attributes: Attributes,
): HtmlElement {
  const isOwn = said.options.length === 1 && said.options[0] === id
  const hint = isOwn ? null : hintOf(id)
  const text = renderText(label, labels)
  const place = idOf('hint', question.id, id)
  // What it would turn is told after its name, and is no part of it.
  const told = hint === null ? {} : { 'aria-label': text, 'aria-describedby': place }
  return bare(
    'label',
    element('input', {
      name: question.id,
      'data-question': question.id,
      value: id,
      ...attributes,
      ...told,
    }),
    bare(
      'span',
      text,
      hint === null
        ? null
        : [' ', element('span', { id: place, class: 'hint' }, sign('leads to'), ' ', hint)],
    ),
  )
}

/** A box for "holds" and one for "not known"; with neither it does not hold. */
function holdingField(
  { id, label }: Option,
  { question, said, labels }: OptionContext,
): HtmlElement {
  const text = renderText(label, labels)
  // Where nothing at all is known, what is ticked first is what holds.
  const { unsure = [], oneOf = [] } = isUnknown(question, said) ? {} : said
  const box = (kind: 'holds' | 'unsure', checked: boolean): Attributes => ({
    type: 'checkbox',
    'data-question': question.id,
    'data-kind': kind,
    value: id,
    ...(checked && { checked: true }),
  })
  return classed(
    'div',
    'several',
    bare('label', element('input', box('holds', said.options.includes(id))), bare('span', text)),
    element(
      'label',
      { class: 'unsure', title: NOT_KNOWN },
      element('input', {
        ...box('unsure', [...unsure, ...oneOf].includes(id)),
        'aria-label': `${NOT_KNOWN}: ${text}`,
      }),
      element('span', { 'aria-hidden': 'true' }, '?'),
    ),
  )
}

const NOT_KNOWN = 'Not known'

/** Each is a button of its own: where one takes the place of the other, the focus is told. */
const modeButton = ({ id }: Question, mode: 'tick' | 'select', text: string): HtmlElement =>
  keyed(
    mode,
    element(
      'button',
      { type: 'button', class: 'quiet', 'data-do': mode, 'data-question': id },
      text,
    ),
  )

const unknownButton = ({ id }: Question): HtmlElement =>
  element(
    'button',
    { type: 'button', class: 'quiet', 'data-do': 'unknown', 'data-question': id },
    'None of it is known',
  )

import type { PairChoice } from '../../model/design-rules.ts'
import type { Advice } from '../../model/result/advice.ts'
import type { Outline, Section } from '../outline/outline.ts'
import {
  detailSection,
  item,
  linked,
  list,
  paragraph,
  summarySection,
  toned,
} from '../outline/outline-builders.ts'
import { choiceName, type LabelContext, pairName, renderText } from '../wording/label-context.ts'
import { joinWords, lowerFirst } from '../wording/phrases.ts'
import type { Entry } from './entry.ts'
import { conditionSection, sourceSection } from './knowledge-sections.ts'

/** Two choices that are hard to have together: where, why, and the usual way out. */
export function outlineTension(
  { tension }: Extract<Entry, { kind: 'tension' }>,
  labels: LabelContext,
  advice: Advice | null,
): Outline {
  const { id, between, weight, because, wayOut, when, source } = tension
  const [one, other] = between.map(choice => pairChoiceName(choice, labels))
  const active = advice?.tensions.some(tension => tension.id === id)
  return [
    {
      kind: 'headline',
      title: `${one} with ${lowerFirst(other ?? '')}`,
      aside: `tension ${id}, weight ${weight}`,
    },
    paragraph(renderText(because, labels)),
    ...(advice === null
      ? []
      : [here(active ? 'The design bears it.' : 'The design does not bear it.')]),
    ...conditionSection('Holds where', when, labels),
    detailSection('Way out', [paragraph(renderText(wayOut, labels))]),
    sourceSection(source),
  ]
}

/** An architecture style: what it is, and the choices that make it up. */
export function outlineStyle(
  { style }: Extract<Entry, { kind: 'style' }>,
  labels: LabelContext,
  advice: Advice | null,
): Outline {
  const found = advice?.blueprint.style === style.id
  return [
    { kind: 'headline', title: style.name, aside: `style ${style.id}` },
    paragraph(renderText(style.what, labels)),
    ...(advice === null
      ? []
      : [here(found ? 'The design is an instance of it.' : 'The design is none of this style.')]),
    ...choicesSection('Made up of', style.choices, labels),
    ...choicesSection('Mostly goes with', style.usually, labels),
    ...conditionSection('Named where', style.when, labels),
    ...conditionSection('Not named where', style.unless, labels),
    sourceSection(style.source),
  ]
}

/** What a combination of choices obliges somebody to build. */
export function outlineObligation(
  { obligation }: Extract<Entry, { kind: 'obligation' }>,
  labels: LabelContext,
  advice: Advice | null,
): Outline {
  const { id, what, because, builds, choices, uses = {}, when, mitigation, source } = obligation
  const { unless = null } = obligation
  const due = advice?.blueprint.obligations.some(raised => raised.id === id)
  const remedy = labels.catalogue.mitigations.find(known => known.id === mitigation)
  return [
    { kind: 'headline', title: renderText(what, labels), aside: `obligation ${id}` },
    paragraph(`${renderText(because, labels)} Built by: the ${builds}.`),
    ...(advice === null
      ? []
      : [
          here(due ? 'The design has it on its checklist.' : 'Not on the checklist of the design.'),
        ]),
    ...choicesSection('Comes with', choices, labels),
    ...choicesSection('Uses', uses, labels),
    ...conditionSection('Needed where', when, labels),
    ...conditionSection('Not needed where', unless, labels),
    ...(remedy === undefined
      ? []
      : [
          detailSection('How', [
            paragraph([
              linked(remedy.name, remedy.reference),
              `: ${lowerFirst(renderText(remedy.how, labels))}`,
            ]),
          ]),
        ]),
    sourceSection(source),
  ]
}

const pairChoiceName = ({ pair, choice }: PairChoice, labels: LabelContext) =>
  choiceName(pair, choice, labels)

const here = (text: string) => summarySection('Here', [paragraph([toned('strong', text)])])

function choicesSection(
  title: string,
  choices: Readonly<Record<string, readonly string[]>>,
  labels: LabelContext,
): readonly Section[] {
  const items = Object.entries(choices).map(([pair, any]) =>
    item(
      [toned('strong', pairName(pair, labels))],
      `${joinWords(
        any.map(choice => choiceName(pair, choice, labels)),
        'or',
      )}.`,
    ),
  )
  return items.length === 0 ? [] : [detailSection(title, [list(items)])]
}

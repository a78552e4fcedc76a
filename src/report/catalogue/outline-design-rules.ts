import type { Condition } from '../../model/condition.ts'
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
import { describeCondition } from '../wording/describe-condition.ts'
import { choiceName, type LabelContext, pairName, renderText } from '../wording/label-context.ts'
import { joinWords, lowerFirst, upperFirst } from '../wording/phrases.ts'
import { sourceText } from '../wording/source-text.ts'
import type { Entry } from './entry.ts'

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
    ...whereSection('Holds where', when, labels),
    detailSection('Way out', [paragraph(renderText(wayOut, labels))]),
    detailSection('Source', [paragraph(sourceText(source))]),
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
    ...whereSection('Named where', style.when, labels),
    ...whereSection('Not named where', style.unless, labels),
    detailSection('Source', [paragraph(sourceText(style.source))]),
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
    ...whereSection('Needed where', when, labels),
    ...whereSection('Not needed where', unless, labels),
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
    detailSection('Source', [paragraph(sourceText(source))]),
  ]
}

const pairChoiceName = ({ pair, choice }: PairChoice, labels: LabelContext) =>
  choiceName(pair, choice, labels)

const here = (text: string) => summarySection('Here', [paragraph([toned('strong', text)])])

function whereSection(
  title: string,
  when: Condition | null,
  labels: LabelContext,
): readonly Section[] {
  if (when === null) return []
  return [detailSection(title, [paragraph(`${upperFirst(describeCondition(when, labels))}.`)])]
}

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

import type { Advice } from '../../model/advice.ts'
import type { Condition } from '../../model/condition.ts'
import type { PairChoice } from '../../model/design-rules.ts'
import type { Outline, Section } from '../outline/outline.ts'
import { glance, item, linked, list, paragraph, read, toned } from '../outline/outline-builders.ts'
import { describeCondition } from '../wording/describe-condition.ts'
import { choiceName, type LabelContext, pairName, renderText } from '../wording/label-context.ts'
import { joinWords, lowerFirst, upperFirst } from '../wording/names.ts'
import { sourceText } from '../wording/source-text.ts'
import type { Entry } from './entry.ts'

/** Two choices that are hard to have together: where, why, and the usual way out. */
export function entryTension(
  { tension }: Extract<Entry, { kind: 'tension' }>,
  reading: LabelContext,
  advice: Advice | null,
): Outline {
  const { id, between, weight, because, wayOut, when, source } = tension
  const [one, other] = between.map(choice => nameOf(choice, reading))
  const active = advice?.tensions.some(tension => tension.id === id)
  return [
    {
      kind: 'headline',
      title: `${one} with ${lowerFirst(other ?? '')}`,
      aside: `tension ${id}, weight ${weight}`,
    },
    paragraph(renderText(because, reading)),
    ...(advice === null
      ? []
      : [here(active ? 'The design bears it.' : 'The design does not bear it.')]),
    ...whereSection('Holds where', when, reading),
    read('Way out', [paragraph(renderText(wayOut, reading))]),
    read('Source', [paragraph(sourceText(source))]),
  ]
}

/** An architecture style: what it is, and the choices that make it up. */
export function entryStyle(
  { style }: Extract<Entry, { kind: 'style' }>,
  reading: LabelContext,
  advice: Advice | null,
): Outline {
  const nearest = advice?.blueprint.style === style.id
  return [
    { kind: 'headline', title: style.name, aside: `style ${style.id}` },
    paragraph(renderText(style.what, reading)),
    ...(advice === null
      ? []
      : [
          here(nearest ? 'The design is nearest to it.' : 'Another style is nearer to the design.'),
        ]),
    choicesSection('Made up of', style.choices, reading),
    ...whereSection('Named where', style.when, reading),
    read('Source', [paragraph(sourceText(style.source))]),
  ]
}

/** What a combination of choices obliges somebody to build. */
export function entryObligation(
  { obligation }: Extract<Entry, { kind: 'obligation' }>,
  reading: LabelContext,
  advice: Advice | null,
): Outline {
  const { id, what, because, builds, choices, when, mitigation, source } = obligation
  const due = advice?.blueprint.obligations.some(raised => raised.id === id)
  const remedy = reading.catalogue.mitigations.find(known => known.id === mitigation)
  return [
    { kind: 'headline', title: renderText(what, reading), aside: `obligation ${id}` },
    paragraph(`${renderText(because, reading)} Built by: the ${builds}.`),
    ...(advice === null
      ? []
      : [
          here(due ? 'The design has it on its checklist.' : 'Not on the checklist of the design.'),
        ]),
    choicesSection('Comes with', choices, reading),
    ...whereSection('Needed where', when, reading),
    ...(remedy === undefined
      ? []
      : [
          read('How', [
            paragraph([
              linked(remedy.name, remedy.reference),
              `: ${lowerFirst(renderText(remedy.how, reading))}`,
            ]),
          ]),
        ]),
    read('Source', [paragraph(sourceText(source))]),
  ]
}

const nameOf = ({ pair, choice }: PairChoice, reading: LabelContext) =>
  choiceName(pair, choice, reading)

const here = (text: string) => glance('Here', [paragraph([toned('strong', text)])])

function whereSection(
  title: string,
  when: Condition | null,
  reading: LabelContext,
): readonly Section[] {
  if (when === null) return []
  return [read(title, [paragraph(`${upperFirst(describeCondition(when, reading))}.`)])]
}

function choicesSection(
  title: string,
  choices: Readonly<Record<string, readonly string[]>>,
  reading: LabelContext,
): Section {
  const items = Object.entries(choices).map(([pair, any]) =>
    item(
      [toned('strong', pairName(pair, reading))],
      `${joinWords(
        any.map(choice => choiceName(pair, choice, reading)),
        'or',
      )}.`,
    ),
  )
  return read(title, [list(items)])
}

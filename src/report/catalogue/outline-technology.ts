import { TRUE, truthOver } from '../../condition/evaluate.ts'
import type { Condition } from '../../model/condition.ts'
import type { Advice } from '../../model/result/advice.ts'
import type { Technology } from '../../model/technology.ts'
import type { Outline, Section } from '../outline/outline.ts'
import {
  detailSection,
  item,
  list,
  paragraph,
  summarySection,
  toned,
} from '../outline/outline-builders.ts'
import { describeCondition } from '../wording/describe-condition.ts'
import { type LabelContext, questionOf, renderText } from '../wording/label-context.ts'
import { PART_NAMES, TECHNOLOGY_KINDS } from '../wording/names/part-names.ts'
import { joinWords, lowerFirst, upperFirst } from '../wording/phrases.ts'
import type { Entry } from './entry.ts'
import { conditionSection, sourceSection } from './knowledge-sections.ts'

/** A product, a service or a standard: what it is, where it belongs, when it fits, and whether it is a candidate here. */
export function outlineTechnology(
  { technology }: Extract<Entry, { kind: 'technology' }>,
  labels: LabelContext,
  advice: Advice | null,
): Outline {
  const { id, name, kind, fits, avoid, parts, when, unless, fitsWhen } = technology
  const { source, reviewed } = technology
  return [
    { kind: 'headline', title: name, aside: `technology ${id}` },
    paragraph(`${upperFirst(TECHNOLOGY_KINDS[kind])}; ${belongsTo(technology, labels)}.`),
    ...(advice === null ? [] : [hereSection(technology, advice, labels)]),
    list([
      item([toned('strong', 'Fits when')], fits),
      item([toned('strong', 'Avoid when')], avoid),
    ]),
    detailSection('Can be', [paragraph(`${upperFirst(joinWords(parts.map(nameOf), 'or'))}.`)]),
    ...conditionSection('Considered only where', when, labels),
    ...conditionSection('Not considered where', unless, labels),
    ...conditionSection('Named before others where', fitsWhen, labels),
    ...weightSection(technology),
    ...(technology.onlyNamed ? [onlyNamedSection(id)] : []),
    sourceSection(source, [paragraph([toned('muted', `reviewed ${reviewed}`)])]),
  ]
}

function weightSection({ weight }: Technology): Outline {
  return weight === undefined ? [] : [detailSection('Weight', [paragraph(WEIGHTS[weight])])]
}

const WEIGHTS: Readonly<Record<NonNullable<Technology['weight']>, string>> = {
  light: 'It is there already or is a small thing. In a small exchange it comes first.',
  heavy: 'It is a platform or a purchase of its own. In a small exchange it comes last.',
}

const nameOf = (part: Technology['parts'][number]) => PART_NAMES[part]

const belongsTo = (technology: Technology, labels: LabelContext): string =>
  technology.platforms.length === 0
    ? 'it can be used anywhere'
    : `it belongs to ${platformNames(technology, labels)}`

const platformNames = ({ platforms }: Technology, { catalogue }: LabelContext): string =>
  joinWords(platforms.map(id => catalogue.platforms.find(each => each.id === id)?.name ?? id))

function hereSection(technology: Technology, advice: Advice, labels: LabelContext): Section {
  const { id, parts } = technology
  const named = advice.builtWith.filter(({ candidates }) => candidates.some(each => each.id === id))
  const could = advice.builtWith.filter(({ part }) => parts.includes(part))
  const labelled = (built: Advice['builtWith']) =>
    joinWords(built.map(({ label }) => `"${lowerFirst(renderText(label, labels))}"`))
  const words =
    named.length > 0
      ? `A candidate for ${labelled(named)}.`
      : could.length > 0
        ? `The design has ${labelled(could)}. ${whyNotText(technology, advice, labels)}`
        : 'The design has no part that it could be.'
  return summarySection('Here', [paragraph([toned('strong', words)])])
}

/** Why something that could be a part of the design is no candidate. */
function whyNotText(technology: Technology, { answers }: Advice, labels: LabelContext): string {
  const { when, unless, onlyNamed } = technology
  const truthOf = (condition: Condition) =>
    truthOver(
      condition,
      id => questionOf(id, labels),
      id => answers.find(({ question }) => question === id),
    )
  if (onlyNamed) return 'It is a candidate only where the requirements name it.'
  if (unless !== null && truthOf(unless) === TRUE)
    return `It does not fit, because ${describeCondition(unless, labels)}.`
  if (when !== null && truthOf(when) !== TRUE)
    return `It fits only where ${describeCondition(when, labels)}.`
  if (technology.platforms.length > 0)
    return `Others come first, unless the requirements say that you run ${platformNames(technology, labels)}.`
  return 'Nothing speaks against it, but others fit better or are as good.'
}

const onlyNamedSection = (id: string) =>
  detailSection('Named only where it is asked for', [
    paragraph([
      'No question tells where it fits. It is a candidate where the requirements say ',
      toned('code', `platforms: [${id}]`),
      '.',
    ]),
  ])

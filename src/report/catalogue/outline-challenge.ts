import type { Pressure } from '../../model/pair.ts'
import type { Advice } from '../../model/result/advice.ts'
import type { Outline } from '../outline/outline.ts'
import {
  detailSection,
  item,
  linked,
  list,
  paragraph,
  summarySection,
  toned,
} from '../outline/outline-builders.ts'
import { remedyItems } from '../wording/challenge-items.ts'
import { describeCondition } from '../wording/describe-condition.ts'
import { type LabelContext, renderText } from '../wording/label-context.ts'
import { upperFirst } from '../wording/phrases.ts'
import { type Entry, listEntries } from './entry.ts'
import { sourceSection } from './knowledge-sections.ts'

/** A challenge: why it comes with its choice, which answers make it worse or ease it, and the remedies. */
export function outlineChallenge(
  { owner, challenge }: Extract<Entry, { kind: 'challenge' }>,
  labels: LabelContext,
  advice: Advice | null,
): Outline {
  return [
    {
      kind: 'headline',
      title: renderText(challenge.title, labels),
      aside: `challenge ${challenge.id} of ${owner.id}`,
    },
    paragraph(renderText(challenge.because, labels)),
    ...(advice === null ? [] : [here(challenge.id, advice, labels)]),
    ...pressures('Worse where', challenge.raised, labels),
    ...pressures('Easier where', challenge.eased, labels),
    detailSection('Remedies', [list(remedyItems(challenge.mitigations, labels))]),
    sourceSection(challenge.source),
  ]
}

function here(id: string, { verdicts }: Advice, labels: LabelContext) {
  const found = verdicts
    .flatMap(({ challenges }) => challenges)
    .find(challenge => challenge.id === id)
  if (!found)
    return summarySection('Here', [paragraph('It does not come up: its choice is not advised.')])
  const words =
    found.pressure === 0 ? 'These answers ease it away.' : renderText(found.because, labels)
  return summarySection('Here', [paragraph([toned('strong', words)])])
}

function pressures(title: string, given: readonly Pressure[], labels: LabelContext): Outline {
  if (given.length === 0) return []
  const items = given.map(({ when, because }) =>
    item([upperFirst(describeCondition(when, labels))], renderText(because, labels)),
  )
  return [detailSection(title, [list(items)])]
}

/** A remedy: how it helps, where it is described, and which challenges it answers. */
export function outlineMitigation(
  { mitigation }: Extract<Entry, { kind: 'mitigation' }>,
  labels: LabelContext,
): Outline {
  const { id, name, how, reference } = mitigation
  const items = listEntries(labels.catalogue).flatMap(entry =>
    entry.kind === 'challenge' && entry.challenge.mitigations.includes(id)
      ? [
          item(null, [
            `${entry.owner.name}: ${renderText(entry.challenge.title, labels)} (`,
            toned('code', entry.challenge.id),
            ')',
          ]),
        ]
      : [],
  )
  return [
    { kind: 'headline', title: name, aside: `mitigation ${id}` },
    paragraph(renderText(how, labels)),
    detailSection('Described at', [paragraph([linked(reference, reference)])]),
    ...(items.length === 0 ? [] : [detailSection('Answers', [list(items)])]),
  ]
}

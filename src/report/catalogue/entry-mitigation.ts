import type { Outline } from '../outline/outline.ts'
import { item, linked, list, paragraph, read, toned } from '../outline/outline-builders.ts'
import { type LabelContext, renderText } from '../wording/label-context.ts'
import type { Entry } from './entry.ts'
import { listEntries } from './entry.ts'

/** A remedy: how it helps, where it is described, and which challenges it answers. */
export function entryMitigation(
  { mitigation }: Extract<Entry, { kind: 'mitigation' }>,
  reading: LabelContext,
): Outline {
  const { id, name, how, reference } = mitigation
  const items = listEntries(reading.catalogue).flatMap(entry =>
    entry.kind === 'challenge' && entry.challenge.mitigations.includes(id)
      ? [
          item(null, [
            `${entry.owner.name}: ${renderText(entry.challenge.title, reading)} (`,
            toned('code', entry.challenge.id),
            ')',
          ]),
        ]
      : [],
  )
  return [
    { kind: 'headline', title: name, aside: `mitigation ${id}` },
    paragraph(renderText(how, reading)),
    read('Described at', [paragraph([linked(reference, reference)])]),
    ...(items.length === 0 ? [] : [read('Answers', [list(items)])]),
  ]
}

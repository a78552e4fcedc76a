import type { Entry } from './entry.ts'
import { listEntries } from './entry.ts'
import type { Outline } from './outline.ts'
import { type Reading, tell } from './reading.ts'
import { item, linked, list, paragraph, read, toned } from './say.ts'

/** A remedy: how it helps, where it is described, and which challenges it answers. */
export function entryMitigation(
  { mitigation }: Extract<Entry, { kind: 'mitigation' }>,
  reading: Reading,
): Outline {
  const { id, name, how, reference } = mitigation
  const items = listEntries(reading.catalogue).flatMap(entry =>
    entry.kind === 'challenge' && entry.challenge.mitigations.includes(id)
      ? [
          item(null, [
            `${entry.owner.name}: ${tell(entry.challenge.title, reading)} (`,
            toned('code', entry.challenge.id),
            ')',
          ]),
        ]
      : [],
  )
  return [
    { kind: 'headline', title: name, aside: `mitigation ${id}` },
    paragraph(tell(how, reading)),
    read('Described at', [paragraph([linked(reference, reference)])]),
    ...(items.length === 0 ? [] : [read('Answers', [list(items)])]),
  ]
}

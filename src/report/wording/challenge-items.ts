import type { Challenge } from '../../model/pair.ts'
import type { Verdict } from '../../model/verdict.ts'
import type { ListItem, Section } from '../outline/outline.ts'
import { item, linked, list, read, toned } from '../outline/outline-builders.ts'
import { type LabelContext, renderText } from './label-context.ts'

/** The challenges of a pattern or hybrid with their remedies; with a verdict, those of these answers say why here. */
export function challengesSection(
  challenges: readonly Challenge[],
  reading: LabelContext,
  verdict: Verdict | undefined,
): readonly Section[] {
  if (challenges.length === 0) return []
  const items = challenges.map(challenge => challengeItem(challenge, reading, verdict))
  return [read('What it makes hard', [list(items)])]
}

function challengeItem(
  challenge: Challenge,
  reading: LabelContext,
  verdict: Verdict | undefined,
): ListItem {
  const here = verdict?.challenges.find(({ id }) => id === challenge.id)
  const remedies = challenge.mitigations.map(id => remedyName(id, reading)).join(', ')
  return item(
    [toned('strong', renderText(challenge.title, reading)), ' (', toned('code', challenge.id), ')'],
    [
      renderText(here?.because ?? challenge.because, reading),
      ...(remedies === '' ? [] : [toned('muted', ' Remedies: '), remedies, '.']),
    ],
  )
}

/** The remedies of a challenge, each with how it helps. */
export function remedyItems(ids: readonly string[], reading: LabelContext): readonly ListItem[] {
  return ids.flatMap(id => {
    const found = reading.catalogue.mitigations.find(mitigation => mitigation.id === id)
    if (!found) return []
    return [item([linked(found.name, found.reference)], renderText(found.how, reading))]
  })
}

function remedyName(id: string, { catalogue }: LabelContext): string {
  return catalogue.mitigations.find(mitigation => mitigation.id === id)?.name ?? id
}

import type { Challenge } from '../../model/pair.ts'
import type { Verdict } from '../../model/result/verdict.ts'
import type { ListItem, Section } from '../outline/outline.ts'
import { detailSection, item, linked, list, toned } from '../outline/outline-builders.ts'
import { type LabelContext, renderText } from './label-context.ts'

/** The challenges of a pattern or hybrid with their remedies; with a verdict, those of these answers say why here. */
export function challengesSection(
  challenges: readonly Challenge[],
  labels: LabelContext,
  verdict: Verdict | undefined,
): readonly Section[] {
  if (challenges.length === 0) return []
  const items = challenges.map(challenge => challengeItem(challenge, labels, verdict))
  return [detailSection('What it makes hard', [list(items)])]
}

function challengeItem(
  challenge: Challenge,
  labels: LabelContext,
  verdict: Verdict | undefined,
): ListItem {
  const here = verdict?.challenges.find(({ id }) => id === challenge.id)
  // One remedy may have an entry for each end.
  const names = new Set(challenge.mitigations.map(id => remedyName(id, labels)))
  const remedies = [...names].join(', ')
  return item(
    [toned('strong', renderText(challenge.title, labels)), ' (', toned('code', challenge.id), ')'],
    [
      renderText(here?.because ?? challenge.because, labels),
      ...(remedies === '' ? [] : [toned('muted', ' Remedies: '), remedies, '.']),
    ],
  )
}

/** The remedies of a challenge, each with how it helps. */
export function remedyItems(ids: readonly string[], labels: LabelContext): readonly ListItem[] {
  return ids.flatMap(id => {
    const found = labels.catalogue.mitigations.find(mitigation => mitigation.id === id)
    if (!found) return []
    return [item([linked(found.name, found.reference)], renderText(found.how, labels))]
  })
}

function remedyName(id: string, { catalogue }: LabelContext): string {
  return catalogue.mitigations.find(mitigation => mitigation.id === id)?.name ?? id
}

import type { Outline } from '../outline/outline.ts'
import { detailSection, item, list, paragraph, toned } from '../outline/outline-builders.ts'
import type { LabelContext } from '../wording/label-context.ts'
import type { Entry } from './entry.ts'

/** A word of the reports: what it means, and what else to look up. */
export function outlineTerm(
  { term }: Extract<Entry, { kind: 'term' }>,
  { catalogue }: LabelContext,
): Outline {
  const others = term.see.flatMap(id => catalogue.glossary.filter(other => other.id === id))
  return [
    { kind: 'headline', title: term.name, aside: `word ${term.id}` },
    paragraph(term.what),
    ...(others.length === 0
      ? []
      : [
          detailSection('See also', [
            list(others.map(({ id, what }) => item([toned('code', id)], what))),
          ]),
        ]),
  ]
}

import type { Advice } from '../../../model/result/advice.ts'
import type { BuiltPart } from '../../../model/result/built-with.ts'
import type { ListItem, Section, Span } from '../../outline/outline.ts'
import { item, list, summarySection, toned } from '../../outline/outline-builders.ts'
import { type LabelContext, renderText } from '../../wording/label-context.ts'

/** The first technologies that each part of the design can be built with; null where none are known. */
export function pageBuiltWith({ builtWith }: Advice, labels: LabelContext): Section | null {
  const parts = builtWith.filter(({ candidates }) => candidates.length > 0)
  return parts.length === 0
    ? null
    : summarySection('Built with', [list(parts.map(part => partItem(part, labels)))])
}

// So that a part takes a line.
const MOST_NAMED = 3

function partItem({ label, candidates }: BuiltPart, labels: LabelContext): ListItem {
  const names = candidates
    .slice(0, MOST_NAMED)
    .flatMap(({ name, runs }, index): readonly Span[] => [
      index === 0 ? '' : ', ',
      name,
      ...(runs === null ? [] : [toned('good', ' (you run it)')]),
    ])
  return item(null, [toned('strong', renderText(label, labels)), ': ', ...names])
}

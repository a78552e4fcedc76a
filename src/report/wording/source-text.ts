import type { Source } from '../../model/source.ts'
import type { Span } from '../outline/outline.ts'
import { linked, toned } from '../outline/outline-builders.ts'
import type { LabelContext } from './label-context.ts'

/** Where a piece of knowledge comes from, with its grade in words, or that it is our own judgement, or whose policy. */
export function sourceText(source: Source): readonly Span[] {
  if ('judgement' in source)
    return [`our judgement: ${source.judgement.replace(/\s+/g, ' ').trim()}`]
  if ('policy' in source) return [`policy of ${source.owner}, to be reviewed ${source.review}`]
  return [linked(source.title, source.address), `, ${GRADES[source.grade]}`]
}

const GRADES: Readonly<Record<'A' | 'B' | 'C', string>> = {
  A: 'vendor or standard',
  B: 'named practitioner',
  C: 'quality unknown',
}

/** The name of the layer that added or last changed an entry, such as `tension:ID`; nothing where the lowest has it so. */
export function layerMark(entry: string, { catalogue }: LabelContext): readonly Span[] {
  const layer = catalogue.layers.findLast(({ changes }) =>
    changes.some(change => change.entry === entry),
  )
  return layer === undefined ? [] : [toned('muted', ` (${layer.name})`)]
}

import type { Advice } from '../../model/result/advice.ts'
import type { Block, Section } from '../outline/outline.ts'
import type { LabelContext } from '../wording/label-context.ts'
import { type Change, listChanges } from './changes/list-changes.ts'

/** A section of a report; null: there is nothing to say. */
export type SectionOf = (
  advice: Advice,
  labels: LabelContext,
  context: SectionContext,
) => Section | null

/** The same of what may be a table or a picture as well. */
export type BlockOf = (
  advice: Advice,
  labels: LabelContext,
  context: SectionContext,
) => Block | null

/** What the sections of one report share. */
export interface SectionContext {
  /** What would turn a choice, found once and not before it is asked for. */
  readonly changes: () => readonly Change[]
}

/** The context of all sections of a report. */
export function sectionContext(advice: Advice, labels: LabelContext): SectionContext {
  let found: readonly Change[] | null = null
  const changes = () => {
    found ??= listChanges(advice, labels)
    return found
  }
  return { changes }
}

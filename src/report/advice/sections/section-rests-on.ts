import type { Advice } from '../../../model/advice.ts'
import type { Section } from '../../outline/outline.ts'
import { item, list, read, toned } from '../../outline/outline-builders.ts'
import { type LabelContext, verdictName } from '../../wording/label-context.ts'
import { groundsText } from '../../wording/provenance-text.ts'

/** For each decision what share of its weight is published, and what share is judgement. */
export function sectionRestsOn({ verdicts }: Advice, reading: LabelContext): Section | null {
  const items = verdicts.flatMap(verdict => {
    const text = groundsText(verdict)
    return text === null ? [] : [item([toned('strong', verdictName(verdict, reading))], text)]
  })
  return items.length === 0 ? null : read('What it rests on', [list(items)])
}

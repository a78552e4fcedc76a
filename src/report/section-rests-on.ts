import type { Advice } from '../model/advice.ts'
import { groundsText } from './grounds-text.ts'
import type { Section } from './outline.ts'
import { type Reading, verdictName } from './reading.ts'
import { item, list, read, toned } from './say.ts'

/** For each decision what share of its weight is published, and what share is judgement. */
export function sectionRestsOn({ verdicts }: Advice, reading: Reading): Section | null {
  const items = verdicts.flatMap(verdict => {
    const text = groundsText(verdict)
    return text === null ? [] : [item([toned('strong', verdictName(verdict, reading))], text)]
  })
  return items.length === 0 ? null : read('What it rests on', [list(items)])
}

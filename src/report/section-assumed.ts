import type { Advice, GivenAnswer } from '../model/advice.ts'
import type { ListItem, Section } from './outline.ts'
import { optionLabels, type Reading } from './reading.ts'
import { glance, item, list, toned } from './say.ts'

/** The answers that rest on an assumption. */
export function sectionAssumed({ assumed }: Advice, reading: Reading): Section | null {
  if (assumed.length === 0) return null
  return glance('Assumed', [list(assumed.map(answer => givenItem(answer, reading)))])
}

/** A given answer as a fact, with what was written and noted. */
export function givenItem(answer: GivenAnswer, reading: Reading): ListItem {
  const { question, options, written, note, by } = answer
  const asWritten = options.includes(written) ? [] : [`written "${written}"`]
  const aside = [
    ...asWritten,
    ...(note === null ? [] : [note]),
    ...(by === null ? [] : [`by ${by}`]),
  ]
  return item(null, [
    optionLabels(question, options, reading),
    ...(aside.length === 0 ? [] : [toned('muted', ` (${aside.join('; ')})`)]),
  ])
}

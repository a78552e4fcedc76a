import type { Advice } from '../model/advice.ts'
import type { PairChoice } from '../model/blueprint.ts'
import { layerMark } from './layer-mark.ts'
import { lowerFirst } from './names.ts'
import type { Section } from './outline.ts'
import { choiceName, type Reading, tell } from './reading.ts'
import { glance, item, list, toned } from './say.ts'

/** Choices of the design that are hard to have together, and the usual way out. */
export function sectionConflicts({ tensions }: Advice, reading: Reading): Section | null {
  if (tensions.length === 0) return null
  const items = tensions.map(({ id, between: [one, other], because, wayOut }) =>
    item(null, [
      toned('caution', `${nameOf(one, reading)} with ${lowerFirst(nameOf(other, reading))}`),
      `: ${lowerFirst(tell(because, reading))} Way out: ${lowerFirst(tell(wayOut, reading))}`,
      ...layerMark(`tension:${id}`, reading),
    ]),
  )
  return glance('Conflicts', [list(items)])
}

const nameOf = ({ pair, choice }: PairChoice, reading: Reading) => choiceName(pair, choice, reading)

import type { Advice } from '../model/advice.ts'
import { lowerFirst } from './names.ts'
import type { Section } from './outline.ts'
import { choiceName, pairName, type Reading, tell } from './reading.ts'
import { glance, item, list, toned } from './say.ts'

/** Where the design takes another choice than the answers alone: what for. */
export function sectionConceded({ blueprint }: Advice, reading: Reading): Section | null {
  const { conceded } = blueprint
  if (conceded.length === 0) return null
  const items = conceded.map(({ pair, from, to, because }) =>
    item(null, [
      toned('strong', to === null ? eitherOf(pair, reading) : choiceName(pair, to, reading)),
      ` in place of ${lowerFirst(choiceName(pair, from, reading))}: ${lowerFirst(tell(because, reading))}`,
    ]),
  )
  return glance('Conceded', [list(items)])
}

const eitherOf = (pair: string, reading: Reading) =>
  `Either side of ${lowerFirst(pairName(pair, reading))}`

import type { Advice } from '../../../model/advice.ts'
import type { Section } from '../../outline/outline.ts'
import { glance, item, list, toned } from '../../outline/outline-builders.ts'
import { choiceName, type LabelContext, pairName, renderText } from '../../wording/label-context.ts'
import { lowerFirst } from '../../wording/names.ts'

/** Where the design takes another choice than the answers alone: what for. */
export function sectionConceded({ blueprint }: Advice, reading: LabelContext): Section | null {
  const { conceded } = blueprint
  if (conceded.length === 0) return null
  const items = conceded.map(({ pair, from, to, because }) =>
    item(null, [
      toned('strong', to === null ? eitherOf(pair, reading) : choiceName(pair, to, reading)),
      ` in place of ${lowerFirst(choiceName(pair, from, reading))}: ${lowerFirst(renderText(because, reading))}`,
    ]),
  )
  return glance('Conceded', [list(items)])
}

const eitherOf = (pair: string, reading: LabelContext) =>
  `Either side of ${lowerFirst(pairName(pair, reading))}`

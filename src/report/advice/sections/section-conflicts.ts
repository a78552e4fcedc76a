import type { Advice } from '../../../model/advice.ts'
import type { PairChoice } from '../../../model/design-rules.ts'
import type { Section } from '../../outline/outline.ts'
import { glance, item, list, toned } from '../../outline/outline-builders.ts'
import { choiceName, type LabelContext, renderText } from '../../wording/label-context.ts'
import { layerMark } from '../../wording/layer-mark.ts'
import { lowerFirst } from '../../wording/names.ts'

/** Choices of the design that are hard to have together, and the usual way out. */
export function sectionConflicts({ tensions }: Advice, reading: LabelContext): Section | null {
  if (tensions.length === 0) return null
  const items = tensions.map(({ id, between: [one, other], because, wayOut }) =>
    item(null, [
      toned('caution', `${nameOf(one, reading)} with ${lowerFirst(nameOf(other, reading))}`),
      `: ${lowerFirst(renderText(because, reading))} Way out: ${lowerFirst(renderText(wayOut, reading))}`,
      ...layerMark(`tension:${id}`, reading),
    ]),
  )
  return glance('Conflicts', [list(items)])
}

const nameOf = ({ pair, choice }: PairChoice, reading: LabelContext) =>
  choiceName(pair, choice, reading)

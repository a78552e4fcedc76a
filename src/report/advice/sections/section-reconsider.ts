import type { Advice } from '../../../model/advice.ts'
import type { Section } from '../../outline/outline.ts'
import { item, list, read, toned } from '../../outline/outline-builders.ts'
import {
  choiceName,
  factOfRule,
  type LabelContext,
  pairName,
  renderText,
} from '../../wording/label-context.ts'
import { lowerFirst } from '../../wording/names.ts'

/** Where both sides are ruled out: the answers and policies of which one has to change. */
export function sectionReconsider({ verdicts }: Advice, reading: LabelContext): Section | null {
  const items = verdicts
    .filter(({ outcome }) => outcome === 'infeasible')
    .map(({ pair, vetoes }) =>
      item([toned('strong', pairName(pair, reading)), ': one of these has to change'], null, [
        list(
          vetoes.map(veto =>
            item(null, [
              toned('strong', `${factOfRule(veto, reading)}.`),
              ` ${renderText(veto.because, reading)} Without it ${lowerFirst(choiceName(pair, veto.rulesOut, reading))} would be allowed.`,
            ]),
          ),
        ),
      ]),
    )
  return items.length === 0 ? null : read('Reconsider', [list(items)])
}

import type { Advice } from '../model/advice.ts'
import { lowerFirst } from './names.ts'
import type { Section } from './outline.ts'
import { choiceName, factOfRule, pairName, type Reading, tell } from './reading.ts'
import { item, list, read, toned } from './say.ts'

/** Where both sides are ruled out: the answers and policies of which one has to change. */
export function sectionReconsider({ verdicts }: Advice, reading: Reading): Section | null {
  const items = verdicts
    .filter(({ outcome }) => outcome === 'infeasible')
    .map(({ pair, vetoes }) =>
      item([toned('strong', pairName(pair, reading)), ': one of these has to change'], null, [
        list(
          vetoes.map(veto =>
            item(null, [
              toned('strong', `${factOfRule(veto, reading)}.`),
              ` ${tell(veto.because, reading)} Without it ${lowerFirst(choiceName(pair, veto.rulesOut, reading))} would be allowed.`,
            ]),
          ),
        ),
      ]),
    )
  return items.length === 0 ? null : read('Reconsider', [list(items)])
}

import type { Advice } from '../model/advice.ts'
import { lowerFirst } from './names.ts'
import type { Section } from './outline.ts'
import { choiceName, factOf, pairName, type Reading, tell } from './reading.ts'
import { item, list, read, toned } from './say.ts'

/** Where both sides are ruled out: the answers of which one has to change. */
export function sectionReconsider({ verdicts }: Advice, reading: Reading): Section | null {
  const items = verdicts
    .filter(({ outcome }) => outcome === 'infeasible')
    .map(({ pair, reconsider }) =>
      item(
        [toned('strong', pairName(pair, reading)), ': one of these answers has to change'],
        null,
        [
          list(
            reconsider.map(({ answers, wouldAllow, because }) =>
              item(null, [
                toned('strong', `${factOf(answers, reading)}.`),
                ` ${tell(because, reading)} Another answer would allow ${lowerFirst(choiceName(pair, wouldAllow, reading))}.`,
              ]),
            ),
          ),
        ],
      ),
    )
  return items.length === 0 ? null : read('Reconsider', [list(items)])
}

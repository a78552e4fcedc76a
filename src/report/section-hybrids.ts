import type { Advice, Verdict } from '../model/advice.ts'
import { evidenceToward } from './decided-by.ts'
import { layerMark } from './layer-mark.ts'
import { lowerFirst, upperFirst } from './names.ts'
import type { ListItem, Section } from './outline.ts'
import { choiceName, factOfRule, type Reading, tell } from './reading.ts'
import { item, list, read, toned } from './say.ts'

/** Which part of each hybrid uses which side, and the answer behind it. */
export function sectionHybrids({ verdicts }: Advice, reading: Reading): Section | null {
  const items = verdicts.flatMap(verdict => hybridItem(verdict, reading))
  return items.length === 0 ? null : read('How the hybrids share the work', [list(items)])
}

function hybridItem(verdict: Verdict, reading: Reading): readonly ListItem[] {
  const { hybrid } = verdict
  if (!hybrid) return []
  const legs = hybrid.legs.map(({ leg, pattern, because }) => {
    const fact = factBehind(verdict, pattern, reading)
    return item(
      [upperFirst(tell(leg, reading))],
      [
        toned('strong', lowerFirst(choiceName(verdict.pair, pattern, reading))),
        fact === null ? '. ' : `, because ${fact}. `,
        tell(because, reading),
      ],
    )
  })
  const title = [toned('strong', hybrid.name), ...layerMark(`hybrid:${hybrid.id}`, reading)]
  return [item(title, null, [list(legs)])]
}

// The veto of the other side is the strongest fact there can be.
function factBehind(verdict: Verdict, pattern: string, reading: Reading): string | null {
  const veto = verdict.vetoes.find(({ rulesOut }) => rulesOut !== pattern)
  const strongest = veto ?? evidenceToward(verdict, pattern)[0]
  return strongest ? lowerFirst(factOfRule(strongest, reading)) : null
}

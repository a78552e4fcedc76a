import type { Advice } from '../../../model/advice.ts'
import type { Verdict } from '../../../model/verdict.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import { item, list, read, toned } from '../../outline/outline-builders.ts'
import { evidenceToward } from '../../wording/decided-by.ts'
import {
  choiceName,
  factOfRule,
  type LabelContext,
  renderText,
} from '../../wording/label-context.ts'
import { layerMark } from '../../wording/layer-mark.ts'
import { lowerFirst, upperFirst } from '../../wording/names.ts'

/** Which part of each hybrid uses which side, and the answer behind it. */
export function sectionHybrids({ verdicts }: Advice, reading: LabelContext): Section | null {
  const items = verdicts.flatMap(verdict => hybridItem(verdict, reading))
  return items.length === 0 ? null : read('How the hybrids share the work', [list(items)])
}

function hybridItem(verdict: Verdict, reading: LabelContext): readonly ListItem[] {
  const { hybrid } = verdict
  if (!hybrid) return []
  const legs = hybrid.legs.map(({ leg, pattern, because }) => {
    const fact = factBehind(verdict, pattern, reading)
    return item(
      [upperFirst(renderText(leg, reading))],
      [
        toned('strong', lowerFirst(choiceName(verdict.pair, pattern, reading))),
        fact === null ? '. ' : `, because ${fact}. `,
        renderText(because, reading),
      ],
    )
  })
  const title = [toned('strong', hybrid.name), ...layerMark(`hybrid:${hybrid.id}`, reading)]
  return [item(title, null, [list(legs)])]
}

// The veto of the other side is the strongest fact there can be.
function factBehind(verdict: Verdict, pattern: string, reading: LabelContext): string | null {
  const veto = verdict.vetoes.find(({ rulesOut }) => rulesOut !== pattern)
  const strongest = veto ?? evidenceToward(verdict, pattern)[0]
  return strongest ? lowerFirst(factOfRule(strongest, reading)) : null
}

import type { CompiledPair, CompiledRule, Engine, ScoringGroup } from '../engine/engine.ts'
import type { MaskBounds } from '../engine/mask-bounds.ts'
import { entryOf, isOut, isUnlessTrue, isWhenTrue } from '../engine/score-groups.ts'
import type { Masks } from '../engine/variables.ts'
import type { Outlook } from '../verdict/outlook.ts'

/** What a pair comes to in every completion, and what some may add: each scoring group by itself, read from the table. */
export function quickOutlook(engine: Engine, compiled: CompiledPair, bounds: MaskBounds): Outlook {
  const certain: Sum = { scores: [0, 0], flags: 0 }
  const possible: Sum = { scores: [0, 0], flags: 0 }
  for (const group of compiled.groups) {
    if (isOut(group, bounds.most)) continue
    if (group.unlessVariables.some(variable => bounds.least[variable] !== bounds.most[variable]))
      addByRules(engine, group, { bounds, certain, possible })
    else {
      addEntry(engine, certain, { group, masks: bounds.least })
      addEntry(engine, possible, { group, masks: bounds.most })
    }
  }
  const { scores, flags } = possible
  return {
    compiled,
    state: certain,
    rest: {
      least: [0, 0],
      most: [scores[0] - certain.scores[0], scores[1] - certain.scores[1]],
      flags: flags & ~certain.flags,
    },
  }
}

/** A sum that is being made. */
interface Sum {
  readonly scores: [number, number]
  flags: number
}

function addEntry(
  engine: Engine,
  sum: Sum,
  { group, masks }: { readonly group: ScoringGroup; readonly masks: Masks },
): void {
  const entry = entryOf(engine, group, masks)
  sum.scores[group.side] += engine.table[entry] as number
  sum.flags |= engine.table[entry + 1] as number
}

/** Where an `unless` is open, it is met least where the rule fires most: no entry of the table says that. */
function addByRules(
  engine: Engine,
  { rules, side }: ScoringGroup,
  {
    bounds: { least, most },
    certain,
    possible,
  }: { readonly bounds: MaskBounds; readonly certain: Sum; readonly possible: Sum },
): void {
  const add = (sum: Sum, isFired: (rule: CompiledRule) => boolean) => {
    let heaviest = 0
    for (const rule of rules) {
      if (!isFired(rule)) continue
      sum.flags |= rule.flags
      heaviest = Math.max(heaviest, rule.weight)
    }
    sum.scores[side] += heaviest
  }
  add(certain, rule => isWhenTrue(engine, rule, least) && !isUnlessTrue(engine, rule, most))
  add(possible, rule => isWhenTrue(engine, rule, most) && !isUnlessTrue(engine, rule, least))
}

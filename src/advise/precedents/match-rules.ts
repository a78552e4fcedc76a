import type { Rule } from '../../model/pair.ts'
import type { RuledDecision, RuleRecord } from '../../model/precedent.ts'
import type { Engine, PairTable } from '../engine/engine.ts'
import { fires } from '../verdict/score-pair.ts'
import type { PrecedentTable } from './compile-precedents.ts'

/** Each rule beside the published decisions on its pair: those that agree with it, and those that do not. */
export function matchRules(
  engine: Engine,
  known: readonly PrecedentTable[],
): readonly RuleRecord[] {
  return engine.pairs.flatMap((table, pair) => {
    const cases = known
      .filter(({ pairs }) => pairs.includes(pair))
      .map(({ precedent, answered, masks }) => ({
        precedent,
        counted: countedOf(engine, { answered, masks }),
      }))
    const items = new Map(table.units.flatMap(unit => unit.items).map(item => [item.rule, item]))
    return table.pair.rules.map((rule, index) => {
      const item = items.get(index)
      const touched = cases.filter(({ counted }) => item && fires(engine, item, counted))
      return {
        pair: table.pair.id,
        rule: rule.id,
        decisions: touched.map(({ precedent }) => decisionOf(precedent, table, rule)),
        silent: cases.length - touched.length,
      }
    })
  })
}

function countedOf(
  { fullMasks }: Engine,
  { answered, masks }: Pick<PrecedentTable, 'answered' | 'masks'>,
): Int32Array {
  const counted = fullMasks.slice()
  for (const [at, question] of answered.entries()) counted[question] = masks[at] as number
  return counted
}

function decisionOf(
  { id, title, address, published: choices }: PrecedentTable['precedent'],
  { pair }: PairTable,
  rule: Rule,
): RuledDecision {
  const published = choices[pair.id] ?? ''
  return { id, title, address, published, stand: standOf(published, pair, rule) }
}

// A veto speaks for the side that it leaves.
function standOf(
  published: string,
  { patterns }: PairTable['pair'],
  { effect }: Rule,
): RuledDecision['stand'] {
  if (!patterns.some(({ id }) => id === published)) return 'neither'
  const isNamed = published === effect.pattern
  return isNamed === (effect.kind === 'toward') ? 'agrees' : 'disagrees'
}

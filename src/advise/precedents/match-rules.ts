import type { Rule } from '../../model/pair.ts'
import type { RuledDecision, RuleRecord } from '../../model/precedent.ts'
import type { CompiledPair, Engine } from '../engine/engine.ts'
import { isFired } from '../engine/score-groups.ts'
import type { Masks } from '../engine/variables.ts'
import type { CompiledPrecedent } from './compile-precedents.ts'

/**
 * Each rule with the published decisions on whose facts it fires, and whether they chose its side; in the catalogue's order.
 *
 * @example
 * const records = matchRules(engine, compilePrecedents(engine, precedents))
 */
export function matchRules(
  engine: Engine,
  known: readonly CompiledPrecedent[],
): readonly RuleRecord[] {
  return engine.pairs.flatMap((compiled, pair) => {
    const cases = known
      .filter(({ pairs }) => pairs.includes(pair))
      .map(({ precedent, answered, masks }) => ({
        precedent,
        effectiveMasks: effectiveMasksOf(engine, { answered, masks }),
      }))
    const compiledRules = new Map(
      compiled.groups.flatMap(group => group.rules).map(each => [each.index, each]),
    )
    return compiled.pair.rules.map((rule, index) => {
      const compiledRule = compiledRules.get(index)
      const firing = cases.filter(
        ({ effectiveMasks }) => compiledRule && isFired(engine, compiledRule, effectiveMasks),
      )
      return {
        pair: compiled.pair.id,
        rule: rule.id,
        decisions: firing.map(({ precedent }) => decisionOf(precedent, compiled, rule)),
        silent: cases.length - firing.length,
      }
    })
  })
}

function effectiveMasksOf(
  { fullMasks }: Engine,
  { answered, masks }: Pick<CompiledPrecedent, 'answered' | 'masks'>,
): Masks {
  const effectiveMasks = fullMasks.slice()
  for (const [at, variable] of answered.entries()) effectiveMasks[variable] = masks[at] as number
  return effectiveMasks
}

function decisionOf(
  { id, title, address, published: choices }: CompiledPrecedent['precedent'],
  { pair }: CompiledPair,
  rule: Rule,
): RuledDecision {
  const published = choices[pair.id] as string
  return { id, title, address, published, agreement: agreementOf(published, pair, rule) }
}

// A veto speaks for the side that it leaves.
function agreementOf(
  published: string,
  { patterns }: CompiledPair['pair'],
  { effect }: Rule,
): RuledDecision['agreement'] {
  if (!patterns.some(({ id }) => id === published)) return 'neither'
  const isNamed = published === effect.pattern
  return isNamed === (effect.kind === 'toward') ? 'agrees' : 'disagrees'
}

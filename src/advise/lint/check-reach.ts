import type { Finding } from '../../model/finding.ts'
import { startFrom } from '../engine/answer-state.ts'
import type { Engine, Item, PairTable, Unit } from '../engine/engine.ts'
import { exploreStates } from '../search/explore-states.ts'
import { planSearch } from '../search/plan-search.ts'
import { choiceKey, reachDecisions } from '../search/reach-decisions.ts'
import { openSearch } from '../search/settle-pair.ts'
import type { Decision } from '../verdict/decide-pair.ts'
import { findingAt, type Places } from './place-finding.ts'

/** Rules that no answers can fire, and patterns and hybrids that no answers can make win. */
export function checkReach(engine: Engine, places: Places): readonly Finding[] {
  return engine.pairs.flatMap(table => [
    ...deadRules(engine, table, places),
    ...hopelessChoices(engine, table, places),
  ])
}

function deadRules(engine: Engine, { pair, units }: PairTable, places: Places): readonly Finding[] {
  return units
    .flatMap(unit => unit.items.map(item => ({ unit, item })))
    .filter(({ unit, item }) => item.rule >= 0 && !canFire(engine, unit, item))
    .map(({ item }) => {
      const rule = pair.rules[item.rule]?.id ?? ''
      return findingAt(places, `rule:${rule}`, { code: 'rule-never-fires', facts: { rule } })
    })
}

/** Tries the rule alone, with a weight of 1, on all answers; one that asks nothing always fires. */
function canFire(engine: Engine, { questions }: Unit, item: Item): boolean {
  if (questions.length === 0) return true
  const alone: Unit = { side: 0, items: [{ ...item, weight: 1 }], questions }
  const plan = planSearch(engine, { units: [alone], questions })
  const states = exploreStates(engine, plan, startFrom(engine, engine.fullMasks))
  return states.some(({ scores }) => scores[0] > 0)
}

function hopelessChoices(engine: Engine, table: PairTable, places: Places): readonly Finding[] {
  const { start, sets } = openSearch(engine, table, startFrom(engine, engine.fullMasks))
  const won = reachDecisions(table, start, {
    sets,
    keyOf: winnerKey,
    enough: Number.POSITIVE_INFINITY,
  })
  const { pair } = table
  const missing = (kind: 'pattern' | 'hybrid', choice: string) =>
    findingAt(places, `${kind}:${choice}`, {
      code: 'choice-never-wins',
      facts: { choice, pair: pair.id },
    })
  return [
    ...pair.patterns
      .filter((_, side) => !won.has(`recommended ${side}`))
      .map(({ id }) => missing('pattern', id)),
    ...pair.hybrids
      .filter((_, index) => !won.has(`hybrid ${index}`))
      .map(({ id }) => missing('hybrid', id)),
  ]
}

/** Outcome and choice, and of a hybrid which one. */
function winnerKey(decision: Decision): string {
  return decision.outcome === 'hybrid' ? `hybrid ${decision.eligible}` : choiceKey(decision)
}

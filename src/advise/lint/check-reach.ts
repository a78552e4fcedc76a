import type { Finding } from '../../model/finding.ts'
import type { Rule } from '../../model/pair.ts'
import { answerState } from '../engine/answer-state.ts'
import type { CompiledPair, CompiledRule, Engine, ScoringGroup } from '../engine/engine.ts'
import { exploreStates } from '../search/explore-states.ts'
import { planSearch } from '../search/plan-search.ts'
import { choiceKey, reachDecisions } from '../search/reach-decisions.ts'
import { openSearch } from '../search/settle-pair.ts'
import type { Decision } from '../verdict/decide-pair.ts'
import { type EntryPlaces, findingAt } from './place-finding.ts'

/** Rules that no answers can fire, and patterns and hybrids that no answers can make win. */
export function checkReach(engine: Engine, places: EntryPlaces): readonly Finding[] {
  return engine.pairs.flatMap(compiled => [
    ...deadRules(engine, compiled, places),
    ...unreachableChoices(engine, compiled, places),
  ])
}

function deadRules(
  engine: Engine,
  { pair, groups }: CompiledPair,
  places: EntryPlaces,
): readonly Finding[] {
  return groups
    .flatMap(group => group.rules.map(rule => ({ group, rule })))
    .filter(({ group, rule }) => rule.index >= 0 && !canFire(engine, group, rule))
    .map(({ rule }) => {
      const { id } = pair.rules[rule.index] as Rule
      return findingAt(places, `rule:${id}`, { code: 'rule-never-fires', facts: { rule: id } })
    })
}

/** Tries the rule alone, with a weight of 1, on all answers; one that asks nothing always fires. */
function canFire(engine: Engine, { questions }: ScoringGroup, rule: CompiledRule): boolean {
  if (questions.length === 0) return true
  const alone: ScoringGroup = { side: 0, rules: [{ ...rule, weight: 1 }], questions }
  const plan = planSearch(engine, { groups: [alone], questions })
  const states = exploreStates(engine, plan, answerState(engine, engine.fullMasks))
  return states.some(({ scores }) => scores[0] > 0)
}

function unreachableChoices(
  engine: Engine,
  compiled: CompiledPair,
  places: EntryPlaces,
): readonly Finding[] {
  const { start, sets } = openSearch(engine, compiled, answerState(engine, engine.fullMasks))
  const won = reachDecisions(compiled, start, {
    sets,
    keyOf: winnerKey,
    enough: Number.POSITIVE_INFINITY,
  })
  const { pair } = compiled
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

import type { Finding } from '../../model/finding.ts'
import { answerState } from '../engine/answer-state.ts'
import type { CompiledPair, CompiledRule, Engine } from '../engine/engine.ts'
import { exploreComponent } from '../engine/residuals/explore-states.ts'
import type { ResidualPair } from '../engine/residuals/open-pair.ts'
import { nothingKnown } from '../engine/residuals/rule-formulas.ts'
import { canWin } from '../search/reach-decisions.ts'
import { openCompletions } from '../search/settle-pair.ts'
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
  compiled: CompiledPair,
  places: EntryPlaces,
): readonly Finding[] {
  const unanswered = openCompletions(engine, compiled, answerState(engine, {}))
  return compiled.groups
    .flatMap(({ rules }) => rules)
    .filter(rule => rule.index >= 0 && !canFire(unanswered, rule))
    .map(({ index }) => {
      const id = compiled.pair.rules[index]?.id ?? ''
      return findingAt(places, `rule:${id}`, { code: 'rule-never-fires', facts: { rule: id } })
    })
}

/** Tries the rule alone, with a weight of 1, on all answers. */
function canFire(pair: ResidualPair, rule: CompiledRule): boolean {
  const { residuals } = pair
  const { and, not } = residuals.formulas
  const known = nothingKnown()
  const formula = and([residuals.whenOf(rule, known), not(residuals.unlessOf(rule, known))])
  const alone = { formula, weight: 1, flags: 0 }
  const { score, group } = residuals.group(0, [alone])
  return (
    score > 0 || (group >= 0 && exploreComponent(pair, [group]).some(each => each.scores[0] > 0))
  )
}

function unreachableChoices(
  engine: Engine,
  compiled: CompiledPair,
  places: EntryPlaces,
): readonly Finding[] {
  const unanswered = openCompletions(engine, compiled, answerState(engine, {}))
  const { pair } = compiled
  const choices = [
    ...pair.patterns.map(({ id }) => ({ kind: 'pattern', id })),
    ...pair.hybrids.map(({ id }) => ({ kind: 'hybrid', id })),
  ]
  return choices
    .filter((_, choice) => canWin(unanswered, { choice, mostVisits: MOST_VISITS }) === false)
    .map(({ kind, id }) =>
      findingAt(places, `${kind}:${id}`, {
        code: 'choice-never-wins',
        facts: { choice: id, pair: pair.id },
      }),
    )
}

/** Where a search takes more, nothing is said of the choice: a fault is only what is proven. */
const MOST_VISITS = 200_000

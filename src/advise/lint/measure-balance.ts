import type { SideBalance } from '../../model/coverage.ts'
import type { Effect } from '../../model/pair.ts'
import { answerState } from '../engine/answer-state.ts'
import type { CompiledPair, Engine } from '../engine/engine.ts'
import { exactBounds } from '../search/bounds.ts'
import { openCompletions } from '../search/settle-pair.ts'

/**
 * Two rows for each pair, one for each side: how many rules and vetoes speak for it, and its greatest possible score.
 *
 * @example
 * const rows = measureBalance(compileEngine(catalogue))
 */
export function measureBalance(engine: Engine): readonly SideBalance[] {
  return engine.pairs.flatMap(compiled => {
    const most = greatestScores(engine, compiled)
    return compiled.pair.patterns.map(({ id }, side) => ({
      ...countRules(compiled, id, engine.catalogue.constants.largestWeight),
      most: most[side] as number,
    }))
  })
}

function countRules(
  { pair }: CompiledPair,
  pattern: string,
  heaviest: number,
): Omit<SideBalance, 'most'> {
  const effects = pair.rules
    .map(({ effect }) => effect)
    .filter(effect => effect.pattern === pattern)
  const toward = effects.filter(effect => effect.kind === 'toward')
  const ofWeight = (weight: number) =>
    toward.filter((effect: Extract<Effect, { kind: 'toward' }>) => effect.weight === weight).length
  return {
    pair: pair.id,
    pattern,
    rules: toward.length,
    byWeight: Array.from({ length: heaviest }, (_, index) => ofWeight(index + 1)),
    vetoes: effects.length - toward.length,
  }
}

function greatestScores(engine: Engine, compiled: CompiledPair): readonly [number, number] {
  const pair = openCompletions(engine, compiled, answerState(engine, {}))
  const { most } = exactBounds(pair, pair.groups)
  return [pair.state.scores[0] + most[0], pair.state.scores[1] + most[1]]
}

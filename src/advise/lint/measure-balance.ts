import type { SideBalance } from '../../model/coverage.ts'
import type { Effect } from '../../model/pair.ts'
import { startFrom } from '../engine/answer-state.ts'
import type { Engine, PairTable } from '../engine/engine.ts'
import { openSearch } from '../search/settle-pair.ts'

/** Two rows a pair, one a side: a catalogue that leans shows it here. */
export function measureBalance(engine: Engine): readonly SideBalance[] {
  return engine.pairs.flatMap(table => {
    const most = greatestScores(engine, table)
    return table.pair.patterns.map(({ id }, side) => ({
      ...countRules(table, id),
      most: most[side] as number,
    }))
  })
}

function countRules({ pair }: PairTable, pattern: string): Omit<SideBalance, 'most'> {
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
    byWeight: [ofWeight(1), ofWeight(2), ofWeight(3)],
    vetoes: effects.length - toward.length,
  }
}

function greatestScores(engine: Engine, table: PairTable): readonly number[] {
  const { start, sets } = openSearch(engine, table, startFrom(engine, engine.fullMasks))
  return [0, 1].map(side =>
    sets.reduce(
      (sum, { bounds }) => sum + (bounds.most[side] as number),
      start.scores[side] as number,
    ),
  )
}

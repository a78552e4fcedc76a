import type { Rule } from '../../../src/model/pair.ts'
import { completionsOf } from './completions.ts'
import {
  EPSILON,
  type Facts,
  hybridMargin,
  type OracleStrength,
  sideMargin,
  strengthOf,
} from './firmness.ts'
import { fires, isToward, ruleWeight, scoreIn, scoringGroups } from './groups.ts'
import { truthOf } from './truth.ts'
import type { OracleCase, OracleCatalogue, OraclePair, World } from './types.ts'

export interface OracleVerdict {
  readonly outcome: 'recommended' | 'hybrid' | 'open' | 'infeasible'
  /** A pattern's id, "hybrid", or null. */
  readonly choice: string | null
  readonly hybrid: string | null
  readonly scores: Readonly<Record<string, number>>
  readonly ruledOut: readonly string[]
  readonly margin: number | null
  readonly strength: OracleStrength | null
  readonly decidedBy: 'evidence' | 'veto'
  /** What each existing choice is worth; the hybrid by its id. */
  readonly utilities: ReadonlyMap<string, number>
  /** Where open: the side that is cheaper to leave again; null where both are alike. */
  readonly startingChoice: string | null
}

/** The verdict on one pair as its definition says, as plainly as possible. */
export function verdictOf(catalogue: OracleCatalogue, given: OracleCase): OracleVerdict {
  const facts = gatherFacts(catalogue, given)
  const { A, B, scores, ruledOut, fits, eligible, utilities } = facts
  const best = Math.max(...utilities.values())
  const top = [...utilities.keys()].filter(key => (utilities.get(key) as number) > best - EPSILON)
  const sides = top.filter(key => key === A || key === B)
  const isForced = utilities.size === 1
  const told = {
    scores: { [A]: scores[A] as number, [B]: scores[B] as number },
    ruledOut,
    utilities,
    decidedBy: utilities.size <= 1 ? ('veto' as const) : ('evidence' as const),
    hybrid: null,
    choice: null,
    strength: null,
    startingChoice: null,
  }
  if (utilities.size === 0) return { ...told, outcome: 'infeasible', margin: null }
  if (sides.length === 2)
    return { ...told, outcome: 'open', margin: 0, startingChoice: startingChoice(given.pair) }
  const [X] = sides
  if (X === undefined) {
    const margin = isForced ? 1 : hybridMargin(facts)
    return { ...told, outcome: 'hybrid', choice: 'hybrid', hybrid: fits, margin }
  }
  const margin = isForced ? 1 : sideMargin(facts, { X, eligible })
  const strength = isForced ? 'forced' : strengthOf(catalogue, { ...facts, X, margin })
  return { ...told, outcome: 'recommended', choice: X, margin, strength }
}

/** The same over all completions. */
function gatherFacts(catalogue: OracleCatalogue, given: OracleCase): Facts {
  const { pair, answers, weightOf = ruleWeight } = given
  const [A, B] = [pair.patterns[0].id, pair.patterns[1].id]
  const worlds = completionsOf(catalogue, answers)
  const groups = scoringGroups(catalogue, pair)
  const scoreOf = (side: string) =>
    groups
      .map(rules => worlds.map(world => scoreIn(catalogue, { rules, side, weightOf }, world)))
      .reduce((sum, sums) => sum + Math.min(...sums), 0)
  const scores: Record<string, number> = { [A]: scoreOf(A), [B]: scoreOf(B) }
  const vetoes = unliftedVetoes(catalogue, pair, worlds)
  const ruledOut = [A, B].filter(side => isRuledOut(catalogue, { vetoes, side }, worlds))
  const decisive = [A, B].filter(side => isDecisive(catalogue, { pair, side }, worlds))
  const fits = fittingHybrid(catalogue, { pair, vetoes }, worlds)
  const eligible = fits !== null && hasCase([A, B], { scores, ruledOut, decisive })
  const { numerator, denominator } = catalogue.constants.hybridShare
  const share = numerator / denominator
  const total = (scores[A] as number) + (scores[B] as number)
  const utilities = new Map<string, number>()
  for (const side of [A, B])
    if (!ruledOut.includes(side)) utilities.set(side, scores[side] as number)
  if (eligible) utilities.set(fits, share * total)
  return { A, B, pair, scores, total, ruledOut, decisive, fits, eligible, share, utilities }
}

/** `unless` lifts a veto only if it is true in every completion. */
function unliftedVetoes(
  { questions }: OracleCatalogue,
  { rules }: OraclePair,
  worlds: readonly World[],
): readonly Rule[] {
  return rules
    .filter(({ effect }) => effect.kind === 'rules-out')
    .filter(
      ({ unless }) =>
        unless === null || !worlds.every(world => truthOf(questions, unless, world) === 'true'),
    )
}

/** In every completion an unlifted veto against the side is true, not necessarily the same one. */
function isRuledOut(
  { questions }: OracleCatalogue,
  { vetoes, side }: { readonly vetoes: readonly Rule[]; readonly side: string },
  worlds: readonly World[],
): boolean {
  const against = vetoes.filter(({ effect }) => effect.pattern === side)
  return worlds.every(world =>
    against.some(({ when }) => truthOf(questions, when, world) === 'true'),
  )
}

/** A decisive weight in every completion, not necessarily of the same rule. */
function isDecisive(
  catalogue: OracleCatalogue,
  { pair, side }: { readonly pair: OraclePair; readonly side: string },
  worlds: readonly World[],
): boolean {
  const { decisiveWeight } = catalogue.constants
  const heavy = pair.rules.filter(
    rule => isToward(rule, side) && ruleWeight(rule) >= decisiveWeight,
  )
  return worlds.every(world => heavy.some(rule => fires(catalogue, rule, world)))
}

/** The first hybrid that in every completion has its circumstances and answers every unlifted veto that is true there. */
function fittingHybrid(
  { questions }: OracleCatalogue,
  { pair, vetoes }: { readonly pair: OraclePair; readonly vetoes: readonly Rule[] },
  worlds: readonly World[],
): string | null {
  const fitting = pair.hybrids.find(({ when, answers }) =>
    worlds.every(
      world =>
        truthOf(questions, when, world) === 'true' &&
        vetoes.every(
          veto => truthOf(questions, veto.when, world) !== 'true' || answers.includes(veto.id),
        ),
    ),
  )
  return fitting?.id ?? null
}

function hasCase(
  [A, B]: readonly [string, string],
  { scores, ruledOut, decisive }: Pick<Facts, 'scores' | 'ruledOut' | 'decisive'>,
): boolean {
  if (ruledOut.length === 2) return true
  if (ruledOut.length === 1) return ruledOut.some(side => decisive.includes(side))
  const [a, b] = [scores[A] as number, scores[B] as number]
  return (a <= b && decisive.includes(A)) || (b <= a && decisive.includes(B))
}

function startingChoice({ patterns: [a, b] }: OraclePair): string | null {
  const [one, other] = [a.reversibility.level, b.reversibility.level]
  if (one === other) return null
  return one > other ? a.id : b.id
}

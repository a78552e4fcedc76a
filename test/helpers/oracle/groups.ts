import type { Rule } from '../../../src/model/pair.ts'
import { completionsOf, isPartial } from './completions.ts'
import { truthOf } from './truth.ts'
import {
  namedQuestions,
  type OracleCase,
  type OracleCatalogue,
  type OraclePair,
  type World,
} from './types.ts'

/** What one group contributes toward a side. */
export interface GroupEvidence {
  readonly toward: string
  /** The rules toward the side that fire in some completion. */
  readonly rules: readonly string[]
  /** The least of all completions. */
  readonly counts: number
  /** It is more in some completion: "at least so much, whichever is true". */
  readonly isLeast: boolean
}

/**
 * The connected components of a pair's rules, linked by the questions in `when` and `unless`, by those questions'
 * `ask-when`, transitively, and by overlap groups (facts that say the same toward one side). `links` narrows it to the
 * questions that link: those that no completion tells apart need not.
 */
export function scoringGroups(
  catalogue: OracleCatalogue,
  { rules }: OraclePair,
  links: (question: string) => boolean = () => true,
): readonly (readonly Rule[])[] {
  let groups: { rules: Rule[]; keys: Set<string> }[] = []
  for (const rule of rules) {
    const keys = keysOf(catalogue, rule, links)
    const linked = groups.filter(group => keys.some(key => group.keys.has(key)))
    const merged = {
      rules: [...linked.flatMap(group => group.rules), rule],
      keys: new Set([...linked.flatMap(group => [...group.keys]), ...keys]),
    }
    groups = [...groups.filter(group => !linked.includes(group)), merged]
  }
  return groups.map(group => group.rules)
}

function keysOf(
  catalogue: OracleCatalogue,
  { when, unless, effect }: Rule,
  links: (question: string) => boolean,
): readonly string[] {
  const questions = withScope(catalogue, [...namedQuestions(when), ...namedQuestions(unless)])
  const overlap =
    effect.kind === 'toward' && effect.group !== null
      ? [overlapKey(effect.pattern, effect.group)]
      : []
  return [...questions.filter(links).map(id => `question ${id}`), ...overlap]
}

/** The questions, and those that their `ask-when` hangs on, transitively. */
export function withScope(catalogue: OracleCatalogue, ids: readonly string[]): readonly string[] {
  const found = catalogue.questions.filter(({ id }) => ids.includes(id))
  const gates = found.flatMap(({ askWhen }) => namedQuestions(askWhen))
  return gates.length > 0 ? [...ids, ...withScope(catalogue, gates)] : ids
}

function overlapKey(side: string, group: string): string {
  return `overlap ${side} ${group}`
}

/** By group and side the least of all completions, where that is not nothing. What is toward a side adds up to its score. */
export function evidenceOf(
  catalogue: OracleCatalogue,
  { pair, answers }: OracleCase,
): readonly GroupEvidence[] {
  const partial = catalogue.questions.filter(each => isPartial(each, answers[each.id]))
  const isLink = (question: string) => partial.some(({ id }) => id === question)
  const worlds = completionsOf(catalogue, answers)
  return scoringGroups(catalogue, pair, isLink)
    .flatMap(rules =>
      pair.patterns.map(({ id: toward }) => {
        const sums = worlds.map(world => scoreIn(catalogue, { rules, side: toward }, world))
        const counts = Math.min(...sums)
        const isFired = (rule: Rule) =>
          isToward(rule, toward) && worlds.some(world => fires(catalogue, rule, world))
        return {
          toward,
          rules: rules.filter(isFired).map(({ id }) => id),
          counts,
          isLeast: Math.max(...sums) > counts,
        }
      }),
    )
    .filter(({ counts }) => counts > 0)
}

/** What these rules come to toward a side in one completion: of an overlap group the heaviest that fires. */
export function scoreIn(
  catalogue: OracleCatalogue,
  { rules, side, weightOf = ruleWeight }: ScoredRules,
  world: World,
): number {
  const fired = rules.filter(rule => isToward(rule, side) && fires(catalogue, rule, world))
  return sumOfHeaviest(fired, weightOf)
}

export interface ScoredRules {
  readonly rules: readonly Rule[]
  readonly side: string
  readonly weightOf?: (rule: Rule) => number
}

/** The reach of a side: all its weights, each overlap group once at its heaviest. */
export function reachOf({ rules }: OraclePair, side: string): number {
  return sumOfHeaviest(
    rules.filter(rule => isToward(rule, side)),
    ruleWeight,
  )
}

function sumOfHeaviest(rules: readonly Rule[], weightOf: (rule: Rule) => number): number {
  const heaviest = new Map<string, number>()
  for (const rule of rules) {
    const { effect } = rule
    const group = effect.kind === 'toward' ? effect.group : null
    const key = group === null ? `rule ${rule.id}` : overlapKey(effect.pattern, group)
    heaviest.set(key, Math.max(heaviest.get(key) ?? 0, weightOf(rule)))
  }
  return [...heaviest.values()].reduce((sum, weight) => sum + weight, 0)
}

/** In one completion: `when` is true and `unless` is not. */
export function fires({ questions }: OracleCatalogue, rule: Rule, world: World): boolean {
  const { when, unless } = rule
  if (truthOf(questions, when, world) !== 'true') return false
  return unless === null || truthOf(questions, unless, world) !== 'true'
}

export function ruleWeight({ effect }: Rule): number {
  return effect.kind === 'toward' ? effect.weight : 0
}

export function isToward({ effect }: Rule, side: string): boolean {
  return effect.kind === 'toward' && effect.pattern === side
}

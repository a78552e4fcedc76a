import { ALWAYS } from '../../../condition/fold-condition.ts'
import type { Policy } from '../../../model/catalogue.ts'
import type { Hybrid, Pair, Rule } from '../../../model/pair.ts'
import type { WrittenPolicy } from '../../shapes/design-rules-shape.ts'
import { compileOptional } from './compile-condition.ts'

/** The model of a policy that was checked. */
export function compilePolicy(written: WrittenPolicy): Policy {
  const { id, forbids, when, unless, allows = [], because, owner, review } = written
  const [pair = '', choice = ''] = Object.entries(forbids)[0] ?? []
  return {
    id,
    pair,
    choice,
    when: compileOptional(when),
    unless: compileOptional(unless),
    allows,
    because,
    owner,
    review,
  }
}

/**
 * The pair under the policies that forbid one of its patterns: each is a rule that rules it out, with the allowed
 * hybrids as ways out. One that forbids a hybrid is held against it by the engine.
 */
export function governPair(pair: Pair, policies: readonly Policy[]): Pair {
  return policies
    .filter(
      policy => pair.patterns.some(({ id }) => id === policy.choice) && policy.pair === pair.id,
    )
    .reduce(underPolicy, pair)
}

function underPolicy(pair: Pair, policy: Policy): Pair {
  return {
    ...pair,
    rules: [...pair.rules, ruleOf(policy)],
    hybrids: pair.hybrids.map(hybrid => allowHybrid(hybrid, policy)),
  }
}

function ruleOf({ id, choice, when, unless, because, owner, review }: Policy): Rule {
  return {
    id,
    when: when ?? ALWAYS,
    unless,
    effect: { kind: 'rules-out', pattern: choice },
    because,
    source: { policy: id, owner, review },
  }
}

function allowHybrid(hybrid: Hybrid, { id, allows }: Policy): Hybrid {
  return allows.includes(hybrid.id) ? { ...hybrid, answers: [...hybrid.answers, id] } : hybrid
}

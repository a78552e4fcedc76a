import { collectMasks } from '../engine/compiled-condition.ts'
import type { Engine, ScoringGroup } from '../engine/engine.ts'

/** The parts of an engine that hold its conditions. */
export type CompiledConditions = Pick<Engine, 'code' | 'askWhenAt' | 'dependents'>

/** The option masks that the conditions of these scoring groups, and of the scope of their questions, compare the answer to a question with; each once. */
export function distinguishingMasks(
  conditions: CompiledConditions,
  groups: readonly ScoringGroup[],
  question: number,
): readonly number[] {
  const { askWhenAt, code, dependents } = conditions
  const scopes = (dependents[question] ?? [])
    .filter(dependent => groups.some(group => group.questions.includes(dependent)))
    .map(dependent => askWhenAt[dependent] ?? -1)
  const rules = groups.flatMap(({ rules }) =>
    rules.flatMap(({ whenAt, unlessAt }) => [whenAt, unlessAt]),
  )
  const masks = new Set<number>()
  for (const { needs } of groups.flatMap(({ rules }) => rules))
    for (let at = 0; at < needs.length; at += 2)
      if (needs[at] === question) masks.add(needs[at + 1] as number)
  for (const at of [...scopes, ...rules]) if (at >= 0) collectMasks(code, at, { question, masks })
  return [...masks]
}

/** One of the answers for each different row of truth values that comparing with the masks gives. */
export function distinguishAnswers(
  answers: readonly number[],
  masks: readonly number[],
): readonly number[] {
  const seen = new Set<string>()
  return answers.filter(answer => {
    const outcome = masks
      .map(mask => ((answer & ~mask) === 0 ? 'T' : (answer & mask) === 0 ? 'F' : 'U'))
      .join('')
    if (seen.has(outcome)) return false
    seen.add(outcome)
    return true
  })
}

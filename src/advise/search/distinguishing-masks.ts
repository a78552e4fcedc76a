import { collectMasks } from '../engine/compiled-condition.ts'
import type { Engine, ScoringGroup } from '../engine/engine.ts'

/** What the conditions of an engine are looked up in. */
export type CompiledConditions = Pick<Engine, 'code' | 'askWhenAt' | 'dependents'>

/** The option masks that these units, and the scope of what they depend on, hold an answer to the question against; each once. */
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

/** Of some answers those that the tests tell apart: one for each different outcome of all of them. */
export function distinguishAnswers(
  answers: readonly number[],
  tests: readonly number[],
): readonly number[] {
  const seen = new Set<string>()
  return answers.filter(answer => {
    const outcome = tests
      .map(test => ((answer & ~test) === 0 ? 'T' : (answer & test) === 0 ? 'F' : 'U'))
      .join('')
    if (seen.has(outcome)) return false
    seen.add(outcome)
    return true
  })
}

import type { Condition } from '../../../src/model/condition.ts'
import type { OracleQuestion, SeveralAnswer, World } from './types.ts'

export type Truth = 'true' | 'false' | 'unknown'

/** Kleene's three-valued logic over what one completion knows. */
export function truthOf(
  questions: readonly OracleQuestion[],
  condition: Condition,
  world: World,
): Truth {
  if (condition.kind === 'in') return truthOfIn(questions, condition, world)
  if (condition.kind === 'not') return NEGATED[truthOf(questions, condition.of, world)]
  const parts = condition.of.map(part => truthOf(questions, part, world))
  const [absorbing, neutral] =
    condition.kind === 'all' ? (['false', 'true'] as const) : (['true', 'false'] as const)
  if (parts.includes(absorbing)) return absorbing
  return parts.includes('unknown') ? 'unknown' : neutral
}

const NEGATED = { true: 'false', false: 'true', unknown: 'unknown' } as const

/** Whether the answer lies inside the options, outside of them, or neither. */
function truthOfIn(
  questions: readonly OracleQuestion[],
  { question, options }: Extract<Condition, { kind: 'in' }>,
  world: World,
): Truth {
  const asked = questions.find(({ id }) => id === question)
  const ids = asked?.options.map(({ id }) => id) ?? []
  const answer = world[question]
  if (asked?.holds === 'several')
    return truthOfSeveral(
      answer?.holds === 'several' ? answer : { value: [], unsure: ids },
      options,
    )
  const may = answer?.holds === 'one' ? answer.options : ids
  if (may.every(option => options.includes(option))) return 'true'
  return may.some(option => options.includes(option)) ? 'unknown' : 'false'
}

/** True when one of the options holds, false when none of them can. */
function truthOfSeveral(
  { value, unsure }: Pick<SeveralAnswer, 'value' | 'unsure'>,
  options: readonly string[],
): Truth {
  if (value.some(option => options.includes(option))) return 'true'
  return unsure.some(option => options.includes(option)) ? 'unknown' : 'false'
}

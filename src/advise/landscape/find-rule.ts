import type { Connection, Joint } from './connected-interface.ts'

/** By pair of the connection: the choice that holds for the whole landscape; null: either. */
export type Rule = readonly (number | null)[]

/**
 * The choices of the connection's pairs that serve the whole landscape best: those with the greatest sum of the objectives
 * of the interfaces in which they exist, one in which they do not adding nothing; of these the ones that fewest interfaces
 * would choose otherwise; either where they disagree. null: no interface has any.
 */
export function findRule(interfaces: readonly Pick<Connection, 'joints'>[]): Rule | null {
  const sums = new Map<string, Sum>()
  for (const { joints } of interfaces)
    for (const joint of joints) {
      const key = joint.choices.join()
      sums.set(key, addTo(sums.get(key), joint))
    }
  const all = [...sums.values()]
  if (all.length === 0) return null
  const best = all.reduce((best, { value }) => Math.max(best, value), Number.NEGATIVE_INFINITY)
  const top = all.filter(({ value }) => value === best)
  const most = top.reduce((most, { agreeing }) => Math.max(most, agreeing), 0)
  const kept = top.filter(({ agreeing }) => agreeing === most)
  return (kept[0]?.choices ?? []).map((choice, at) =>
    kept.every(({ choices }) => choices[at] === choice) ? choice : null,
  )
}

interface Sum {
  readonly choices: readonly number[]
  readonly value: number
  /** The interfaces that would choose the same. */
  readonly agreeing: number
}

function addTo(sum: Sum | undefined, { choices, value, isOther }: Joint): Sum {
  return {
    choices,
    value: (sum?.value ?? 0) + value,
    agreeing: (sum?.agreeing ?? 0) + (isOther ? 0 : 1),
  }
}

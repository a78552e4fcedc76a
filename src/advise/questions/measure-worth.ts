/**
 * How much an answer tells of a decision: the likelihood that two cases are decided differently, less the same among cases
 * with the same answer (the fall of Gini's impurity). `cases` are pairs of an answer and a decision, each a number.
 */
export function measureWorth(cases: readonly (readonly [number, number])[]): number {
  const byAnswer = new Map<number, Map<number, number>>()
  for (const [answer, decision] of cases) {
    const counts = byAnswer.get(answer) ?? new Map<number, number>()
    if (counts.size === 0) byAnswer.set(answer, counts)
    counts.set(decision, (counts.get(decision) ?? 0) + 1)
  }
  // An answer that was met once tells nothing of how far its cases agree.
  const repeated = [...byAnswer.values()].filter(counts => countAll(counts) > 1)
  const all = new Map<number, number>()
  for (const counts of repeated)
    for (const [decision, count] of counts) all.set(decision, (all.get(decision) ?? 0) + count)
  const total = countAll(all)
  if (total === 0) return 0
  const within = repeated.reduce((sum, counts) => sum + countAll(counts) * impurityOf(counts), 0)
  return impurityOf(all) - within / total
}

/** The likelihood that two different cases are decided differently. */
function impurityOf(counts: ReadonlyMap<number, number>): number {
  const total = countAll(counts)
  let alike = 0
  for (const count of counts.values()) alike += count * (count - 1)
  return 1 - alike / (total * (total - 1))
}

function countAll(counts: ReadonlyMap<number, number>): number {
  let sum = 0
  for (const count of counts.values()) sum += count
  return sum
}

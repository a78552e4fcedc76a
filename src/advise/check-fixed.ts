import type { FixedCheck, Verdict } from '../model/advice.ts'
import type { Hybrid } from '../model/catalogue.ts'
import type { FixedDecision } from '../model/requirements.ts'
import type { Engine } from './engine.ts'

/** Holds decisions taken elsewhere against the verdicts, in the order of the pairs. */
export function checkFixed(
  { catalogue }: Engine,
  fixed: readonly FixedDecision[],
  verdicts: readonly Verdict[],
): readonly FixedCheck[] {
  return catalogue.pairs.flatMap(({ id, hybrids }, index) => {
    const decision = fixed.find(({ pair }) => pair === id)
    const verdict = verdicts[index]
    return decision && verdict ? [checkOne(decision, verdict, hybrids)] : []
  })
}

function checkOne(
  { pair, choice, because, owner, review, origin }: FixedDecision,
  verdict: Verdict,
  hybrids: readonly Hybrid[],
): FixedCheck {
  const hybrid = hybrids.find(({ id }) => id === choice)
  const agrees =
    choice === verdict.choice || (hybrid !== undefined && choice === verdict.hybrid?.id)
  const broken = verdict.vetoes.filter(({ rule, rulesOut }) =>
    hybrid ? !hybrid.answers.includes(rule) : rulesOut === choice,
  )
  return {
    ...{ pair, choice, because, owner, review, origin, agrees },
    breaks: broken.map(({ rule }) => rule),
  }
}

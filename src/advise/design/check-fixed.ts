import type { Policy } from '../../model/catalogue.ts'
import type { PairChoice } from '../../model/design-rules.ts'
import type { Hybrid } from '../../model/pair.ts'
import type { FixedDecision } from '../../model/requirements.ts'
import type { FixedCheck } from '../../model/result/advice.ts'
import type { Verdict } from '../../model/result/verdict.ts'
import type { AnswerState } from '../engine/answer-state.ts'
import type { Engine } from '../engine/engine.ts'
import { isInForce } from '../engine/truth.ts'

/** Compares decisions taken elsewhere with the verdicts and the policies, in the order of the pairs. */
export function checkFixed(
  engine: Engine,
  fixed: readonly FixedDecision[],
  {
    verdicts,
    answers,
  }: { readonly verdicts: readonly DecidedVerdict[]; readonly answers: AnswerState },
): readonly FixedCheck[] {
  return engine.catalogue.pairs.flatMap(({ id, hybrids }, index) => {
    const decision = fixed.find(({ pair }) => pair === id)
    const verdict = verdicts[index]
    if (!decision || !verdict) return []
    const check = checkOne(decision, verdict, hybrids)
    return [{ ...check, forbiddenBy: policiesAgainst(engine, check, { verdict, answers }) }]
  })
}

function checkOne(
  { pair, choice, because, owner, review, origin }: FixedDecision,
  verdict: DecidedVerdict,
  hybrids: readonly Hybrid[],
): Omit<FixedCheck, 'forbiddenBy'> {
  const hybrid = hybrids.find(({ id }) => id === choice)
  const agrees = choice === verdict.choice || choice === verdict.hybrid?.id
  const broken = verdict.vetoes.filter(({ rule, rulesOut }) =>
    hybrid ? !hybrid.answers.includes(rule) : rulesOut === choice,
  )
  return {
    ...{ pair, choice, because, owner, review, origin, agrees },
    breaks: broken.map(({ rule }) => rule),
  }
}

/** What a decision taken elsewhere is compared with. */
type DecidedVerdict = Pick<Verdict, 'choice' | 'hybrid' | 'vetoes'>

/** The policies that the choice breaks: those that forbid it by name, and those that rule out a side that it uses. */
function policiesAgainst(
  engine: Engine,
  { pair, choice, breaks }: Pick<FixedCheck, 'pair' | 'choice' | 'breaks'>,
  { verdict, answers }: { readonly verdict: DecidedVerdict; readonly answers: AnswerState },
): readonly string[] {
  const named = policiesNaming(engine, { pair, choice }, answers)
  const broken = verdict.vetoes.filter(
    ({ rule, source }) => 'policy' in source && breaks.includes(rule),
  )
  return [...new Set([...named.map(({ id }) => id), ...broken.map(({ rule }) => rule)])]
}

/** The policies that forbid a choice by its name for these answers. */
export function policiesNaming(
  engine: Engine,
  { pair, choice }: PairChoice,
  answers: AnswerState,
): readonly Policy[] {
  return engine.catalogue.policies.filter(
    policy =>
      policy.pair === pair && policy.choice === choice && isInForce(engine, policy, answers),
  )
}

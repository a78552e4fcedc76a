import { answerState } from '../../advise/engine/answer-state.ts'
import type { Engine } from '../../advise/engine/engine.ts'
import { findContradictions } from '../../advise/questions/find-contradictions.ts'
import { type InterviewPlan, planInterview } from '../../advise/questions/plan-interview.ts'
import { boundRequirements, isSettled } from '../../advise/search/settle-pair.ts'
import { decidePair } from '../../advise/verdict/decide-pair.ts'
import { countAnswers, listGivenAnswers } from '../../advise/verdict/list-answers.ts'
import { scorePair } from '../../advise/verdict/score-pair.ts'
import type { Requirements } from '../../model/requirements.ts'
import type { AnswerCount, RaisedContradiction } from '../../model/result/advice.ts'

/** What follows from the answers so far, as far as an interview needs it. */
export interface InterviewStatus {
  readonly plan: InterviewPlan
  readonly counts: AnswerCount
  /** Answered questions that an earlier answer makes meaningless. */
  readonly outOfScope: readonly string[]
  /** Pair ids: no answer that is still missing, or not known, can change these; and all others. */
  readonly settled: readonly string[]
  readonly open: readonly string[]
  /** Answers that cannot all be true. */
  readonly contradictions: readonly RaisedContradiction[]
}

/** Takes stock of one exchange. */
export function interviewStatus(engine: Engine, requirements: Requirements): InterviewStatus {
  const answers = answerState(engine, requirements.answers)
  const bounded = boundRequirements(engine, answers)
  const pairs = engine.pairs.map(compiled => {
    const decision = decidePair(compiled, scorePair(engine, compiled, answers))
    return { id: compiled.pair.id, settled: isSettled(engine, { compiled, decision }, bounded) }
  })
  const given = listGivenAnswers(engine, requirements, answers)
  return {
    plan: planInterview(engine, requirements.answers),
    counts: countAnswers(engine, requirements, answers),
    outOfScope: given.outOfScope.map(({ question }) => question),
    settled: pairs.filter(({ settled }) => settled).map(({ id }) => id),
    open: pairs.filter(({ settled }) => !settled).map(({ id }) => id),
    contradictions: findContradictions(engine, requirements, answers),
  }
}

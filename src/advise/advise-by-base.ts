import type { Answer } from '../model/answers.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Question } from '../model/question.ts'
import type { BaseAdvice } from '../model/result/advice.ts'
import { decodeDecision } from './changes/decode-tipping-points.ts'
import { answerState } from './engine/answer-state.ts'
import { choiceId, FIRST_HYBRID } from './engine/choice-code.ts'
import type { SaidAnswers } from './engine/encode-answers.ts'
import type { Engine } from './engine/engine.ts'
import { decidedChoice, decidePair } from './verdict/decide-pair.ts'
import { scorePair } from './verdict/score-pair.ts'

/** What the lowest layer of a catalogue says of these answers by itself; null where nothing is laid over it. */
export function adviseByBase(
  { base }: Engine,
  answers: Readonly<Record<string, Answer>>,
): BaseAdvice | null {
  if (base === null) return null
  const { name, version } = base.catalogue
  const state = answerState(base, answersIn(base.catalogue, answers))
  const verdicts = base.pairs.map(compiled => {
    const decision = decidePair(compiled, scorePair(base, compiled, state))
    const choice = decidedChoice(decision)
    const isHybrid = choice !== null && choice >= FIRST_HYBRID
    return {
      pair: compiled.pair.id,
      ...decodeDecision(compiled.pair, decision),
      hybrid: isHybrid ? choiceId(compiled.pair, choice) : null,
    }
  })
  return { catalogue: { name, version }, verdicts }
}

/** The answers to the questions that a catalogue has, as far as it knows their options. */
function answersIn(
  { questions }: Catalogue,
  answers: Readonly<Record<string, Answer>>,
): SaidAnswers {
  const known = questions.flatMap(question => {
    const answer = answers[question.id]
    return answer && isKnown(question, answer) ? [[question.id, answer] as const] : []
  })
  return Object.fromEntries(known)
}

/** Whether the catalogue has all options of an answer: where it lacks one of them, the answer may be anything. */
function isKnown({ options: known, holds }: Question, answer: Answer): boolean {
  const { options, unsure = [], oneOf = [] } = answer
  const own = known.map(({ id }) => id)
  const named = [...options, ...unsure, ...oneOf]
  return (holds === 'several' || named.length > 0) && named.every(option => own.includes(option))
}

import type { BaseAdvice } from '../model/advice.ts'
import type { Answer } from '../model/answers.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Question } from '../model/question.ts'
import { decodeDecision } from './changes/decode-tipping-points.ts'
import { choiceId, FIRST_HYBRID } from './engine/choice-code.ts'
import { applyScope, encodeAnswers } from './engine/encode-answers.ts'
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
  const effectiveMasks = applyScope(base, encodeAnswers(base, answersIn(base.catalogue, answers)))
  const verdicts = base.pairs.map(compiled => {
    const decision = decidePair(compiled, scorePair(base, compiled, effectiveMasks))
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

type Options = Readonly<Record<string, { readonly options: readonly string[] }>>

/** The answers to the questions that a catalogue has, as far as it knows their options. */
function answersIn({ questions }: Catalogue, answers: Readonly<Record<string, Answer>>): Options {
  const known = questions.flatMap(question => {
    const options = optionsIn(question, answers[question.id]?.options ?? [])
    return options.length > 0 ? [[question.id, { options }] as const] : []
  })
  return Object.fromEntries(known)
}

/** The options of an answer; none where the catalogue lacks one of them, since the answer may then be anything. */
function optionsIn(question: Question, given: readonly string[]): readonly string[] {
  const own = question.options.map(({ id }) => id)
  return given.every(option => own.includes(option)) ? given : []
}

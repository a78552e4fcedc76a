import type { Answer } from '../../model/answers.ts'
import type { Requirements } from '../../model/requirements.ts'
import type { Advice, AnswerCount, GivenAnswer } from '../../model/result/advice.ts'
import type { AnswerState } from '../engine/answer-state.ts'
import { isAsked } from '../engine/completions.ts'
import { isPlain } from '../engine/encode-answers.ts'
import type { Engine } from '../engine/engine.ts'

/** Counts the questions in scope by how they are answered; the counts add up. */
export function countAnswers(
  engine: Engine,
  { answers }: Requirements,
  state: AnswerState,
): AnswerCount {
  const inScope = [...engine.catalogue.questions.keys()].filter(question =>
    isAsked(engine, question, state),
  )
  const given = inScope.filter(
    question => answers[engine.catalogue.questions[question]?.id ?? ''] !== undefined,
  )
  const kinds = given.map(question => kindOfAnswer(engine, question, state))
  const plain = kinds.filter(kind => kind === 'plain').length
  const unknown = kinds.filter(kind => kind === 'unknown').length
  return {
    inScope: inScope.length,
    plain,
    partial: given.length - plain - unknown,
    unknown,
    notAsked: inScope.length - given.length,
  }
}

/** How a question is answered; one out of scope counts as unknown. */
export function kindOfAnswer(
  { variablesOf, fullMasks }: Engine,
  question: number,
  { effectiveMasks, slots }: AnswerState,
): 'plain' | 'partial' | 'unknown' {
  const variables = variablesOf[question] ?? []
  if (variables.every(variable => isPlain(effectiveMasks[variable] as number))) return 'plain'
  const isUnknown = variables.every(variable => effectiveMasks[variable] === fullMasks[variable])
  return isUnknown && !slots.some(slot => slot.question === question) ? 'unknown' : 'partial'
}

/** All answers, those that rest on an assumption, and those to questions out of scope, in the catalogue's order. */
export function listGivenAnswers(
  engine: Engine,
  { answers }: Requirements,
  state: AnswerState,
): Pick<Advice, 'answers' | 'assumed' | 'outOfScope'> {
  const given = engine.catalogue.questions.flatMap(({ id }, index) => {
    const answer = answers[id]
    return answer
      ? [
          {
            answer,
            told: givenAnswer(id, answer),
            counts: isAsked(engine, index, state),
          },
        ]
      : []
  })
  return {
    answers: given.map(({ answer: { assumed, origin, overrides }, told }) => ({
      ...told,
      assumed,
      origin,
      overrides,
    })),
    assumed: given.filter(({ answer, counts }) => counts && answer.assumed).map(({ told }) => told),
    outOfScope: given.filter(({ counts }) => !counts).map(({ told }) => told),
  }
}

function givenAnswer(
  question: string,
  { options, unsure = [], oneOf = [], written, note, by }: Answer,
): GivenAnswer {
  return { question, options, unsure, oneOf, written, note, by }
}

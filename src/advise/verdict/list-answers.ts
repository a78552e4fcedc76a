import type { Advice, AnswerCount, GivenAnswer } from '../../model/advice.ts'
import type { Answer } from '../../model/answers.ts'
import type { Requirements } from '../../model/requirements.ts'
import { isInScope, isPlain } from '../engine/encode-answers.ts'
import type { Engine } from '../engine/engine.ts'

/** Counts the questions in scope by how they are answered; the counts add up. */
export function countAnswers(
  engine: Engine,
  { answers }: Requirements,
  effectiveMasks: Int32Array,
): AnswerCount {
  const inScope = engine.catalogue.questions.flatMap(({ id }, index) =>
    isInScope(engine, index, effectiveMasks)
      ? [
          {
            answer: answers[id],
            mask: effectiveMasks[index] as number,
            all: engine.fullMasks[index],
          },
        ]
      : [],
  )
  const given = inScope.filter(({ answer }) => answer !== undefined)
  const plain = given.filter(({ mask }) => isPlain(mask)).length
  const unknown = given.filter(({ mask, all }) => mask === all).length
  return {
    inScope: inScope.length,
    plain,
    partial: given.length - plain - unknown,
    unknown,
    notAsked: inScope.length - given.length,
  }
}

/** All answers, those that rest on an assumption, and those to questions out of scope, in the catalogue's order. */
export function listGivenAnswers(
  engine: Engine,
  { answers }: Requirements,
  effectiveMasks: Int32Array,
): Pick<Advice, 'answers' | 'assumed' | 'outOfScope'> {
  const given = engine.catalogue.questions.flatMap(({ id }, index) => {
    const answer = answers[id]
    return answer
      ? [
          {
            answer,
            told: givenAnswer(id, answer),
            counts: isInScope(engine, index, effectiveMasks),
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

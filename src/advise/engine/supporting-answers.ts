import { TRUE } from '../../condition/evaluate.ts'
import type { QuestionCondition } from '../../condition/fold-condition.ts'
import { mentionsIn, mentionsWhere } from '../../condition/mentions.ts'
import type { HoldingOptions, SupportingAnswers } from '../../model/answers.ts'
import type { Condition } from '../../model/condition.ts'
import type { Question } from '../../model/question.ts'
import type { AnswerState } from './answer-state.ts'
import { optionsIn } from './encode-answers.ts'
import type { Engine } from './engine.ts'
import { truthAtLarge } from './truth.ts'
import { HOLDS, HOLDS_NOT } from './variables.ts'

/** The given answers that make a true condition true: of an `any` only those of its parts that are. */
export function supportingAnswers(
  engine: Engine,
  condition: Condition,
  answers: AnswerState,
): SupportingAnswers {
  const truth = (part: Condition) => truthAtLarge(engine, part, answers)
  const named =
    truth(condition) === TRUE
      ? mentionsWhere(condition, part => truth(part) === TRUE)
      : mentionsIn(condition)
  return answersTo(engine, named, answers)
}

/** What is known of the questions that are mentioned; of one of which several options may hold, of the options named. */
export function answersTo(
  engine: Engine,
  mentions: readonly QuestionCondition[],
  answers: AnswerState,
): SupportingAnswers {
  const known: Record<string, SupportingAnswers[string]> = {}
  for (const { question } of mentions) {
    if (known[question] !== undefined) continue
    const index = engine.index.question(question) as number
    const told =
      engine.catalogue.questions[index]?.holds === 'one'
        ? answerToOne(engine, index, answers)
        : answerToSeveral(engine, index, { answers, mentions })
    if (told !== null) known[question] = told
  }
  return known
}

function answerToOne(
  engine: Engine,
  question: number,
  { effectiveMasks }: AnswerState,
): string | readonly string[] | null {
  const [variable = 0] = engine.variablesOf[question] ?? []
  const mask = effectiveMasks[variable] as number
  if (mask === engine.fullMasks[variable]) return null
  const options = optionsIn(engine.catalogue.questions[question], mask)
  return options.length === 1 ? (options[0] as string) : options
}

function answerToSeveral(
  engine: Engine,
  question: number,
  {
    answers,
    mentions,
  }: { readonly answers: AnswerState; readonly mentions: readonly QuestionCondition[] },
): HoldingOptions | null {
  const asked = engine.catalogue.questions[question] as Question
  const variables = engine.variablesOf[question] ?? []
  const isNamed = (id: string) =>
    mentions.some(each => each.question === asked.id && each.options.includes(id))
  const idsOf = (value: number) =>
    asked.options.flatMap(({ id }, at) =>
      answers.effectiveMasks[variables[at] as number] === value && isNamed(id) ? [id] : [],
    )
  const slot = answers.slots.find(each => each.question === question)
  const oneOf = asked.options.flatMap(({ id }, at) =>
    slot?.variables.includes(variables[at] as number) ? [id] : [],
  )
  const told = {
    holds: idsOf(HOLDS),
    holdsNot: idsOf(HOLDS_NOT),
    oneOf: oneOf.some(isNamed) ? oneOf : [],
  }
  return told.holds.length + told.holdsNot.length + told.oneOf.length === 0 ? null : told
}

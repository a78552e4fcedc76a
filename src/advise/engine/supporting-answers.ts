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
    const index = engine.index.question(question) as number
    const asked = engine.catalogue.questions[index] as Question
    const told =
      asked.holds === 'one'
        ? answerToOne(engine, index, answers)
        : answerToSeveral(engine, index, {
            answers,
            named: mentions.filter(each => each.question === question),
          })
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
    named,
  }: { readonly answers: AnswerState; readonly named: readonly QuestionCondition[] },
): HoldingOptions | null {
  const asked = engine.catalogue.questions[question] as Question
  const options = new Set(named.flatMap(each => each.options))
  const inSlot = answers.slots.flatMap(slot => (slot.question === question ? slot.variables : []))
  const variables = engine.variablesOf[question] ?? []
  const idsWhere = (is: (variable: number) => boolean) =>
    asked.options.map(({ id }) => id).filter((_, at) => is(variables[at] as number))
  const ofValue = (value: number) =>
    idsWhere(variable => answers.effectiveMasks[variable] === value).filter(id => options.has(id))
  const oneOf = idsWhere(variable => inSlot.includes(variable))
  const told = {
    holds: ofValue(HOLDS),
    holdsNot: ofValue(HOLDS_NOT),
    oneOf: oneOf.some(id => options.has(id)) ? oneOf : [],
  }
  return told.holds.length + told.holdsNot.length + told.oneOf.length === 0 ? null : told
}

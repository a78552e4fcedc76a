import {
  evaluate,
  greatestOf,
  leastOf,
  negate,
  TRUE,
  type Truth,
} from '../../condition/evaluate.ts'
import { foldCondition, type QuestionCondition } from '../../condition/fold-condition.ts'
import type { SupportingAnswers } from '../../model/answers.ts'
import type { Condition } from '../../model/condition.ts'
import { matchMask } from './compiled-condition.ts'
import { optionsIn } from './encode-answers.ts'
import type { Engine } from './engine.ts'

/** The given answers that make a true condition true: of an `any` only those of its parts that are. */
export function supportingAnswers(
  engine: Engine,
  condition: Condition,
  effectiveMasks: Int32Array,
): SupportingAnswers {
  return foldCondition<Supported>(condition, {
    in: part => ({
      truth: matchQuestion(engine, part, effectiveMasks),
      answers: answerTo(engine, part.question, effectiveMasks),
    }),
    not: ({ truth, answers }) => ({ truth: negate(truth), answers }),
    all: parts => ({ truth: leastOf(parts.map(({ truth }) => truth)), answers: merge(parts) }),
    any: parts => ({
      truth: greatestOf(parts.map(({ truth }) => truth)),
      answers: merge(parts.filter(({ truth }) => truth === TRUE)),
    }),
  }).answers
}

/** Whether a condition of the catalogue is true for these answers. */
export function isTrue(engine: Engine, condition: Condition, effectiveMasks: Int32Array): boolean {
  return truthOf(engine, condition, effectiveMasks) === TRUE
}

/** The truth of a condition of the catalogue for these answers, without compiling it first. */
export function truthOf(engine: Engine, condition: Condition, effectiveMasks: Int32Array): Truth {
  return evaluate(condition, part => matchQuestion(engine, part, effectiveMasks))
}

interface Supported {
  readonly truth: Truth
  readonly answers: SupportingAnswers
}

function matchQuestion(
  { index }: Engine,
  { question, options }: QuestionCondition,
  effectiveMasks: Int32Array,
): Truth {
  const answer = effectiveMasks[index.question(question) as number] as number
  return matchMask(answer, index.mask(question, options))
}

function answerTo(engine: Engine, id: string, effectiveMasks: Int32Array): SupportingAnswers {
  const index = engine.index.question(id) as number
  const mask = effectiveMasks[index] as number
  if (mask === engine.fullMasks[index]) return {}
  const options = optionsIn(engine.catalogue.questions[index], mask)
  return { [id]: options.length === 1 ? (options[0] as string) : options }
}

function merge(parts: readonly Supported[]): SupportingAnswers {
  return Object.assign({}, ...parts.map(({ answers }) => answers))
}

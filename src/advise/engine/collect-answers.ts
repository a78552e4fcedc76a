import type { SupportingAnswers } from '../../model/answers.ts'
import type { Condition } from '../../model/condition.ts'
import { optionsIn } from './encode-answers.ts'
import type { Engine } from './engine.ts'
import { FALSE, matchIn, TRUE, type Truth } from './match-condition.ts'

/** The given answers that make a condition true: of an `any` only the branches that are. */
export function collectAnswers(
  engine: Engine,
  condition: Condition,
  counted: Int32Array,
): SupportingAnswers {
  switch (condition.kind) {
    case 'in':
      return answerTo(engine, condition.question, counted)
    case 'not':
      return collectAnswers(engine, condition.of, counted)
    case 'all':
      return merge(condition.of.map(child => collectAnswers(engine, child, counted)))
    case 'any':
      return merge(
        condition.of
          .filter(child => isTrue(engine, child, counted))
          .map(child => collectAnswers(engine, child, counted)),
      )
  }
}

/** Whether a condition of the catalogue is true for the answers that count. */
export function isTrue(engine: Engine, condition: Condition, counted: Int32Array): boolean {
  return truthOf(engine, condition, counted) === TRUE
}

/** The truth of a condition of the catalogue for the answers that count; for one look, which needs no compiling. */
export function truthOf(engine: Engine, condition: Condition, counted: Int32Array): Truth {
  switch (condition.kind) {
    case 'in': {
      const answer = counted[engine.index.question(condition.question) as number] as number
      return matchIn(answer, engine.index.mask(condition.question, condition.options))
    }
    case 'not':
      return (TRUE - truthOf(engine, condition.of, counted)) as Truth
    case 'all':
      return Math.min(TRUE, ...condition.of.map(child => truthOf(engine, child, counted))) as Truth
    case 'any':
      return Math.max(FALSE, ...condition.of.map(child => truthOf(engine, child, counted))) as Truth
  }
}

function answerTo(engine: Engine, id: string, counted: Int32Array): SupportingAnswers {
  const index = engine.index.question(id) as number
  const mask = counted[index] as number
  if (mask === engine.fullMasks[index]) return {}
  const options = optionsIn(engine.catalogue.questions[index], mask)
  return { [id]: options.length === 1 ? (options[0] as string) : options }
}

function merge(answers: readonly SupportingAnswers[]): SupportingAnswers {
  return Object.assign({}, ...answers)
}

import type { Question } from '../model/catalogue.ts'
import type { Finding } from '../model/finding.ts'
import type { Answer } from '../model/requirements.ts'
import { checkShape } from './check-shape.ts'
import { faultAt } from './fault-at.ts'
import type { CatalogueIndex } from './index-catalogue.ts'
import {
  isMapping,
  keyPlace,
  type Part,
  partAt,
  partsByKey,
  valuePlace,
} from './located-document.ts'
import { matchOption } from './match-option.ts'
import { answerShape, type WrittenValue } from './requirements-shape.ts'
import { unknownWord } from './unknown-word.ts'

/** The good answers of an `answers` mapping by question, and what is wrong with the others. */
export interface ParsedAnswers {
  readonly answers: Readonly<Record<string, Answer>>
  readonly findings: readonly Finding[]
}

/** Reads every answer by itself, so that one fault hides no other. */
export function parseAnswers(
  part: Part,
  origin: Answer['origin'],
  { questions }: CatalogueIndex,
): ParsedAnswers {
  const read = partsByKey(part).map(([id, answer]) => {
    const question = questions.get(id)
    return question
      ? { id, ...parseAnswer(answer, question, origin) }
      : { id, answer: null, findings: [unknownQuestion(id, answer, [...questions.keys()])] }
  })
  return {
    answers: Object.fromEntries(
      read.flatMap(({ id, answer }) => (answer ? [[id, answer] as const] : [])),
    ),
    findings: read.flatMap(({ findings }) => findings),
  }
}

interface ParsedAnswer {
  readonly answer: Answer | null
  readonly findings: readonly Finding[]
}

/** Means every option: it scores like no answer, and is not asked again. */
export const UNKNOWN = 'unknown'

function parseAnswer(part: Part, question: Question, origin: Answer['origin']): ParsedAnswer {
  const shape = checkShape(answerShape, part)
  if (!shape.ok) return { answer: null, findings: shape.findings }
  const remarks = isMapping(shape.value) ? shape.value : { value: shape.value }
  const value = isMapping(part.data) ? partAt(part, 'value') : part
  const { options, findings } = matchValue(value, remarks.value, question)
  if (findings.length > 0) return { answer: null, findings }
  const answer = {
    options,
    written: [remarks.value].flat().join(', '),
    note: remarks.note ?? null,
    by: remarks.by ?? null,
    assumed: remarks.assumed ?? false,
    origin,
    place: part.locator.mark(part.path),
  }
  return { answer, findings: [] }
}

function matchValue(part: Part, written: WrittenValue, question: Question) {
  const all = question.options.map(({ id }) => id)
  if (written === UNKNOWN) return { options: all, findings: [] }
  const named =
    typeof written === 'object'
      ? written.map((item, index) => matchAt(partAt(part, index), item, question))
      : [matchAt(part, written, question)]
  const meant = new Set(named.flatMap(({ options }) => options))
  return {
    options: all.filter(id => meant.has(id)),
    findings: named.flatMap(({ findings }) => findings),
  }
}

function matchAt(part: Part, written: string | number, question: Question) {
  const matched = matchOption(written, question)
  return matched.ok
    ? { options: matched.options, findings: [] }
    : { options: [], findings: [faultAt(valuePlace(part), matched.code, matched.facts)] }
}

function unknownQuestion(id: string, part: Part, known: readonly string[]): Finding {
  return faultAt(keyPlace(part), 'question-unknown', unknownWord(id, known))
}

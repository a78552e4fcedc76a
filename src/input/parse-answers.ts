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
  const answers: Record<string, Answer> = {}
  const findings: Finding[] = []
  for (const [id, written] of partsByKey(part)) {
    const question = questions.get(id)
    if (question === undefined) {
      findings.push(unknownQuestion(id, written, [...questions.keys()]))
      continue
    }
    const parsed = parseAnswer(written, question, origin)
    if (parsed.answer) answers[id] = parsed.answer
    findings.push(...parsed.findings)
  }
  return { answers, findings }
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
    written: typeof remarks.value === 'object' ? remarks.value.join(', ') : String(remarks.value),
    note: remarks.note ?? null,
    by: remarks.by ?? null,
    assumed: remarks.assumed ?? false,
    origin,
    place: part.locator.mark(part.path),
  }
  return { answer, findings: NONE }
}

interface Matched {
  readonly options: readonly string[]
  readonly findings: readonly Finding[]
}

function matchValue(part: Part, written: WrittenValue, question: Question): Matched {
  if (written === UNKNOWN) return { options: question.options.map(({ id }) => id), findings: NONE }
  if (typeof written !== 'object') return matchAt(part, written, question)
  const items = written.map((item, index) => matchAt(partAt(part, index), item, question))
  const meant = new Set(items.flatMap(({ options }) => options))
  return {
    options: question.options.map(({ id }) => id).filter(id => meant.has(id)),
    findings: items.flatMap(({ findings }) => findings),
  }
}

const NONE: readonly Finding[] = []

function matchAt(part: Part, written: string | number, question: Question): Matched {
  const matched = matchOption(written, question)
  return matched.ok
    ? { options: matched.options, findings: NONE }
    : { options: [], findings: [faultAt(valuePlace(part), matched.code, matched.facts)] }
}

function unknownQuestion(id: string, part: Part, known: readonly string[]): Finding {
  return faultAt(keyPlace(part), 'question-unknown', unknownWord(id, known))
}

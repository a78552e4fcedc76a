import { faultAt, noteAt } from '../../diagnostics/diagnostics.ts'
import { unknownWord } from '../../diagnostics/unknown-word.ts'
import type { Answer, Origin } from '../../model/answers.ts'
import type { Finding } from '../../model/finding.ts'
import type { Question } from '../../model/question.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { answerShape, type WrittenValue } from '../shapes/requirements-shape.ts'
import {
  isMapping,
  keyPlace,
  partAt,
  partsByKey,
  type SourceNode,
  valuePlace,
} from '../source/source-node.ts'
import type { CatalogueIndex } from '../terms/index-catalogue.ts'
import { matchOption } from '../terms/match-option.ts'

/** The good answers of an `answers` mapping by question, and what is wrong with the others. */
export interface ParsedAnswers {
  readonly answers: Readonly<Record<string, Answer>>
  readonly findings: readonly Finding[]
}

/** Reads every answer by itself, so that one fault hides no other. An answer under an old name of its question goes on. */
export function parseAnswers(
  part: SourceNode,
  origin: Origin,
  index: Pick<CatalogueIndex, 'questions' | 'renamed'>,
): ParsedAnswers {
  const answers: Record<string, Answer> = {}
  const findings: Finding[] = []
  for (const [id, written] of partsByKey(part)) {
    const { question, finding } = followName(id, written, index)
    if (finding) findings.push(finding)
    if (question === undefined || (finding && isStated(part, question))) continue
    const parsed = parseAnswer(
      written,
      { question, renamed: index.renamed.options[question.id] ?? {} },
      origin,
    )
    if (parsed.answer) answers[question.id] = parsed.answer
    findings.push(...parsed.findings)
  }
  return { answers, findings }
}

/** The question that an id means, and what is to be said of the id. */
function followName(
  id: string,
  part: SourceNode,
  { questions, renamed }: Pick<CatalogueIndex, 'questions' | 'renamed'>,
) {
  const question = questions.get(id)
  if (question) return { question, finding: null }
  const now = questions.get(renamed.questions[id] ?? '')
  return now
    ? {
        question: now,
        finding: noteAt(keyPlace(part), 'question-renamed', { value: id, expected: now.id }),
      }
    : { question: undefined, finding: unknownQuestion(id, part, [...questions.keys()]) }
}

/** Where the answer stands under the new name too, that one holds. */
const isStated = (answers: SourceNode, { id }: Question) => partAt(answers, id).data !== undefined

interface ParsedAnswer {
  readonly answer: Answer | null
  readonly findings: readonly Finding[]
}

/** Means every option: it scores like no answer, and is not asked again. */
export const UNKNOWN = 'unknown'

interface Asked {
  readonly question: Question
  /** The new ids of its options by the old ones. */
  readonly renamed: Readonly<Record<string, string>>
}

function parseAnswer(part: SourceNode, asked: Asked, origin: Origin): ParsedAnswer {
  const shape = checkShape(answerShape, part)
  if (!shape.ok) return { answer: null, findings: shape.findings }
  const remarks = isMapping(shape.value) ? shape.value : { value: shape.value }
  const value = isMapping(part.data) ? partAt(part, 'value') : part
  const { options, findings } = matchValue(value, remarks.value, asked)
  if (findings.some(({ severity }) => severity === 'error')) return { answer: null, findings }
  const answer = {
    options,
    written: typeof remarks.value === 'object' ? remarks.value.join(', ') : String(remarks.value),
    note: remarks.note ?? null,
    by: remarks.by ?? null,
    assumed: remarks.assumed ?? false,
    origin,
    overrides: null,
    place: part.locator.mark(part.path),
  }
  return { answer, findings }
}

interface Matched {
  readonly options: readonly string[]
  readonly findings: readonly Finding[]
}

function matchValue(part: SourceNode, written: WrittenValue, asked: Asked): Matched {
  const { question } = asked
  if (written === UNKNOWN) return { options: question.options.map(({ id }) => id), findings: NONE }
  if (typeof written !== 'object') return matchAt(part, written, asked)
  const items = written.map((item, index) => matchAt(partAt(part, index), item, asked))
  const meant = new Set(items.flatMap(({ options }) => options))
  return {
    options: question.options.map(({ id }) => id).filter(id => meant.has(id)),
    findings: items.flatMap(({ findings }) => findings),
  }
}

const NONE: readonly Finding[] = []

function matchAt(
  part: SourceNode,
  written: string | number,
  { question, renamed }: Asked,
): Matched {
  const now = Object.hasOwn(renamed, written) ? renamed[written] : undefined
  if (now !== undefined) {
    const facts = { value: String(written), question: question.id, expected: now }
    return { options: [now], findings: [noteAt(valuePlace(part), 'option-renamed', facts)] }
  }
  const matched = matchOption(written, question)
  return matched.ok
    ? { options: matched.options, findings: NONE }
    : { options: [], findings: [faultAt(valuePlace(part), matched.code, matched.facts)] }
}

function unknownQuestion(id: string, part: SourceNode, known: readonly string[]): Finding {
  return faultAt(keyPlace(part), 'question-unknown', unknownWord(id, known))
}

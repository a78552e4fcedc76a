import { errorAt, warningAt } from '../../diagnostics/diagnostics.ts'
import { suggest } from '../../diagnostics/suggest.ts'
import type { Answer, Origin } from '../../model/answers.ts'
import type { ReplacedQuestion } from '../../model/catalogue.ts'
import type { Finding } from '../../model/finding.ts'
import type { Question } from '../../model/question.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { answerShape, type WrittenValue } from '../shapes/requirements-shape.ts'
import {
  childAt,
  entriesOf,
  isMapping,
  keyPlace,
  type SourceNode,
  valuePlace,
} from '../source/source-node.ts'
import type { CatalogueIndex } from '../terms/index-catalogue.ts'
import { matchOption, UNKNOWN_ANSWER } from '../terms/match-option.ts'

/** The valid answers of an `answers` mapping by question, and the faults of the others. */
export interface ParsedAnswers {
  readonly answers: Readonly<Record<string, Answer>>
  readonly findings: readonly Finding[]
}

/** Reads every answer by itself, so that one fault hides no other. An old id of a question is a warning; its answer counts. */
export function parseAnswers(
  node: SourceNode,
  origin: Origin,
  index: KnownQuestions,
): ParsedAnswers {
  const answers: Record<string, Answer> = {}
  // Lists of findings: a list that is spread into a call must not be longer than a call takes arguments.
  const findings: (readonly Finding[])[] = []
  for (const [id, written] of entriesOf(node)) {
    const { question, finding } = findQuestion(id, written, index)
    if (finding) findings.push([finding])
    if (question === undefined || (finding && isStated(node, question))) continue
    const parsed = parseAnswer(
      written,
      { question, renamed: index.renamed.options[question.id] ?? {} },
      origin,
    )
    if (parsed.answer) answers[question.id] = parsed.answer
    findings.push(parsed.findings)
  }
  return { answers, findings: findings.flat() }
}

/** What the ids in an `answers` mapping may mean. */
export type KnownQuestions = Pick<CatalogueIndex, 'questions' | 'renamed' | 'replaced'>

/** The question that an id of now or before means, and the finding about the id. */
function findQuestion(
  id: string,
  node: SourceNode,
  { questions, renamed, replaced }: KnownQuestions,
) {
  const question = questions.get(id)
  if (question) return { question, finding: null }
  const now = questions.get(renamed.questions[id] ?? '')
  if (now) {
    const facts = { value: id, expected: now.id }
    return { question: now, finding: warningAt(keyPlace(node), 'question-renamed', facts) }
  }
  const gone = replaced.get(id)
  const finding = gone
    ? replacedQuestion(gone, node)
    : unknownQuestion(id, node, [...questions.keys()])
  return { question: undefined, finding }
}

/** Says what to write in place of an answer to a question that is asked no more. */
function replacedQuestion({ id, instead, options }: ReplacedQuestion, node: SourceNode): Finding {
  const value = isMapping(node.data) ? node.data.value : node.data
  const given = [value ?? []].flat().map(String)
  const entries = given.flatMap(option => options[option] ?? [])
  const sentence = instead.replaceAll('{option}', given.join(', '))
  const reason = [sentence.replace(/\.$/, ''), ...entries.map(entry => `here ${entry}`)].join('; ')
  return errorAt(keyPlace(node), 'question-replaced', { value: id, reason })
}

/** Whether the question is answered under its present id, too: that answer counts. */
const isStated = (answers: SourceNode, { id }: Question) => childAt(answers, id).data !== undefined

interface ParsedAnswer {
  readonly answer: Answer | null
  readonly findings: readonly Finding[]
}

interface AskedQuestion {
  readonly question: Question
  /** The present ids of its options by those that they had before. */
  readonly renamed: Readonly<Record<string, string>>
}

function parseAnswer(node: SourceNode, asked: AskedQuestion, origin: Origin): ParsedAnswer {
  const shape = checkShape(answerShape, node)
  if (!shape.ok) return { answer: null, findings: shape.findings }
  const remarks = isMapping(shape.value) ? shape.value : { value: shape.value }
  const value = isMapping(node.data) ? childAt(node, 'value') : node
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
    place: node.locator.approximate(node.path),
  }
  return { answer, findings }
}

interface MatchedValue {
  readonly options: readonly string[]
  readonly findings: readonly Finding[]
}

function matchValue(node: SourceNode, written: WrittenValue, asked: AskedQuestion): MatchedValue {
  const { question } = asked
  if (written === UNKNOWN_ANSWER)
    return { options: question.options.map(({ id }) => id), findings: NONE }
  if (typeof written !== 'object') return matchAt(node, written, asked)
  const items = written.map((item, index) => matchAt(childAt(node, index), item, asked))
  const meant = new Set(items.flatMap(({ options }) => options))
  return {
    options: question.options.map(({ id }) => id).filter(id => meant.has(id)),
    findings: items.flatMap(({ findings }) => findings),
  }
}

const NONE: readonly Finding[] = []

function matchAt(
  node: SourceNode,
  written: string | number,
  { question, renamed }: AskedQuestion,
): MatchedValue {
  const now = Object.hasOwn(renamed, written) ? renamed[written] : undefined
  if (now !== undefined) {
    const facts = { value: String(written), question: question.id, expected: now }
    return { options: [now], findings: [warningAt(valuePlace(node), 'option-renamed', facts)] }
  }
  const matched = matchOption(written, question)
  return matched.ok
    ? { options: matched.options, findings: NONE }
    : { options: [], findings: [errorAt(valuePlace(node), matched.code, matched.facts)] }
}

function unknownQuestion(id: string, node: SourceNode, known: readonly string[]): Finding {
  return errorAt(keyPlace(node), 'question-unknown', suggest(id, known))
}

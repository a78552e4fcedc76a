import { errorAt, warningAt } from '../../../diagnostics/diagnostics.ts'
import { quote, suggest } from '../../../diagnostics/suggest.ts'
import type { Answer, Origin } from '../../../model/answers.ts'
import type { ReplacedQuestion } from '../../../model/catalogue.ts'
import type { Finding } from '../../../model/finding.ts'
import type { Question } from '../../../model/question.ts'
import {
  childAt,
  entriesOf,
  isMapping,
  keyPlace,
  type SourceNode,
} from '../../source/source-node.ts'
import type { CatalogueIndex } from '../../terms/index-catalogue.ts'
import type { AskedQuestion, ParsedAnswer } from './match-value.ts'
import { parseOne } from './parse-one.ts'
import { type AnswerInParts, isInParts, parseParts } from './parse-parts.ts'
import { parseSeveral } from './parse-several.ts'

/** The valid answers of an `answers` mapping by question, and the faults of the others. */
export interface ParsedAnswers {
  readonly answers: Readonly<Record<string, Answer>>
  /** The answers that differ by part, in the order in which they stand. */
  readonly inParts: readonly AnswerInParts[]
  readonly findings: readonly Finding[]
}

/** What the ids in an `answers` mapping may mean. */
export type KnownQuestions = Pick<CatalogueIndex, 'questions' | 'renamed' | 'replaced'>

/** Reads every answer by itself, so that one fault hides no other. An old id of a question is a warning; its answer counts. */
export function parseAnswers(
  node: SourceNode,
  origin: Origin,
  index: KnownQuestions,
): ParsedAnswers {
  const entries = entriesOf(node).map(([id, written]) => {
    const { question, finding } = findQuestion(id, written, index)
    const told = finding ? [finding] : []
    if (question === undefined || (finding && isStated(node, question)))
      return { answer: null, findings: told }
    const asked = { question, renamed: index.renamed.options[question.id] ?? {} }
    const { answer, findings } = parseEntry(written, asked, origin)
    return { answer, findings: [...told, ...findings], question: question.id }
  })
  const answers = entries.flatMap(({ answer, question = '' }) =>
    answer === null || 'parts' in answer ? [] : [[question, answer] as const],
  )
  return {
    answers: Object.fromEntries(answers),
    inParts: entries.flatMap(({ answer }) => (answer && 'parts' in answer ? [answer] : [])),
    findings: entries.flatMap(({ findings }) => findings),
  }
}

function parseEntry(node: SourceNode, asked: AskedQuestion, origin: Origin) {
  return isInParts(node) ? parseParts(node, asked, parseAnswer) : parseAnswer(node, asked, origin)
}

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
    : errorAt(keyPlace(node), 'question-unknown', suggest(id, [...questions.keys()]))
  return { question: undefined, finding }
}

/** Says what to write in place of an answer to a question that is asked no more. */
function replacedQuestion({ id, instead, options }: ReplacedQuestion, node: SourceNode): Finding {
  const value = isMapping(node.data) ? node.data.value : node.data
  const given = [value ?? []].flat().map(quote)
  const entries = given.flatMap(option => (Object.hasOwn(options, option) ? options[option] : []))
  const sentence = instead.replaceAll('{option}', given.join(', '))
  const reason = [sentence.replace(/\.$/, ''), ...entries.map(entry => `here ${entry}`)].join('; ')
  return errorAt(keyPlace(node), 'question-replaced', { value: id, reason })
}

/** Whether the question is answered under its present id, too: that answer counts. */
const isStated = (answers: SourceNode, { id }: Question) => childAt(answers, id).data !== undefined

/** Reads one answer to a question, which is the same for all parts. */
export function parseAnswer(node: SourceNode, asked: AskedQuestion, origin: Origin): ParsedAnswer {
  const parse = asked.question.holds === 'several' ? parseSeveral : parseOne
  const { said, remarks, findings } = parse(node, asked)
  if (said === null || findings.some(({ severity }) => severity === 'error'))
    return { answer: null, findings }
  const answer = {
    ...said,
    note: remarks.note ?? null,
    by: remarks.by ?? null,
    assumed: remarks.assumed ?? false,
    origin,
    overrides: null,
    place: node.locator.approximate(node.path),
  }
  return { answer, findings }
}

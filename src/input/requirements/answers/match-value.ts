import { errorAt, warningAt } from '../../../diagnostics/diagnostics.ts'
import type { Answer, Said } from '../../../model/answers.ts'
import type { Finding } from '../../../model/finding.ts'
import type { Question } from '../../../model/question.ts'
import type { WrittenRemarks } from '../../shapes/requirements-shape.ts'
import { asWritten, childAt, type SourceNode, valuePlace } from '../../source/source-node.ts'
import { matchOption } from '../../terms/match-option.ts'

/** A question with the names that its options had before. */
export interface AskedQuestion {
  readonly question: Question
  /** The present ids of its options by those that they had before. */
  readonly renamed: Readonly<Record<string, string>>
}

/** An answer, or why it is none. */
export interface ParsedAnswer {
  readonly answer: Answer | null
  readonly findings: readonly Finding[]
}

/** What one answer says and how it was written; null where it is faulty. */
export interface ParsedSaid {
  readonly said: (Said & Pick<Answer, 'written' | 'figure'>) | null
  readonly remarks: WrittenRemarks
  readonly findings: readonly Finding[]
}

/** One option or quantity, or several. */
export type Ticks = string | number | readonly (string | number)[]

/** The options that a written value names, in the question's order, and what is wrong with it. */
export interface MatchedValue {
  readonly options: readonly string[]
  readonly figure?: Answer['figure']
  readonly findings: readonly Finding[]
}

/** The options that one word, one quantity or a list of these names. */
export function matchList(node: SourceNode, written: Ticks, asked: AskedQuestion): MatchedValue {
  if (typeof written !== 'object') return matchAt(node, written, asked)
  const items = written.map((item, index) => matchAt(childAt(node, index), item, asked))
  const [only, another] = items
  if (only !== undefined && another === undefined) return only
  const meant = new Set(items.flatMap(({ options }) => options))
  return {
    options: asked.question.options.map(({ id }) => id).filter(id => meant.has(id)),
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
  // A number of YAML is what stands there: "250.000" is not read as 250.
  const matched = matchOption(
    typeof written === 'number' ? numberAt(node, written) : written,
    question,
  )
  return matched.ok
    ? { ...named(matched), findings: NONE }
    : { options: [], findings: [errorAt(valuePlace(node), matched.code, matched.facts)] }
}

/** Without a figure where there is none: most answers have none. */
const named = ({ options, figure }: Pick<MatchedValue, 'options' | 'figure'>) =>
  figure === undefined ? { options } : { options, figure }

function numberAt(node: SourceNode, written: number): string | number {
  const data = asWritten(node)
  return typeof data === 'string' ? data : written
}

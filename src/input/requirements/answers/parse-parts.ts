import { errorAt } from '../../../diagnostics/diagnostics.ts'
import type { Answer, Origin } from '../../../model/answers.ts'
import type { Finding } from '../../../model/finding.ts'
import { checkShape } from '../../shapes/check-shape.ts'
import { partsShape } from '../../shapes/requirements-shape.ts'
import {
  childAt,
  entriesOf,
  isMapping,
  keyPlace,
  type SourceNode,
} from '../../source/source-node.ts'
import type { AskedQuestion, ParsedAnswer } from './match-value.ts'

/** An answer that differs from part to part of one interface. */
export interface AnswerInParts {
  readonly question: string
  /** By the name of the part, in the order in which they stand; without those that are faulty or say nothing yet. */
  readonly answers: ReadonlyMap<string, Answer>
  /** The names of all parts. */
  readonly parts: readonly string[]
  readonly node: SourceNode
}

/** Whether an answer is written by part. */
export function isInParts({ data }: SourceNode): boolean {
  return isMapping(data) && 'parts' in data
}

type ParseAnswer = (node: SourceNode, asked: AskedQuestion, origin: Origin) => ParsedAnswer

/** Reads the answer of each part by itself; what is remarked beside `parts` holds for those that have no such remark. */
export function parseParts(
  node: SourceNode,
  asked: AskedQuestion,
  parse: ParseAnswer,
): { readonly answer: AnswerInParts | null; readonly findings: readonly Finding[] } {
  const shape = checkShape(partsShape, node)
  if (!shape.ok) return { answer: null, findings: shape.findings }
  const { note = null, by = null, assumed = false } = shape.value
  const parsed = entriesOf(childAt(node, 'parts')).map(([name, part]) => ({
    name,
    ...parsePart(part, asked, parse),
  }))
  const answers = parsed.flatMap(({ name, answer }) =>
    answer
      ? [
          [
            name,
            {
              ...answer,
              note: answer.note ?? note,
              by: answer.by ?? by,
              assumed: answer.assumed || assumed,
            },
          ] as const,
        ]
      : [],
  )
  return {
    answer: {
      question: asked.question.id,
      answers: new Map(answers),
      parts: parsed.map(({ name }) => name),
      node,
    },
    findings: [
      ...entriesOf(childAt(node, 'parts')).flatMap(([name, part]) =>
        name.trim() === '' ? [errorAt(keyPlace(part), 'value-empty')] : [],
      ),
      ...parsed.flatMap(({ findings }) => findings),
    ],
  }
}

const FLOW: Origin = { kind: 'flow' }

/** A part without a value is named, and not answered yet. */
function parsePart(node: SourceNode, asked: AskedQuestion, parse: ParseAnswer): ParsedAnswer {
  if (isInParts(node)) return notHere(node, 'inside another part')
  return node.data === null ? { answer: null, findings: [] } : parse(node, asked, FLOW)
}

/** The faults of answers by part where there can be none. */
export function refuseParts(inParts: readonly AnswerInParts[], reason: string): readonly Finding[] {
  return inParts.flatMap(({ node }) => notHere(node, reason).findings)
}

function notHere(node: SourceNode, reason: string): ParsedAnswer {
  return { answer: null, findings: [errorAt(keyPlace(node), 'parts-not-here', { reason })] }
}

/** The names of a document's parts, in the order of first mention, and the faults of answers that name others. */
export function nameParts(inParts: readonly AnswerInParts[]): {
  readonly parts: readonly string[]
  readonly findings: readonly Finding[]
} {
  const [first, ...others] = inParts
  if (first === undefined) return { parts: [], findings: [] }
  const known = first.parts.toSorted().join('\n')
  const findings = others
    .filter(({ parts }) => parts.toSorted().join('\n') !== known)
    .map(({ node, parts }) =>
      errorAt(keyPlace(node), 'parts-differ', { value: parts, expected: first.parts }),
    )
  return { parts: first.parts, findings }
}

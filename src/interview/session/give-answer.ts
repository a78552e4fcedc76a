import { isSameSaid } from '../../condition/said.ts'
import { UNKNOWN_ANSWER } from '../../input/terms/match-option.ts'
import type { Answer, Said } from '../../model/answers.ts'
import { type WrittenAnswer, writeAnswer, writePart } from '../../write/write-answer.ts'
import { writtenValue } from '../../write/written-value.ts'
import { changeText } from './change-text.ts'
import {
  type AskedPart,
  type Interview,
  questionIn,
  type Remarks,
  type Session,
} from './session.ts'

/** An answer as it was given: what was chosen, or null where it was typed; and how it is written. */
export interface GivenValue {
  readonly said: Said | null
  readonly value: WrittenAnswer['value']
}

/** Any option may hold. */
export const NOT_KNOWN: GivenValue = { said: null, value: UNKNOWN_ANSWER }

interface Given {
  readonly question: string
  readonly given: GivenValue
  readonly remarks: Remarks
  /** The part that it is given for; null: all of them, or there are none. */
  readonly part: AskedPart | null
}

/** The session with this answer, which is on the disk. Choosing what was already answered keeps it as it was written. */
export function giveAnswer(
  interview: Interview,
  session: Session,
  { question, given, remarks, part }: Given,
): Session {
  const before = session.requirements.answers[question]
  if (before && isSame(before, given))
    return rewriteRemarks(interview, session, { question, given: before, remarks, part })
  return write(interview, session, {
    question,
    answer: { value: given.value, by: null, ...remarks },
    part,
  })
}

/** The session with other remarks on an answer that is given. */
export function rewriteRemarks(
  interview: Interview,
  session: Session,
  { question, given, remarks, part }: Omit<Given, 'given'> & { readonly given: Answer },
): Session {
  if (given.note === remarks.note && given.assumed === remarks.assumed) return session
  return write(interview, session, {
    question,
    answer: {
      value: writtenValue(questionIn(interview, question), given),
      by: given.by,
      ...remarks,
    },
    part,
  })
}

function isSame(before: Answer, { said, value }: GivenValue): boolean {
  return said === null ? before.written === value : isSameSaid(before, said)
}

function write(
  interview: Interview,
  session: Session,
  { question, answer, part }: Omit<Given, 'given' | 'remarks'> & { readonly answer: WrittenAnswer },
): Session {
  const { source, flow } = session.requirements
  const { document } = source
  const answered = {
    question,
    answer,
    questions: interview.catalogue.questions.map(({ id }) => id),
  }
  const at = { document, flow: part === null ? flow : null }
  const changed = changeText(interview, session, {
    entries: [{ at, path: ['answers', question] }],
    make: text =>
      part === null
        ? writeAnswer(text, at, answered)
        : writePart(text, document, { ...answered, part: part.name, parts: part.among }),
  })
  return session.parts.length > 0 || changed.parts.length === 0 ? changed : knowEachPart(changed)
}

/** What was known of a document when the interview began was known of each of its parts. */
function knowEachPart(session: Session): Session {
  const { document } = session.requirements.source
  const first = session.exchanges.findIndex(({ source }) => source.document === document)
  const known = session.begun[first]
  return known === undefined
    ? session
    : { ...session, begun: session.begun.toSpliced(first, 1, ...session.parts.map(() => known)) }
}

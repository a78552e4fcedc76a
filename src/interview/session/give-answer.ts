import { UNKNOWN_ANSWER } from '../../input/terms/match-option.ts'
import { isSameSaid } from '../../input/terms/same-said.ts'
import type { Answer, Said } from '../../model/answers.ts'
import type { Question } from '../../model/question.ts'
import { type WrittenAnswer, writeAnswer } from '../../write/write-answer.ts'
import { changeText } from './change-text.ts'
import { type Interview, questionIn, type Remarks, type Session } from './session.ts'

/** An answer as it was given: what was chosen, or null where it was typed; and how it is written. */
export interface GivenValue {
  readonly said: Said | null
  readonly value: WrittenAnswer['value']
}

interface Given {
  readonly question: string
  readonly given: GivenValue
  readonly remarks: Remarks
}

/** The session with this answer, which is on the disk. Choosing what was already answered keeps it as it was written. */
export function giveAnswer(
  interview: Interview,
  session: Session,
  { question, given, remarks }: Given,
): Session {
  const before = session.requirements.answers[question]
  if (before && isSame(before, given))
    return rewriteRemarks(interview, session, { question, given: before, remarks })
  return write(interview, session, {
    question,
    answer: { value: given.value, by: null, ...remarks },
  })
}

/** The session with other remarks on an answer that is given. */
export function rewriteRemarks(
  interview: Interview,
  session: Session,
  {
    question,
    given,
    remarks,
  }: { readonly question: string; readonly given: Answer; readonly remarks: Remarks },
): Session {
  if (given.note === remarks.note && given.assumed === remarks.assumed) return session
  return write(interview, session, {
    question,
    answer: {
      value: writtenValue(questionIn(interview, question), given),
      by: given.by,
      ...remarks,
    },
  })
}

function isSame(before: Answer, { said, value }: GivenValue): boolean {
  return said === null ? before.written === value : isSameSaid(before, said)
}

/** What was written, as it is written again: several parts are joined when they are read. */
export function writtenValue(
  { holds }: Pick<Question, 'holds'>,
  { options, unsure = [], oneOf = [], written }: Answer,
): WrittenAnswer['value'] {
  if (written === UNKNOWN_ANSWER) return written
  if (holds === 'several') return { holds: options, unsure, oneOf }
  const parts = written.split(', ')
  return parts.length > 1 ? parts : written
}

function write(
  interview: Interview,
  session: Session,
  { question, answer }: { readonly question: string; readonly answer: WrittenAnswer },
): Session {
  const { source, flow } = session.requirements
  const at = { document: source.document, flow }
  const questions = interview.catalogue.questions.map(({ id }) => id)
  return changeText(interview, session, {
    entries: [{ at, path: ['answers', question] }],
    make: source => writeAnswer(source, at, { question, answer, questions }),
  })
}

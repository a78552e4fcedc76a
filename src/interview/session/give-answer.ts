import type { Answer } from '../../model/answers.ts'
import { writeAnswer } from '../../write/write-answer.ts'
import { type Interview, type Remarks, type Session, sourceOf, withText } from './session.ts'

/** An answer as it was given: the options that were chosen, or null where it was typed; and how it is written. */
export interface GivenValue {
  readonly options: readonly string[] | null
  readonly value: string | readonly string[]
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
    answer: { value: partsOf(given), by: given.by, ...remarks },
  })
}

function isSame({ options, written }: Answer, { options: chosen, value }: GivenValue): boolean {
  return chosen === null ? written === value : options.join() === chosen.join()
}

/** What was written, as it is written again: several parts are joined when they are read. */
export function partsOf({ written }: Pick<Answer, 'written'>): string | readonly string[] {
  const parts = written.split(', ')
  return parts.length > 1 ? parts : written
}

function write(
  interview: Interview,
  session: Session,
  {
    question,
    answer,
  }: { readonly question: string; readonly answer: Parameters<typeof writeAnswer>[2]['answer'] },
): Session {
  const { catalogue } = interview
  const { source, flow } = session.requirements
  const text = writeAnswer(
    sourceOf(session),
    { document: source.document, flow },
    { question, answer, questions: catalogue.questions.map(({ id }) => id) },
  )
  return withText(interview, session, text)
}

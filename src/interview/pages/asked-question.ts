import { planInterview } from '../../advise/questions/plan-interview.ts'
import type { Answer } from '../../model/answers.ts'
import type { Question } from '../../model/question.ts'
import type { RaisedContradiction } from '../../model/result/advice.ts'
import type { ReadField } from '../screen/screen.ts'
import { giveAnswer, NOT_KNOWN, rewriteRemarks } from '../session/give-answer.ts'
import { hasFlows } from '../session/list-parts.ts'
import { screenContext } from '../session/screen-context.ts'
import {
  type Interview,
  type InterviewState,
  type QuestionPage,
  questionIn,
  type Remarks,
  type Session,
} from '../session/session.ts'
import { readFigure } from './read-figure.ts'

/** A question as it is asked now. */
export interface AskedQuestion {
  readonly question: Question
  /** The answer as it stands; null where it has none. */
  readonly given: Answer | null
  readonly remarks: Remarks
  /** How many decisions its answer could still change. */
  readonly couldChange: number
  /** What its answer contradicts. */
  readonly contradictions: readonly RaisedContradiction[]
  /** Whether it may be answered by part. */
  readonly canDiffer: boolean
  /** What a typed quantity means; null where none can be typed. */
  readonly read: ReadField | null
}

/** The question of a page with the answer, the remarks and the prospects that it has in this session. */
export function askedQuestion(
  interview: Interview,
  session: Session,
  page: QuestionPage,
): AskedQuestion {
  const question = questionIn(interview, page.question)
  const given = session.requirements.answers[page.question] ?? null
  return {
    question,
    given,
    remarks: page.remarks ?? { note: given?.note ?? null, assumed: given?.assumed ?? false },
    couldChange: countChanges(interview, session, page.question),
    contradictions: session.status.contradictions.filter(({ answers }) => question.id in answers),
    canDiffer: page.part === null && canDiffer(question, session),
    read: readFigure(question, screenContext(interview, session).labels),
  }
}

/** What is true of the source or of the company is so for every part; and flows at length have no parts. */
function canDiffer({ about, aboutWhen }: Question, session: Session): boolean {
  const isOfAll = about === 'company' || (about === 'source' && aboutWhen === null)
  const { document } = session.requirements.source
  return !isOfAll && session.missing.length === 0 && !hasFlows(session.file, session.text, document)
}

/**
 * Remarks are written at once: a note without an answer beside "unknown", so that it is kept where no answer follows. That an
 * answer is assumed waits on the page for the answer.
 */
export function keepRemarks(
  interview: Interview,
  session: Session,
  { page, remarks }: { readonly page: QuestionPage; readonly remarks: Remarks },
): InterviewState {
  const { question, part } = page
  const given = session.requirements.answers[question]
  if (given) {
    const rewritten = { question, given, remarks, part }
    return {
      session: rewriteRemarks(interview, session, rewritten),
      page: { ...page, remarks: null },
    }
  }
  const noted =
    remarks.note === null
      ? session
      : giveAnswer(interview, session, {
          question,
          given: NOT_KNOWN,
          remarks: { ...remarks, assumed: false },
          part,
        })
  return { session: noted, page: { ...page, remarks } }
}

/** How many decisions the answer could change; of a given answer, how many it could if it were not given. */
function countChanges({ engine }: Interview, { requirements, status }: Session, id: string) {
  const { [id]: given, ...others } = requirements.answers
  const { candidates } = given ? planInterview(engine, others) : status.plan
  return candidates.find(({ question }) => question === id)?.couldChange.length ?? 0
}

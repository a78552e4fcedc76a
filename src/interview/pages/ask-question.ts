import { choiceOf, type Reply } from '../screen/prompter.ts'
import { BACK, type Cursor, cursorAt } from '../screen/screen.ts'
import { isAction, LEAVE, REVIEW } from '../screen/screen-parts.ts'
import { goBack } from '../session/find-next-page.ts'
import { type GivenValue, giveAnswer } from '../session/give-answer.ts'
import { screenContext } from '../session/screen-context.ts'
import {
  type Interview,
  type InterviewState,
  interrupted,
  LEFT,
  NEXT,
  type QuestionPage,
  REVIEW_PAGE,
  type Session,
} from '../session/session.ts'
import { type AskedQuestion, askedQuestion, keepRemarks } from './asked-question.ts'
import { ASSUME, itemOf, NOTE, screenQuestion, UNKNOWN, WHY } from './screen-question.ts'

/** Asks one question; an answer is on the disk before the next page shows. */
export async function askQuestion(
  interview: Interview,
  session: Session,
  page: QuestionPage,
): Promise<InterviewState> {
  const asked = askedQuestion(interview, session, page)
  const screen = screenQuestion(asked, screenContext(interview, session))
  const from = page.cursor ?? { ...cursorAt(screen, itemOf(asked)), marked: marksOf(asked) }
  const reply = await interview.prompter.show(screen, from)
  const given = givenBy(reply, asked)
  if (given === null) return follow(interview, session, { page, asked, reply })
  const answered = giveAnswer(interview, session, {
    question: page.question,
    given,
    remarks: asked.remarks,
  })
  const { question, then } = page
  const trail = session.trail.includes(question) ? session.trail : [...session.trail, question]
  return {
    session: { ...answered, trail },
    page: then === 'review' ? { ...REVIEW_PAGE, at: question } : NEXT,
  }
}

/** The answer that a reply gives; null where it does something else. */
function givenBy(reply: Reply, { question }: AskedQuestion): GivenValue | null {
  if (reply.kind === 'typed') return { options: null, value: reply.text }
  if (reply.kind === 'marked')
    return reply.items.length === question.options.length
      ? NOT_KNOWN
      : { options: reply.items, value: reply.items }
  if (reply.kind !== 'chosen') return null
  if (isAction(reply.item, UNKNOWN)) return NOT_KNOWN
  return reply.item.startsWith(':') ? null : { options: [reply.item], value: reply.item }
}

/** Any option may hold. */
const NOT_KNOWN: GivenValue = { options: null, value: 'unknown' }

interface Followed {
  readonly page: QuestionPage
  readonly asked: AskedQuestion
  readonly reply: Reply
}

/** What a reply that is no answer leads to. */
function follow(
  interview: Interview,
  session: Session,
  { page, asked, reply }: Followed,
): InterviewState {
  if (reply.kind === 'interrupted') return { session, page: interrupted(reply.exitCode) }
  const stay = { ...page, cursor: reply.kind === 'pressed' ? reply.cursor : null }
  switch (choiceOf(reply).slice(1)) {
    case BACK:
      return { session, page: goBack(session, page) }
    case WHY:
      return { session, page: { kind: 'why', of: stay } }
    case NOTE:
      return { session, page: { kind: 'note', of: stay } }
    case ASSUME:
      return keepRemarks(interview, session, {
        page: stay,
        remarks: { ...asked.remarks, assumed: !asked.remarks.assumed },
      })
    case REVIEW:
      return { session, page: REVIEW_PAGE }
    case LEAVE:
      return { session, page: LEFT }
    default:
      return { session, page: stay }
  }
}

/** A partial answer is shown as it is: marked. */
function marksOf({ question, given }: AskedQuestion): Cursor['marked'] {
  const options = given?.options ?? []
  return options.length > 1 && options.length < question.options.length ? options : []
}

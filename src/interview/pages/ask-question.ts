import { planInterview } from '../../advise/questions/next-question.ts'
import type { Question } from '../../model/question.ts'
import { renderText } from '../../report/wording/label-context.ts'
import { choiceOf, type Reply } from '../screen/prompter.ts'
import { BACK, type Cursor, cursorAt } from '../screen/screen.ts'
import { isAction, LEAVE, REVIEW } from '../screen/screen-parts.ts'
import { goBack } from '../session/find-next-page.ts'
import { type GivenValue, giveAnswer, remark } from '../session/give-answer.ts'
import { talkOf } from '../session/screen-context.ts'
import {
  type Interview,
  interrupted,
  LEFT,
  NEXT,
  type QuestionPage,
  REVIEW_PAGE,
  type Session,
  type Turn,
} from '../session/session.ts'
import { readFigure } from './read-figure.ts'
import {
  ASSUME,
  type AskedQuestion,
  itemOf,
  NOTE,
  screenQuestion,
  UNKNOWN,
  WHY,
} from './screen-question.ts'
import { screenText } from './screen-text.ts'
import { screenWhy } from './screen-why.ts'

/** Asks one question; an answer is on the disk before the next page shows. */
export async function askQuestion(
  interview: Interview,
  session: Session,
  page: QuestionPage,
): Promise<Turn> {
  const asked = askedOf(interview, session, page)
  const screen = screenQuestion(asked, talkOf(interview, session))
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
function follow(interview: Interview, session: Session, { page, asked, reply }: Followed): Turn {
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
      return addRemarks(interview, session, {
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

/** On an answer that is given they are kept at once; else they wait for it. */
function addRemarks(
  interview: Interview,
  session: Session,
  { page, remarks }: { readonly page: QuestionPage; readonly remarks: AskedQuestion['remarks'] },
): Turn {
  const given = session.requirements.answers[page.question]
  return given
    ? {
        session: remark(interview, session, { question: page.question, given, remarks }),
        page: { ...page, remarks: null },
      }
    : { session, page: { ...page, remarks } }
}

/** Why the question is asked, and how to count. */
export async function showWhy(
  interview: Interview,
  session: Session,
  page: QuestionPage,
): Promise<Turn> {
  const screen = screenWhy(questionIn(interview, page.question), talkOf(interview, session))
  const reply = await interview.prompter.show(screen, cursorAt(screen, null))
  if (reply.kind === 'interrupted') return { session, page: interrupted(reply.exitCode) }
  return { session, page }
}

/** A note to an answer; an empty one takes it away. */
export async function askNote(
  interview: Interview,
  session: Session,
  page: QuestionPage,
): Promise<Turn> {
  const { remarks, question } = askedOf(interview, session, page)
  const talk = talkOf(interview, session)
  const screen = screenText(
    {
      question: 'A note to the answer',
      help: [
        renderText(question.text, talk.reading),
        'Who says so, when it holds, what it was read from: it stands in the file and in the report.',
      ],
      label: 'Note',
      takes: 'Keep this note',
      read: () => ({ ok: true, says: 'An empty note takes the note away.', means: [] }),
      others: [],
      canGoBack: true,
      canLeave: false,
    },
    talk,
  )
  const reply = await interview.prompter.show(screen, cursorAt(screen, null, remarks.note ?? ''))
  if (reply.kind === 'interrupted') return { session, page: interrupted(reply.exitCode) }
  if (reply.kind !== 'typed') return { session, page }
  return addRemarks(interview, session, { page, remarks: { ...remarks, note: reply.text || null } })
}

function askedOf(interview: Interview, session: Session, page: QuestionPage): AskedQuestion {
  const question = questionIn(interview, page.question)
  const given = session.requirements.answers[page.question] ?? null
  return {
    question,
    given,
    remarks: page.remarks ?? { note: given?.note ?? null, assumed: given?.assumed ?? false },
    couldChange: countChanges(interview, session, page.question),
    read: readFigure(question, talkOf(interview, session).reading),
  }
}

/** How many decisions the answer could change; of a given answer, how many it could if it were not given. */
function countChanges({ engine }: Interview, { requirements, standing }: Session, id: string) {
  const { [id]: given, ...others } = requirements.answers
  const { candidates } = given ? planInterview(engine, others) : standing.plan
  return candidates.find(({ question }) => question === id)?.couldChange.length ?? 0
}

function questionIn({ catalogue }: Interview, id: string): Question {
  const question = catalogue.questions.find(question => question.id === id)
  if (question === undefined) throw new Error(`no question "${id}"`)
  return question
}

/** A partial answer is shown as it is: marked. */
function marksOf({ question, given }: AskedQuestion): Cursor['marked'] {
  const options = given?.options ?? []
  return options.length > 1 && options.length < question.options.length ? options : []
}

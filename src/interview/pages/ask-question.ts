import type { Question } from '../../model/question.ts'
import { isUnknown } from '../../report/wording/said-text.ts'
import { choiceOf, type Reply } from '../screen/prompter.ts'
import { BACK, type Cursor, cursorAt } from '../screen/screen.ts'
import { actionOf, contradictionLines, isAction, LEAVE, REVIEW } from '../screen/screen-parts.ts'
import { goBack, partBeside } from '../session/find-next-page.ts'
import { type GivenValue, giveAnswer, NOT_KNOWN } from '../session/give-answer.ts'
import { isSplit } from '../session/list-parts.ts'
import { screenContext } from '../session/screen-context.ts'
import {
  type AskedPart,
  type Interview,
  type InterviewState,
  interrupted,
  LEFT,
  NEXT,
  type Page,
  type QuestionPage,
  questionPage,
  REVIEW_PAGE,
  type Session,
} from '../session/session.ts'
import { openPart } from '../session/start-session.ts'
import { type AskedQuestion, askedQuestion, keepRemarks } from './asked-question.ts'
import {
  ASSUME,
  itemOf,
  NONE,
  NOTE,
  PARTS,
  screenQuestion,
  UNKNOWN,
  WHY,
} from './screen-question.ts'

/** Asks one question, or one part of it; an answer is on the disk before the next page shows. */
export async function askQuestion(
  interview: Interview,
  talk: Session,
  asking: QuestionPage,
): Promise<InterviewState> {
  const part = asking.part ?? firstPart(talk, asking.question)
  const session = part === null ? talk : openPart(interview, talk, part.name)
  const page = { ...asking, part }
  const asked = askedQuestion(interview, session, page)
  const screen = screenQuestion(asked, screenContext(interview, session, part?.name))
  const from = page.cursor ?? { ...cursorAt(screen, itemOf(asked)), ...marksOf(asked) }
  const reply = await interview.prompter.show(screen, from)
  const given = givenBy(reply, asked)
  if (given === null) return follow(interview, session, { page, asked, reply })
  const answered = giveAnswer(interview, session, {
    question: page.question,
    given,
    remarks: asked.remarks,
    part,
  })
  const { question } = page
  const trail = session.trail.includes(question) ? session.trail : [...session.trail, question]
  const notice = answered.notice ?? noticeOf(interview, session, answered)
  return { session: { ...answered, trail, notice }, page: pageAfter(page) }
}

/** What this answer contradicts of those before it; null: nothing. */
function noticeOf(interview: Interview, before: Session, after: Session): string | null {
  const known = before.status.contradictions.map(({ id }) => id)
  const arisen = after.status.contradictions.filter(({ id }) => !known.includes(id))
  const context = { ...screenContext(interview, after), warning: null }
  return arisen.length === 0 ? null : contradictionLines(arisen, context).join(' ')
}

/** Of a question that is answered by part each part is asked. */
function firstPart(session: Session, question: string): AskedPart | null {
  const { parts: among, requirements } = session
  const [name] = among
  return name !== undefined && isSplit(session, requirements.source.document, question)
    ? { name, among }
    : null
}

function pageAfter({ question, then, part }: QuestionPage): Page {
  const next = part === null ? null : partBeside(part, 1)
  if (next !== null) return questionPage(question, then, next)
  return then === 'review' ? { ...REVIEW_PAGE, at: question } : NEXT
}

/** The answer that a reply gives; null where it does something else. */
function givenBy(reply: Reply, { question }: AskedQuestion): GivenValue | null {
  if (reply.kind === 'typed') return { said: null, value: reply.text }
  const isSeveral = question.holds === 'several'
  if (reply.kind === 'marked')
    return isSeveral
      ? givenTicks(question, reply.items, reply.unsure ?? [])
      : givenOptions(question, reply.items)
  if (reply.kind !== 'chosen') return null
  if (isAction(reply.item, UNKNOWN)) return NOT_KNOWN
  if (isAction(reply.item, NONE)) return givenTicks(question, [], [])
  if (actionOf(reply.item) !== null) return null
  return isSeveral
    ? givenTicks(question, [reply.item], [])
    : { said: { options: [reply.item] }, value: reply.item }
}

function givenOptions({ options: all }: Question, options: readonly string[]): GivenValue {
  return options.length === all.length ? NOT_KNOWN : { said: { options }, value: options }
}

function givenTicks(
  { options: all }: Question,
  options: readonly string[],
  unsure: readonly string[],
): GivenValue {
  if (unsure.length === all.length) return NOT_KNOWN
  return { said: { options, unsure }, value: { holds: options, unsure, oneOf: [] } }
}

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
  switch (actionOf(choiceOf(reply))) {
    case BACK:
      return { session, page: goBack(session, page) }
    case WHY:
      return { session, page: { kind: 'why', of: stay } }
    case NOTE:
      return { session, page: { kind: 'note', of: stay } }
    case PARTS:
      return { session, page: { kind: 'parts', of: stay } }
    case ASSUME:
      return keepRemarks(interview, session, {
        page: stay,
        remarks: { ...asked.remarks, assumed: !asked.remarks.assumed },
      })
    case REVIEW:
      return { session: { ...session, reviewedFrom: stay }, page: REVIEW_PAGE }
    case LEAVE:
      return { session, page: LEFT }
    default:
      return { session, page: stay }
  }
}

/** A partial answer is shown as it is: marked; and so is each option that holds where several may. */
function marksOf({ question, given }: AskedQuestion): Pick<Cursor, 'marked' | 'unsure'> {
  if (given === null || isUnknown(question, given)) return { marked: [] }
  if (question.holds === 'several') return { marked: given.options, unsure: given.unsure ?? [] }
  return { marked: given.options.length > 1 ? given.options : [] }
}

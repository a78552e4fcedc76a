import type { Question } from '../../model/question.ts'
import { pairPhrase, renderText } from '../../report/wording/label-context.ts'
import { BACK, cursorAt, type Screen } from '../screen/screen.ts'
import {
  action,
  asideOf,
  BACK_KEY,
  CHOOSE,
  footOf,
  type ScreenContext,
} from '../screen/screen-parts.ts'
import { screenContext } from '../session/screen-context.ts'
import {
  type Interview,
  type InterviewState,
  interrupted,
  type QuestionPage,
  questionIn,
  type Session,
} from '../session/session.ts'

/** Shows why a question is asked, then returns to it. */
export async function showWhy(
  interview: Interview,
  session: Session,
  page: QuestionPage,
): Promise<InterviewState> {
  const screen = screenWhy(questionIn(interview, page.question), screenContext(interview, session))
  const reply = await interview.prompter.show(screen, cursorAt(screen, null))
  if (reply.kind === 'interrupted') return { session, page: interrupted(reply.exitCode) }
  return { session, page }
}

/** Why a question is asked, on which decisions it bears, and how to count; in favour of no side. */
export function screenWhy(question: Question, context: ScreenContext): Screen {
  const { labels } = context
  const pairs = question.pairs.map(pair => pairPhrase(pair, labels))
  return {
    title: context.title,
    aside: asideOf(context),
    question: renderText(question.text, labels),
    help: [
      `Why it is asked: ${renderText(question.why, labels)}`,
      `It bears on: ${pairs.join('; ')}.`,
      `How to answer: ${renderText(question.help, labels)}`,
    ],
    items: [action(BACK, 'Back to the question')],
    field: null,
    foot: footOf(context),
    keys: [CHOOSE, BACK_KEY],
    gives: 'Choice',
  }
}

import { advise } from '../../advise/advise.ts'
import { choiceOf } from '../screen/prompter.ts'
import { BACK, cursorAt } from '../screen/screen.ts'
import { GO_ON, LEAVE } from '../screen/screen-parts.ts'
import { goBack } from '../session/find-next-page.ts'
import { talkOf } from '../session/screen-context.ts'
import {
  type HeadingField,
  headingPage,
  type Interview,
  interrupted,
  LEFT,
  NEXT,
  type Page,
  questionPage,
  type ReviewPage,
  type Session,
  SHARE_PAGE,
  type Turn,
} from '../session/session.ts'
import { ANOTHER, FROM, NAME, REPORT, screenReview, TO } from './screen-review.ts'

/** Shows all answers before the report; each can be changed. */
export async function askReview(
  interview: Interview,
  session: Session,
  { at }: ReviewPage,
): Promise<Turn> {
  const { unanswered } = advise(interview.engine, session.requirements)
  const reviewed = {
    requirements: session.requirements,
    outOfScope: session.standing.outOfScope,
    couldChange: Object.fromEntries(
      unanswered.map(({ question, couldChange }) => [question, couldChange.length]),
    ),
    idle: session.standing.plan.idle,
    others: session.exchanges.length - 1,
  }
  const screen = screenReview(reviewed, talkOf(interview, session))
  const reply = await interview.prompter.show(screen, cursorAt(screen, at))
  if (reply.kind === 'interrupted') return { session, page: interrupted(reply.exitCode) }
  return {
    session: { ...session, offered: true },
    page: pageOf(session, choiceOf(reply)),
  }
}

function pageOf(session: Session, choice: string): Page {
  switch (choice.replace(/^:/, '')) {
    case REPORT:
      return SHARE_PAGE
    case GO_ON:
      return NEXT
    case LEAVE:
      return LEFT
    case BACK:
      return goBack(session, null)
    case ANOTHER:
      return { kind: 'exchange' }
    case NAME:
    case FROM:
    case TO:
      return headingPage(choice.slice(1) as HeadingField, 'review')
    default:
      return questionPage(choice, 'review')
  }
}

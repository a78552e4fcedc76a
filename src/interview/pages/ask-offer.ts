import { choiceOf } from '../screen/prompter.ts'
import { BACK, cursorAt } from '../screen/screen.ts'
import { GO_ON, isAction, LEAVE, REVIEW } from '../screen/screen-parts.ts'
import { goBack } from '../session/find-next-page.ts'
import { talkOf } from '../session/screen-context.ts'
import {
  type Interview,
  interrupted,
  LEFT,
  NEXT,
  questionPage,
  REVIEW_PAGE,
  type Session,
  type Turn,
} from '../session/session.ts'
import { screenOffer } from './screen-offer.ts'

/** Offers to stop after the core. It is offered once. */
export async function askOffer(interview: Interview, before: Session): Promise<Turn> {
  const { open, idle } = before.standing.plan
  const screen = screenOffer(open, idle, talkOf(interview, before))
  const reply = await interview.prompter.show(screen, cursorAt(screen, null))
  const session = { ...before, offered: true }
  if (reply.kind === 'interrupted') return { session, page: interrupted(reply.exitCode) }
  const choice = choiceOf(reply)
  if (isAction(choice, GO_ON)) return { session, page: NEXT }
  if (isAction(choice, REVIEW)) return { session, page: REVIEW_PAGE }
  if (isAction(choice, LEAVE)) return { session, page: LEFT }
  if (isAction(choice, BACK)) return { session: before, page: goBack(before, null) }
  return { session, page: questionPage(choice) }
}

import { choiceOf } from '../screen/prompter.ts'
import { cursorAt } from '../screen/screen.ts'
import { isAction, LEAVE } from '../screen/screen-parts.ts'
import {
  type Interview,
  interrupted,
  LEFT,
  NEXT,
  type Session,
  type Turn,
} from '../session/session.ts'
import { turnTo } from '../session/start-session.ts'
import { screenExchange } from './screen-exchange.ts'

/** Asks which exchange of a file is talked about. */
export async function askExchange(interview: Interview, session: Session): Promise<Turn> {
  const screen = screenExchange(session.exchanges)
  const reply = await interview.prompter.show(screen, cursorAt(screen, String(session.exchange)))
  if (reply.kind === 'interrupted') return { session, page: interrupted(reply.exitCode) }
  const choice = choiceOf(reply)
  return isAction(choice, LEAVE)
    ? { session, page: LEFT }
    : { session: turnTo(interview, session, Number(choice)), page: NEXT }
}

import type { Requirements } from '../../model/requirements.ts'
import { titleNames } from '../../report/wording/names/system-names.ts'
import { countOf } from '../../report/wording/phrases.ts'
import { choiceOf } from '../screen/prompter.ts'
import { cursorAt, type Screen } from '../screen/screen.ts'
import { CHOOSE, isAction, LEAVE, LEAVE_KEY } from '../screen/screen-parts.ts'
import {
  type Interview,
  type InterviewState,
  interrupted,
  LEFT,
  NEXT,
  type Session,
} from '../session/session.ts'
import { openExchange } from '../session/start-session.ts'

/** Asks which exchange of a file is talked about. */
export async function askExchange(interview: Interview, session: Session): Promise<InterviewState> {
  const screen = screenExchange(session.exchanges)
  const reply = await interview.prompter.show(screen, cursorAt(screen, String(session.exchange)))
  if (reply.kind === 'interrupted') return { session, page: interrupted(reply.exitCode) }
  const choice = choiceOf(reply)
  return isAction(choice, LEAVE)
    ? { session, page: LEFT }
    : { session: openExchange(interview, session, Number(choice)), page: NEXT }
}

/** Which exchange of a file is meant, where it holds several; an item's id is the exchange's index. */
function screenExchange(exchanges: readonly Requirements[]): Screen {
  return {
    title: exchanges[0]?.name ?? '',
    aside: countOf(exchanges.length, 'exchange'),
    question: 'Which exchange do you want to answer questions about?',
    help: ['The file holds several. The report at the end covers all of them.'],
    items: exchanges.map((requirements, index) => ({
      id: String(index),
      label: requirements.flow ?? requirements.name,
      aside: `${Object.keys(requirements.answers).length} answered`,
      help: titleNames(requirements),
      markable: false,
    })),
    field: null,
    foot: { long: [], short: '' },
    keys: [CHOOSE, LEAVE_KEY],
    gives: 'Choice',
  }
}

import { neutralise } from '../../report/outline/neutralise.ts'
import { type WrittenData, writeFlowValue } from '../../write/yaml-edit/write-value.ts'
import { choiceOf } from '../screen/prompter.ts'
import { cursorAt, type Screen, type ScreenItem } from '../screen/screen.ts'
import {
  action,
  asideOf,
  CHOOSE,
  footOf,
  isAction,
  LEAVE,
  LEAVE_KEY,
  type ScreenContext,
} from '../screen/screen-parts.ts'
import { keep, keepElsewhere, settle } from '../session/change-text.ts'
import { screenContext } from '../session/screen-context.ts'
import {
  type Interview,
  type InterviewState,
  interrupted,
  LEFT,
  type Page,
  type Session,
} from '../session/session.ts'
import type { Conflict } from '../session/text-change.ts'

/** Asks what holds where somebody else changed the file meanwhile; then goes on where the person was. */
export async function askConflict(
  interview: Interview,
  session: Session,
  { conflict, next }: { readonly conflict: Conflict; readonly next: Page },
): Promise<InterviewState> {
  const screen = screenConflict(session.file, conflict, screenContext(interview, session))
  const reply = await interview.prompter.show(screen, cursorAt(screen, null))
  if (reply.kind === 'interrupted') return { session, page: interrupted(reply.exitCode) }
  const choice = choiceOf(reply)
  if (isAction(choice, LEAVE)) return { session: { ...session, conflict: null }, page: LEFT }
  if (isAction(choice, MINE)) return { session: settle(interview, session, true), page: next }
  if (isAction(choice, THEIRS)) return { session: settle(interview, session, false), page: next }
  if (isAction(choice, ELSEWHERE)) return { session: keepElsewhere(interview, session), page: next }
  return { session: keep(interview, { ...session, conflict: null }), page: next }
}

const MINE = 'mine'
const THEIRS = 'theirs'
const ELSEWHERE = 'elsewhere'
const AGAIN = 'again'

function screenConflict(file: string, conflict: Conflict, context: ScreenContext): Screen {
  const name = neutralise(file)
  const { question, help, items } =
    conflict.kind === 'same-entry' ? sayClash(name, conflict) : sayUnreadable(name, conflict)
  return {
    title: context.title,
    aside: asideOf(context),
    question,
    help,
    items: [...items, action(LEAVE, 'Leave without saving this', { help: LEAVES })],
    field: null,
    foot: footOf(context),
    keys: [CHOOSE, LEAVE_KEY],
    gives: 'Choice',
  }
}

const LEAVES = 'The file stays as it is now, and your text is printed, so that you can copy it.'

interface SaidConflict extends Pick<Screen, 'question' | 'help'> {
  readonly items: readonly ScreenItem[]
}

function sayClash(
  name: string,
  { entry, mine, theirs }: Extract<Conflict, { kind: 'same-entry' }>,
): SaidConflict {
  const what = entry.path.at(-1) ?? ''
  return {
    question: `${name} was changed elsewhere while you answered: what holds for "${what}"?`,
    help: ['Everything else that was changed there is taken in.'],
    items: [
      action(MINE, `What you said: ${wordsOf(mine)}`),
      action(THEIRS, `What the file says now: ${wordsOf(theirs)}`),
    ],
  }
}

function sayUnreadable(
  name: string,
  { because }: Extract<Conflict, { kind: 'unreadable' }>,
): SaidConflict {
  return {
    question: `${name} was changed elsewhere, and cannot be gone on with: ${because}.`,
    help: ['It was not written over. Your answers are kept here.'],
    items: [
      action(AGAIN, 'Look again', { help: 'Mend the file first. Then the answer is added to it.' }),
      action(ELSEWHERE, 'Go on in a file of your own beside it'),
    ],
  }
}

const wordsOf = (data: unknown) =>
  data === undefined ? 'nothing' : writeFlowValue(data as WrittenData)

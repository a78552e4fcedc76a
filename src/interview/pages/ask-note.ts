import type { Question } from '../../model/question.ts'
import { renderText } from '../../report/wording/label-context.ts'
import { choiceOf, type Prompter } from '../screen/prompter.ts'
import { cursorAt, type Screen } from '../screen/screen.ts'
import { action, isAction, type ScreenContext } from '../screen/screen-parts.ts'
import { screenContext } from '../session/screen-context.ts'
import {
  type Interview,
  type InterviewState,
  interrupted,
  type QuestionPage,
  type Session,
} from '../session/session.ts'
import { askedQuestion, keepRemarks } from './asked-question.ts'
import { screenText } from './screen-text.ts'

/** Asks for a note to an answer, in a line or in the person's own editor; an empty one takes the note away. */
export async function askNote(
  interview: Interview,
  session: Session,
  page: QuestionPage,
): Promise<InterviewState> {
  const { remarks, question } = askedQuestion(interview, session, page)
  const context = screenContext(interview, session)
  const screen = noteScreen(question, context, interview.prompter)
  const shown = await interview.prompter.show(screen, cursorAt(screen, null, remarks.note ?? ''))
  const reply = isAction(choiceOf(shown), EDITOR)
    ? await interview.prompter.ask({
        kind: 'editor',
        question: 'The note to the answer, in your editor.',
        text: remarks.note ?? '',
      })
    : shown
  if (reply.kind === 'interrupted') return { session, page: interrupted(reply.exitCode) }
  if (reply.kind !== 'typed') return { session, page }
  // A note is one paragraph in the file and in the report, however the editor broke its lines.
  const note = reply.text.trim().replace(/\s*\n\s*/g, ' ')
  return keepRemarks(interview, session, { page, remarks: { ...remarks, note: note || null } })
}

const EDITOR = 'editor'

function noteScreen(
  question: Question,
  context: ScreenContext,
  { hasEditor }: Pick<Prompter, 'hasEditor'>,
): Screen {
  return screenText(
    {
      question: 'A note to the answer',
      help: [
        renderText(question.text, context.labels),
        'Who says so, when it holds, what it was read from: it stands in the file and in the report.',
      ],
      label: 'Note',
      takes: 'Keep this note',
      read: () => ({ ok: true, says: 'An empty note takes the note away.' }),
      others: hasEditor ? [action(EDITOR, 'Write it in your editor')] : [],
      canGoBack: true,
      canLeave: false,
    },
    context,
  )
}

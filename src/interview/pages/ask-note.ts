import { renderText } from '../../report/wording/label-context.ts'
import { cursorAt } from '../screen/screen.ts'
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

/** Asks for a note to an answer; an empty one takes the note away. */
export async function askNote(
  interview: Interview,
  session: Session,
  page: QuestionPage,
): Promise<InterviewState> {
  const { remarks, question } = askedQuestion(interview, session, page)
  const context = screenContext(interview, session)
  const screen = screenText(
    {
      question: 'A note to the answer',
      help: [
        renderText(question.text, context.labels),
        'Who says so, when it holds, what it was read from: it stands in the file and in the report.',
      ],
      label: 'Note',
      takes: 'Keep this note',
      read: () => ({ ok: true, says: 'An empty note takes the note away.', means: [] }),
      others: [],
      canGoBack: true,
      canLeave: false,
    },
    context,
  )
  const reply = await interview.prompter.show(screen, cursorAt(screen, null, remarks.note ?? ''))
  if (reply.kind === 'interrupted') return { session, page: interrupted(reply.exitCode) }
  if (reply.kind !== 'typed') return { session, page }
  return keepRemarks(interview, session, {
    page,
    remarks: { ...remarks, note: reply.text || null },
  })
}

import { splitAnswer } from '../../write/write-answer.ts'
import { cursorAt } from '../screen/screen.ts'
import { changeText } from '../session/change-text.ts'
import { screenContext } from '../session/screen-context.ts'
import {
  type Interview,
  type InterviewState,
  interrupted,
  type QuestionPage,
  questionPage,
  type Session,
} from '../session/session.ts'
import { screenText } from './screen-text.ts'

/** Asks which parts differ, where nobody has said so yet; then the question is asked for each of them. */
export async function askParts(
  interview: Interview,
  session: Session,
  page: QuestionPage,
): Promise<InterviewState> {
  if (session.parts.length > 0) return split(interview, session, { page, parts: session.parts })
  const screen = screenText(PARTS, screenContext(interview, session))
  const reply = await interview.prompter.show(screen, cursorAt(screen, null))
  if (reply.kind === 'interrupted') return { session, page: interrupted(reply.exitCode) }
  if (reply.kind !== 'typed') return { session, page }
  return split(interview, session, { page, parts: namesIn(reply.text) })
}

const PARTS = {
  question: 'Which parts of the exchange differ in this?',
  help: [
    'Name each part, with commas between them. The question is then asked for each part; all other answers hold for every part.',
  ],
  label: 'Parts',
  joint: ', ',
  takes: 'Go on with these parts',
  read: (text: string) => ({
    ok: namesIn(text).length > 1,
    says: 'Type at least two names, such as web shop, retailers',
  }),
  others: [],
  canGoBack: true,
  canLeave: false,
}

function namesIn(text: string): readonly string[] {
  const names = text.split(',').map(name => name.trim())
  return [...new Set(names.filter(name => name !== ''))]
}

/** What was known when the interview began was known of each part. */
function split(
  interview: Interview,
  session: Session,
  { page, parts }: { readonly page: QuestionPage; readonly parts: readonly string[] },
): InterviewState {
  const questions = interview.catalogue.questions.map(({ id }) => id)
  const { document } = session.requirements.source
  const { question, then } = page
  const first = session.exchanges.findIndex(({ source }) => source.document === document)
  const known = session.begun[first]
  const isNew = session.parts.length === 0 && known !== undefined
  const begun = isNew ? session.begun.toSpliced(first, 1, ...parts.map(() => known)) : session.begun
  return {
    session: changeText(
      interview,
      { ...session, begun },
      {
        entries: [{ at: { document, flow: null }, path: ['answers', question] }],
        make: source => splitAnswer(source, document, { question, parts, questions }),
      },
    ),
    page: questionPage(question, then, parts[0] ?? null),
  }
}

import { cursorAt } from '../screen/screen.ts'
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
  if (session.parts.length > 0) return { session, page: firstOf(session.parts, page) }
  const screen = screenText(PARTS, screenContext(interview, session))
  const reply = await interview.prompter.show(screen, cursorAt(screen, null))
  if (reply.kind === 'interrupted') return { session, page: interrupted(reply.exitCode) }
  return { session, page: reply.kind === 'typed' ? firstOf(namesIn(reply.text), page) : page }
}

const PARTS = {
  question: 'Which parts of the exchange differ in this?',
  help: [
    'Name each part, with commas between them. The question is then asked for each part. All other answers hold for every part.',
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

/** The question for the first part; the text names the parts with the first answer. */
function firstOf(among: readonly string[], { question, then }: QuestionPage): QuestionPage {
  const [name] = among
  return questionPage(question, then, name === undefined ? null : { name, among })
}

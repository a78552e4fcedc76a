import { neutralise } from '../../report/outline/neutralise.ts'
import { relocateText } from '../../write/relocate-text.ts'
import { choiceOf } from '../screen/prompter.ts'
import { cursorAt } from '../screen/screen.ts'
import { action, isAction } from '../screen/screen-parts.ts'
import { freeName } from '../session/free-name.ts'
import { screenContext } from '../session/screen-context.ts'
import {
  type Interview,
  type InterviewState,
  interrupted,
  type Page,
  REPORT_PAGE,
  REVIEW_PAGE,
  type Session,
  sourceOf,
} from '../session/session.ts'
import { screenText } from './screen-text.ts'

/** Offers a name for a draft. A file that is there already is never written over. */
export async function askFile(
  interview: Interview,
  session: Session,
  refused: string | null,
): Promise<InterviewState> {
  const screen = screenText(
    {
      question: 'In which file do you want to keep the answers?',
      help: [
        ...(refused === null ? [] : [refused]),
        'The report can be made from it again at any time; keep it with the other files of the integration.',
      ],
      label: 'File',
      takes: 'Keep the answers in this file',
      others: [action(STAY, `Leave them in ${session.file}`)],
      read: name => readName(interview, name),
      canGoBack: true,
      canLeave: false,
    },
    screenContext(interview, session),
  )
  const proposed = refused === null ? proposeName(interview, session.requirements.name) : ''
  const reply = await interview.prompter.show(screen, cursorAt(screen, null, proposed))
  if (reply.kind === 'interrupted') return { session, page: interrupted(reply.exitCode) }
  if (reply.kind === 'typed') return move(interview, session, reply.text)
  return { session, page: isAction(choiceOf(reply), STAY) ? REPORT_PAGE : REVIEW_PAGE }
}

const STAY = 'stay'

function readName({ files }: Interview, name: string) {
  if (name === '')
    return { ok: false, says: 'Type the name of a file, such as customer-360.yaml', means: [] }
  return files.isFile(name)
    ? {
        ok: false,
        says: `There is a file ${neutralise(name)} already; type another name`,
        means: [],
      }
    : { ok: true, says: 'The file is made, and the draft is taken away.', means: [] }
}

/** The name of the integration as the name of a file that is not there yet. */
function proposeName({ files }: Interview, name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ['requirements']
  return freeName(words.join('-').slice(0, LONGEST_NAME), files.isFile)
}

const LONGEST_NAME = 60

/** Only once the new file is there is the draft taken away. */
function move(interview: Interview, session: Session, file: string): InterviewState {
  const { files } = interview
  const text = relocateText(sourceOf(session), path => files.follow(path, session.file, file))
  const written = files.replace(file, [text])
  if (!written.ok) {
    const because = written.because ?? 'it cannot be written'
    const page: Page = {
      kind: 'file',
      refused: `${neutralise(file)} cannot be written: ${because}.`,
    }
    return { session, page }
  }
  files.remove(session.file)
  return { session: { ...session, text, file, isDraft: false, unsaved: null }, page: REPORT_PAGE }
}

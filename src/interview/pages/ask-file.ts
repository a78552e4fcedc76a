import { neutralise } from '../../report/outline/neutralise.ts'
import { relocateText } from '../../write/relocate-text.ts'
import { takeIn } from '../session/change-text.ts'
import { freeName, isSpelt, stemOf } from '../session/free-name.ts'
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

/**
 * Asks for the name of the file that keeps a draft. A file that is there already is never written over; the draft's own
 * name leaves the answers where they are.
 */
export async function askFile(
  interview: Interview,
  session: Session,
  refused: string | null,
): Promise<InterviewState> {
  const { files, prompter } = interview
  const reply = await prompter.ask({
    kind: 'line',
    question: `${refused === null ? '' : `${refused} `}${spells(session.requirements.name)}In which file do you want to keep the answers? ${session.file} leaves them where they are, Esc goes back.`,
    proposed: refused === null ? proposeName(interview, session.requirements.name) : session.file,
    refuse: name =>
      name.trim() !== session.file && files.isFile(name.trim())
        ? `There is a file ${neutralise(name.trim())} already. Type another name`
        : null,
  })
  if (reply.kind === 'interrupted') return { session, page: interrupted(reply.exitCode) }
  if (reply.kind !== 'typed') return { session, page: REVIEW_PAGE }
  const file = reply.text.trim() || session.file
  return file === session.file ? { session, page: REPORT_PAGE } : move(interview, session, file)
}

/** Says that letters of a name were replaced for the file; empty where none was. */
const spells = (name: string) =>
  isSpelt(name) ? `The proposed name spells "${neutralise(name)}" in plain letters. ` : ''

/** The name of the integration as the name of a file that is not there yet. */
function proposeName({ files }: Interview, name: string): string {
  return freeName(stemOf(name), files.isFile)
}

/** Only once the new file is there is the draft taken away, with what others wrote into it meanwhile. */
function move(interview: Interview, before: Session, file: string): InterviewState {
  const { files } = interview
  const session = takeIn(interview, before)
  if (session.conflict !== null) return { session, page: { kind: 'file', refused: null } }
  const text = relocateText(sourceOf(session), path => files.follow(path, session.file, file))
  const written = files.create(file, [text])
  if (!written.ok) {
    const because = written.because ?? 'it cannot be written'
    const page: Page = {
      kind: 'file',
      refused: `${neutralise(file)} cannot be written: ${because}.`,
    }
    return { session, page }
  }
  files.remove(session.file)
  const kept = { text, kept: text, pending: [], unsaved: null, isDraft: false }
  return { session: { ...session, ...kept, file }, page: REPORT_PAGE }
}

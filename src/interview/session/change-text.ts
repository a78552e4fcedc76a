import { findingText } from '../../report/findings/finding-text.ts'
import { neutralise } from '../../report/outline/neutralise.ts'
import { entryOf } from '../../write/locate-exchange.ts'
import { freeName } from './free-name.ts'
import { interviewStatus } from './interview-status.ts'
import { listParts } from './list-parts.ts'
import { type Interview, type PartialRequirements, type Session, sourceOf } from './session.ts'
import type { ChangedEntry, Conflict, TextChange } from './text-change.ts'

/**
 * The session with a change in its text, which is on the disk. What others wrote into the file meanwhile is taken in, but
 * for the entries that both changed: these, and a file that cannot be read any more, are a conflict.
 */
export function changeText(interview: Interview, session: Session, change: TextChange): Session {
  const text = change.make(sourceOf(session))
  if (text === session.text && session.pending.length === 0) return session
  const changed = { ...session, pending: [...session.pending, change], notice: null }
  return keep(interview, withText(interview, changed, text))
}

/** The session with what others wrote into the file since it was last read; a file that is gone is left to the next change. */
export function takeIn(interview: Interview, session: Session): Session {
  const found = interview.files.read(session.file)
  const isAsKept = found.ok && (found.text === null || found.text === session.kept)
  return isAsKept && session.pending.length === 0 ? session : keep(interview, session)
}

/** Puts the text of a session on the disk, with what others wrote there meanwhile. */
export function keep(interview: Interview, session: Session): Session {
  const found = interview.files.read(session.file)
  if (!found.ok) return refuse(session, { kind: 'unreadable', because: found.because })
  if (found.text === null || found.text === session.kept)
    return write(interview, session, found.text)
  return session.kept === null && session.isDraft
    ? keepElsewhere(interview, session)
    : merge(interview, session, { theirs: found.text, isMine: false })
}

/** Goes on in a file of its own: the session's is somebody else's, or cannot be read. */
export function keepElsewhere(interview: Interview, session: Session): Session {
  const { files } = interview
  const stem = session.file.replace(/(?:-\d+)?\.\w+$/, '')
  const file = freeName(stem, files.isFile)
  const notice = `${neutralise(session.file)} is another's now: your answers are in ${neutralise(file)}.`
  return write(interview, { ...session, file, kept: null, conflict: null, notice }, null)
}

/** Settles the entry that both changed. */
export function settle(interview: Interview, session: Session, isMine: boolean): Session {
  const found = interview.files.read(session.file)
  if (!found.ok || found.text === null) return keep(interview, { ...session, conflict: null })
  const { conflict } = session
  const entry = conflict?.kind === 'same-entry' ? conflict.entry : null
  const pending = isMine
    ? session.pending
    : session.pending.filter(({ entries }) => !entries.some(other => isSame(other, entry)))
  return merge(interview, { ...session, pending }, { theirs: found.text, isMine })
}

function merge(
  interview: Interview,
  session: Session,
  { theirs, isMine }: { readonly theirs: string; readonly isMine: boolean },
): Session {
  const stated = interview.state({ ...sourceOf(session), text: theirs })
  if (!stated.ok || !holdsAll(stated.value, session))
    return refuse(session, { kind: 'unreadable', because: reasonOf(stated) })
  const clash = isMine ? null : findClash(session, theirs)
  if (clash !== null) return refuse(session, clash)
  const text = session.pending.reduce(
    (text, change) => change.make({ ...sourceOf(session), text }),
    theirs,
  )
  const notice = `${neutralise(session.file)} was changed elsewhere: what it says now is taken in.`
  const merged = { ...withText(interview, session, text), kept: theirs, conflict: null, notice }
  return text === theirs
    ? { ...merged, pending: [], unsaved: null }
    : write(interview, merged, theirs)
}

/** Whether a text still has every exchange that is changed, and the one that is talked about. */
function holdsAll({ exchanges }: PartialRequirements, { pending, requirements }: Session): boolean {
  const { flow, source } = requirements
  const changed = pending.flatMap(({ entries }) => entries.map(({ at }) => at))
  const all = changed.length > 0 ? changed : [{ document: source.document, flow }]
  return all.every(({ document, flow }) =>
    exchanges.some(
      other => other.source.document === document && (flow === null || other.flow === flow),
    ),
  )
}

function reasonOf(stated: ReturnType<Interview['state']>): string {
  const [fault] = stated.ok ? [] : stated.findings
  return fault === undefined
    ? 'the exchange that you talk about is no longer in it'
    : `line ${fault.place.line}: ${neutralise(findingText(fault))}`
}

/** `there`: what the file says just now; null: there is none. */
function write(interview: Interview, session: Session, there: string | null): Session {
  const { files } = interview
  const { file, text, kept } = session
  const written = there === null ? files.create(file, [text]) : files.replace(file, [text])
  if (!written.ok)
    return { ...session, kept: there, unsaved: written.because ?? 'it cannot be written' }
  const wasDeleted = there === null && kept !== null
  const notice = wasDeleted
    ? `${neutralise(file)} was deleted meanwhile: it is written again.`
    : null
  return {
    ...session,
    kept: text,
    pending: [],
    conflict: null,
    unsaved: null,
    notice: notice ?? session.notice,
  }
}

const refuse = (session: Session, conflict: Conflict): Session => ({
  ...session,
  conflict,
  unsaved: 'the file was changed elsewhere',
})

/** The first entry that both changed, to different ends. */
function findClash(session: Session, theirs: string): Conflict | null {
  const source = sourceOf(session)
  for (const entry of session.pending.flatMap(({ entries }) => entries)) {
    const [before, mine, now] = [session.kept ?? '', session.text, theirs].map(text =>
      entryOf({ ...source, text }, entry.at, entry.path),
    )
    const [old, own, other] = [before, mine, now].map(data => JSON.stringify(data))
    if (other !== old && other !== own) return { kind: 'same-entry', entry, mine, theirs: now }
  }
  return null
}

const isSame = (one: ChangedEntry, other: ChangedEntry | null) =>
  JSON.stringify(one) === JSON.stringify(other)

/** The session as its text states it, still about the same exchange. */
function withText(interview: Interview, session: Session, text: string): Session {
  const stated = interview.state({ ...sourceOf(session), text })
  if (!stated.ok) throw new Error(`the answers for ${session.file} cannot be read again`)
  const found = indexIn(stated.value, session)
  const exchange = found === -1 ? session.exchange : found
  const requirements = stated.value.exchanges[exchange] ?? session.requirements
  return {
    ...session,
    ...stated.value,
    text,
    exchange,
    requirements,
    parts: listParts({ file: session.file, text }, stated.value.exchanges, requirements),
    status: interviewStatus(interview.engine, requirements),
  }
}

/** Where the exchange of a session is among those of a text; -1: nowhere. */
function indexIn({ exchanges }: PartialRequirements, { requirements, exchange }: Session): number {
  const isOwn = ({ flow, source }: (typeof exchanges)[number]) =>
    flow === requirements.flow && source.document === requirements.source.document
  const same = exchanges[exchange]
  return same && isOwn(same) ? exchange : exchanges.findIndex(isOwn)
}

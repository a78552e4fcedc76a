import type { EndPage, Session } from '../interview/session/session.ts'
import { neutralise } from '../report/outline/neutralise.ts'
import { repeatCommand } from './print/repeat-command.ts'
import { runReport } from './report.ts'
import type { AskRequest, CommandResult } from './request.ts'
import type { World } from './world.ts'

/** How an interview ended; no session where it ended before its first answer could be kept. */
export interface EndedInterview {
  readonly session: Session | null
  readonly end: EndPage
}

/** What follows the last screen: the report where it was wanted, and how to go on or to repeat it. */
export async function endInterview(
  { session, end }: EndedInterview,
  request: AskRequest,
  world: World,
): Promise<CommandResult> {
  if (session === null || !isKept(session, world))
    return {
      output: '',
      notes: 'Nothing was answered, so nothing is kept\n',
      exitCode: end.exitCode,
    }
  const lost = session.unsaved === null ? '' : describeUnsaved(session)
  if (end.how !== 'report')
    return {
      output: '',
      notes: `${lost}${describeNextStep(session, request)}`,
      exitCode: end.exitCode,
    }
  const report = await runReport(
    { ...request, files: [session.file], input: null, failFast: false },
    withSession(world, session),
  )
  return withNotes(report, `${lost}${describeRepetition(session, request)}`)
}

const isKept = ({ file, unsaved }: Session, { files }: World) =>
  unsaved !== null || files.isFile(file)

/** The text that could not be put on the disk, so that it can be copied. */
const describeUnsaved = ({ text, unsaved }: Session) =>
  `The answers could not be written (${unsaved}); copy them from here:\n\n${text}\n`

const describeNextStep = ({ file }: Session, request: AskRequest) =>
  `Your answers are in ${neutralise(file)}; go on with:\n  ${repeatCommand('ask', file, request)}\n`

const describeRepetition = ({ file }: Session, request: AskRequest) =>
  `Your answers are in ${neutralise(file)}; the report again:\n  ${repeatCommand(null, file, request)}\n`

/** The text of the session stands for its file, also where it could not be written. */
function withSession(world: World, { file, text }: Session): World {
  const { files } = world
  const read = (path: string) =>
    path === file
      ? ({ ok: true, bytes: new TextEncoder().encode(text) } as const)
      : files.read(path)
  return { ...world, files: { ...files, read } }
}

function withNotes(result: CommandResult, more: string): CommandResult {
  if ('output' in result) return { ...result, notes: `${result.notes}${more}` }
  const { pieces, conclude } = result
  return {
    pieces,
    conclude: () => {
      const { notes, exitCode } = conclude()
      return { notes: `${notes}\n${more}`, exitCode }
    },
  }
}

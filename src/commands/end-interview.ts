import type { EndPage, Session } from '../interview/session/session.ts'
import { neutralise } from '../report/outline/neutralise.ts'
import { CANNOT_RUN } from './exit-codes.ts'
import { withText } from './load/catalogue/stand-in.ts'
import { repeatCommand } from './print/repeat-command.ts'
import { runReport } from './report.ts'
import type { AskRequest, CommandResult, Conclusion } from './request.ts'
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
  const where =
    session.unsaved === null ? describeKept(session, request, end) : describeUnsaved(session)
  const exitCode = session.unsaved === null ? end.exitCode : CANNOT_RUN
  if (end.how !== 'report') return { output: '', notes: where, exitCode }
  const report = await runReport(
    {
      ...request,
      files: [session.file],
      input: null,
      failFast: false,
      summary: false,
      supersedes: [],
    },
    // The text of the session stands for its file, also where it could not be written.
    { ...world, files: withText(world.files, session.file, session.text) },
  )
  return withConclusion(report, ({ notes, exitCode: reported }) => ({
    notes: `${notes}${'output' in report ? '' : '\n'}${where}`,
    exitCode: exitCode === 0 ? reported : exitCode,
  }))
}

const isKept = ({ file, unsaved }: Session, { files }: World) =>
  unsaved !== null || files.isFile(file)

/** The text that could not be put on the disk, so that it can be copied. */
const describeUnsaved = ({ file, text, unsaved }: Session) =>
  `NOT SAVED in ${neutralise(file)}: ${neutralise(unsaved ?? '')}. Copy your answers:\n\n${text}\n`

function describeKept({ file }: Session, request: AskRequest, { how }: EndPage): string {
  const [next, command] =
    how === 'report' ? (['the report again', null] as const) : (['go on with', 'ask'] as const)
  return `Your answers are in ${neutralise(file)}; ${next}:\n  ${repeatCommand(command, file, request)}\n`
}

function withConclusion(
  result: CommandResult,
  conclude: (conclusion: Conclusion) => Conclusion,
): CommandResult {
  if ('output' in result) return { output: result.output, ...conclude(result) }
  return { pieces: result.pieces, conclude: () => conclude(result.conclude()) }
}

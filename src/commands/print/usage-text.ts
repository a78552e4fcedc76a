import { FIXED, type Format } from '../../report/formats.ts'
import { neutralise } from '../../report/outline/neutralise.ts'

/** What stderr is told where nobody writes to a named pipe. */
export const waitingText = (path: string): string =>
  `Still waiting for somebody to write to "${neutralise(path)}"\n`

/** What stderr is told where the command was used wrongly; what the person typed acts on no terminal. */
export const usageText = (message: string): string =>
  `${neutralise(message)}\nSee "integration-advisor --help"\n`

/** Why a report in this format cannot be brief; null: it can, or need not be. */
export function refuseBrief({
  brief,
  format,
}: {
  readonly brief: boolean
  readonly format: Format
}): string | null {
  if (!brief || !NEVER_BRIEF.includes(format)) return null
  const names = NEVER_BRIEF.map(each => `"${each}"`)
  return `"--brief" shortens what a person reads; it does not go with ${names.slice(0, -1).join(', ')} or ${names.at(-1)}\n`
}

/** Of data only lines have a short form. */
const NEVER_BRIEF: readonly Format[] = FIXED.filter(format => format !== 'ndjson')

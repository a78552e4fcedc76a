import { nearestWord } from '../../diagnostics/suggest.ts'
import { FIXED, FORMAT_TABLE, type Format } from '../../report/formats.ts'
import { neutralise } from '../../report/outline/neutralise.ts'

/** What stderr is told where nobody writes to a named pipe. */
export const waitingText = (path: string): string =>
  `Still waiting for somebody to write to "${neutralise(path)}"\n`

/** What stderr is told where the command was used wrongly; what the person typed acts on no terminal. */
export const usageText = (message: string): string =>
  `${neutralise(message)}\nSee "integration-advisor --help"\n`

/** Why a file of a name is not written in the format of its extension. */
export function extensionText({ path, extension, known }: UnknownExtension): string {
  const nearest = nearestWord(extension, known)
  const hint = nearest === null ? '' : `; did you mean ".${nearest}"?`
  return `"-o ${neutralise(path)}": no format has the extension ".${neutralise(extension)}"${hint}
The command writes ${known.map(each => `.${each}`).join(', ')}; with "-f" a file may have any name
`
}

interface UnknownExtension {
  readonly path: string
  /** Without a dot, as those that are known. */
  readonly extension: string
  readonly known: readonly string[]
}

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
  return `"--brief" shortens what a person reads. It does not go with ${names.slice(0, -1).join(', ')} or ${names.at(-1)}\n`
}

/** Of data only lines have a short form. */
const NEVER_BRIEF: readonly Format[] = FIXED.filter(format => FORMAT_TABLE[format].kind !== 'lines')

/** Why no record is superseded in this format; null: one may be, or need not be. */
export const refuseSupersedes = ({
  supersedes,
  format,
}: {
  readonly supersedes: readonly string[]
  readonly format: Format
}): string | null => (supersedes.length > 0 && format !== 'adr' ? NO_FOLDER : null)

/** What stderr is told where there is no folder in which a record could be marked. */
export const NO_FOLDER =
  '"--supersedes" marks a record in a folder: "-f adr -o docs/decisions/ --supersedes 4"\n'

/** Why there can be no counts in this format, or beside other options; null: there can, or need not be. */
export function refuseSummary({
  summary,
  brief,
  full,
  format,
}: {
  readonly summary: boolean
  readonly brief: boolean
  readonly full: boolean
  readonly format: Format
}): string | null {
  if (!summary) return null
  if (brief || full)
    return '"--summary" prints no report. It does not go with "--brief" or "--full"\n'
  if (COUNTED.includes(format)) return null
  return `"--summary" prints counts. Its formats are ${COUNTED.join(', ')}\n`
}

const COUNTED: readonly Format[] = ['terminal', 'markdown', 'json', 'ndjson']

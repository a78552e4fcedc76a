import { extensionText } from '../commands/print/usage-text.ts'
import { FORMAT_TABLE, FORMATS, type Format } from '../report/formats.ts'
import { OPTIONS } from './options.ts'
import type { CommandRow } from './table/command-row.ts'

/**
 * Of the formats that the command can print: the one that was asked for, where the file's extension is its own, else that
 * of the extension. An extension that is none of theirs says nothing.
 */
export function formatOfFile(
  path: string,
  row: CommandRow,
  asked: Format | undefined,
): Format | undefined {
  const extension = extensionOf(path)
  const fitting = formatsOf(row).filter(format => FORMAT_TABLE[format].extension === extension)
  return fitting.find(format => format === asked) ?? fitting[0] ?? asked
}

/** Why a file of this name is not written where no format is asked for: its extension promises another one. null: it is. */
export function refuseExtension(path: string, row: CommandRow): string | null {
  const formats = formatsOf(row)
  const extension = extensionOf(path)
  const known = [...new Set<string>(formats.map(format => FORMAT_TABLE[format].extension))]
  if (formats.length === 0 || extension === null || known.includes(extension)) return null
  return extensionText({ path, extension, known })
}

/** Those that a command prints; none where its result has one form only. */
function formatsOf({ options }: CommandRow): readonly Format[] {
  const known = options.find(({ flags }) => flags === OPTIONS.format.flags)?.value?.choices ?? []
  return FORMATS.filter(format => known.includes(format))
}

/** The letters and figures behind the last point of a file's name; null: there are none. */
const extensionOf = (path: string): string | null =>
  /[^/\\]\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? null

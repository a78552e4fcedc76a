import { FORMAT_TABLE, FORMATS, type Format } from '../report/formats.ts'
import type { CommandRow } from './command-row.ts'
import { OPTIONS } from './options.ts'

/**
 * Of the formats that the command can print: the one that was asked for, where the file's extension is its own, else that
 * of the extension. An extension that is none of theirs says nothing.
 */
export function formatOfFile(
  path: string,
  { options }: CommandRow,
  asked: Format | undefined,
): Format | undefined {
  const known = options.find(({ flags }) => flags === OPTIONS.format.flags)?.value?.choices ?? []
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase()
  const fitting = FORMATS.filter(
    format => known.includes(format) && FORMAT_TABLE[format].extension === extension,
  )
  return fitting.find(format => format === asked) ?? fitting[0] ?? asked
}

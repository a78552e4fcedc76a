import type { SourceText } from '../input/requirements/parse-requirements.ts'
import { locateNdjson } from '../input/source/locate-ndjson.ts'
import { locateYaml } from '../input/source/locate-yaml.ts'
import { writeEntry } from './change-entry.ts'
import { locateExchange } from './locate-exchange.ts'
import { SCHEMA_LINE } from './schema-line.ts'
import { HEADING } from './write-heading.ts'
import { dataAt } from './yaml-edit/entry-change.ts'

/** The text as it reads in another folder: each path in it, of a schema or a profile, as `move` gives it. */
export function relocateText(source: SourceText, move: (path: string) => string): string {
  const moved = source.text.replace(SCHEMA_LINE, (_, before: string, path: string) =>
    isAddress(path) ? before + path : before + move(path),
  )
  const locate = source.syntax === 'ndjson' ? locateNdjson : locateYaml
  return [...locate(source.file, moved)].reduce((text, { document, content }) => {
    const path = content.ok ? dataAt(content.value.data, ['extends']) : undefined
    if (typeof path !== 'string') return text
    const exchange = locateExchange({ ...source, text }, { document, flow: null })
    const change = { path: [], key: 'extends', data: move(path), order: HEADING }
    return writeEntry({ ...source, text }, exchange, change)
  }, moved)
}

const isAddress = (path: string) => /^[a-z][a-z+.-]+:/i.test(path)

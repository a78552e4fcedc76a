import type { SourceText } from '../input/requirements/parse-requirements.ts'
import { locateExchange } from './locate-exchange.ts'
import { SCHEMA_LINE } from './schema-line.ts'
import { dataOf } from './split-source.ts'
import { writeChange } from './write-change.ts'
import { HEADING } from './write-requirements.ts'
import { dataAt } from './yaml-edit/entry-change.ts'

/** The text as it stands in another folder: each path in it, of a schema or a profile, as `move` gives it. */
export function relocateText(source: SourceText, move: (path: string) => string): string {
  const moved = source.text.replace(SCHEMA_LINE, (_, before: string, path: string) =>
    isAddress(path) ? before + path : before + move(path),
  )
  const documents = dataOf(source).filter(data => data !== null)
  return documents.reduce<string>((text, data, index) => {
    const path = dataAt(data, ['extends'])
    if (typeof path !== 'string') return text
    const exchange = locateExchange({ ...source, text }, { document: index + 1, flow: null })
    const change = { path: [], key: 'extends', data: move(path), order: HEADING }
    return writeChange({ ...source, text }, exchange, change)
  }, moved)
}

const isAddress = (path: string) => /^[a-z][a-z+.-]+:/i.test(path)

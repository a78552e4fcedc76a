import { isMapping } from '../../input/source/source-node.ts'
import { type WrittenData, writeBlockValue, writeFlowValue } from '../yaml-edit/write-value.ts'

/** A mapping of data by its keys. */
export type DataMapping = Readonly<Record<string, WrittenData>>

/** Whether data is a mapping that holds others or lists: these stand below each other, a line each. */
export function isNested(data: WrittenData | undefined): data is DataMapping {
  return isMapping(data) && Object.values(data).some(each => typeof each === 'object')
}

/** The lines of an entry: what is nested stands below its key, all else beside it. */
export function entryLines(key: string, data: WrittenData): readonly string[] {
  if (!isNested(data)) return [lineOf(key, data)]
  const inner = Object.entries(data).flatMap(([key, value]) => entryLines(key, value))
  return [`${writeFlowValue(key)}:`, ...inner.map(line => `  ${line}`)]
}

/** The text with an entry that stands on one line written over several, with what stands behind it beside its key. */
export function spreadEntry(text: string, key: string, data: WrittenData): string {
  const line = lineOf(key, data)
  for (const at of placesOf(text, line)) {
    const indent = /[^\n]*$/.exec(text.slice(0, at))?.[0] ?? ''
    const rest = /^[^\r\n]*/.exec(text.slice(at + line.length))?.[0] ?? ''
    if (!/^ *$/.test(indent) || !/^\s*(?:#|$)/.test(rest)) continue
    const newline = text.includes('\r\n') ? '\r\n' : '\n'
    const [head = '', ...lines] = entryLines(key, data)
    const written = [`${head}${rest}`, ...lines.map(each => indent + each)].join(newline)
    return text.slice(0, at) + written + text.slice(at + line.length + rest.length)
  }
  return text
}

const lineOf = (key: string, data: WrittenData) =>
  `${writeFlowValue(key)}: ${writeBlockValue(data)}`

function* placesOf(text: string, part: string): Generator<number> {
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) yield at
}

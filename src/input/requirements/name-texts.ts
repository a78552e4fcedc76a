import { errorAt } from '../../diagnostics/diagnostics.ts'
import { quote } from '../../diagnostics/suggest.ts'
import type { Finding } from '../../model/finding.ts'
import {
  asWritten,
  childAt,
  isMapping,
  itemsOf,
  type SourceNode,
  valuePlace,
} from '../source/source-node.ts'

/** A node whose names are texts, and the faults of those that can be none. */
export interface NamedNode {
  readonly node: SourceNode
  readonly findings: readonly Finding[]
}

/**
 * A node with a heading, of which a name that is a number is the text that a person wrote: `007` and `12345678901234567890`
 * stay as they are. In JSON, where a number is no text, it is a fault. `keys` are those under which names stand.
 */
export function nameTexts(node: SourceNode, keys: readonly string[] = KEYS): NamedNode {
  if (!isMapping(node.data)) return { node, findings: [] }
  const entries = keys
    .map(key => childAt(node, key))
    .flatMap(named =>
      [named, ...itemsOf(named)].filter(({ data }) => typeof data === 'number').map(namedNumber),
    )
  const texts = entries.flatMap(({ path, text }) => (text === null ? [] : [{ path, text }]))
  const data = texts.reduce<unknown>(
    (data, { path, text }) => withText(data, path.slice(node.path.length), text),
    node.data,
  )
  return { node: { ...node, data }, findings: entries.flatMap(({ findings }) => findings) }
}

const KEYS = ['name', 'from', 'to']

function namedNumber(node: SourceNode) {
  const written = asWritten(node)
  const { path } = node
  if (typeof written === 'string') return { path, text: written, findings: [] }
  const value = quote(node.locator.number(path)?.text() || node.data)
  // The text keeps a second complaint about the same number away.
  return { path, text: value, findings: [errorAt(valuePlace(node), 'name-not-text', { value })] }
}

/** Data in which a text stands at a path. */
function withText(data: unknown, [step, ...rest]: SourceNode['path'], text: string): unknown {
  if (step === undefined) return text
  if (Array.isArray(data)) return data.with(Number(step), withText(data[Number(step)], rest, text))
  return isMapping(data) ? { ...data, [step]: withText(data[step], rest, text) } : data
}

import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  type Node,
  visit,
  type YAMLMap,
} from 'yaml'
import type { Span, SpanFault } from './locate-offsets.ts'

/** The most aliases of a document. No honest file has so many; following more of them can cost any amount of memory. */
export const MOST_ALIASES = 100

/** The faults in a tree that `yaml` lets pass: keys given twice, aliases of nothing or of a parent, and too many aliases. */
export function checkNodes(document: Document): readonly SpanFault[] {
  // Lists of faults: a list that is spread into a call must not be longer than a call takes arguments.
  const faults: (readonly SpanFault[])[] = []
  const anchors = new Map<string, unknown>()
  const aliases: Alias[] = []
  visit(document, {
    Node: (_, node, path) => {
      if (isMap(node)) faults.push(findRepeatedKeys(node), findMergeKeys(node))
      if (!isAlias(node)) {
        if (node.anchor) anchors.set(node.anchor, node)
        return
      }
      aliases.push(node)
      const target = anchors.get(node.source)
      if (target === undefined || path.some(parent => parent === target)) {
        faults.push([unresolved(node)])
      }
    },
  })
  return [...faults.flat(), ...checkAliasCount(aliases)]
}

/** The stretch of the text of a node; of length 0 where it is empty. */
export function spanOfNode(node: Node): Span {
  const [start, end] = node.range ?? [0, 0]
  return { start, end }
}

function findRepeatedKeys(map: YAMLMap): readonly SpanFault[] {
  const seen = new Set<string>()
  const faults: SpanFault[] = []
  for (const { key } of map.items) {
    if (!isScalar(key)) continue
    const value = String(key.value)
    if (seen.has(value)) {
      faults.push({ code: 'yaml-duplicate-key', span: spanOfNode(key), facts: { value } })
    }
    seen.add(value)
  }
  return faults
}

/** A mapping that is to be laid into another one: YAML 1.2 has none, and a person who writes one means it. */
function findMergeKeys(map: YAMLMap): readonly SpanFault[] {
  return map.items.flatMap(({ key }) =>
    isScalar(key) && key.value === '<<' && key.type === 'PLAIN'
      ? [{ code: 'yaml-merge-key', span: spanOfNode(key), facts: {} }]
      : [],
  )
}

function unresolved(alias: Alias): SpanFault {
  return { code: 'yaml-alias-unresolved', span: spanOfNode(alias), facts: { value: alias.source } }
}

function checkAliasCount(aliases: readonly Alias[]): readonly SpanFault[] {
  const oneTooMany = aliases[MOST_ALIASES]
  if (oneTooMany === undefined) return []
  return [{ code: 'yaml-alias-bomb', span: spanOfNode(oneTooMany), facts: { limit: MOST_ALIASES } }]
}

import { errorAt } from '../../diagnostics/diagnostics.ts'
import { quote } from '../../diagnostics/suggest.ts'
import type { Finding } from '../../model/finding.ts'
import { childAt, itemsOf, type SourceNode, valuePlace } from '../source/source-node.ts'
import type { Systems } from './parse-systems.ts'

/**
 * Warns of names that a profile spells with other capitals, blanks or signs: its facts would silently not apply. Names
 * that are merely alike are two systems.
 */
export function checkSystemNames(node: SourceNode, systems: Systems): readonly Finding[] {
  if (systems.size === 0) return []
  const spellings = new Map([...systems.keys()].map(name => [plain(name), name] as const))
  return [node, ...itemsOf(childAt(node, 'flows'))].flatMap(namesIn).flatMap(name => {
    const written = String(name.data)
    const known = spellings.get(plain(written))
    if (known === undefined || systems.has(written)) return []
    const facts = { value: quote(written), nearest: known }
    return [{ ...errorAt(valuePlace(name), 'system-spelt-otherwise', facts), severity: 'warning' }]
  })
}

function namesIn(node: SourceNode): readonly SourceNode[] {
  const to = childAt(node, 'to')
  const all = [childAt(node, 'from'), ...(Array.isArray(to.data) ? itemsOf(to) : [to])]
  return all.filter(({ data }) => typeof data === 'string')
}

const plain = (name: string) => name.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '')

import { errorAt, warningAt } from '../../diagnostics/diagnostics.ts'
import { quote } from '../../diagnostics/suggest.ts'
import type { Finding } from '../../model/finding.ts'
import { childAt, itemsOf, type SourceNode, valuePlace } from '../source/source-node.ts'
import type { Systems } from './requirements-layer.ts'

/**
 * Warns where `from` and `to` spell a system of a profile with other capitals, blanks or signs, so that its facts would
 * not apply. Names that are merely alike are those of two systems.
 */
export function checkSystemNames(node: SourceNode, systems: Systems): readonly Finding[] {
  if (systems.size === 0) return []
  const spellings = new Map([...systems.keys()].map(name => [lettersOf(name), name] as const))
  return [node, ...itemsOf(childAt(node, 'flows'))].flatMap(namesIn).flatMap(name => {
    const written = String(name.data)
    const known = spellings.get(lettersOf(written))
    if (known === undefined || systems.has(written)) return []
    const facts = { value: quote(written), nearest: known }
    return [warningAt(valuePlace(name), 'system-spelt-otherwise', facts)]
  })
}

function namesIn(node: SourceNode): readonly SourceNode[] {
  const to = childAt(node, 'to')
  const all = [childAt(node, 'from'), ...(Array.isArray(to.data) ? itemsOf(to) : [to])]
  return all.filter(({ data }) => typeof data === 'string')
}

/** An error for each receiver of a document or of its flows that is named a second time there. */
export function checkReceivers(node: SourceNode): readonly Finding[] {
  return [node, ...itemsOf(childAt(node, 'flows'))].flatMap(each => {
    const receivers = itemsOf(childAt(each, 'to')).filter(({ data }) => typeof data === 'string')
    const names = receivers.map(({ data }) => data)
    return receivers
      .filter(({ data }, at) => names.indexOf(data) < at)
      .map(receiver =>
        errorAt(valuePlace(receiver), 'receiver-twice', { value: quote(receiver.data) }),
      )
  })
}

/** The letters and digits of a name, in lower case. */
export const lettersOf = (name: string) => name.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '')

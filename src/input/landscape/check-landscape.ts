import { errorAt, warningAt } from '../../diagnostics/diagnostics.ts'
import { quote, suggest } from '../../diagnostics/suggest.ts'
import type { Finding } from '../../model/finding.ts'
import { keyPlace, type SourceNode, valuePlace } from '../source/source-node.ts'
import type { End, Ends, ParsedInterface } from './parse-interfaces.ts'
import type { NamedNode } from './parse-landscape-systems.ts'

/**
 * What is wrong between the systems and the interfaces of a landscape: ends that are no system (where systems are named),
 * interfaces from a system to itself, names of interfaces that are taken, and, as a warning, systems that no interface joins.
 */
export function checkLandscape(
  systems: readonly NamedNode[],
  interfaces: readonly ParsedInterface[],
): readonly Finding[] {
  const ends = interfaces.flatMap(each => each.ends)
  return [
    ...(systems.length === 0 ? [] : unknownSystems(systems, ends)),
    ...ends.flatMap(endsAtItself),
    ...repeatedNames(interfaces),
    ...unusedSystems(systems, ends),
  ]
}

function unknownSystems(systems: readonly NamedNode[], ends: readonly Ends[]): readonly Finding[] {
  const names = systems.map(({ system }) => system.name)
  const known = new Set(names)
  const unknown = allEnds(ends).filter(({ name }) => !known.has(name))
  return atEachPlace(unknown).map(({ name, node }) =>
    errorAt(valuePlace(node), 'system-unknown', suggest(name, names)),
  )
}

/** What a flow inherits stands at one place only. */
function atEachPlace(ends: readonly End[]): readonly End[] {
  return [...new Map(ends.map(end => [JSON.stringify([end.name, end.node.path]), end])).values()]
}

function endsAtItself({ from, to }: Ends): readonly Finding[] {
  return to
    .filter(({ name }) => name === from?.name)
    .map(({ name, node }) =>
      errorAt(valuePlace(node), 'interface-to-itself', { value: quote(name) }),
    )
}

function repeatedNames(interfaces: readonly ParsedInterface[]): readonly Finding[] {
  const first = new Map<string, SourceNode>()
  return interfaces.flatMap(({ interfaces, nameNode }) =>
    interfaces.flatMap(({ name }) => {
      const earlier = first.get(name)
      if (earlier === undefined) {
        first.set(name, nameNode)
        return []
      }
      const facts = { value: quote(name), first: valuePlace(earlier).line }
      return [errorAt(valuePlace(nameNode), 'interface-duplicate', facts)]
    }),
  )
}

function unusedSystems(systems: readonly NamedNode[], ends: readonly Ends[]): readonly Finding[] {
  const used = new Set(allEnds(ends).map(({ name }) => name))
  return systems
    .filter(({ system }) => !used.has(system.name))
    .map(({ system, node }) => {
      const isListed = typeof node.path.at(-1) === 'number'
      const place = isListed ? valuePlace(node) : keyPlace(node)
      return warningAt(place, 'system-unused', { value: quote(system.name) })
    })
}

const allEnds = (ends: readonly Ends[]): readonly End[] =>
  ends.flatMap(({ from, to }) => (from === null ? to : [from, ...to]))

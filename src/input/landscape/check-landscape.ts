import { errorAt, warningAt } from '../../diagnostics/diagnostics.ts'
import { quote, suggest } from '../../diagnostics/suggest.ts'
import type { Finding, Place } from '../../model/finding.ts'
import { lettersOf } from '../requirements/check-system-names.ts'
import { keyPlace, type SourceNode, valuePlace } from '../source/source-node.ts'
import type { End, Ends, ParsedInterface } from './parse-interfaces.ts'
import type { NamedNode } from './parse-landscape-systems.ts'

/**
 * What is wrong between the systems and the interfaces of a landscape: ends that are no system (where systems are named),
 * interfaces from a system to itself, names of interfaces that are taken, and, as warnings, systems that are spelt almost
 * alike and those that no interface joins. Who joins what is not known while an interface is faulty.
 */
export function checkLandscape(
  systems: readonly NamedNode[],
  interfaces: readonly ParsedInterface[],
): readonly Finding[] {
  const ends = interfaces.flatMap(each => each.ends)
  const unknown = systems.length === 0 ? [] : unknownSystems(systems, ends)
  const faults = [...unknown, ...interfaces.flatMap(({ findings }) => findings)]
  const isWhole = faults.every(({ severity }) => severity !== 'error')
  return [
    ...unknown,
    ...ends.flatMap(endsAtItself),
    ...repeatedNames(interfaces),
    ...alikeSystems(systems, ends),
    ...(isWhole ? unusedSystems(systems, ends) : []),
  ]
}

function unknownSystems(systems: readonly NamedNode[], ends: readonly Ends[]): readonly Finding[] {
  const known = new Set(systems.map(({ system }) => system.name))
  const names = [...known]
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
  const each = new Map(systems.toReversed().map(named => [named.system.name, named]))
  return [...each.values()]
    .filter(({ system }) => !used.has(system.name))
    .map(named => warningAt(placeOf(named), 'system-unused', { value: quote(named.system.name) }))
}

/** Of the systems that are named, or else of the ends: names that differ by capitals, blanks and signs alone. */
function alikeSystems(systems: readonly NamedNode[], ends: readonly Ends[]): readonly Finding[] {
  const named =
    systems.length > 0
      ? systems.map(each => ({ name: each.system.name, place: () => placeOf(each) }))
      : allEnds(ends).map(({ name, node }) => ({ name, place: () => valuePlace(node) }))
  const first = new Map<string, string>()
  const told = new Set<string>()
  return named.flatMap(({ name, place }) => {
    const letters = lettersOf(name)
    const other = first.get(letters) ?? name
    first.set(letters, other)
    if (letters === '' || other === name || told.has(name)) return []
    told.add(name)
    return [warningAt(place(), 'system-alike', { value: quote(name), nearest: other })]
  })
}

function placeOf({ node }: NamedNode): Place {
  return typeof node.path.at(-1) === 'number' ? valuePlace(node) : keyPlace(node)
}

const allEnds = (ends: readonly Ends[]): readonly End[] =>
  ends.flatMap(({ from, to }) => (from === null ? to : [from, ...to]))

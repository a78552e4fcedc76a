import { refuse, toResult, warningAt } from '../../diagnostics/diagnostics.ts'
import type { Finding, Parsed } from '../../model/finding.ts'
import type { Landscape, LandscapeInterface, LandscapeSystem } from '../../model/landscape.ts'
import { checkContradictions } from '../requirements/check-contradictions.ts'
import { nameTexts } from '../requirements/name-texts.ts'
import { parseLayer } from '../requirements/parse-layer.ts'
import {
  type CachedContext,
  cacheContext,
  parseNamedProfile,
} from '../requirements/parse-profile.ts'
import type { RequirementsContext } from '../requirements/parse-requirements.ts'
import { findOtherKind } from '../requirements/recognise-text.ts'
import {
  EMPTY_LAYER,
  inheritLayer,
  type RequirementsLayer,
} from '../requirements/requirements-layer.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { landscapeShape } from '../shapes/landscape-shape.ts'
import { locateOne } from '../source/locate-yaml.ts'
import { childAt, keyPlace, type SourceNode } from '../source/source-node.ts'
import { checkRequires } from '../terms/check-requires.ts'
import { checkLandscape } from './check-landscape.ts'
import { deriveAnswers } from './derive-answers.ts'
import { parseInterfaces } from './parse-interfaces.ts'
import { type ParsedLandscapeSystems, parseLandscapeSystems } from './parse-landscape-systems.ts'

/**
 * The landscape that a text describes, with the requirements of all its interfaces; or every fault in it. What it tells by
 * itself (how many systems there are, who shares the same data) answers the questions that depend on it, unless a file
 * says otherwise. Never throws, whatever the text.
 *
 * @example
 * const text = 'landscape: Shop\ninterfaces:\n  - { name: Stock, from: Warehouse, to: Shop }'
 * const parsed = parseLandscape({ file: 'shop.yaml', text }, { catalogue: builtInCatalogue() })
 * if (parsed.ok) parsed.value.systems.map(system => system.name) // ['Warehouse', 'Shop']
 */
export function parseLandscape(
  { file, text }: { readonly file: string; readonly text: string },
  { outermost = EMPTY_LAYER, ...input }: RequirementsContext,
): Parsed<Landscape> {
  const located = locateOne(file, text)
  if (!located.ok) return located
  const other = findOtherKind(located.value, 'landscape')
  if (other.length > 0) return refuse(other)
  const { node, findings: misnamed } = nameTexts(located.value, ['landscape', 'systems'])
  const heading = checkShape(landscapeShape, node)
  const context = cacheContext(input)
  const named = parseLandscapeSystems(childAt(node, 'systems'), profileOf(file), context.index)
  const { layer, findings } = parseShared(node, file, context)
  const inherited = [outermost, layer, { ...EMPTY_LAYER, systems: named.facts }].reduce(
    inheritLayer,
  )
  const read = parseInterfaces(childAt(node, 'interfaces'), file, {
    ...context,
    outermost: inherited,
  })
  const stated = read.flatMap(({ interfaces }) => interfaces)
  const systems = systemsOf(named, stated)
  const interfaces = deriveAnswers(
    systems.length,
    stated.map(each => withPlatforms(each, named.platforms)),
    context.index,
  )
  const value: Landscape = {
    name: heading.ok ? heading.value.landscape : '',
    description: (heading.ok && heading.value.description) || null,
    systems,
    interfaces,
    file,
  }
  return toResult(value, [
    ...[located, heading, named].flatMap(each => each.findings),
    ...misnamed,
    ...findings,
    ...read.flatMap(each => each.findings),
    ...checkLandscape(named.systems, read),
    ...contradictionsIn(interfaces, context),
  ])
}

const profileOf = (file: string) => ({ kind: 'profile', file, systems: [] }) as const

/** What all interfaces inherit: the profiles, with what the landscape itself states laid over them. */
function parseShared(
  node: SourceNode,
  file: string,
  context: CachedContext,
): { readonly layer: RequirementsLayer; readonly findings: readonly Finding[] } {
  const profiles = ['profile', 'extends'].map(key =>
    parseNamedProfile(childAt(node, key), [file], context),
  )
  const own = parseLayer(node, { kind: 'file' }, context.index)
  return {
    layer: [...profiles, own].map(({ layer }) => layer).reduce(inheritLayer),
    findings: [
      ...[...profiles, own].flatMap(({ findings }) => findings),
      ...checkProfiles(node),
      ...checkRequires(childAt(node, 'requires'), context.index.layers),
    ],
  }
}

/** Warns of a profile beside another, since only one of the two can have the last word. */
function checkProfiles(node: SourceNode): readonly Finding[] {
  const [profile, base] = [childAt(node, 'profile'), childAt(node, 'extends')]
  if (profile.data === undefined || base.data === undefined) return []
  return [warningAt(keyPlace(base), 'profile-twice')]
}

/** Those that it names; where it names none, those that its interfaces do. */
function systemsOf(
  { systems }: ParsedLandscapeSystems,
  interfaces: readonly LandscapeInterface[],
): readonly LandscapeSystem[] {
  if (systems.length > 0) return systems.map(({ system }) => system)
  const names = interfaces.flatMap(({ links }) => links.flatMap(({ from, to }) => [from, to]))
  return [...new Set(names)].map(name => ({ name, owner: null, kinds: [] }))
}

/** What an end belongs to is among what the company runs. */
function withPlatforms(
  of: LandscapeInterface,
  platforms: ParsedLandscapeSystems['platforms'],
): LandscapeInterface {
  if (platforms.size === 0) return of
  return {
    ...of,
    exchanges: of.exchanges.map(exchange => {
      const own = [exchange.from, ...exchange.to].flatMap(name => platforms.get(name) ?? [])
      return { ...exchange, platforms: [...new Set([...exchange.platforms, ...own])] }
    }),
  }
}

/** Each once: many interfaces inherit the same answers. */
function contradictionsIn(
  interfaces: readonly LandscapeInterface[],
  { index }: CachedContext,
): readonly Finding[] {
  const all = interfaces
    .flatMap(({ exchanges }) => exchanges)
    .flatMap(exchange => checkContradictions(exchange, index))
  const keyOf = ({ place, facts }: Finding) => JSON.stringify([place, facts.reason])
  return [...new Map(all.map(each => [keyOf(each), each])).values()]
}

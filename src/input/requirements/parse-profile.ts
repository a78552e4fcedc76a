import { errorAt, toResult, warningAt } from '../../diagnostics/diagnostics.ts'
import { quote } from '../../diagnostics/suggest.ts'
import type { Finding, FindingCode, Parsed } from '../../model/finding.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { profileShape } from '../shapes/requirements-shape.ts'
import { locateOne } from '../source/locate-yaml.ts'
import { childAt, type SourceNode, valuePlace } from '../source/source-node.ts'
import { checkRequires } from '../terms/check-requires.ts'
import {
  type CatalogueContent,
  type CatalogueIndex,
  indexCatalogue,
} from '../terms/index-catalogue.ts'
import { type ParsedLayer, parseLayer } from './parse-layer.ts'
import { parseSystems } from './parse-systems.ts'
import { EMPTY_LAYER, inheritLayer, type RequirementsLayer } from './requirements-layer.ts'

/**
 * Reads the text of a profile that a file extends. `path` is as `extends` gives it, relative to `fromFile`; `file` is the
 * name that findings give the profile, and by which one that extends itself is known.
 */
export type LoadProfile = (
  path: string,
  fromFile: string,
) =>
  | {
      readonly ok: true
      readonly file: string
      readonly text: string
      /** It lies where nobody expects it, which is told. */
      readonly isOutside?: boolean
    }
  | {
      readonly ok: false
      readonly code: FindingCode
      readonly file: string
      /** What else the sentence about it needs, such as the system's `reason` or the `limit` that a text exceeds. */
      readonly facts?: Finding['facts']
    }

/** What a person's text is read with: the catalogue whose words it may use, and a way to profiles. */
export interface InputContext {
  readonly catalogue: CatalogueContent
  /** Left out: `extends` is an error, since no profile can be read. */
  readonly load?: LoadProfile
}

/** An input context for a whole stream: its catalogue is indexed, and every profile is read and parsed once. */
export interface CachedContext {
  readonly index: CatalogueIndex
  readonly load: LoadProfile
  readonly parse: typeof parseText
  /** What everything that is read inherits, whatever it extends. */
  readonly outermost: RequirementsLayer
}

/** The cached context of an input context, with nothing read yet and nothing inherited. */
export function cacheContext({ catalogue, load = noProfiles }: InputContext): CachedContext {
  return {
    index: indexCatalogue(catalogue),
    load: memoize(load),
    parse: memoize(parseText),
    outermost: EMPTY_LAYER,
  }
}

const noProfiles: LoadProfile = path => ({ ok: false, code: 'profiles-unavailable', file: path })

/**
 * All that a profile states, with what it inherits from the profiles that it extends; or every fault in any of them.
 * Never throws, whatever the text.
 *
 * @example
 * const text = 'systems: { Warehouse: { answers: { query-limits: [billed] } } }'
 * const profile = parseWholeProfile({ file: 'company.yaml', text }, { catalogue: builtInCatalogue() })
 * if (profile.ok) profile.value.systems.get('Warehouse')?.answers['query-limits']?.options // ['billed']
 */
export function parseWholeProfile(
  { file, text }: { readonly file: string; readonly text: string },
  context: InputContext,
): Parsed<RequirementsLayer> {
  const parsed = parseText([file], text, cacheContext(context))
  return toResult(parsed.layer, parsed.findings)
}

/**
 * What a file inherits from the profile that its `extends` names, and from the profiles of that one. `trail` holds the files
 * that led here, the last being the one that extends.
 */
export function parseProfile(
  node: SourceNode,
  trail: readonly string[],
  context: CachedContext,
): ParsedLayer {
  return parseNamedProfile(childAt(node, 'extends'), trail, context)
}

/** As `parseProfile`, of the profile whose path a node holds. */
export function parseNamedProfile(
  written: SourceNode,
  trail: readonly string[],
  context: CachedContext,
): ParsedLayer {
  const from = trail.at(-1)
  if (typeof written.data !== 'string' || written.data === '' || from === undefined) return NOTHING
  const loaded = context.load(written.data, from)
  const known = 'facts' in loaded ? loaded.facts : {}
  const facts = { ...known, value: quote(written.data), file: loaded.file }
  const refuse = (code: FindingCode) => ({
    layer: EMPTY_LAYER,
    findings: [errorAt(valuePlace(written), code, facts)],
  })
  if (!loaded.ok) return refuse(loaded.code === 'file-missing' ? 'extends-missing' : loaded.code)
  if (trail.includes(loaded.file)) return refuse('extends-circular')
  const parsed = context.parse([...trail, loaded.file], loaded.text, context)
  if (!loaded.isOutside) return parsed
  const told = warningAt(valuePlace(written), 'profile-outside', { value: quote(written.data) })
  return { ...parsed, findings: [told, ...parsed.findings] }
}

const NOTHING: ParsedLayer = { layer: EMPTY_LAYER, findings: [] }

function parseText(trail: readonly string[], text: string, context: CachedContext): ParsedLayer {
  const file = trail.at(-1) ?? ''
  const located = locateOne(file, text)
  if (!located.ok) return { layer: EMPTY_LAYER, findings: located.findings }
  const node = located.value
  const shape = checkShape(profileShape, node)
  const inherited = parseProfile(node, trail, context)
  const origin = { kind: 'profile', file, systems: [] } as const
  const own = parseLayer(node, origin, context.index)
  const about = parseSystems(childAt(node, 'systems'), origin, context.index)
  return {
    layer: inheritLayer(inherited.layer, { ...own.layer, systems: about.systems }),
    findings: [
      ...[located, shape, inherited, own, about].flatMap(({ findings }) => findings),
      ...checkRequires(childAt(node, 'requires'), context.index.layers),
    ],
  }
}

/** The function with its results kept by its first two arguments, plain data; the others never change between calls. */
function memoize<A, B, Rest extends readonly unknown[], Result>(
  compute: (first: A, second: B, ...rest: Rest) => Result,
): (first: A, second: B, ...rest: Rest) => Result {
  const results = new Map<string, Result>()
  return (first, second, ...rest) => {
    const key = JSON.stringify([first, second])
    const result = results.get(key) ?? compute(first, second, ...rest)
    results.set(key, result)
    return result
  }
}

import { errorAt, toResult } from '../../diagnostics/diagnostics.ts'
import { quote } from '../../diagnostics/suggest.ts'
import type { FindingCode, Parsed } from '../../model/finding.ts'
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
import {
  EMPTY_LAYER,
  inheritLayer,
  type ParsedLayer,
  parseLayer,
  type RequirementsLayer,
} from './parse-layer.ts'
import { parseSystems } from './parse-systems.ts'

/** Reads the text of a profile that a file extends; its path is relative to that file. */
export type LoadProfile = (
  path: string,
  fromFile: string,
) =>
  | { readonly ok: true; readonly file: string; readonly text: string }
  | { readonly ok: false; readonly code: FindingCode; readonly file: string }

/** What profiles are read with: one context for a whole stream, since it remembers the profiles that it has read. */
export interface ProfileContext {
  readonly index: CatalogueIndex
  readonly load: LoadProfile
  readonly parse: typeof parseText
  /** What holds around all profiles that are extended. */
  readonly outermost: RequirementsLayer
}

/** A context that has read nothing yet. */
export function profileContext(index: CatalogueIndex, load: LoadProfile): ProfileContext {
  return { index, load: remember(load), parse: remember(parseText), outermost: EMPTY_LAYER }
}

/** All that a profile states, with the profiles that it extends; or every fault in any of them. */
export function parseWholeProfile(
  { file, text }: { readonly file: string; readonly text: string },
  { catalogue, load }: { readonly catalogue: CatalogueContent; readonly load: LoadProfile },
): Parsed<RequirementsLayer> {
  const parsed = parseText([file], text, profileContext(indexCatalogue(catalogue), load))
  return toResult(parsed.layer, parsed.findings)
}

/** What a node inherits from the profile that its `extends` names, and from the profiles of that one. */
export function parseProfile(
  node: SourceNode,
  trail: readonly string[],
  context: ProfileContext,
): ParsedLayer {
  const written = childAt(node, 'extends')
  const from = trail.at(-1)
  if (typeof written.data !== 'string' || written.data === '' || from === undefined) return NOTHING
  const loaded = context.load(written.data, from)
  const facts = { value: quote(written.data), file: loaded.file }
  const refuse = (code: FindingCode) => ({
    layer: EMPTY_LAYER,
    findings: [errorAt(valuePlace(written), code, facts)],
  })
  if (!loaded.ok) return refuse(loaded.code === 'file-missing' ? 'extends-missing' : loaded.code)
  if (trail.includes(loaded.file)) return refuse('extends-circular')
  return context.parse([...trail, loaded.file], loaded.text, context)
}

const NOTHING: ParsedLayer = { layer: EMPTY_LAYER, findings: [] }

function parseText(trail: readonly string[], text: string, context: ProfileContext): ParsedLayer {
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

/** Results by the first two arguments, which are plain data; the others never change between the calls. */
function remember<A, B, Rest extends readonly unknown[], Result>(
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

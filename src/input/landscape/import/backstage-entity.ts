import type { Place } from '../../../model/finding.ts'
import { locateYaml } from '../../source/locate-yaml.ts'
import {
  childAt,
  isMapping,
  itemsOf,
  type SourceNode,
  valuePlace,
} from '../../source/source-node.ts'
import type { ImportRemark, RemarkCode } from './imported.ts'

/** What of an entity matters here. */
export interface Entity {
  /** `component:default/shop`, in lower case. */
  readonly ref: string
  readonly kind: string
  readonly name: string
  readonly type: string
  readonly owner: string | null
  readonly file: string
  readonly line: number
  readonly provides: readonly string[]
  readonly consumes: readonly string[]
  readonly dependsOn: readonly string[]
  readonly dependencyOf: readonly string[]
}

/** The entities of a text; what of it is no valid YAML, and what is a template that somebody has yet to fill in. */
export function readEntities(file: string, text: string) {
  const read = Array.from(locateYaml(file, text), ({ content, place }) => {
    const told = (code: RemarkCode, { line }: Place, value = '') => ({ code, file, line, value })
    if (!content.ok) {
      const at = content.findings[0]?.place ?? place
      return { entities: [], remarks: [told('entity-unreadable', at)] }
    }
    const { entity, placeholders } = entityOf(content.value, file)
    const at = valuePlace(content.value)
    if (entity === null && placeholders.length === 0)
      return { entities: [], remarks: [told('entity-unnamed', at)] }
    return {
      entities: entity ? [entity] : [],
      remarks: placeholders.map(text => told('placeholder-left-out', at, text)),
    }
  })
  return {
    entities: read.flatMap(({ entities }) => entities),
    remarks: read.flatMap(({ remarks }): readonly ImportRemark[] => remarks),
  }
}

interface ReadEntity {
  readonly entity: Entity | null
  /** Names and references of a template, which name nothing yet. */
  readonly placeholders: readonly string[]
}

function entityOf(node: SourceNode, file: string): ReadEntity {
  const [kind, name] = [textAt(node, 'kind'), textAt(node, 'metadata', 'name')]
  const namespace = textAt(node, 'metadata', 'namespace') || DEFAULT
  if (!isMapping(node.data) || kind === '' || name === '') return { entity: null, placeholders: [] }
  const own = [kind, namespace, name].filter(isPlaceholder)
  if (own.length > 0) return { entity: null, placeholders: own }
  const textsAt = (key: string) =>
    itemsOf(childAt(node, 'spec', key)).flatMap(({ data }) =>
      typeof data === 'string' ? [data] : [],
    )
  const refs = (key: string, defaultKind: string) => [
    ...new Set(
      textsAt(key)
        .filter(text => !isPlaceholder(text))
        .map(text => refOf(text, defaultKind, namespace)),
    ),
  ]
  const owner = textAt(node, 'spec', 'owner')
  const entity: Entity = {
    ref: `${kind}:${namespace}/${name}`.toLowerCase(),
    kind: kind.toLowerCase(),
    name: namespace === DEFAULT ? name : `${namespace}/${name}`,
    type: textAt(node, 'spec', 'type').toLowerCase(),
    owner: isPlaceholder(owner) ? null : owner.replace(/^(group|user):(default\/)?/, '') || null,
    ...{ file, line: valuePlace(node).line },
    provides: refs('providesApis', 'api'),
    consumes: refs('consumesApis', 'api'),
    dependsOn: refs('dependsOn', 'component'),
    dependencyOf: refs('dependencyOf', 'component'),
  }
  return { entity, placeholders: RELATIONS.flatMap(textsAt).filter(isPlaceholder) }
}

const RELATIONS = ['providesApis', 'consumesApis', 'dependsOn', 'dependencyOf']

/** Of Nunjucks, as the templates of Backstage have it, and of others that are in use: Cookiecutter, ERB. */
const isPlaceholder = (text: string) => /\{\{|\{%|<%/.test(text)

/** Each entity once: what several documents say of one holds together. */
export function mergeEntities(entities: readonly Entity[]): readonly Entity[] {
  const merged = new Map<string, Entity>()
  for (const entity of entities) {
    const first = merged.get(entity.ref)
    merged.set(entity.ref, first === undefined ? entity : mergeTwo(first, entity))
  }
  return [...merged.values()]
}

function mergeTwo(first: Entity, second: Entity): Entity {
  const both = (key: 'provides' | 'consumes' | 'dependsOn' | 'dependencyOf') => [
    ...new Set([...first[key], ...second[key]]),
  ]
  return {
    ...first,
    type: first.type || second.type,
    owner: first.owner ?? second.owner,
    ...{ provides: both('provides'), consumes: both('consumes') },
    ...{ dependsOn: both('dependsOn'), dependencyOf: both('dependencyOf') },
  }
}

/** The entities that an earlier document describes already. */
export const entitiesTwice = (entities: readonly Entity[]): readonly Entity[] => {
  const told = new Set<string>()
  return entities.filter(({ ref }) => told.has(ref) || !told.add(ref))
}

const DEFAULT = 'default'

function textAt(node: SourceNode, ...path: readonly string[]): string {
  const { data } = childAt(node, ...path)
  return typeof data === 'string' ? data : ''
}

/** `[kind:][namespace/]name` as a whole reference. */
function refOf(text: string, kind: string, namespace: string): string {
  const [, ownKind, ownNamespace, name = text] =
    /^(?:([^:/]+):)?(?:([^/]+)\/)?([^/]+)$/.exec(text) ?? []
  return `${ownKind ?? kind}:${ownNamespace ?? namespace}/${name}`.toLowerCase()
}

/** The name in a reference, with its namespace where that is not the default one. */
export const nameIn = (ref: string) => ref.replace(/^[^:]+:(default\/)?/, '')

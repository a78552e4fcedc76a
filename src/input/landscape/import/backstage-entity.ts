import { locateYaml } from '../../source/locate-yaml.ts'
import {
  childAt,
  isMapping,
  itemsOf,
  type SourceNode,
  valuePlace,
} from '../../source/source-node.ts'
import type { ImportRemark } from './imported.ts'

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
}

/** The entities of a text, and what of it is no valid YAML. */
export function readEntities(file: string, text: string) {
  const entities: Entity[] = []
  const remarks: ImportRemark[] = []
  for (const { content, place } of locateYaml(file, text)) {
    const entity = content.ok ? entityOf(content.value, file) : null
    if (entity) entities.push(entity)
    else if (!content.ok)
      remarks.push({ code: 'entity-unreadable', file, line: place.line, value: '' })
  }
  return { entities, remarks }
}

function entityOf(node: SourceNode, file: string): Entity | null {
  const [kind, name] = [textAt(node, 'kind'), textAt(node, 'metadata', 'name')]
  if (!isMapping(node.data) || kind === '' || name === '') return null
  const namespace = textAt(node, 'metadata', 'namespace') || DEFAULT
  const refs = (key: string, defaultKind: string) =>
    itemsOf(childAt(node, 'spec', key))
      .filter(({ data }) => typeof data === 'string')
      .map(({ data }) => refOf(String(data), defaultKind, namespace))
  return {
    ref: `${kind}:${namespace}/${name}`.toLowerCase(),
    kind: kind.toLowerCase(),
    name: namespace === DEFAULT ? name : `${namespace}/${name}`,
    type: textAt(node, 'spec', 'type').toLowerCase(),
    owner: textAt(node, 'spec', 'owner').replace(/^(group|user):(default\/)?/, '') || null,
    ...{ file, line: valuePlace(node).line },
    provides: refs('providesApis', 'api'),
    consumes: refs('consumesApis', 'api'),
    dependsOn: refs('dependsOn', 'component'),
  }
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

import {
  type Entity,
  entitiesTwice,
  mergeEntities,
  nameIn,
  readEntities,
} from './backstage-entity.ts'
import { joinSystems } from './import-list.ts'
import {
  type Imported,
  type ImportedInterface,
  type ImportRemark,
  withOwnNames,
} from './imported.ts'

/**
 * The interfaces of a Backstage catalogue (`catalog-info.yaml`): one for each API with a provider and a consumer, from who
 * provides it to those that consume it, and one for each dependency that no such API stands for. Libraries exchange
 * nothing. Who begins, and what for, no catalogue says. Never throws, whatever the texts.
 */
export function importBackstage(
  texts: readonly { readonly file: string; readonly text: string }[],
): Imported {
  const read = texts.map(({ file, text }) => readEntities(file, text))
  const described = read.flatMap(({ entities }) => entities)
  const entities = mergeEntities(described)
  const known = new Map(entities.map(entity => [entity.ref, entity]))
  const users = entities.filter(isUser)
  const apis = joinByApi(users, known)
  const dependencies = joinByDependency(users, known, apis.interfaces)
  const interfaces = withOwnNames([...apis.interfaces, ...dependencies.interfaces])
  const named = new Map(entities.map(entity => [entity.name, entity]))
  const names = interfaces.flatMap(({ from, to }) => [from, ...to])
  const linked = new Set(names)
  return {
    systems: joinSystems(
      names.map(name => {
        const entity = named.get(name)
        return { name, owner: entity?.owner ?? null, kind: entity ? kindOf(entity) : null }
      }),
    ),
    interfaces,
    remarks: [
      ...read.flatMap(({ remarks }) => remarks),
      ...entitiesTwice(described).map(each => remarkOn('entity-twice', each, each.ref)),
      ...[apis, dependencies].flatMap(({ remarks }) => remarks),
      ...users
        .filter(({ name }) => !linked.has(name))
        .map(user => remarkOn('entity-without-link', user, user.ref)),
    ],
  }
}

const isUser = ({ kind, type }: Entity) =>
  (kind === 'component' || kind === 'resource') && type !== 'library'

/** Of what kind a system is, where the catalogue says it. */
const kindOf = ({ kind, type }: Entity) =>
  kind === 'resource' && type === 'database' ? 'data-store' : null

interface Joined {
  readonly interfaces: readonly ImportedInterface[]
  readonly remarks: readonly ImportRemark[]
}

function joinByApi(users: readonly Entity[], known: ReadonlyMap<string, Entity>): Joined {
  const consumers = consumersByApi(users)
  const joined = [...consumers].map(([ref, using]) =>
    joinApi(ref, using, providersOf(ref, users, known)),
  )
  const unused = users.flatMap(user =>
    user.provides
      .filter(ref => !consumers.has(ref))
      .map(ref => remarkOn('api-without-consumer', user, ref)),
  )
  return {
    interfaces: joined.flatMap(({ interfaces }) => interfaces),
    remarks: [...joined.flatMap(({ remarks }) => remarks), ...unused],
  }
}

function consumersByApi(users: readonly Entity[]): ReadonlyMap<string, readonly Entity[]> {
  const consumers = new Map<string, Entity[]>()
  const consumed = users.flatMap(user => consumedBy(user).map(ref => ({ user, ref })))
  for (const { user, ref } of consumed) {
    const list = consumers.get(ref)
    if (list) list.push(user)
    else consumers.set(ref, [user])
  }
  return consumers
}

/** An interface from each of its providers to all who consume it. */
function joinApi(ref: string, using: readonly Entity[], providers: readonly Entity[]): Joined {
  if (providers.length === 0)
    return { interfaces: [], remarks: [remarkOn('api-without-provider', using[0], ref)] }
  const interfaces = providers
    .map(provider => {
      const to = using.filter(user => user !== provider).map(({ name }) => name)
      return interfaceFor(nameIn(ref), provider.name, to)
    })
    .filter(({ to }) => to.length > 0)
  return { interfaces, remarks: [] }
}

const consumedBy = ({ consumes, dependsOn }: Entity) => [
  ...new Set([...consumes, ...dependsOn.filter(ref => ref.startsWith('api:'))]),
]

/** Some catalogues name the component itself as what is consumed. */
function providersOf(ref: string, users: readonly Entity[], known: ReadonlyMap<string, Entity>) {
  const named = known.get(ref)
  if (named && isUser(named)) return [named]
  return users.filter(({ provides }) => provides.includes(ref))
}

const interfaceFor = (data: string, from: string, to: readonly string[]): ImportedInterface => ({
  ...{ name: data, description: null, from, to, data: [data], over: null, answers: {} },
})

function remarkOn(
  code: ImportRemark['code'],
  entity: Entity | undefined,
  ref: string,
): ImportRemark {
  return { code, file: entity?.file ?? '', line: entity?.line ?? null, value: nameIn(ref) }
}

/** An interface for each dependency on another system that no API joins with it. */
function joinByDependency(
  users: readonly Entity[],
  known: ReadonlyMap<string, Entity>,
  joined: readonly ImportedInterface[],
): Joined {
  const links = new Set(joined.flatMap(({ from, to }) => to.map(to => JSON.stringify([from, to]))))
  const each = users.flatMap(needsOf).map((need): Joined => {
    const [from, to] = [need.on, need.by].map(ref => known.get(ref)?.name ?? nameIn(ref))
    const ends = [known.get(need.on), known.get(need.by)]
    if (ends.some(end => end && !isUser(end)))
      return { interfaces: [], remarks: [remarkOn('library-left-out', need.said, need.other)] }
    const link = JSON.stringify([from, to])
    if (from === undefined || to === undefined || from === to || links.has(link)) return NOTHING
    links.add(link)
    const own = { ...interfaceFor('', from, [to]), name: `${from} to ${to}`, data: [] }
    const isKnown = ends.every(end => end !== undefined)
    return {
      interfaces: [own],
      remarks: isKnown ? [] : [remarkOn('reference-unknown', need.said, need.other)],
    }
  })
  return {
    interfaces: each.flatMap(({ interfaces }) => interfaces),
    remarks: each.flatMap(({ remarks }) => remarks),
  }
}

/** That one entity needs another, as one of the two says. */
interface Need {
  readonly on: string
  readonly by: string
  readonly said: Entity
  /** The end that does not say it. */
  readonly other: string
}

function needsOf(said: Entity): readonly Need[] {
  const { ref, dependsOn, dependencyOf } = said
  const isSystem = (other: string) => !other.startsWith('api:')
  return [
    ...dependsOn.filter(isSystem).map(other => ({ on: other, by: ref, said, other })),
    ...dependencyOf.filter(isSystem).map(other => ({ on: ref, by: other, said, other })),
  ]
}

const NOTHING: Joined = { interfaces: [], remarks: [] }

import { ROOMS } from './directions.ts'
import type { Room } from './room.ts'

const NO_CLOCK = 'A pure room has no clock: take the moment as an argument'
const GLOBALS = {
  level: 'error',
  options: {
    deniedGlobals: {
      process: 'A pure room gets everything it needs as an argument: same input, same bytes out',
      Date: NO_CLOCK,
      performance: NO_CLOCK,
      setTimeout: 'A pure room is synchronous: waiting belongs in src/host',
      Intl: 'A pure room has no locale: spell the wording out',
      crypto: 'A pure room has no random source: take the value as an argument',
      fetch: 'A pure room has no network: reading belongs in src/host',
    },
  },
}

/** The linter's rules of who may import whom, as a configuration that `.biome.json` extends: a line for each room. */
export const writeDirections = (): string =>
  `{ "overrides": [\n${ROOMS.flatMap(overridesOf)
    .map(room => JSON.stringify(room))
    .join(',\n')}\n] }\n`

/** CONTRIBUTING with the table of rooms as it is now. */
export const writeRooms = (contributing: string): string =>
  contributing.replace(/^\| room \|.*\n(\|.*\n)*/m, tableOfRooms)

const tableOfRooms = () =>
  [
    '| room | job | may import |',
    '|---|---|---|',
    '| `patterns/` | all knowledge, as YAML; `patterns/README.md` says how to add to it | nothing |',
    ...ROOMS.map(room => `| \`src/${nameOf(room)}\` | ${room.job} | ${listAllowed(room)} |`),
    '',
  ].join('\n')

interface Group {
  readonly group: readonly string[]
  readonly message: string
}

// Of all overrides that fit a file the last one rules its imports, so that an inner room repeats those of its floor.
function overridesOf(room: Room) {
  const groups = groupsOf(room)
  return [
    override(nameOf(room).replace(/\/$/, '/**'), {
      ...(room.path === 'build' ? {} : { suspicious: { noConsole: 'error' } }),
      style: { ...(room.pure ? { noRestrictedGlobals: GLOBALS } : {}), ...restrict(groups) },
    }),
    ...Object.keys(room.inner).map(name =>
      override(`${room.path}/${name}/**`, {
        style: restrict([...groups, ...innerGroups(room, name)]),
      }),
    ),
  ]
}

const override = (path: string, rules: object) => ({
  includes: [`src/${path}`],
  linter: { rules },
})

const restrict = (patterns: readonly Group[]) => ({
  noRestrictedImports: { level: 'error', options: { patterns } },
})

function groupsOf(room: Room): readonly Group[] {
  const name = nameOf(room)
  const others = ROOMS.filter(({ path }) => !room.imports.includes(path)).map(nameOf)
  const within = room.imports.filter(path => path.includes('/'))
  const node = room.node === 'all' ? [] : except(['node:*', 'node:*/**'], room.node)
  return [
    {
      group: except(others.map(fromAnyDepth), within.map(fromAnyDepth)),
      message: `src/${name} may import ${listOf(room.imports)} of our rooms: ${room.because}`,
    },
    ...(node.length === 0
      ? []
      : [
          {
            group: node,
            message: `src/${name} may import ${listOf([...room.node])} of Node: ${room.because}`,
          },
        ]),
    {
      group: except(['**', '!.', '!./**', '!../**', '!node:*', '!node:*/**'], withParts(room.npm)),
      message: `src/${name} may import ${listOf(room.npm)} of all packages: a new one is argued in the change that adds it`,
    },
  ]
}

function innerGroups({ path, inner }: Room, name: string): readonly Group[] {
  const allowed = inner[name] ?? []
  const others = Object.keys(inner).filter(other => other !== name && !allowed.includes(other))
  return [
    {
      group: others.map(other => fromAnyDepth(`${other}/`)),
      message: `src/${path}/${name} may import ${listOf(allowed)} of the rooms beside it: src/build/directions.ts has them all`,
    },
  ]
}

/** A room as it is named to people: a folder ends in a slash. */
const nameOf = ({ path }: Room) => (path.endsWith('.ts') ? path : `${path}/`)

const fromAnyDepth = (path: string) =>
  path.endsWith('.ts') ? `**/${path}` : `**/${path.replace(/\/$/, '')}/**`

const withParts = (packages: readonly string[]) => packages.flatMap(name => [name, `${name}/**`])

const except = (group: readonly string[], allowed: readonly string[]) => [
  ...group,
  ...allowed.map(each => `!${each}`),
]

const listOf = (names: readonly string[]) => (names.length === 0 ? 'nothing' : names.join(', '))

function listAllowed({ imports, node, npm }: Room): string {
  const modules = node === 'all' ? ['node:*'] : node
  return listOf([...imports, ...[...modules, ...npm].map(name => `\`${name}\``)])
}

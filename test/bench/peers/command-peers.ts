import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Another command that reads a text of thirty lines. */
export interface CommandPeer {
  readonly name: string
  /** What `node` is called with; null: it is not installed. */
  readonly args: readonly string[] | null
}

const API = 'test/bench/peers/thirty-lines-api.yaml'
const PEERS = [
  { title: 'prettier', of: 'prettier', bin: 'prettier', args: ['test/bench/thirty-lines.yaml'] },
  { title: 'yaml-lint', of: 'yaml-lint', bin: 'yamllint', args: ['test/bench/thirty-lines.yaml'] },
  { title: 'redocly lint', of: '@redocly/cli', bin: 'redocly', args: ['lint', API] },
  {
    title: 'spectral lint',
    of: '@stoplight/spectral-cli',
    bin: 'spectral',
    args: ['lint', '--ruleset', 'test/bench/peers/spectral.yaml', API],
  },
]

/** Found in one of these folders with a `node_modules`, the first that has it. */
export function commandPeers(folders: readonly string[]): readonly CommandPeer[] {
  return PEERS.map(({ title, of, bin, args }) => {
    const home = folders.map(folder => join(folder, 'node_modules', of)).find(existsSync)
    if (home === undefined) return { name: title, args: null }
    const { version, bin: bins } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
    const path = typeof bins === 'string' ? bins : bins[bin]
    return { name: `${title} (${version})`, args: [join(home, path), ...args] }
  })
}

/** What keeps them from asking the network. */
export const QUIET_PEERS = {
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
}

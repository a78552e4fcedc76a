import type { Engine } from '../../src/advise/engine/engine.ts'
import type { ReportRequest } from '../../src/commands/request.ts'
import { streamReport } from '../../src/commands/stream/stream-report.ts'
import type { World } from '../../src/commands/world.ts'
import { fakeWorld } from '../helpers/fake-world.ts'

const FILE = 'lines.ndjson'
const REQUEST: ReportRequest = {
  ...{ catalogue: null, profile: null, format: 'ndjson', output: null, today: null },
  ...{ colour: null, quiet: true, verbose: false, allFindings: false },
  ...{ files: [FILE], brief: true, full: false, noInput: true, summary: false, input: null },
  ...{ failOn: [], failFast: false, supersedes: [] },
}

/** What `-f ndjson --brief` does with a stream, from its bytes to the lines that go out; says how many characters these have. */
export async function leanStream(engine: Engine, chunks: Iterable<Uint8Array>): Promise<number> {
  const { world } = fakeWorld()
  const open: World['files']['open'] = () => ({ ok: true, chunks, size: null })
  const result = await streamReport(
    {
      engine,
      elsewhere: { precedents: [], technologies: [] },
      places: () => new Map(),
      texts: new Map(),
    },
    { request: REQUEST, world: { ...world, files: { ...world.files, open } } },
  )
  if (!('pieces' in result)) throw new Error('The stream cannot be read')
  let length = 0
  for (const piece of result.pieces) length += piece.length
  const { exitCode, notes } = result.conclude()
  if (exitCode !== 0) throw new Error(notes)
  return length
}

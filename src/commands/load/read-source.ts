import { errorAt } from '../../diagnostics/diagnostics.ts'
import { decodeText } from '../../input/source/decode-text.ts'
import type { Finding, FindingCode, Parsed } from '../../model/finding.ts'
import type { World } from '../world.ts'

/** A text that a person named on the command line. */
export interface Source {
  readonly file: string
  readonly text: string
}

/** How stdin is named on the command line, and in messages. */
export const STDIN = '-'
export const STDIN_NAME = '<stdin>'

/** How a path of the command line is named in messages. */
export const nameOfPath = (path: string): string => (path === STDIN ? STDIN_NAME : path)

/** Reads one file, or stdin for `-`. */
export async function readSource(path: string, world: World): Promise<Parsed<Source>> {
  const file = nameOfPath(path)
  const read = path === STDIN ? await world.stdin.read(expectStdin(world)) : world.files.read(path)
  return read.ok ? decoded(file, read.bytes) : { ok: false, findings: [faultInFile(file, read)] }
}

/** Tells who types in a terminal how to end; returns what is told where nothing comes in. */
export function expectStdin({ stdin, stderr }: Pick<World, 'stdin' | 'stderr'>): () => void {
  if (stdin.isTerminal())
    stderr.write('Reading requirements from the terminal. End them with Ctrl-D\n')
  return () =>
    stderr.write('Still waiting for requirements on stdin. Name a file to read that instead\n')
}

function decoded(file: string, bytes: Uint8Array): Parsed<Source> {
  const text = decodeText(file, bytes)
  return text.ok ? { ...text, value: { file, text: text.value } } : text
}

/** The finding about a file as a whole. */
export function faultInFile(
  file: string,
  { code, because = null }: { readonly code: FindingCode; readonly because?: string | null },
): Finding {
  const facts = { value: file, ...(because !== null && { reason: because }) }
  return errorAt({ file, line: 1, column: 1, length: 1 }, code, facts)
}

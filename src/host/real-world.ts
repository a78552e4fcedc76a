import { readFileSync } from 'node:fs'
import * as path from 'node:path'
import { readText as readCatalogue } from 'virtual:built-in-catalogue'
import { readText as readPrecedents } from 'virtual:built-in-precedents'
import { readText as readTechnologies } from 'virtual:built-in-technologies'
import { decideColour, decideUnicode } from '../commands/print/create-canvas.ts'
import type { InputStream, OutputStream, World } from '../commands/world.ts'
import { LARGEST_STREAM } from '../input/source/decode-text.ts'
import { readParts } from '../input/source/json-in-parts.ts'
import type { Prompter } from '../interview/screen/prompter.ts'
import { identityOfStream } from './file-identity.ts'
import { files, isCharacterDevice, readChunks } from './files.ts'
import { showPaged } from './pager.ts'
import { openInlet } from './streams/open-stream.ts'
import { readStdin, waitForFirst } from './streams/read-stdin.ts'
import { unread } from './system-faults.ts'
import { writeStream } from './write-file.ts'

// The folder of the bundle, which stands beside the patterns.
declare const __dirname: string

/** The machine that the command runs on. Looks at a stream only when a command asks. */
export function realWorld(process: NodeJS.Process, kept: World['kept']): World {
  return {
    files,
    paths: path,
    stdin: inlet(process),
    stdout: outlet(1, () => process.stdout),
    stderr: outlet(2, () => process.stderr),
    environment: process.env,
    elapsed: () => performance.now(),
    today,
    digestOf,
    kept,
    builtInCatalogue: () => readParts(readCatalogue()),
    patternsFolder: path.join(__dirname, '..', 'patterns'),
    builtInPrecedents: async () => readParts(readPrecedents()),
    builtInTechnologies: async () => readParts(readTechnologies()),
    pageAssets: () => JSON.parse(readFileSync(path.join(__dirname, 'page.json'), 'utf8')),
    deflate,
    showPaged: text => showPaged(text, process),
    openPrompter: colour => openPrompter(process, colour),
  }
}

/** Loaded where something is asked: inquirer takes longer to load than a whole report to make. */
async function openPrompter(
  process: NodeJS.Process,
  colour: boolean | null,
): Promise<Prompter | null> {
  const { openTerminal } = await import('./terminal.ts')
  const terminal = openTerminal(process)
  if (terminal === null) return null
  const { openPrompter } = await import('./prompts.ts')
  return openPrompter(terminal, {
    colour: decideColour(colour, process.env, terminal),
    unicode: decideUnicode(process.env, { isTerminal: () => true }),
  })
}

/** Loaded where it is used: only a catalogue from a folder has no digest yet, and this module is slow to load. */
function digestOf(text: string): string {
  const { createHash } = globalThis.process.getBuiltinModule('node:crypto')
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

/** Loaded where it is used: only what a page carries is deflated. */
function deflate(text: string): Uint8Array {
  const { deflateRawSync } = globalThis.process.getBuiltinModule('node:zlib')
  return deflateRawSync(text, { level: 9 })
}

/** By the clock on the wall: a review is due on the day of those who read it. */
function today(): string {
  const now = new Date()
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map(part => String(part).padStart(2, '0')).join('-')
}

const PATIENCE = 2000

function inlet(process: NodeJS.Process): InputStream {
  return {
    isTerminal: () => isCharacterDevice(0) && Boolean(process.stdin.isTTY),
    identity: () => identityOfStream(0),
    open: onSilence => openInlet(0, waitForFirst(readChunks(0), PATIENCE, onSilence)),
    read: onSilence =>
      readStdin(readChunks(0), { patience: PATIENCE, most: LARGEST_STREAM }, onSilence).then(
        bytes => ({ ok: true, bytes }),
        unread,
      ),
  }
}

/** `stream` is touched only where it may be a terminal: loading its class takes longer than the write. */
function outlet(descriptor: number, stream: () => NodeJS.WriteStream): OutputStream {
  const isTerminal = () => isCharacterDevice(descriptor) && Boolean(stream().isTTY)
  return {
    isTerminal,
    columns: () => (isTerminal() ? stream().columns || null : null),
    rows: () => (isTerminal() ? stream().rows || null : null),
    hasColors: () => isTerminal() && stream().hasColors(),
    write: text => writeStream(descriptor, text),
  }
}

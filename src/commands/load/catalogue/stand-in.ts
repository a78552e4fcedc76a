import { LARGEST_STREAM } from '../../../input/source/decode-text.ts'
import type { Files, InputStream, OpenedStream } from '../../world.ts'

/** The disk as if a file said something else, whichever way it is read. */
export function withText(files: Files, path: string, text: string): Files {
  const bytes = new TextEncoder().encode(text)
  return {
    ...files,
    read: each => (each === path ? { ok: true, bytes } : files.read(each)),
    open: each =>
      each === path ? { ok: true, chunks: [bytes], size: bytes.length } : files.open(each),
  }
}

/** What is piped in, to be read as often as it is asked for, each time whole or piece by piece: it is kept once it was read. */
export function keepPiped(stdin: InputStream): InputStream {
  let opened: Promise<OpenedStream> | null = null
  const open = (onSilence: () => void) => {
    opened ??= stdin.open(onSilence).then(keepPieces)
    return opened
  }
  const read: InputStream['read'] = async onSilence => {
    const piped = await open(onSilence)
    return piped.ok ? { ok: true, bytes: join(piped.chunks) } : piped
  }
  return { ...stdin, open, read }
}

/** Each piece is taken from the stream once; whoever comes later begins with those that were taken. */
function keepPieces(opened: OpenedStream): OpenedStream {
  if (!opened.ok) return opened
  const kept: Uint8Array[] = []
  const rest = opened.chunks[Symbol.iterator]()
  const take = (): boolean => {
    const { done, value } = rest.next()
    if (!done) kept.push(value)
    return !done
  }
  const chunks = {
    *[Symbol.iterator]() {
      for (let at = 0; at < kept.length || take(); at += 1) yield* kept.slice(at, at + 1)
    },
  }
  return { ...opened, chunks }
}

/** All pieces in one, at most a little over what may be read at once. */
function join(chunks: Iterable<Uint8Array>): Uint8Array {
  const pieces: Uint8Array[] = []
  let length = 0
  for (const piece of chunks) {
    pieces.push(piece)
    length += piece.length
    if (length > LARGEST_STREAM) break
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

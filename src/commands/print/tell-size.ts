import type { CommandResult, ReportRequest } from '../request.ts'

/** Tells at the end how large a page became that is larger than it is meant to be. */
export function tellSize(
  result: CommandResult,
  { format, quiet }: Pick<ReportRequest, 'format' | 'quiet'>,
): CommandResult {
  if (format !== 'html' || quiet || !('pieces' in result)) return result
  const { pieces, conclude } = result
  let size = 0
  return {
    pieces: countEach(pieces, bytes => {
      size += bytes
    }),
    conclude: () => {
      const { notes, exitCode } = conclude()
      return { notes: `${notes}${size > MOST ? describeSize(size) : ''}`, exitCode }
    },
  }
}

function* countEach(pieces: Iterable<string>, count: (bytes: number) => void): Generator<string> {
  const encoder = new TextEncoder()
  for (const piece of pieces) {
    count(encoder.encode(piece).length)
    yield piece
  }
}

const describeSize = (size: number): string =>
  `The page has ${Math.ceil(size / KB)} kB; below ${MOST / KB} kB it opens quickly and goes by mail. Put fewer reports on a page to make it smaller.\n`

const KB = 1000

// Bytes.
const MOST = 400_000

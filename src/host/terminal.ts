import { closeSync } from 'node:fs'
import { clearScreenDown, cursorTo, moveCursor } from 'node:readline'
import { Writable } from 'node:stream'
import { ReadStream, WriteStream } from 'node:tty'
import { openControllingTerminal } from './files.ts'

/** A terminal that a conversation is held on. */
export interface Terminal {
  readonly input: ReadStream
  /** Fresh for each screen: inquirer ends it after one. */
  readonly output: () => Writable
  readonly size: () => { readonly columns: number; readonly rows: number }
  readonly hasColors: () => boolean
  /** Calls back when everything has to be drawn again; returns a function that stops that. */
  readonly onRedraw: (draw: () => void) => () => void
  /** Calls back when the command resumes after Ctrl-Z; returns a function that stops that. */
  readonly onContinue: (resume: () => void) => () => void
  /** The person has named an editor, and it would have this terminal. */
  readonly hasEditor: boolean
  /** Stops the command until it is continued, with the screen of which so many lines are above the cursor cleared. */
  readonly suspend: (above: number) => void
  /** Aborted with an exit code where the system ends the conversation. */
  readonly leaving: AbortSignal
  /** Gives the terminal back. */
  readonly close: () => void
}

/** The terminal of stdin and stderr, else the controlling one; null where there is none. */
export function openTerminal(process: NodeJS.Process): Terminal | null {
  const streams = openStreams(process)
  if (streams === null) return null
  const { input, output } = streams
  const leaving = new AbortController()
  const watched = watch(process, streams, code => leaving.abort(code))
  leaveUnset(streams)
  const tell = (code: string) => {
    if (process.env.TERM !== 'dumb') output.write(code)
  }
  let isShown = false
  const beginShowing = () => {
    if (isShown) return
    isShown = true
    watched.catchSignals()
    tell(PASTE_ON)
  }
  return {
    input,
    output: () => {
      beginShowing()
      return passOn(output)
    },
    size: () => ({ columns: output.columns || 80, rows: output.rows || 24 }),
    hasColors: () => output.hasColors(),
    onRedraw: draw => onRedraw(process, output, draw),
    onContinue: resume => onContinue(process, resume),
    hasEditor: hasEditor(process),
    leaving: leaving.signal,
    suspend: above => {
      moveCursor(output, 0, -above)
      cursorTo(output, 0)
      clearScreenDown(output)
      tell(PASTE_OFF)
      input.setRawMode(false)
      process.once('SIGCONT', () => {
        input.setRawMode(true)
        tell(PASTE_ON)
      })
      process.kill(process.pid, 'SIGTSTP')
    },
    close: () => {
      if (isShown) tell(PASTE_OFF)
      watched.stop()
      streams.close()
    },
  }
}

/** Has the terminal say where a pasted text begins and ends. */
const PASTE_ON = '\u001b[?2004h'
const PASTE_OFF = '\u001b[?2004l'

interface Streams {
  readonly input: ReadStream
  readonly output: WriteStream
  readonly close: () => void
}

function openStreams({ stdin, stderr }: NodeJS.Process): Streams | null {
  if (stdin.isTTY && stderr.isTTY)
    return { input: stdin, output: stderr, close: () => stdin.pause() }
  const device = openControllingTerminal()
  if (device === null) return null
  // The one that stands for a stream that is a terminal already is not needed.
  if (stdin.isTTY) closeSync(device.input)
  if (stderr.isTTY) closeSync(device.output)
  const input = stdin.isTTY ? stdin : new ReadStream(device.input)
  const output = stderr.isTTY ? stderr : new WriteStream(device.output)
  return {
    input,
    output,
    close: () => {
      input.destroy()
      if (output !== stderr) output.destroy()
    },
  }
}

/** Of a terminal that is gone nothing can be set any more: readline would be told so where nobody listens. */
function leaveUnset({ input, output }: Streams): void {
  let isGone = false
  const notice = () => {
    isGone = true
  }
  input.once('end', notice)
  input.once('error', notice)
  output.once('error', notice)
  const setRawMode = input.setRawMode.bind(input)
  input.setRawMode = mode => (isGone ? input : setRawMode(mode))
}

const SIGNALS = { SIGINT: 130, SIGHUP: 129, SIGTERM: 143 } as const

interface Watched {
  /** From now on signals end the conversation instead of the process. Before the first screen there is nothing to keep. */
  readonly catchSignals: () => void
  readonly stop: () => void
}

/** A terminal that is gone fails at the next write or read: that is an end like a hang-up. */
function watch(
  process: NodeJS.Process,
  { input, output }: Streams,
  leave: (exitCode: number) => void,
): Watched {
  let isLeft = false
  const leaveWith = (code: number) => {
    isLeft = true
    leave(code)
  }
  const gone = () => leaveWith(SIGNALS.SIGHUP)
  const listeners = Object.entries(SIGNALS).map(
    ([signal, code]) => [signal, () => leaveWith(code)] as const,
  )
  // A terminal has no end while it is there.
  input.on('end', gone)
  input.on('error', gone)
  output.on('error', gone)
  const catchSignals = () => {
    for (const [signal, listener] of listeners) process.on(signal, listener)
  }
  const stop = () => {
    for (const [signal, listener] of listeners) process.off(signal, listener)
    input.off('end', gone)
    input.off('error', gone)
    // A terminal that closes tells it more than once: the second time ends nothing that the first has begun to clear up.
    if (isLeft) for (const [signal] of listeners) process.on(signal, () => {})
  }
  return { catchSignals, stop }
}

/** A resize breaks the lines differently, and nobody can tell where: the screen is cleared. */
function onRedraw(process: NodeJS.Process, output: WriteStream, draw: () => void): () => void {
  const clear = () => {
    cursorTo(output, 0, 0)
    clearScreenDown(output)
    draw()
  }
  output.on('resize', clear)
  process.on('SIGCONT', clear)
  return () => {
    output.off('resize', clear)
    process.off('SIGCONT', clear)
  }
}

/** The line editor pauses its input first: what is resumed has to be after that. */
function onContinue(process: NodeJS.Process, resume: () => void): () => void {
  const later = () => setImmediate(resume)
  process.on('SIGCONT', later)
  return () => process.off('SIGCONT', later)
}

/** An editor inherits stdin and stdout. */
const hasEditor = ({ stdin, stdout, env }: NodeJS.Process) =>
  Boolean(stdin.isTTY && stdout.isTTY && (env.VISUAL || env.EDITOR))

function passOn(output: WriteStream): Writable {
  const stream = new Writable({
    // Nothing waits for its turn: what a prompt clears at its end would clear what is written after it.
    write: (chunk, _, done) => {
      output.write(chunk)
      done()
    },
  })
  return Object.defineProperties(stream, {
    columns: { get: () => output.columns },
    rows: { get: () => output.rows },
    isTTY: { value: true },
  })
}

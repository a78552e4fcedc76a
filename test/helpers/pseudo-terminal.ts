import { resolve } from 'node:path'
import { type IPty, spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'

/** A command in a real pseudo-terminal, with the screen that a person would see. */
export interface PseudoTerminal {
  readonly pid: number
  /** The screen as it stands: its lines, without blank ends. */
  readonly screen: () => string
  /** Waits until the screen shows all texts: a terminal gets a screen in pieces. */
  readonly shows: (...texts: readonly string[]) => Promise<string>
  readonly press: (keys: string) => void
  readonly resize: (columns: number, rows: number) => void
  /** Sends a signal to the command; a shell command that begins with `exec` gets it itself. */
  readonly kill: (signal: string) => void
  /** Closes the terminal, as closing its window does. */
  readonly hangUp: () => void
  /** Waits for the end of the command. */
  readonly ended: () => Promise<{ readonly exitCode: number; readonly signal: number }>
  /** All that was written to the terminal, codes included. */
  readonly written: () => string
}

export const KEYS = {
  enter: '\r',
  escape: '\u001b',
  up: '\u001b[A',
  down: '\u001b[B',
  interrupt: '\u0003',
  endOfInput: '\u0004',
  suspend: '\u001a',
  backspace: '\u007f',
} as const

/** Starts a shell command; `$NODE` and `$START` name this Node and the built command. */
export function openPseudoTerminal(
  command: string,
  {
    cwd,
    columns = 80,
    rows = 24,
    env = {},
  }: {
    readonly cwd: string
    readonly columns?: number
    readonly rows?: number
    readonly env?: Readonly<Record<string, string>>
  },
): PseudoTerminal {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true })
  const pty = spawn('bash', ['--norc', '-c', command], {
    cwd,
    cols: columns,
    rows,
    env: { ...environment(), ...env, NODE: process.execPath, START: resolve('dist/start.cjs') },
  })
  const changed = new Set<() => void>()
  const pieces: string[] = []
  pty.onData(data => {
    pieces.push(data)
    terminal.write(data, () => {
      for (const check of changed) check()
    })
  })
  terminal.onData(data => pty.write(data))
  const exit = exitOf(pty)
  return {
    pid: pty.pid,
    screen: () => screenOf(terminal),
    shows: (...texts) => waitFor(() => screenOf(terminal), texts, changed),
    press: keys => pty.write(keys),
    resize: (columns, rows) => {
      terminal.resize(columns, rows)
      pty.resize(columns, rows)
    },
    kill: signal => pty.kill(signal),
    hangUp: () => (pty as IPty & { destroy: () => void }).destroy(),
    ended: () => exit,
    written: () => pieces.join(''),
  }
}

function environment(): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env
  return { PATH, HOME, TERM: 'xterm-256color', LANG: 'C.UTF-8', PAGER: '', PS1: '$ ' }
}

function exitOf(pty: IPty): Promise<{ exitCode: number; signal: number }> {
  return new Promise(done => pty.onExit(({ exitCode, signal = 0 }) => done({ exitCode, signal })))
}

function screenOf({ buffer }: xterm.Terminal): string {
  const { active } = buffer
  const lines = Array.from({ length: active.length }, (_, row) =>
    (active.getLine(row)?.translateToString(true) ?? '').trimEnd(),
  )
  return lines.slice(active.baseY).join('\n').trimEnd()
}

function waitFor(
  screen: () => string,
  texts: readonly string[],
  changed: Set<() => void>,
): Promise<string> {
  const matches = () => texts.every(text => screen().includes(text))
  return new Promise(resolve => {
    const check = () => {
      if (!matches()) return
      changed.delete(check)
      void resolve(screen())
    }
    changed.add(check)
    check()
  })
}

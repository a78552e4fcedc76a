import type { Interface } from 'node:readline'
import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core'
import { createCanvas } from '../commands/print/create-canvas.ts'
import { paintScreen } from '../interview/screen/paint-screen.ts'
import { type Pressed, pressKey } from '../interview/screen/press-key.ts'
import type { LinePrompt, Prompter, Reply } from '../interview/screen/prompter.ts'
import type { Cursor, Screen } from '../interview/screen/screen.ts'
import type { Canvas } from '../report/terminal/canvas.ts'
import { type Pasting, pressOrPaste } from './read-keys.ts'
import type { Terminal } from './terminal.ts'

/** What the terminal shows beside plain ASCII. */
interface Shown {
  readonly colour: boolean
  readonly unicode: boolean
}

/** Shows screens with inquirer's core; inquirer's own prompts are loaded where one of them is asked. */
export async function openPrompter(terminal: Terminal, shows: Shown): Promise<Prompter> {
  const canvas = await createCanvas(80, shows.colour, shows.unicode)
  return {
    show: (screen, from) => untilInterrupted(show({ screen, from, canvas, terminal }), terminal),
    ask: prompt => untilInterrupted(ask(prompt, canvas, terminal), terminal),
    hasEditor: terminal.hasEditor,
    close: terminal.close,
  }
}

/** A screen and what it is drawn with. */
interface ScreenConfig {
  readonly screen: Screen
  readonly from: Cursor
  readonly canvas: Canvas
  readonly terminal: Terminal
}

function show(config: ScreenConfig): Promise<Reply> {
  const { input, leaving, output } = config.terminal
  const context = { input, output: output(), signal: leaving, clearPromptOnDone: true }
  return screenPrompt(config, context)
}

async function ask(prompt: LinePrompt, { styles }: Canvas, terminal: Terminal): Promise<Reply> {
  const { askLine } = await import('./line-prompts.ts')
  return askLine(prompt, styles, terminal)
}

/** What a prompt replies; where the system or Ctrl-C ends it, that. */
async function untilInterrupted(asked: Promise<Reply>, { leaving }: Terminal): Promise<Reply> {
  try {
    return await asked
  } catch (fault) {
    if (leaving.aborted) return { kind: 'interrupted', exitCode: leaving.reason }
    if (fault instanceof Error && fault.name === 'ExitPromptError') return INTERRUPTED
    throw fault
  }
}

/** What a shell reports of a command that Ctrl-C ended. */
const INTERRUPTED: Reply = { kind: 'interrupted', exitCode: 130 }

/** One screen as an inquirer prompt. */
const screenPrompt = createPrompt<Reply, ScreenConfig>((config, done) => {
  const { screen, from, canvas, terminal } = config
  const [cursor, setCursor] = useState(from)
  const [, redraw] = useState({})
  const { columns, rows } = terminal.size()
  const { body, foot } = paintScreen(screen, cursor, { canvas: { ...canvas, columns }, rows })
  const pasting = useRef<Pasting>({ text: null, held: false })
  const latest = useRef({ cursor, above: body.length - 1 })
  latest.current = { cursor, above: body.length - 1 }
  useEffect(rl => {
    // Ctrl-D, or a terminal that is gone: inquirer would leave the promise open.
    rl.on('close', () => done(INTERRUPTED))
    rl.on('SIGTSTP', () => terminal.suspend(latest.current.above))
    // After Ctrl-Z and fg the line waits to be resumed.
    rl.on('SIGCONT', () => rl.resume())
    if (from.typed !== '') retype(rl, from.typed)
    redraw({})
    return terminal.onRedraw(() => redraw({}))
  }, [])
  const follow = (pressed: Pressed, rl: Line) => {
    if ('reply' in pressed) return done(pressed.reply)
    if (pressed.cursor.typed !== rl.line) retype(rl, pressed.cursor.typed)
    setCursor(pressed.cursor)
  }
  useKeypress((event, rl) => {
    const pressed = pressOrPaste(event, { screen, cursor, line: rl.line, pasting: pasting.current })
    if (pressed === null) return
    if (pressed !== 'held') return follow(pressed, rl)
    // Enter with more behind it in one go is a line break of a pasted text.
    setImmediate(() => {
      if (!pasting.current.held) return
      pasting.current.held = false
      follow(pressKey(screen, latest.current.cursor, { name: 'return', text: '', line: '' }), rl)
    })
  })
  return [body.join('\n'), foot.join('\n')]
})

interface Line extends Pick<Interface, 'write' | 'line'> {
  readonly clearLine: (direction: 0) => void
}

/** Makes the line that is being typed this text. */
function retype(rl: Line, text: string): void {
  rl.clearLine(0)
  if (text !== '') rl.write(text)
}

import type { Key } from 'node:readline'
import inquirer from 'inquirer'
import { type LinePrompt, NO, type Reply, YES } from '../interview/screen/prompter.ts'
import { BACK } from '../interview/screen/screen.ts'
import type { Styles } from '../report/terminal/canvas.ts'
import type { Terminal } from './terminal.ts'

/** Asks with inquirer's own prompts: a line, a yes or no, a text in the person's editor. Rejects where the system or Ctrl-C ends it. */
export async function askLine(
  prompt: LinePrompt,
  styles: Styles,
  terminal: Terminal,
): Promise<Reply> {
  const { input, output, leaving } = terminal
  const stopped = new AbortController()
  let last: Reply | null = null
  const onKey = (_: unknown, key: Key) => {
    last = replyOfKey(key)
    if (last !== null) stopped.abort()
  }
  input.on('keypress', onKey)
  // After Ctrl-Z and fg the line waits to be resumed; while an editor runs, the keys are its own.
  const stopResuming =
    prompt.kind === 'editor' ? () => {} : terminal.onContinue(() => input.resume())
  const signal = AbortSignal.any([leaving, stopped.signal])
  const context = { input, output: output(), signal, clearPromptOnDone: true }
  try {
    return await askWith(inquirer.createPromptModule(context), prompt, themeOf(styles))
  } catch (fault) {
    if (stopped.signal.aborted && last !== null) return last
    throw fault
  } finally {
    stopResuming()
    input.off('keypress', onKey)
  }
}

/** Inquirer leaves the promise open after Ctrl-D, and knows no way back. */
function replyOfKey({ name, ctrl }: Key): Reply | null {
  if (ctrl && name === 'd') return { kind: 'interrupted', exitCode: 130 }
  return name === 'escape' ? GO_BACK : null
}

const GO_BACK: Reply = {
  kind: 'pressed',
  does: BACK,
  cursor: { active: 0, marked: [], typed: '', refused: false },
}

async function askWith(
  ask: ReturnType<typeof inquirer.createPromptModule>,
  prompt: LinePrompt,
  theme: ReturnType<typeof themeOf>,
): Promise<Reply> {
  const question = { name: 'reply', message: prompt.question, theme } as const
  switch (prompt.kind) {
    case 'line': {
      const { proposed, refuse } = prompt
      const validate = (text: string) => refuse(text) ?? true
      const { reply } = await ask([{ ...question, type: 'input', default: proposed, validate }])
      return { kind: 'typed', text: reply }
    }
    case 'confirmation': {
      const { reply } = await ask([{ ...question, type: 'confirm', default: true }])
      return { kind: 'chosen', item: reply ? YES : NO }
    }
    case 'editor': {
      const opened = { default: prompt.text, waitForUserInput: false }
      const { reply } = await ask([{ ...question, type: 'editor', ...opened }])
      return { kind: 'typed', text: reply }
    }
  }
}

/** Inquirer asks the environment for its colours, ours are decided already; it tells a style more than the text. */
function themeOf({ strong, muted, code, bad }: Styles) {
  const style = {
    message: (text: string) => strong(text),
    answer: (text: string) => code(text),
    defaultAnswer: (text: string) => muted(`(${text})`),
    help: (text: string) => muted(text),
    key: (text: string) => code(text),
    error: (text: string) => bad(text),
  }
  return { prefix: { idle: '?', done: '?' }, style }
}

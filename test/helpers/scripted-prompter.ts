import {
  type LinePrompt,
  NO,
  type Prompter,
  type Reply,
  YES,
} from '../../src/interview/screen/prompter.ts'
import { BACK, type Cursor, cursorAt, type Screen } from '../../src/interview/screen/screen.ts'

/** What a person is asked, in part, and what they do about it. */
export type Step = readonly [asked: string, act: Act]
export type Act = (screen: Screen, from: Cursor) => Reply

/** A person who follows a script, and everything that they were shown. */
export interface ScriptedPrompter extends Prompter {
  readonly shown: readonly { readonly screen: Screen; readonly from: Cursor }[]
  /** The steps that were not reached. */
  readonly left: () => number
  readonly isClosed: () => boolean
}

/** Fails where the next screen is not the one that the script expects. */
export function scriptedPrompter(steps: readonly Step[]): ScriptedPrompter {
  return promptedBy((screen, from, index) => {
    const [asked, act] = steps[index] ?? [null, null]
    if (asked === null || !screen.question.includes(asked))
      throw new Error(`step ${index + 1} expects "${asked}", and is asked "${screen.question}"`)
    return act(screen, from)
  }, steps.length)
}

/** A person who decides at every screen anew. */
export function promptedBy(
  act: (screen: Screen, from: Cursor, index: number) => Reply,
  steps = 0,
): ScriptedPrompter {
  const shown: { screen: Screen; from: Cursor }[] = []
  let closed = false
  const show = async (screen: Screen, from: Cursor) => {
    shown.push({ screen, from })
    return act(screen, from, shown.length - 1)
  }
  return {
    shown,
    left: () => steps - shown.length,
    isClosed: () => closed,
    show,
    ask: prompt => show(screenOf(prompt), cursorAt({ items: [] }, null, textOf(prompt))),
    hasEditor: true,
    close: () => {
      closed = true
    },
  }
}

/** What is asked without a screen, as one: a script answers both alike. */
function screenOf(prompt: LinePrompt): Screen {
  const items = prompt.kind === 'confirmation' ? [YES, NO] : []
  const refusal = (text: string) => (prompt.kind === 'line' ? prompt.refuse(text) : null)
  const read = (text: string) => ({
    ok: refusal(text) === null,
    says: refusal(text) ?? '',
  })
  return {
    title: '',
    aside: '',
    question: prompt.question,
    help: [],
    items: items.map(id => ({ id, label: id, aside: '', help: '', markable: false })),
    field: prompt.kind === 'confirmation' ? null : { kind: 'text', label: '', joint: ' ', read },
    foot: { long: [], short: '' },
    keys: [{ key: 'Esc', does: BACK, says: 'back' }],
    gives: 'Choice',
  }
}

function textOf(prompt: LinePrompt): string {
  if (prompt.kind === 'confirmation') return ''
  return prompt.kind === 'line' ? prompt.proposed : prompt.text
}

/** Chooses the item whose label has this text. */
export const choose =
  (label: string): Act =>
  screen => {
    const found = screen.items.find(item => item.label.includes(label))
    if (!found)
      throw new Error(`no "${label}" among: ${screen.items.map(item => item.label).join(', ')}`)
    return { kind: 'chosen', item: found.id }
  }

/** Presses Enter where the cursor stands. */
export const accept: Act = (screen, from) => {
  if (screen.field?.kind === 'text') return { kind: 'typed', text: from.typed }
  const { marked, unsure = [] } = from
  if (marked.length + unsure.length > 0) return { kind: 'marked', items: marked, unsure }
  return { kind: 'chosen', item: screen.items[from.active]?.id ?? '' }
}

export const type =
  (text: string): Act =>
  screen => {
    if (!screen.field?.read(text).ok) throw new Error(`"${text}" cannot be typed here`)
    return { kind: 'typed', text }
  }

export const mark =
  (...items: readonly string[]): Act =>
  () => ({ kind: 'marked', items })

/** Ticks what holds, and what nobody knows. */
export const tick =
  (items: readonly string[], unsure: readonly string[] = []): Act =>
  () => ({ kind: 'marked', items, unsure })

/** Presses a key by its hint. */
export const press =
  (does: string): Act =>
  (screen, cursor) => {
    if (!screen.keys.some(key => key.does === does)) throw new Error(`no key does "${does}"`)
    return { kind: 'pressed', does, cursor }
  }

export const interrupt =
  (exitCode: number): Act =>
  () => ({ kind: 'interrupted', exitCode })

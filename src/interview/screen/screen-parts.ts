import type { RaisedContradiction } from '../../model/result/advice.ts'
import { type LabelContext, pairName, renderText } from '../../report/wording/label-context.ts'
import { countOf } from '../../report/wording/phrases.ts'
import { BACK, type Screen, type ScreenItem, type ScreenKey } from './screen.ts'

/** What all screens of one conversation have in common. */
export interface ScreenContext {
  /** Names the two systems. */
  readonly title: string
  readonly labels: LabelContext
  readonly progress: Progress
  /** Something that the person must know of now; null: nothing. */
  readonly warning: string | null
}

/** How far a conversation has come. */
export interface Progress {
  readonly answered: number
  /** Questions that may still be asked, at most. */
  readonly toCome: number
  /** Questions that could still change a decision, at most. */
  readonly canChange: number
  /** Decisions that they could change. */
  readonly changeable: number
  /** Pair ids: no answer that is still missing can change these. */
  readonly settled: readonly string[]
  readonly open: readonly string[]
}

/** Something to choose that is no option of a question. Its id cannot be an option's. */
export function action(does: string, label: string, more: Partial<ScreenItem> = {}): ScreenItem {
  return { id: `:${does}`, label, aside: '', help: '', markable: false, ...more }
}

/** What an item does; null where it is an option of a question, or a row. */
export const actionOf = (item: string): string | null =>
  item.startsWith(':') ? item.slice(1) : null

/** Asks for the id of an action. */
export const isAction = (item: string, does: string) => actionOf(item) === does

/** Ids of what can be done on several screens; also what their keys do. */
export const LEAVE = 'leave'
export const GO_ON = 'go-on'
export const REVIEW = 'review'

export const ENTER: ScreenKey = { key: 'Enter', does: '', says: 'answer' }
export const CHOOSE: ScreenKey = { key: 'Enter', does: '', says: 'choose' }
/** Of a list; in a text a letter is a letter. */
export const BACK_KEY: ScreenKey = { key: 'b', does: BACK, says: 'back' }
export const ESCAPE: ScreenKey = { key: 'Esc', does: BACK, says: 'back' }
export const LEAVE_KEY: ScreenKey = { key: 's', does: LEAVE, says: 'save and leave' }

/** How many answers there are, and how many questions may follow. */
export function asideOf({ progress: { answered, toCome } }: ScreenContext): string {
  return toCome > 0 ? `${answered} answered, up to ${toCome} to come` : `${answered} answered`
}

/** Which decisions are settled and which are open; never which side is ahead. */
export function footOf({ progress: { settled, open }, labels }: ScreenContext): Screen['foot'] {
  const listed = (title: string, pairs: readonly string[]) =>
    pairs.length === 0 ? [] : [`${title}: ${pairs.map(pair => pairName(pair, labels)).join('; ')}`]
  return {
    long: [...listed('Settled', settled), ...listed('Still open', open)],
    short: `Settled: ${settled.length} of ${countOf(settled.length + open.length, 'decision')}`,
  }
}

/** The warning, before whatever else there is to read. */
export function withWarning(
  { warning }: ScreenContext,
  help: readonly string[],
): readonly string[] {
  return warning === null ? help : [warning, ...help]
}

/** Answers that cannot all be true, a line each; what the warning says already is left out. */
export function contradictionLines(
  contradictions: readonly RaisedContradiction[],
  { labels, warning }: ScreenContext,
): readonly string[] {
  return contradictions
    .map(({ because }) => `Contradiction: ${renderText(because, labels)}`)
    .filter(line => warning === null || !warning.includes(line))
}

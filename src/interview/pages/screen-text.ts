import { BACK, type ReadField, type Screen, type ScreenItem } from '../screen/screen.ts'
import {
  action,
  asideOf,
  ESCAPE,
  footOf,
  GO_ON,
  LEAVE,
  type ScreenContext,
  withWarning,
} from '../screen/screen-parts.ts'

/** A text to type. */
export interface AskedText {
  readonly question: string
  readonly help: readonly string[]
  /** The label before the text. */
  readonly label: string
  /** The item that takes the text. */
  readonly takes: string
  /** What stands between the lines of a pasted text; left out: a blank. */
  readonly joint?: string
  readonly read: ReadField
  /** What can be chosen in place of a text. */
  readonly others: readonly ScreenItem[]
  readonly canGoBack: boolean
  readonly canLeave: boolean
}

/** Asks for a text: the name of a system, a note, the name of a file. */
export function screenText(asked: AskedText, context: ScreenContext): Screen {
  return {
    title: context.title,
    aside: asideOf(context),
    question: asked.question,
    help: withWarning(context, asked.help),
    items: [
      action(GO_ON, asked.takes),
      ...asked.others,
      ...(asked.canGoBack ? [action(BACK, 'Back')] : []),
      ...(asked.canLeave ? [action(LEAVE, 'Save and leave')] : []),
    ],
    field: { kind: 'text', label: asked.label, joint: asked.joint ?? ' ', read: asked.read },
    foot: footOf(context),
    keys: [
      { key: 'Enter', does: '', says: 'go on' },
      { key: 'Up and Down', does: '', says: 'choose' },
      ...(asked.canGoBack ? [ESCAPE] : []),
    ],
    gives: 'Choice',
  }
}

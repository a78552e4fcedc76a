import type { Advice } from '../../model/result/advice.ts'
import type { Verdict } from '../../model/result/verdict.ts'
import type { Span, Tone } from '../outline/outline.ts'
import { toned } from '../outline/outline-builders.ts'

/** How firm a verdict is, in a symbol and in words; the symbol of a hybrid is half full. */
export function firmnessText(verdict: Verdict): string {
  return FIRMNESS[firmnessOf(verdict)].text
}

/** The same in words alone. */
export const firmnessWords = (verdict: Verdict): string =>
  firmnessText(verdict).replace(/^\S+ /, '')

/** Whether only answers that are given could still turn it, and hardly they. */
export function isFirm(verdict: Verdict): boolean {
  return FIRM.has(firmnessOf(verdict))
}

/** The same in its tone. */
export function firmnessSpan(verdict: Verdict): Span {
  const { text, tone } = FIRMNESS[firmnessOf(verdict)]
  return toned(tone, text)
}

type Firmness =
  | 'strong'
  | 'clear'
  | 'slight'
  | 'leaning'
  | 'forced'
  | 'clear-hybrid'
  | 'close-hybrid'
  | 'only-hybrid'
  | 'open'
  | 'infeasible'

const FIRM: ReadonlySet<Firmness> = new Set(['strong', 'forced', 'only-hybrid'])

const FIRMNESS: Readonly<Record<Firmness, { readonly text: string; readonly tone: Tone }>> = {
  strong: { text: '●●● strong', tone: 'good' },
  clear: { text: '●●○ clear', tone: 'good' },
  slight: { text: '●○○ close call', tone: 'caution' },
  leaning: { text: '●○○ leaning', tone: 'caution' },
  forced: { text: '●●● forced', tone: 'good' },
  'clear-hybrid': { text: '◐◐○ clear', tone: 'good' },
  'close-hybrid': { text: '◐○○ close call', tone: 'caution' },
  'only-hybrid': { text: '◐◐◐ forced', tone: 'good' },
  open: { text: '○○○ open', tone: 'caution' },
  infeasible: { text: '✕✕✕ not feasible', tone: 'bad' },
}

/** A choice that vetoes left is forced, whatever the evidence. */
function firmnessOf({ outcome, decidedBy, strength, margin }: Verdict): Firmness {
  if (outcome === 'open' || outcome === 'infeasible') return outcome
  if (outcome === 'hybrid' && decidedBy !== 'veto')
    return (margin ?? 0) >= CLEAR_HYBRID ? 'clear-hybrid' : 'close-hybrid'
  if (outcome === 'hybrid') return 'only-hybrid'
  return decidedBy === 'veto' ? 'forced' : (strength ?? 'slight')
}

// Where both sides weigh alike it is a fifth, and less the more one of them leads: 5 to 4 is 0.09.
const CLEAR_HYBRID = 0.08

/** Whether nothing decides any choice yet, so that the design is only where any exchange would begin. */
export const decidesNothing = ({ verdicts, fixed }: Advice): boolean =>
  fixed.length === 0 &&
  verdicts.every(({ evidence, vetoes }) => evidence.length === 0 && vetoes.length === 0)

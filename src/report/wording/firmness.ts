import type { Advice } from '../../model/result/advice.ts'
import type { Strength, Verdict } from '../../model/result/verdict.ts'
import type { Span, Tone } from '../outline/outline.ts'
import { toned } from '../outline/outline-builders.ts'

/** How firm a verdict is, in a symbol and in words. */
export function firmnessText(verdict: Verdict): string {
  const { symbol, words } = FIRMNESS[firmnessKind(verdict)]
  return `${symbol} ${words}`
}

/** The words alone. */
export const firmnessWords = (verdict: Verdict): string => FIRMNESS[firmnessKind(verdict)].words

/** The symbol alone. */
export const firmnessSymbol = (verdict: Verdict): string => FIRMNESS[firmnessKind(verdict)].symbol

/** Whether only answers that are given could still turn it, and hardly they. */
export function isFirm(verdict: Verdict): boolean {
  const kind = firmnessKind(verdict)
  return FIRM.has(kind) || (verdict.strength === 'clear' && (verdict.margin ?? 0) >= WIDE_MARGIN)
}

// All weights could be wrong by half of their value.
const WIDE_MARGIN = 0.5

/** The same in its tone. */
export function firmnessSpan(verdict: Verdict): Span {
  return toned(FIRMNESS[firmnessKind(verdict)].tone, firmnessText(verdict))
}

type Firmness = Strength | 'open' | 'infeasible'

const FIRM: ReadonlySet<Firmness> = new Set(['strong', 'forced'])

interface Wording {
  readonly symbol: string
  readonly words: string
  readonly tone: Tone
}

const FIRMNESS: Readonly<Record<Firmness, Wording>> = {
  strong: { symbol: '●●●', words: 'strong', tone: 'good' },
  clear: { symbol: '●●○', words: 'clear', tone: 'good' },
  slight: { symbol: '●○○', words: 'close call', tone: 'caution' },
  leaning: { symbol: '●○○', words: 'leaning', tone: 'caution' },
  forced: { symbol: '●●●', words: 'forced', tone: 'good' },
  open: { symbol: '○○○', words: 'open', tone: 'caution' },
  infeasible: { symbol: '✕✕✕', words: 'not feasible', tone: 'bad' },
}

/** A choice that vetoes left is forced, whatever the evidence; a hybrid is clear, or a close call. */
function firmnessKind({ outcome, decidedBy, strength, close }: Verdict): Firmness {
  if (outcome === 'open' || outcome === 'infeasible') return outcome
  if (decidedBy === 'veto') return 'forced'
  return strength ?? (close ? 'slight' : 'clear')
}

/** Whether nothing decides any choice yet, so that the design is only where any exchange would begin. */
export const decidesNothing = ({ verdicts, fixed }: Advice): boolean =>
  fixed.length === 0 &&
  verdicts.every(({ evidence, vetoes }) => evidence.length === 0 && vetoes.length === 0)

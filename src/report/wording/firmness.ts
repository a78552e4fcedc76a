import type { Verdict } from '../../model/result/verdict.ts'
import type { Span, Tone } from '../outline/outline.ts'
import { toned } from '../outline/outline-builders.ts'

/** How firm a verdict is, in a symbol and in words. */
export function firmnessText(verdict: Verdict): string {
  return FIRMNESS[firmnessOf(verdict)].text
}

/** The same in words alone. */
export const firmnessWords = (verdict: Verdict): string =>
  firmnessText(verdict).replace(/^\S+ /, '')

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
  | 'hybrid'
  | 'only-hybrid'
  | 'open'
  | 'infeasible'

const FIRMNESS: Readonly<Record<Firmness, { readonly text: string; readonly tone: Tone }>> = {
  strong: { text: '●●● strong', tone: 'good' },
  clear: { text: '●●○ clear', tone: 'good' },
  slight: { text: '●○○ close call', tone: 'caution' },
  leaning: { text: '●○○ leaning', tone: 'caution' },
  forced: { text: '●●● forced', tone: 'good' },
  hybrid: { text: '◐◐◐ hybrid', tone: 'good' },
  'only-hybrid': { text: '◐◐◐ hybrid, forced', tone: 'good' },
  open: { text: '○○○ open', tone: 'caution' },
  infeasible: { text: '✕✕✕ not feasible', tone: 'bad' },
}

/** A choice that vetoes left is forced, whatever the evidence. */
function firmnessOf({ outcome, decidedBy, strength }: Verdict): Firmness {
  if (outcome === 'open' || outcome === 'infeasible') return outcome
  if (outcome === 'hybrid') return decidedBy === 'veto' ? 'only-hybrid' : 'hybrid'
  return decidedBy === 'veto' ? 'forced' : (strength ?? 'slight')
}

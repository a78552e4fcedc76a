import type { Verdict } from '../../model/result/verdict.ts'
import { evidenceToward, sidesOf } from '../wording/decided-by.ts'
import { element, type HtmlElement } from './element.ts'

/**
 * The facts of a decision as blocks on both sides of a middle line, the heaviest next to it, each as long as it weighs;
 * what was ruled out is pale. A mark on the longer side mirrors the shorter one: what stands beyond it is the lead.
 */
export function drawBalance(verdict: Verdict, scale: number, label: string): HtmlElement {
  const unit = HALF / Math.max(1, scale)
  const sides = sidesOf(verdict)
  return element(
    'svg',
    {
      class: 'bars',
      viewBox: `0 0 ${2 * HALF} ${HEIGHT}`,
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': label,
    },
    sides.map((side, index) => drawSide(verdict, side, index === 0 ? -unit : unit)),
    drawLead(verdict, unit),
    rect('middle', { x: HALF - 1, width: 2, ...WHOLE }),
  )
}

const HALF = 300
const HEIGHT = 20
const GAP = 2
const BAR = { y: 3, height: 14 } as const
const WHOLE = { y: 0, height: HEIGHT } as const

function drawSide(verdict: Verdict, side: string, step: number): HtmlElement {
  const isOut = verdict.vetoes.some(({ rulesOut }) => rulesOut === side)
  const isChosen = verdict.outcome === 'hybrid' || verdict.choice === side
  let from = HALF
  const blocks = evidenceToward(verdict, side).map(({ counts }) => {
    const to = from + counts * step
    const left = Math.min(from, to)
    from = to
    return rect('fact', { x: left + GAP / 2, width: Math.abs(counts * step) - GAP, ...BAR })
  })
  const name = isOut ? 'out' : isChosen ? 'chosen' : 'other'
  return element('g', { class: name }, blocks)
}

/** Only a choice by evidence has a lead. */
function drawLead(verdict: Verdict, unit: number): HtmlElement | null {
  const { outcome, decidedBy, scores, choice } = verdict
  if (outcome !== 'recommended' || decidedBy === 'veto') return null
  const [first] = sidesOf(verdict)
  const least = Math.min(...Object.values(scores))
  if (least === 0) return null
  const at = HALF + (choice === first ? -1 : 1) * least * unit
  return rect('lead', { x: at - 1, width: 2, ...WHOLE })
}

interface Box {
  readonly x: number
  readonly width: number
  readonly y: number
  readonly height: number
}

function rect(name: string, { x, width, y, height }: Box): HtmlElement {
  const attributes = { x: figure(x), width: figure(Math.max(0, width)) }
  return element('rect', { class: name, ...attributes, y: String(y), height: String(height) })
}

/** A length to a tenth, so that every machine writes the same. */
const figure = (length: number): string => String(Math.round(length * 10) / 10)

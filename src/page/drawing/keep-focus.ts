import type { Pieces } from './pieces.ts'

/**
 * The pieces of the answers, of which none takes the focus away: where the control that had it is gone once they are drawn,
 * its opposite has it, else the field of its question that the keyboard comes to first, else what is told of all changes.
 */
export function keepFocus(root: Element, pieces: Pieces): Pieces {
  const drawKept = (draw: () => void) => () => {
    const had = document.activeElement
    const isOurs = had !== null && root.contains(had)
    draw()
    if (isOurs && !had.isConnected) heirOf(had, root)?.focus()
  }
  return { ...pieces, draw: drawKept(pieces.draw), drawAll: drawKept(pieces.drawAll) }
}

function heirOf(had: Element, root: Element): HTMLElement | null {
  const question = had.getAttribute('data-question')
  const controls = [...root.querySelectorAll<HTMLElement>('[data-question]')].filter(
    each => each.getAttribute('data-question') === question,
  )
  const opposite = OPPOSITES[had.getAttribute('data-do') ?? '']
  return (
    controls.find(each => each.getAttribute('data-do') === opposite && opposite !== undefined) ??
    controls.find(each => each.matches('[type=radio]:checked')) ??
    controls.find(each => each.matches('input')) ??
    root.querySelector('#changes')
  )
}

const OPPOSITES: Readonly<Record<string, string>> = { tick: 'select', select: 'tick' }

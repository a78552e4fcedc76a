/**
 * Tells the style how high the panel is that lies over the answers, as `--panel`, so that what gets the focus stays clear of
 * it; what has the focus already comes out from under it. Returns what is to be called when the panel may be another element.
 */
export function openPanelWatch(): () => void {
  let panel: HTMLElement | null = null
  let observer: ResizeObserver | null = null
  return () => {
    const found = document.getElementById('changes')
    if (found === panel) return
    observer?.disconnect()
    panel = found
    if (found === null) return
    observer = new ResizeObserver(() => measure(found))
    observer.observe(found)
  }
}

function measure(panel: HTMLElement): void {
  const lies = getComputedStyle(panel).position !== 'static'
  const height = lies ? panel.offsetHeight : 0
  // Each by itself: a property that all elements inherit would have all of them styled anew.
  for (const each of [document.documentElement, document.body, panel.closest('aside')])
    each?.style.setProperty('--panel', `${height}px`)
  const focused = document.activeElement?.closest('#form *')
  if (lies && focused && overlap(focused.getBoundingClientRect(), panel.getBoundingClientRect()))
    focused.scrollIntoView({ block: 'nearest' })
}

const overlap = (one: DOMRect, other: DOMRect): boolean =>
  one.bottom > other.top && one.top < other.bottom

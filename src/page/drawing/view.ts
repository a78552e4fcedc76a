import type { Graph } from '../../report/graph/graph.ts'
import type { HtmlElement } from '../../report/html/element.ts'
import { pictureFigure } from '../../report/html/picture-figure.ts'
import { prefixOf } from '../../report/html/report-article.ts'
import { shownReport, type ViewState } from '../page-action.ts'
import { openPanelWatch } from '../panel/watch-panel.ts'
import type { PageEngine } from '../session.ts'
import { type DrawInSteps, OPENED, takeOverReport } from './draw-report.ts'
import { keepBalances } from './keep-balances.ts'
import { rehearse } from './rehearse.ts'
import { openRoot, type ReportRoot } from './report-root.ts'
import { type Pace, runInSlices, type SlicedWork } from './run-in-slices.ts'

/** Draws the page from its state. */
export type DrawPage = (state: ViewState) => void

/**
 * The page as it stands, taken over report by report when each is first shown. What changes is drawn in slices, none of which takes
 * longer than a frame, and what is closed in a pause; a new state takes the place of one that is still being drawn.
 */
export function openView(page: PageEngine): DrawPage {
  const { requirements } = page
  const roots = requirements.map((_, report) => openRoot(report, requirements.length === 1))
  const reports = new Map<number, DrawInSteps>()
  const drawPicture = keepDrawn(pictureFigure)
  const watchPanel = openPanelWatch()
  let running: SlicedWork | null = null
  let rehearsal: SlicedWork | null = null
  // On paper nothing can be waited for.
  window.addEventListener('beforeprint', () => running?.finish())
  return state => {
    running?.stop()
    rehearsal?.stop()
    const shown = shownReport(state, requirements)
    showReport(roots, shown)
    hide('all-changed', !state.changes.some(own => Object.keys(own).length > 0))
    if (shown === null) return
    const draw = reports.get(shown) ?? open(shown)
    if (draw) running = runInSlices(whileBusy(draw(state)), browserPace)
    watchPanel()
  }

  function open(report: number): DrawInSteps | null {
    const article = roots[report]?.whole
    const answers = document.getElementById('answers')
    if (article === undefined || answers === null) return null
    const { catalogue } = page.engine
    const prefix = prefixOf(report)
    const drawBalance = keepBalances()
    const kept = { drawPicture, drawBalance }
    const draw = takeOverReport({ page, report, article, answers, catalogue, prefix, ...kept })
    if (reports.size === 0 && 'requestIdleCallback' in window)
      rehearsal = runInSlices(rehearse({ page, report, catalogue, prefix }), idlePace)
    reports.set(report, draw)
    return draw
  }
}

/** That of the browser. Where nobody looks there is no frame to wait for. */
const browserPace: Pace = {
  now: () => performance.now(),
  later: resume => {
    const after = () => setTimeout(resume)
    if (document.hidden) after()
    else requestAnimationFrame(after)
  },
  inPause: resume => {
    if (document.querySelector(`main ${OPENED}`)) return resume()
    const waiting = new AbortController()
    const go = () => {
      waiting.abort()
      resume()
    }
    const timer = setTimeout(go, PAUSE_OF_READER)
    waiting.signal.addEventListener('abort', () => clearTimeout(timer))
    document.addEventListener('toggle', go, { capture: true, signal: waiting.signal })
  },
  inQuiet: resume => setTimeout(resume, QUIET_FOR_READERS),
}

/** While nothing else is to be done. */
const idlePace: Pace = {
  now: () => performance.now(),
  later: resume => requestIdleCallback(resume),
  inPause: resume => requestIdleCallback(resume),
  inQuiet: resume => requestIdleCallback(resume),
}

// ms
const PAUSE_OF_READER = 400

// ms. Some screen readers drop what comes while they still work off what was drawn: sixty events, and a change has ninety.
const QUIET_FOR_READERS = 200

/** The report says of itself that it is being worked out. */
function* whileBusy(work: Iterable<unknown>): Generator<unknown> {
  const main = document.getElementById('main')
  main?.setAttribute('aria-busy', 'true')
  yield* work
  main?.removeAttribute('aria-busy')
}

/** A picture of which the graph was drawn before is not laid out again: a reader tries an answer, and goes back. */
function keepDrawn(drawPicture: (graph: Graph) => HtmlElement): (graph: Graph) => HtmlElement {
  const drawn = new Map<string, HtmlElement>()
  return graph => {
    const key = JSON.stringify(graph)
    const figure = drawn.get(key) ?? drawPicture(graph)
    drawn.set(key, figure)
    return figure
  }
}

/** One report is shown with its answers beside it, or all of them with their overview. */
function showReport(roots: readonly (ReportRoot | null)[], shown: number | null): void {
  const partOf = (report: number) =>
    shown === null ? 'brief' : shown === report ? 'whole' : 'nothing'
  for (const [report, root] of roots.entries()) root?.show(partOf(report))
  hide('overview', shown !== null)
  for (const id of ['answers', 'to-answers']) hide(id, shown === null)
  document.body.classList.toggle('alive', shown !== null)
  for (const [at, link] of document.querySelectorAll('#reports a').entries())
    if (at === (shown === null ? 0 : shown + 1)) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
}

function hide(id: string, hidden: boolean): void {
  const found = document.getElementById(id)
  if (found) found.hidden = hidden
}

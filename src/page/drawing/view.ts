import type { Graph } from '../../report/graph/graph.ts'
import type { HtmlElement } from '../../report/html/element.ts'
import { pictureFigure } from '../../report/html/picture-figure.ts'
import { prefixOf } from '../../report/html/report-article.ts'
import { shownReport, type ViewState } from '../page-action.ts'
import type { PageEngine } from '../session.ts'
import { type DrawInSteps, type ReportPlace, takeOverReport } from './draw-report.ts'
import { type Pace, runInSlices } from './run-in-slices.ts'

/** Draws the page from its state. */
export type DrawPage = (state: ViewState) => void

/**
 * The page as it stands, taken over report by report when each is first shown. What changes is drawn in slices, none of which takes
 * longer than a frame; a new state takes the place of one that is still being drawn.
 */
export function openView(page: PageEngine): DrawPage {
  const reports = new Map<number, DrawInSteps>()
  const drawPicture = keepLast(pictureFigure)
  let stop = () => {}
  return state => {
    stop()
    const shown = shownReport(state, page.requirements)
    showReport(page.requirements.length, shown)
    if (shown === null) return
    const draw = reports.get(shown) ?? open(shown)
    if (draw) stop = runInSlices(whileBusy(draw(state)), browserPace)
  }

  function open(report: number): DrawInSteps | null {
    const place = placeOf(page, report, drawPicture)
    const draw = place && takeOverReport(place)
    if (draw) reports.set(report, draw)
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
}

/** The report says of itself that it is being worked out. */
function* whileBusy(work: Iterable<void>): Generator<void> {
  const main = document.getElementById('main')
  main?.setAttribute('aria-busy', 'true')
  yield* work
  main?.removeAttribute('aria-busy')
}

function placeOf(
  page: PageEngine,
  report: number,
  drawPicture: ReportPlace['drawPicture'],
): ReportPlace | null {
  const prefix = prefixOf(report)
  const article = document.getElementById(`${prefix}-root`)
  const answers = document.getElementById('answers')
  if (article === null || answers === null) return null
  const { catalogue } = page.engine
  return { page, report, article, answers, catalogue, prefix, ...(drawPicture && { drawPicture }) }
}

/** A picture of which the graph is as it was is not laid out again. */
function keepLast(drawPicture: (graph: Graph) => HtmlElement): (graph: Graph) => HtmlElement {
  let last = { key: '', figure: null as HtmlElement | null }
  return graph => {
    const key = JSON.stringify(graph)
    const figure = last.figure !== null && last.key === key ? last.figure : drawPicture(graph)
    last = { key, figure }
    return figure
  }
}

/** One report is shown with its answers beside it, or all of them with their overview. */
function showReport(count: number, shown: number | null): void {
  const hide = (id: string, hidden: boolean) => {
    const found = document.getElementById(id)
    if (found) found.hidden = hidden
  }
  for (let report = 0; report < count; report++)
    hide(`${prefixOf(report)}-root`, shown !== null && shown !== report)
  hide('overview', shown !== null)
  for (const id of ['answers', 'to-answers']) hide(id, shown === null)
  document.body.classList.toggle('alive', shown !== null)
  for (const [at, link] of document.querySelectorAll('#reports a').entries())
    if (at === (shown === null ? 0 : shown + 1)) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
}

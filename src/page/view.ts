import type { Comparison } from '../model/result/comparison.ts'
import type { Graph } from '../report/graph/graph.ts'
import { bare, element, type HtmlElement } from '../report/html/element.ts'
import { pictureFigure } from '../report/html/picture-figure.ts'
import {
  type ArticleContext,
  articleHead,
  articleRest,
  joinArticle,
  prefixOf,
} from '../report/html/report-article.ts'
import { answersForm } from './answers-form.ts'
import { changePanel } from './change-panel.ts'
import { draw, takeOver } from './draw.ts'
import { shownReport, type ViewState } from './page-action.ts'
import { adviseChanged, beginChanged, type ChangedReport, type PageEngine } from './session.ts'

/** Draws the page from its state. */
export type DrawPage = (state: ViewState) => void

/** What was drawn last of a report, and is drawn again until the new one is there. */
interface Drawn {
  readonly rest: HtmlElement
  readonly form: HtmlElement
}

/**
 * The page as it stands, taken over report by report when each is first shown. What a reader looks at is drawn at once, and
 * the rest right after that, so that neither takes longer than a frame.
 */
export function openView(page: PageEngine): DrawPage {
  const drawn = new Map<number, Drawn>()
  const drawPicture = keepLast(pictureFigure)
  let waiting = 0
  return state => {
    clearTimeout(waiting)
    const shown = shownReport(state, page.requirements)
    showReport(page.requirements.length, shown)
    const roots = shown === null ? null : rootsOf(shown)
    if (shown === null || roots === null) return
    const context = { catalogue: page.engine.catalogue, prefix: prefixOf(shown), drawPicture }
    const last = drawn.get(shown) ?? takeOverReport(roots.report, page, { ...context, shown })
    const own = state.changes[shown] ?? {}
    const begun = beginChanged(page, shown, own)
    drawAll(begun, last)
    waiting = setTimeout(() => {
      const whole = begun.finish()
      const rest = articleRest(whole.now.advice, { ...context, comparison: whole.comparison })
      const next = { rest, form: formNode(page, state, { shown, ...whole }) }
      drawn.set(shown, next)
      drawAll(whole, next)
    })

    function drawAll({ now, comparison }: ChangedReport, { rest, form }: Drawn): void {
      const head = articleHead(now.advice, { ...context, comparison })
      if (roots === null) return
      draw(roots.report, joinArticle(context.prefix, head, rest))
      const changed = Object.keys(own).length
      draw(roots.answers, panelNode(comparison, context, { form, changed }))
    }
  }
}

function rootsOf(shown: number): { readonly report: Element; readonly answers: Element } | null {
  const report = document.getElementById(`${prefixOf(shown)}-root`)
  const answers = document.getElementById('answers')
  return report === null || answers === null ? null : { report, answers }
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

/** Takes over the report on the file as it stands. */
function takeOverReport(
  root: Element,
  page: PageEngine,
  { shown, ...context }: Omit<ArticleContext, 'comparison'> & { readonly shown: number },
): Drawn {
  const whole = adviseChanged(page, shown, {})
  const { advice } = whole.now
  const rest = articleRest(advice, { ...context, comparison: null })
  const head = articleHead(advice, { ...context, comparison: null })
  takeOver(root, joinArticle(context.prefix, head, rest))
  return { rest, form: formNode(page, NOTHING_CHANGED, { shown, ...whole }) }
}

const NOTHING_CHANGED: ViewState = { shown: null, changes: [], ticking: new Set() }

function formNode(
  { engine: { catalogue }, requirements }: PageEngine,
  { changes, ticking }: ViewState,
  { shown, now }: { readonly shown: number } & ChangedReport,
): HtmlElement {
  const original = requirements[shown] ?? now.requirements
  const own = changes[shown] ?? {}
  return answersForm({ catalogue, advice: now.advice, original, changes: own, ticking })
}

function panelNode(
  comparison: Comparison | null,
  { catalogue, prefix }: Pick<ArticleContext, 'catalogue' | 'prefix'>,
  { form, changed }: { readonly form: HtmlElement; readonly changed: number },
): HtmlElement {
  return element(
    'div',
    { class: 'panel', id: `${prefix}-panel` },
    bare('h2', 'The answers'),
    changePanel(comparison, catalogue, changed),
    form,
  )
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

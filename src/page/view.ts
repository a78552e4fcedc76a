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
import { adviseChanged, type PageEngine } from './session.ts'

/** Draws the page from its state. */
export type DrawPage = (state: ViewState) => void

/**
 * The page as it stands, taken over report by report when each is first shown. What a reader looks at is drawn at once, and
 * what stands below it right after that, so that neither takes longer than a frame.
 */
export function openView(page: PageEngine): DrawPage {
  const rests = new Map<number, HtmlElement>()
  const drawPicture = keepLast(pictureFigure)
  let waiting = 0
  return state => {
    clearTimeout(waiting)
    const shown = shownReport(state, page.requirements)
    showReport(page.requirements.length, shown)
    const aside = document.getElementById('answers')
    const root = shown === null ? null : document.getElementById(`${prefixOf(shown)}-root`)
    if (shown === null || root === null || aside === null) return
    const prefix = prefixOf(shown)
    const context = { catalogue: page.engine.catalogue, prefix, drawPicture }
    const rest = rests.get(shown) ?? takeOverReport(root, page, { ...context, shown })
    const { now, comparison } = adviseChanged(page, shown, state.changes[shown] ?? {})
    const head = articleHead(now.advice, { ...context, comparison })
    draw(root, joinArticle(prefix, head, rest))
    draw(aside, panelNode(page, state, { shown, now, comparison }))
    waiting = setTimeout(() => {
      const below = articleRest(now.advice, { ...context, comparison })
      rests.set(shown, below)
      draw(root, joinArticle(prefix, head, below))
    })
  }
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

/** Takes over the report on the file as it stands; returns what is below its head. */
function takeOverReport(
  root: Element,
  page: PageEngine,
  { shown, ...context }: Omit<ArticleContext, 'comparison'> & { readonly shown: number },
): HtmlElement {
  const { advice } = adviseChanged(page, shown, {}).now
  const whole = { ...context, comparison: null }
  const rest = articleRest(advice, whole)
  takeOver(root, joinArticle(context.prefix, articleHead(advice, whole), rest))
  return rest
}

function panelNode(
  { engine: { catalogue }, requirements }: PageEngine,
  { changes, ticking }: ViewState,
  { shown, now, comparison }: { readonly shown: number } & ReturnType<typeof adviseChanged>,
): HtmlElement {
  const own = changes[shown] ?? {}
  const original = requirements[shown] ?? now.requirements
  return element(
    'div',
    { class: 'panel', id: `${prefixOf(shown)}-panel` },
    bare('h2', 'The answers'),
    changePanel(comparison, catalogue, Object.keys(own).length),
    answersForm({ catalogue, advice: now.advice, original, changes: own, ticking }),
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

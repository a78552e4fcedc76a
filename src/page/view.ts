import { bare, element, type HtmlElement } from '../report/html/element.ts'
import { prefixOf, reportArticle } from '../report/html/report-article.ts'
import { answersForm } from './answers-form.ts'
import { changePanel } from './change-panel.ts'
import { draw, takeOver } from './draw.ts'
import { shownReport, type ViewState } from './page-action.ts'
import { adviseChanged, type PageEngine } from './session.ts'

/** Draws the page from its state. */
export type DrawPage = (state: ViewState) => void

/** The page as it stands, taken over report by report when each is first shown. */
export function openView(page: PageEngine): DrawPage {
  const taken = new Set<number>()
  const { catalogue } = page.engine
  return state => {
    const shown = shownReport(state, page.requirements)
    showReport(page.requirements.length, shown)
    const aside = document.getElementById('answers')
    const root = shown === null ? null : document.getElementById(`${prefixOf(shown)}-root`)
    if (shown === null || root === null || aside === null) return
    const prefix = prefixOf(shown)
    if (!taken.has(shown)) {
      const { now } = adviseChanged(page, shown, {})
      takeOver(root, reportArticle(now.advice, { catalogue, prefix, comparison: null }))
      taken.add(shown)
    }
    const { now, comparison } = adviseChanged(page, shown, state.changes[shown] ?? {})
    draw(root, reportArticle(now.advice, { catalogue, prefix, comparison }))
    draw(aside, panelNode(page, state, { shown, now, comparison }))
  }
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
  hide('answers', shown === null)
  document.body.classList.toggle('alive', shown !== null)
  for (const [at, link] of document.querySelectorAll('#reports a').entries())
    if (at === (shown === null ? 0 : shown + 1)) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
}

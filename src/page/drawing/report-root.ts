import { type ArticleContext, prefixOf } from '../../report/html/report-article.ts'
import type { PageEngine } from '../session.ts'

/** What is shown of a report; brief: its one page, beside those of the others. */
export type ShownPart = 'whole' | 'brief' | 'nothing'

/** One report of a page, and where it is drawn. */
export interface ReportPlace extends Omit<ArticleContext, 'comparison'> {
  readonly page: PageEngine
  /** Its number, counted from 0. */
  readonly report: number
  readonly article: Element
  /** Those of the report that is shown: another one may be drawn there in between. */
  readonly answers: Element
}

/** Where a report stands in the page. */
export interface ReportRoot {
  /** In it the whole report is drawn. */
  readonly whole: Element
  readonly show: (part: ShownPart) => void
}

/**
 * The place of a report by its number, counted from 0; null: the page has none. The only report stands there whole. Of
 * several each stands there with its one page, of which the whole takes the place while it is shown: the names of the
 * places within them are alike.
 */
export function openRoot(report: number, isOnly: boolean): ReportRoot | null {
  const root = document.getElementById(`${prefixOf(report)}-root`)
  if (root === null) return null
  if (isOnly) return { whole: root, show: () => {} }
  const brief = [...root.childNodes]
  const whole = document.createElement('div')
  return {
    whole,
    show: part => {
      root.hidden = part === 'nothing'
      if (part === 'whole') root.replaceChildren(whole)
      else root.replaceChildren(...brief)
    },
  }
}

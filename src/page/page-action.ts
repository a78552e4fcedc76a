import { unknownSaid } from '../condition/said.ts'
import type { Said } from '../model/answers.ts'
import type { Question } from '../model/question.ts'
import type { Requirements } from '../model/requirements.ts'
import { withChange, withoutChange } from './changes.ts'
import type { PageState } from './fragment.ts'

/** What is on the screen beside what the address says. */
export interface ViewState extends PageState {
  /** The questions, by id, of which several options are being ticked. */
  readonly ticking: ReadonlySet<string>
}

/** What a reader does with the report that is shown. */
export type PageAction =
  | { readonly kind: 'answer'; readonly question: Question; readonly said: Said }
  /** Nothing is known of it. */
  | { readonly kind: 'unknown'; readonly question: Question }
  /** Several options are possible, and can be ticked; or one holds. */
  | { readonly kind: 'tick' | 'select'; readonly question: Question }
  /** Back to the answer of the file. */
  | { readonly kind: 'reset'; readonly question: Question }
  /** Back to all answers of the file. */
  | { readonly kind: 'reset-all' }
  /** Another report, counted from 0; null: all of them. */
  | { readonly kind: 'show'; readonly report: number | null }

/** The report that is shown: of one there is no choice. null: all. */
export const shownReport = ({ shown }: PageState, reports: readonly unknown[]): number | null =>
  reports.length === 1 ? 0 : shown

/** The state after an action. */
export function actOn(
  state: ViewState,
  action: PageAction,
  reports: readonly Requirements[],
): ViewState {
  if (action.kind === 'show') return { ...state, shown: action.report, ticking: new Set() }
  const shown = shownReport(state, reports)
  const own = shown === null ? undefined : reports[shown]
  if (shown === null || own === undefined) return state
  const changes = changesAfter(state.changes[shown] ?? {}, action, own)
  return {
    ...state,
    changes: state.changes.map((each, report) => (report === shown ? changes : each)),
    ticking: tickingAfter(state.ticking, action),
  }
}

type AnswerAction = Exclude<PageAction, { readonly kind: 'show' }>

function changesAfter(
  changes: PageState['changes'][number],
  action: AnswerAction,
  own: Requirements,
): PageState['changes'][number] {
  switch (action.kind) {
    case 'answer':
      return withChange(changes, own, action)
    case 'unknown':
      return withChange(changes, own, { ...action, said: unknownSaid(action.question) })
    case 'reset':
      return withoutChange(changes, action.question.id)
    case 'reset-all':
      return {}
    case 'select':
      return withFirst(changes, action.question, own)
    case 'tick':
      return changes
  }
}

/** Of several ticked options the first is left. */
function withFirst(
  changes: PageState['changes'][number],
  question: Question,
  own: Requirements,
): PageState['changes'][number] {
  const { options } = changes[question.id] ?? own.answers[question.id] ?? unknownSaid(question)
  const isPartial = options.length > 1 && options.length < question.options.length
  if (!isPartial) return changes
  return withChange(changes, own, { question, said: { options: options.slice(0, 1) } })
}

function tickingAfter(ticking: ReadonlySet<string>, action: AnswerAction): ReadonlySet<string> {
  if (action.kind === 'reset-all') return new Set()
  if (action.kind === 'answer') return ticking
  const others = [...ticking].filter(id => id !== action.question.id)
  return new Set(action.kind === 'tick' ? [...others, action.question.id] : others)
}

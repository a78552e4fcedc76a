import type { Advice } from '../../model/result/advice.ts'
import { bare, element } from '../../report/html/element.ts'
import {
  type ArticleContext,
  headParts,
  joinParts,
  restParts,
} from '../../report/html/report-article.ts'
import { formNode, topicPieces } from '../answers-form.ts'
import type { Changes } from '../changes.ts'
import type { ViewState } from '../page-action.ts'
import { changeDetails, changePanel } from '../panel/change-panel.ts'
import { introduce, type StatusContext, tellStatus } from '../panel/status-text.ts'
import { adviseChanged, type ChangedReport, changeInSteps, type PageEngine } from '../session.ts'
import { keepFocus } from './keep-focus.ts'
import { type Piece, type Pieces, type PiecesByKey, piecesIn } from './pieces.ts'
import { PAUSE, QUIET } from './run-in-slices.ts'

/** One report of a page, and where it is drawn. */
export interface ReportPlace extends Omit<ArticleContext, 'comparison'> {
  readonly page: PageEngine
  /** Its number, counted from 0. */
  readonly report: number
  readonly article: Element
  /** Those of the report that is shown: another one may be drawn there in between. */
  readonly answers: Element
}

/** Draws a report and its answers a short step at a time, first what a reader looks at. */
export type DrawInSteps = (state: ViewState) => Iterable<unknown>

/** What a reader says of one report, and the advice that is shown on it. */
interface Reading extends Pick<ViewState, 'ticking'> {
  readonly changes: Changes
  readonly advice: Advice
}

/** Takes over what stands in the page of a report: that on the file as it is. */
export function takeOverReport(place: ReportPlace): DrawInSteps {
  const { page, report } = place
  const { advice } = adviseChanged(page, report, {}).now
  const drawn: Drawn = { article: takeOverArticle(place, advice), ...openPanel(place, advice) }
  let last: Reading = { changes: {}, ticking: new Set(), advice }
  return function* ({ changes: all, ticking }) {
    const changes = all[report] ?? {}
    const next = { ...last, changes, ticking }
    drawn.answers.drawAll()
    // At once what was touched, with the hints of before.
    yield* drawEach(drawn.answers, touchedTopics(place, last, next))
    last = next
    const whole = yield* drawBegun(place, drawn, changes)
    last = { ...next, advice: whole.now.advice }
    yield* drawRest(place, drawn, { reading: last, whole })
  }
}

interface Drawn {
  readonly article: Pieces
  readonly answers: Pieces
  /** Writes the one line that is also read aloud. */
  readonly tell: (context: StatusContext) => void
}

function takeOverArticle({ article, ...context }: ReportPlace, advice: Advice): Pieces {
  const parts = [
    ...headParts(advice, { ...context, comparison: null }),
    ...restParts(advice, context.catalogue),
  ]
  return piecesIn(
    article,
    pieces =>
      joinParts(
        context.prefix,
        parts.map(({ place, key }) => ({ place, node: pieces.get(key) ?? null })),
      ),
    new Map(parts.map(({ key, make }) => [key, make()])),
  )
}

function openPanel(place: ReportPlace, advice: Advice): Pick<Drawn, 'answers' | 'tell'> {
  const { answers: root, catalogue, prefix } = place
  const join = (pieces: PiecesByKey) =>
    element(
      'div',
      { class: 'panel', id: `${prefix}-panel` },
      bare('h2', 'Change the answers'),
      changePanel(pieces.get(STATUS) ?? null, pieces.get(CHANGES) ?? null),
      formNode(catalogue.topics.map(({ id }) => pieces.get(id) ?? null)),
    )
  const answers = keepFocus(root, piecesIn(root, join))
  let told = introduce({ catalogue, changes: {}, ticking: new Set(), advice, comparison: null })
  const write = () => answers.replace(STATUS, bare('p', told.text))
  write()
  return {
    answers,
    tell: context => {
      told = tellStatus(told, context)
      write()
      answers.draw()
    },
  }
}

// No topic is called so.
const [CHANGES, STATUS] = ['*', '*status'] as const

/** The topics of which a question is answered otherwise than it was, or in another way. */
function touchedTopics(place: ReportPlace, last: Reading, next: Reading): readonly PieceMaker[] {
  const touched = place.catalogue.questions.filter(
    ({ id }) =>
      last.changes[id] !== next.changes[id] || last.ticking.has(id) !== next.ticking.has(id),
  )
  return touched.length === 0
    ? []
    : topicsOf(place, next).filter(({ key }) => touched.some(({ topic }) => topic === key))
}

function topicsOf(
  { page, report, catalogue }: ReportPlace,
  reading: Reading,
): readonly PieceMaker[] {
  const original = page.requirements[report]
  return original === undefined ? [] : topicPieces({ catalogue, original, ...reading })
}

/** What a reader looks at first is drawn as soon as it is there; returns the whole. */
function* drawBegun(
  place: ReportPlace,
  { article }: Drawn,
  changes: Changes,
): Generator<void, ChangedReport> {
  const steps = changeInSteps(place.page, place.report, changes)
  let isBegun = false
  let step = steps.next()
  for (; !step.done; step = steps.next()) {
    const begun = isBegun ? null : step.value
    if (begun !== null) {
      const context = { ...place, comparison: begun.comparison }
      yield* drawEach(article, headParts(begun.now.advice, context))
      isBegun = true
    }
    yield
  }
  return step.value
}

interface DrawnReading {
  readonly reading: Reading
  readonly whole: ChangedReport
}

function* drawRest(
  place: ReportPlace,
  { article, answers, tell }: Drawn,
  { reading, whole: { now, comparison } }: DrawnReading,
): Generator<unknown> {
  const { catalogue } = place
  answers.replace(CHANGES, changeDetails(comparison, catalogue))
  answers.draw()
  yield
  yield* drawEach(answers, topicsOf(place, reading))
  const rest = restParts(now.advice, catalogue)
  const behind = rest.filter(({ place }) => place !== 'page')
  yield* drawEach(
    article,
    rest.filter(({ place }) => place === 'page'),
  )
  const isOpen = place.article.querySelector(OPENED) !== null
  if (isOpen) yield* drawEach(article, behind)
  yield QUIET
  tell({ ...reading, catalogue, comparison })
  if (isOpen) return
  yield PAUSE
  yield* drawEach(article, behind)
}

/** What stands behind the one page and is open. */
export const OPENED = '.below details[open]'

/** To draw a place costs something by itself, so a few pieces are drawn together: it still takes a few ms. */
function* drawEach(pieces: Pieces, makers: readonly PieceMaker[]): Generator<void> {
  for (const [index, { key, make }] of makers.entries()) {
    pieces.replace(key, make())
    if (index % TOGETHER === TOGETHER - 1) pieces.draw()
    yield
  }
  pieces.draw()
  yield
}

const TOGETHER = 6

interface PieceMaker {
  readonly key: string
  readonly make: () => Piece
}

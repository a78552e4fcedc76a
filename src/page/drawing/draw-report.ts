import type { Advice } from '../../model/result/advice.ts'
import { headParts, joinParts, restParts } from '../../report/html/report-article.ts'
import type { Changes } from '../changes.ts'
import type { ViewState } from '../page-action.ts'
import { adviseChanged, type ChangedReport, changeInSteps } from '../session.ts'
import { type AnswersPanel, openAnswers, type Reading } from './draw-answers.ts'
import { type PieceMaker, type Pieces, piecesIn } from './pieces.ts'
import type { ReportPlace } from './report-root.ts'
import { PAUSE, QUIET } from './run-in-slices.ts'

/** Draws a report and its answers a short step at a time, first what a reader looks at. */
export type DrawInSteps = (state: ViewState) => Iterable<unknown>

/** Takes over what stands in the page of a report: that on the file as it is. */
export function takeOverReport(place: ReportPlace): DrawInSteps {
  const { page, report } = place
  const { advice } = adviseChanged(page, report, {}).now
  const drawn: Drawn = {
    article: takeOverArticle(place, advice),
    answers: openAnswers(place, advice),
  }
  let last: Reading = { changes: {}, ticking: new Set(), advice }
  return function* ({ changes: all, ticking }) {
    const changes = all[report] ?? {}
    const next = { ...last, changes, ticking }
    const { pieces, touched } = drawn.answers
    pieces.drawAll()
    // At once what was touched, with the hints of before.
    yield* drawEach(pieces, touched(last, next))
    last = next
    const whole = yield* drawBegun(place, drawn, changes)
    last = { ...next, advice: whole.now.advice }
    yield* drawRest(place, drawn, { reading: last, whole })
  }
}

interface Drawn {
  readonly article: Pieces
  readonly answers: AnswersPanel
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
  { article, answers }: Drawn,
  { reading, whole: { now, comparison } }: DrawnReading,
): Generator<unknown> {
  const { catalogue } = place
  answers.compare(comparison)
  yield
  yield* drawEach(answers.pieces, answers.topics(reading))
  const rest = restParts(now.advice, catalogue)
  const behind = rest.filter(({ place }) => place !== 'page')
  yield* drawEach(
    article,
    rest.filter(({ place }) => place === 'page'),
  )
  const isOpen = place.article.querySelector(OPENED) !== null
  if (isOpen) yield* drawEach(article, behind)
  yield QUIET
  answers.tell({ ...reading, catalogue, comparison })
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

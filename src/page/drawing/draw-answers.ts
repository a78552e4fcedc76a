import type { Advice } from '../../model/result/advice.ts'
import type { Comparison } from '../../model/result/comparison.ts'
import { bare, element } from '../../report/html/element.ts'
import { onceFor } from '../../report/wording/once-for.ts'
import { adviseForm, formNode, topicPieces } from '../answers-form.ts'
import type { Changes } from '../changes.ts'
import type { ViewState } from '../page-action.ts'
import { changeDetails, changePanel } from '../panel/change-panel.ts'
import { introduce, type StatusContext, tellStatus } from '../panel/status-text.ts'
import { keepFields } from './keep-fields.ts'
import { keepFocus } from './keep-focus.ts'
import { type PieceMaker, type Pieces, type PiecesByKey, piecesIn } from './pieces.ts'
import type { ReportPlace } from './report-root.ts'

/** What a reader says of one report, and the advice that is shown on it. */
export interface Reading extends Pick<ViewState, 'ticking'> {
  readonly changes: Changes
  readonly advice: Advice
}

/** The answers beside a report, and above them what is told of a change. */
export interface AnswersPanel {
  readonly pieces: Pieces
  /** All topics. */
  readonly topics: (reading: Reading) => readonly PieceMaker[]
  /** The topics of which a question is answered otherwise than it was, or in another way. */
  readonly touched: (last: Reading, next: Reading) => readonly PieceMaker[]
  /** Draws what the changed answers change and what not. */
  readonly compare: (comparison: Comparison | null) => void
  /** Writes the one line that is also read aloud. */
  readonly tell: (context: StatusContext) => void
}

/** Draws the answers of a report as they are in its file. */
export function openAnswers(place: ReportPlace, advice: Advice): AnswersPanel {
  const { catalogue } = place
  const pieces = openPieces(place)
  const topics = topicsIn(place)
  let told = introduce({ catalogue, changes: {}, ticking: new Set(), advice, comparison: null })
  const write = () => pieces.replace(STATUS, bare('p', told.text))
  write()
  return {
    pieces,
    topics,
    touched: (last, next) => {
      const touched = catalogue.questions.filter(
        ({ id }) =>
          last.changes[id] !== next.changes[id] || last.ticking.has(id) !== next.ticking.has(id),
      )
      return touched.length === 0
        ? []
        : topics(next).filter(({ key }) => touched.some(({ topic }) => topic === key))
    },
    compare: comparison => {
      pieces.replace(CHANGES, changeDetails(comparison, catalogue))
      pieces.draw()
    },
    tell: context => {
      told = tellStatus(told, context)
      write()
      pieces.draw()
    },
  }
}

// No topic is called so.
const [CHANGES, STATUS] = ['*', '*status'] as const

function openPieces({ answers: root, catalogue, prefix }: ReportPlace): Pieces {
  const join = (pieces: PiecesByKey) =>
    element(
      'div',
      { class: 'panel', id: `${prefix}-panel` },
      bare('h2', 'Change the answers'),
      changePanel(pieces.get(STATUS) ?? null, pieces.get(CHANGES) ?? null),
      formNode(catalogue.topics.map(({ id }) => pieces.get(id) ?? null)),
    )
  return keepFocus(root, piecesIn(root, join))
}

function topicsIn({ page, report, catalogue }: ReportPlace): AnswersPanel['topics'] {
  const original = page.requirements[report]
  // The advice on the answers of before is read again where one is touched.
  const formOn = onceFor((advice: Advice) => adviseForm(advice, catalogue))
  const makeField = keepFields()
  // One that was opened for a change stays open when the change is taken back.
  const opened = new Set<string>()
  return ({ advice, changes, ticking }) => {
    if (original === undefined) return []
    for (const { id, topic } of catalogue.questions)
      if (changes[id] !== undefined) opened.add(topic)
    return topicPieces({ ...formOn(advice), original, changes, ticking, opened }, makeField)
  }
}

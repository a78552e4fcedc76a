import type { PageState } from '../fragment.ts'
import { takeOverReport } from './draw-report.ts'
import type { ReportPlace } from './report-root.ts'
import { QUIET } from './run-in-slices.ts'

/**
 * Changes some answers of a report where nobody sees it, one at a time. Code that ran before is up to twice as fast, so that
 * the first change of a reader takes no longer than later ones.
 */
export function* rehearse(place: Omit<ReportPlace, 'article' | 'answers'>): Generator<unknown> {
  yield QUIET
  const [article, answers] = [document.createElement('div'), document.createElement('div')]
  const draw = takeOverReport({ ...place, article, answers })
  yield
  for (const state of triedStates(place)) yield* draw({ ...state, ticking: new Set() })
}

/** Each with another answer to one question; the questions are spread over all topics. */
function triedStates({ page, report }: Pick<ReportPlace, 'page' | 'report'>): PageState[] {
  const { questions } = page.engine.catalogue
  const step = Math.ceil(questions.length / TRIED)
  return questions
    .filter(({ holds }, index) => holds === 'one' && index % step === 0)
    .map(({ id, options }) => ({
      shown: report,
      changes: page.requirements.map((_, each) =>
        each === report ? { [id]: { options: options.slice(-1).map(option => option.id) } } : {},
      ),
    }))
}

// With more, nothing becomes faster.
const TRIED = 16

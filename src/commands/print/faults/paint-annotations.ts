import { annotateFindings } from '../../../report/findings/annotate-findings.ts'
import { type Annotation, paintAnnotations } from '../../../report/github/paint-annotations.ts'
import type { GateFailure } from '../check-gates.ts'
import { type ToldFindings, withholdForeign } from '../withhold-foreign.ts'

export { paintAnnotations }

/** Findings as annotations, without any word of a text that is none of our files. */
export function annotationsOf(told: ToldFindings): readonly Annotation[] {
  return annotateFindings(withholdForeign(told).findings)
}

/** What was wrong in a run: faults in texts, and gates that failed by its end. */
interface Wrong extends ToldFindings {
  readonly failures: readonly GateFailure[]
}

/** All pieces of a report, and behind them what was wrong. */
export function* withAnnotations(pieces: Iterable<string>, wrong: Wrong): Generator<string> {
  yield* pieces
  yield paintAnnotations([...annotationsOf(wrong), ...wrong.failures.map(annotateGate)])
}

/** A gate that failed, at the requirements that failed it. */
function annotateGate({ gate, what, source: { file, line } }: GateFailure): Annotation {
  const place = { file, line, column: 1, length: 1 }
  return { level: 'error', place, title: `Gate "${gate}" failed`, message: what }
}

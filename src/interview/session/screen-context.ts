import { namesOf, titleNames } from '../../report/wording/names/system-names.ts'
import type { Progress, ScreenContext } from '../screen/screen-parts.ts'
import type { Interview, Session } from './session.ts'

/** What every screen of this moment says; where one part is asked about, its name. */
export function screenContext(
  interview: Interview,
  session: Session,
  part: string | null = null,
): ScreenContext {
  const { requirements, unsaved, notice } = session
  return {
    title: titleOf(session, part),
    labels: { catalogue: interview.catalogue, names: namesOf(requirements) },
    progress: progressOf(interview, session),
    warning:
      unsaved === null
        ? notice
        : `NOT SAVED: ${unsaved}. Your answers are kept here, and printed when you leave.`,
  }
}

function titleOf({ requirements, missing, parts }: Session, part: string | null): string {
  if (missing.includes('from')) return 'A new integration'
  const flow = part !== null || parts.length > 0 ? part : requirements.flow
  return `${flow === null ? '' : `${flow}: `}${titleNames(requirements)}`
}

function progressOf({ all }: Interview, { status, trail }: Session): Progress {
  const { plan, counts, outOfScope, settled, open } = status
  const visited = trail.filter(question => !outOfScope.includes(question))
  return {
    answered: counts.inScope - counts.notAsked,
    toCome: all ? counts.inScope - visited.length : plan.mostToCome,
    canChange: plan.mostToCome,
    changeable: plan.open.length,
    settled,
    open,
  }
}

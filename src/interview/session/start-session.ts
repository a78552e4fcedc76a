import { interviewStatus } from './interview-status.ts'
import {
  type Interview,
  type InterviewState,
  NEXT,
  type OpenedAnswers,
  type PartialRequirements,
  type Session,
} from './session.ts'

/** Where an interview on a text begins: with the choice of an exchange where the text states several. */
export function startSession(
  stated: PartialRequirements,
  { file, isDraft, text }: OpenedAnswers,
  interview: Interview,
): InterviewState {
  return {
    session: openExchange(
      interview,
      { ...stated, text, file, isDraft, begun: stated.exchanges, unsaved: null },
      0,
    ),
    page: stated.exchanges.length > 1 ? { kind: 'exchange' } : NEXT,
  }
}

/** The session about an exchange. Its own answers can be gone back to; those of a profile or of all flows are not asked again. */
export function openExchange(
  { all, catalogue, engine }: Interview,
  session: Omit<Session, 'exchange' | 'requirements' | 'status' | 'trail' | 'offered'>,
  exchange: number,
): Session {
  const requirements = session.exchanges[exchange]
  if (requirements === undefined) throw new Error(`no exchange ${exchange}`)
  const { answers, flow } = requirements
  const own = flow === null ? 'file' : 'flow'
  const trail = catalogue.questions
    .map(({ id }) => id)
    .filter(id => answers[id]?.origin.kind === own)
  return {
    ...session,
    exchange,
    requirements,
    status: interviewStatus(engine, requirements),
    trail: all ? [] : trail,
    offered: false,
  }
}

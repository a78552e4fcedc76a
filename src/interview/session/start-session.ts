import { takeStock } from './interview-status.ts'
import {
  type Interview,
  NEXT,
  type OpenedAnswers,
  type Session,
  type Stated,
  type Turn,
} from './session.ts'

/** Where an interview on a text begins: with the choice of an exchange where the text states several. */
export function startSession(
  stated: Stated,
  { file, isDraft, text }: OpenedAnswers,
  interview: Interview,
): Turn {
  return {
    session: turnTo(
      interview,
      { ...stated, text, file, isDraft, begun: stated.exchanges, unsaved: null },
      0,
    ),
    page: stated.exchanges.length > 1 ? { kind: 'exchange' } : NEXT,
  }
}

/** The session about an exchange. Its own answers can be gone back to; those of a profile or of all flows are not asked again. */
export function turnTo(
  { all, catalogue, engine }: Interview,
  session: Omit<Session, 'exchange' | 'requirements' | 'standing' | 'trail' | 'offered'>,
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
    standing: takeStock(engine, requirements),
    trail: all ? [] : trail,
    offered: false,
  }
}

import { nextQuestion } from './find-next-page.ts'
import { interviewStatus } from './interview-status.ts'
import { listParts } from './list-parts.ts'
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
  { file, isDraft, text, kept }: OpenedAnswers,
  interview: Interview,
): InterviewState {
  const session = openExchange(
    interview,
    { ...stated, ...NOTHING_TOLD, text, file, isDraft, kept, begun: stated.exchanges },
    0,
  )
  // The parts of one document are talked about together.
  const isOne = stated.exchanges.length === Math.max(1, session.parts.length)
  return { session, page: isOne ? NEXT : { kind: 'exchange' } }
}

const NOTHING_TOLD = { pending: [], conflict: null, unsaved: null, notice: null } as const

/** What is about one exchange. */
type Opened =
  | 'exchange'
  | 'requirements'
  | 'status'
  | 'parts'
  | 'trail'
  | 'offered'
  | 'goesOn'
  | 'reviewedFrom'

/** The session about an exchange. Its own answers can be gone back to; those of a profile or of all flows are not asked again. */
export function openExchange(
  { all, catalogue, engine }: Interview,
  session: Omit<Session, Opened>,
  exchange: number,
): Session {
  const requirements = session.exchanges[exchange]
  if (requirements === undefined) throw new Error(`no exchange ${exchange}`)
  const { answers, flow } = requirements
  const parts = listParts(session, session.exchanges, requirements)
  const own = flow === null ? ['file'] : parts.length > 0 ? ['file', 'flow'] : ['flow']
  const trail = catalogue.questions
    .map(({ id }) => id)
    .filter(id => own.includes(answers[id]?.origin.kind ?? ''))
  return {
    ...session,
    exchange,
    requirements,
    status: interviewStatus(engine, requirements),
    parts,
    trail: all ? [] : trail,
    offered: false,
    goesOn: false,
    reviewedFrom: null,
  }
}

/** The session about a part of its document. */
export function openPart({ engine }: Interview, session: Session, part: string): Session {
  const { document } = session.requirements.source
  const exchange = session.exchanges.findIndex(
    ({ flow, source }) => flow === part && source.document === document,
  )
  const requirements = session.exchanges[exchange]
  if (requirements === undefined || exchange === session.exchange) return session
  return { ...session, exchange, requirements, status: interviewStatus(engine, requirements) }
}

/** The session about the first part of which a question is left to ask; as it is where there is none. */
export function openUnfinishedPart(interview: Interview, session: Session): Session {
  if (nextQuestion(session) !== null) return session
  for (const part of session.parts) {
    const opened = openPart(interview, session, part)
    if (nextQuestion(opened) !== null) return opened
  }
  const [first] = session.parts
  return first === undefined ? session : openPart(interview, session, first)
}

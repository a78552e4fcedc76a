import { answerState } from '../../advise/engine/answer-state.ts'
import { isAsked } from '../../advise/engine/completions.ts'
import { nextUnvisited } from '../../advise/questions/next-unvisited.ts'
import type { NextQuestion } from '../../advise/questions/plan-interview.ts'
import { listUnansweredParts } from './list-parts.ts'
import {
  type AskedPart,
  headingPage,
  type Interview,
  type Page,
  type QuestionPage,
  questionPage,
  REVIEW_PAGE,
  type Session,
} from './session.ts'

/** What comes after an answer: a name that is missing, a question, the offer to stop after most of the core, or the review. */
export function findNextPage(interview: Interview, session: Session): Page {
  const [name] = session.missing
  if (name !== undefined) return headingPage(name, 'next')
  const unfinished = findUnansweredPart(interview, session)
  if (unfinished !== null) return unfinished
  if (interview.all) return nextPageOfAll(interview, session)
  const next = nextQuestion(session)
  if (next === null) return REVIEW_PAGE
  const isOffered = !next.core && !session.offered && hasMostOfCore(interview, session)
  return isOffered ? { kind: 'offer' } : questionPage(next.question)
}

/** Whether more main questions are answered than wait: some tell hardly anything at first, and wait among the rest. */
function hasMostOfCore({ catalogue }: Interview, { requirements, status }: Session): boolean {
  const core = catalogue.questions.filter(({ core }) => core).map(({ id }) => id)
  const waiting = status.plan.candidates.filter(({ question }) => core.includes(question))
  return core.filter(id => requirements.answers[id] !== undefined).length > waiting.length
}

/** The question that an interview asks next: it ends where no decision is likely to change, unless more is wanted. */
export function nextQuestion({ status: { plan }, goesOn }: Session): NextQuestion | null {
  return plan.worthAsking || goesOn ? plan.next : null
}

/** A question that was answered for some parts only, for the first of the others where it is asked. */
function findUnansweredPart({ engine }: Interview, session: Session): QuestionPage | null {
  const { document } = session.requirements.source
  for (const { question, part: name } of listUnansweredParts(session, document)) {
    const own = session.exchanges.find(
      ({ flow, source }) => flow === name && source.document === document,
    )
    const isOpen =
      own && isAsked(engine, engine.index.question(question) ?? 0, answerState(engine, own.answers))
    if (isOpen) return questionPage(question, 'next', { name, among: session.parts })
  }
  return null
}

/** The part so many places further on; null where there is none. */
export function partBeside({ name, among }: AskedPart, step: number): AskedPart | null {
  const beside = among[among.indexOf(name) + step]
  return beside === undefined ? null : { name: beside, among }
}

/** The page before this one: the part or the question that was answered before, else the name of the integration. */
export function goBack(session: Session, from: QuestionPage | null): Page {
  const partBefore = from?.part ? partBeside(from.part, -1) : null
  if (from && partBefore) return questionPage(from.question, from.then, partBefore)
  if (from?.then === 'review') return { ...REVIEW_PAGE, at: from.question }
  const { outOfScope } = session.status
  const at = from === null ? -1 : session.trail.indexOf(from.question)
  const earlier = at === -1 ? session.trail : session.trail.slice(0, at)
  const before = earlier.filter(id => !outOfScope.includes(id)).at(-1)
  return before === undefined ? headingPage('name', 'next') : questionPage(before)
}

function nextPageOfAll({ engine }: Interview, { requirements, trail }: Session): Page {
  const next = nextUnvisited(engine, requirements.answers, new Set(trail))
  return next === null ? REVIEW_PAGE : questionPage(next)
}

import { askConflict } from './pages/ask-conflict.ts'
import { askExchange } from './pages/ask-exchange.ts'
import { askFile } from './pages/ask-file.ts'
import { askHeading } from './pages/ask-heading.ts'
import { askNote } from './pages/ask-note.ts'
import { askOffer } from './pages/ask-offer.ts'
import { askParts } from './pages/ask-parts.ts'
import { askQuestion } from './pages/ask-question.ts'
import { askReview } from './pages/ask-review.ts'
import { askShare } from './pages/ask-share.ts'
import { showWhy } from './pages/show-why.ts'
import { findNextPage } from './session/find-next-page.ts'
import type { EndPage, Interview, InterviewState, Session } from './session/session.ts'
import { openUnfinishedPart } from './session/start-session.ts'

/** Shows page after page until the person, or the system, ends it. */
export async function runInterview(
  interview: Interview,
  start: InterviewState,
): Promise<{ readonly session: Session; readonly end: EndPage }> {
  let state = start
  for (;;) {
    const { session, page } = state
    const isInterrupted = page.kind === 'end' && page.how === 'interrupted'
    if (page.kind === 'end' && (session.conflict === null || isInterrupted))
      return { session, end: page }
    state =
      session.conflict === null
        ? await showPage(interview, state)
        : await askConflict(interview, session, { conflict: session.conflict, next: page })
  }
}

function showPage(
  interview: Interview,
  { session, page }: InterviewState,
): Promise<InterviewState> | InterviewState {
  switch (page.kind) {
    case 'next': {
      const next = openUnfinishedPart(interview, session)
      // A review that comes by itself leads back to the last question.
      return { session: { ...next, reviewedFrom: null }, page: findNextPage(interview, next) }
    }
    case 'question':
      return askQuestion(interview, session, page)
    case 'note':
      return askNote(interview, session, page.of)
    case 'parts':
      return askParts(interview, session, page.of)
    case 'why':
      return showWhy(interview, session, page.of)
    case 'offer':
      return askOffer(interview, session)
    case 'review':
      return askReview(interview, session, page)
    case 'heading':
      return askHeading(interview, session, page)
    case 'exchange':
      return askExchange(interview, session)
    case 'share':
      return askShare(interview, session, page)
    case 'file':
      return askFile(interview, session, page.refused)
    case 'end':
      return { session, page }
  }
}

import { askExchange } from './pages/ask-exchange.ts'
import { askFile } from './pages/ask-file.ts'
import { askHeading } from './pages/ask-heading.ts'
import { askOffer } from './pages/ask-offer.ts'
import { askNote, askQuestion, showWhy } from './pages/ask-question.ts'
import { askReview } from './pages/ask-review.ts'
import { askShare } from './pages/ask-share.ts'
import { findNextPage } from './session/find-next-page.ts'
import type { EndPage, Interview, Session, Turn } from './session/session.ts'

/** Shows page after page until the person, or the system, ends it. */
export async function runInterview(
  interview: Interview,
  start: Turn,
): Promise<{ readonly session: Session; readonly end: EndPage }> {
  let turn = start
  while (turn.page.kind !== 'end') turn = await takeTurn(interview, turn)
  return { session: turn.session, end: turn.page }
}

function takeTurn(interview: Interview, { session, page }: Turn): Promise<Turn> | Turn {
  switch (page.kind) {
    case 'next':
      return { session, page: findNextPage(interview, session) }
    case 'question':
      return askQuestion(interview, session, page)
    case 'note':
      return askNote(interview, session, page.of)
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

import { neutralise } from '../../report/outline/neutralise.ts'
import { cursorAt } from '../screen/screen.ts'
import { type Fact, listFacts } from '../session/list-facts.ts'
import { type KnownProfile, locateProfile } from '../session/locate-profile.ts'
import { talkOf } from '../session/screen-context.ts'
import {
  type Interview,
  interrupted,
  type Page,
  REPORT_PAGE,
  REVIEW_PAGE,
  type Session,
  type SharePage,
  type Turn,
} from '../session/session.ts'
import { shareFacts } from '../session/share-facts.ts'
import { itemOfFact, screenShare, screenUnshared } from './screen-share.ts'

/** Offers to state new facts in the profile; goes on at once where there are none, or no profile. */
export async function askShare(
  interview: Interview,
  session: Session,
  { refused }: SharePage,
): Promise<Turn> {
  if (refused !== null) return sayRefused(interview, session, refused)
  const profile = locateProfile(interview, session)
  const facts = profile === null ? [] : factsOf(interview, session)
  if (profile === null || facts.length === 0) return { session, page: pageAfter(session) }
  const screen = screenShare(facts, profile.file, talkOf(interview, session))
  const reply = await interview.prompter.show(screen, cursorAt(screen, null))
  if (reply.kind === 'interrupted') return { session, page: interrupted(reply.exitCode) }
  if (reply.kind !== 'marked') return { session, page: REVIEW_PAGE }
  const ticked = facts.filter(fact => reply.items.includes(itemOfFact(fact)))
  return share(interview, session, { facts: ticked, profile })
}

function factsOf({ catalogue }: Interview, session: Session): readonly Fact[] {
  const { begun, exchange, requirements, standing } = session
  return listFacts(catalogue, begun[exchange], requirements).filter(
    ({ question }) => !standing.outOfScope.includes(question),
  )
}

function share(
  interview: Interview,
  session: Session,
  ticked: { readonly facts: readonly Fact[]; readonly profile: KnownProfile },
): Turn {
  if (ticked.facts.length === 0) return { session, page: pageAfter(session) }
  const shared = shareFacts(interview, session, ticked)
  if (shared.ok) return { session: shared.session, page: pageAfter(session) }
  const refused = `${neutralise(ticked.profile.file)} cannot take them: ${shared.because}.`
  return { session, page: { kind: 'share', refused } }
}

async function sayRefused(interview: Interview, session: Session, because: string): Promise<Turn> {
  const screen = screenUnshared(because, talkOf(interview, session))
  const reply = await interview.prompter.show(screen, cursorAt(screen, null))
  return {
    session,
    page: reply.kind === 'interrupted' ? interrupted(reply.exitCode) : pageAfter(session),
  }
}

const pageAfter = ({ isDraft }: Session): Page =>
  isDraft ? { kind: 'file', refused: null } : REPORT_PAGE

import { neutralise } from '../../report/outline/neutralise.ts'
import { questionOf, renderText } from '../../report/wording/label-context.ts'
import { lowerFirst } from '../../report/wording/phrases.ts'
import { saidText } from '../../report/wording/said-text.ts'
import { cursorAt, type Screen, type ScreenItem } from '../screen/screen.ts'
import {
  action,
  asideOf,
  BACK_KEY,
  CHOOSE,
  footOf,
  GO_ON,
  type ScreenContext,
  withWarning,
} from '../screen/screen-parts.ts'
import { takeIn } from '../session/change-text.ts'
import { listProfileFacts, type ProfileFact } from '../session/list-profile-facts.ts'
import { type KnownProfile, locateProfile } from '../session/locate-profile.ts'
import { screenContext } from '../session/screen-context.ts'
import {
  type Interview,
  type InterviewState,
  interrupted,
  type Page,
  REPORT_PAGE,
  REVIEW_PAGE,
  type Session,
  SHARE_PAGE,
  type SharePage,
} from '../session/session.ts'
import { shareFacts } from '../session/share-facts.ts'

/** Offers to state new facts in the profile; returns at once where there are none, or no profile. */
export async function askShare(
  interview: Interview,
  before: Session,
  { refused }: SharePage,
): Promise<InterviewState> {
  const session = takeIn(interview, before)
  if (session.conflict !== null) return { session, page: SHARE_PAGE }
  if (refused !== null) return showRefusal(interview, session, refused)
  const profile = locateProfile(interview, session)
  const facts = profile === null ? [] : factsOf(interview, session)
  if (profile === null || facts.length === 0) return { session, page: pageAfter(session) }
  const screen = screenShare(facts, profile.file, screenContext(interview, session))
  const reply = await interview.prompter.show(screen, cursorAt(screen, null))
  if (reply.kind === 'interrupted') return { session, page: interrupted(reply.exitCode) }
  if (reply.kind !== 'marked') return { session, page: REVIEW_PAGE }
  const ticked = facts.filter(fact => reply.items.includes(itemOfFact(fact)))
  return share(interview, session, { facts: ticked, profile })
}

function factsOf({ catalogue }: Interview, session: Session): readonly ProfileFact[] {
  const { begun, exchange, requirements, status } = session
  return listProfileFacts(catalogue, begun[exchange], requirements).filter(
    ({ question }) => !status.outOfScope.includes(question),
  )
}

function share(
  interview: Interview,
  session: Session,
  ticked: { readonly facts: readonly ProfileFact[]; readonly profile: KnownProfile },
): InterviewState {
  if (ticked.facts.length === 0) return { session, page: pageAfter(session) }
  const { file, text } = ticked.profile
  if (locateProfile(interview, session)?.text !== text) {
    const notice = `${neutralise(file)} was changed elsewhere: look again.`
    return { session: { ...session, notice }, page: SHARE_PAGE }
  }
  const shared = shareFacts(interview, session, ticked)
  if (shared.ok) return { session: shared.session, page: pageAfter(session) }
  const refused = `${neutralise(ticked.profile.file)} cannot take them: ${shared.because}.`
  return { session, page: { kind: 'share', refused } }
}

async function showRefusal(
  interview: Interview,
  session: Session,
  because: string,
): Promise<InterviewState> {
  const screen = screenUnshared(because, screenContext(interview, session))
  const reply = await interview.prompter.show(screen, cursorAt(screen, null))
  return {
    session,
    page: reply.kind === 'interrupted' ? interrupted(reply.exitCode) : pageAfter(session),
  }
}

const pageAfter = ({ isDraft }: Session): Page =>
  isDraft ? { kind: 'file', refused: null } : REPORT_PAGE

/** At the end: which of the new answers the company could state once, in the profile of this name. */
export function screenShare(
  facts: readonly ProfileFact[],
  profile: string,
  context: ScreenContext,
): Screen {
  return {
    title: context.title,
    aside: asideOf(context),
    question: 'Are some of these true of every integration? Tick them to state them once.',
    help: withWarning(context, [
      `What is ticked goes into the profile ${neutralise(profile)}, and is not asked again for other files that extend it. Leave out what is true of this exchange only.`,
    ]),
    items: facts.map(fact => factItem(fact, context)),
    field: null,
    foot: footOf(context),
    keys: [
      { key: 'Space', does: '', says: 'tick' },
      { key: 'Enter', does: '', says: 'go on' },
      BACK_KEY,
    ],
    gives: 'Ticked',
  }
}

/** Says that the profile could not be written. */
function screenUnshared(because: string, context: ScreenContext): Screen {
  return {
    title: context.title,
    aside: asideOf(context),
    question: 'The profile is as it was.',
    help: withWarning(context, [because, 'The answers are kept with this integration.']),
    items: [action(GO_ON, 'Go on')],
    field: null,
    foot: footOf(context),
    keys: [CHOOSE],
    gives: 'Choice',
  }
}

/** The id of a fact's item. */
const itemOfFact = ({ question }: ProfileFact) => question

function factItem(fact: ProfileFact, { labels }: ScreenContext): ScreenItem {
  const { question, system, answer } = fact
  const said = lowerFirst(saidText(question, answer, labels))
  return {
    id: itemOfFact(fact),
    label: `${system === null ? 'Everywhere' : neutralise(system)}: ${said}`,
    aside: '',
    help: renderText(questionOf(question, labels)?.text ?? question, labels),
    markable: true,
  }
}

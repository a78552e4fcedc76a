import { adviseAtFirst } from '../../advise/advise-at-first.ts'
import type { Advice, RaisedContradiction } from '../../model/result/advice.ts'
import { countOf } from '../../report/wording/phrases.ts'
import { choiceOf } from '../screen/prompter.ts'
import { BACK, cursorAt, type Screen, type ScreenItem } from '../screen/screen.ts'
import {
  action,
  actionOf,
  asideOf,
  BACK_KEY,
  CHOOSE,
  contradictionLines,
  footOf,
  GO_ON,
  isAction,
  LEAVE,
  LEAVE_KEY,
  type ScreenContext,
  withWarning,
} from '../screen/screen-parts.ts'
import { goBack } from '../session/find-next-page.ts'
import { listPartsOf } from '../session/list-parts.ts'
import { screenContext } from '../session/screen-context.ts'
import {
  headingPage,
  type Interview,
  type InterviewState,
  interrupted,
  LEFT,
  NEXT,
  type Page,
  questionPage,
  type ReviewPage,
  type Session,
  SHARE_PAGE,
} from '../session/session.ts'
import { answerItems, type ReviewedAnswers, row, rowOf } from './answer-rows.ts'

/** Shows all answers before the report; each can be changed. */
export async function askReview(
  interview: Interview,
  session: Session,
  { at }: ReviewPage,
): Promise<InterviewState> {
  const parts = listPartsOf(session)
  const advices = [...new Set([session.requirements, ...parts])].map(requirements =>
    adviseAtFirst(interview.engine, requirements),
  )
  const reviewed = {
    requirements: session.requirements,
    parts,
    outOfScope: session.status.outOfScope,
    couldChange: countChanges(advices),
    contradictions: contradictionsOf(advices),
    idle: session.status.plan.withoutEffect,
    worthAsking: session.status.plan.worthAsking,
    likelihood: Math.max(0, ...session.status.plan.open.map(({ likelihood }) => likelihood)),
    isOpened: session.reviewedFrom !== null,
    others: session.exchanges.length - Math.max(1, session.parts.length),
  }
  const screen = screenReview(reviewed, screenContext(interview, session))
  const reply = await interview.prompter.show(screen, cursorAt(screen, at))
  if (reply.kind === 'interrupted') return { session, page: interrupted(reply.exitCode) }
  const choice = choiceOf(reply)
  return {
    session: { ...session, offered: true, goesOn: session.goesOn || isAction(choice, GO_ON) },
    page: pageOf(session, choice),
  }
}

function pageOf(session: Session, choice: string): Page {
  const does = actionOf(choice)
  switch (does) {
    case REPORT:
      return SHARE_PAGE
    case GO_ON:
      return NEXT
    case LEAVE:
      return LEFT
    case BACK:
      return session.reviewedFrom ?? goBack(session, null)
    case ANOTHER:
      return { kind: 'exchange' }
    case NAME:
    case FROM:
    case TO:
      return headingPage(does, 'review')
    default: {
      const { question, part } = rowOf(choice)
      const asked = part === null ? null : { name: part, among: session.parts }
      return questionPage(question, 'review', asked)
    }
  }
}

/** By question id: how many decisions its answer could still change, of the exchange where it is most. */
function countChanges(advices: readonly Advice[]): Reviewed['couldChange'] {
  const counts: Record<string, number> = {}
  for (const { question, couldChange } of advices.flatMap(({ unanswered }) => unanswered))
    counts[question] = Math.max(counts[question] ?? 0, couldChange.length)
  return counts
}

/** Each once, in whichever exchange it is. */
function contradictionsOf(advices: readonly Advice[]): Reviewed['contradictions'] {
  const all = advices.flatMap(({ contradictions }) => contradictions)
  return [...new Map(all.map(each => [each.id, each])).values()]
}

/** What a review looks at. */
interface Reviewed extends ReviewedAnswers {
  /** Answers that cannot all be true. */
  readonly contradictions: readonly RaisedContradiction[]
  /** Questions in scope that were not asked because they can change nothing. */
  readonly idle: number
  /** Whether a decision is likely to change with one of those that are left. */
  readonly worthAsking: boolean
  /** How likely the decision that is likeliest to change is to do so, from 0 to 1. */
  readonly likelihood: number
  /** Whether the person opened it, in place of coming to it. */
  readonly isOpened: boolean
  /** Other exchanges that the file holds. */
  readonly others: number
}

const REPORT = 'report'
const ANOTHER = 'another'
const NAME = 'name'
const FROM = 'from'
const TO = 'to'

/** Every answer before the report, each of them open to a second thought. */
function screenReview(reviewed: Reviewed, context: ScreenContext): Screen {
  const { toCome } = context.progress
  const report = action(REPORT, 'Show the report')
  const goOn = action(GO_ON, `Go on with the questions: at most ${toCome}`)
  return {
    title: context.title,
    aside: asideOf(context),
    question: 'Is everything right? Choose an answer to change it.',
    help: withWarning(context, [
      ...contradictionLines(reviewed.contradictions, context),
      describeProspects(reviewed, context),
    ]),
    items: [
      ...(toCome === 0 ? [report] : reviewed.worthAsking ? [goOn, report] : [report, goOn]),
      ...(reviewed.others > 0 ? [action(ANOTHER, 'Another exchange of this file')] : []),
      ...headingItems(reviewed),
      ...answerItems(reviewed, context.labels),
      action(BACK, reviewed.isOpened ? 'Back to where you were' : 'Back to the last question'),
    ],
    field: null,
    foot: footOf(context),
    keys: [CHOOSE, BACK_KEY, LEAVE_KEY],
    gives: 'Choice',
  }
}

function describeProspects(
  { idle, worthAsking, likelihood, couldChange, requirements }: Reviewed,
  { progress: { canChange, changeable, settled, open } }: ScreenContext,
): string {
  const decisions = `the ${settled.length + open.length} decisions`
  if (canChange > 0 && !worthAsking)
    return `No decision is likely to change any more. ${countOf(canChange, 'question')} could still change ${changeable} of ${decisions}, each with a likelihood of ${inFives(likelihood)} % or less.`
  if (canChange > 0)
    return `${countOf(canChange, 'question')} could still change ${changeable} of ${decisions}.`
  const unclear = Object.keys(couldChange).filter(id => requirements.answers[id]).length
  if (unclear > 0)
    return `All is asked that could change a decision. ${countOf(unclear, 'answer')} that ${unclear === 1 ? 'is' : 'are'} not fully known could, once known.`
  return idle === 0
    ? 'All questions are answered.'
    : `${countOf(idle, 'question')} left cannot change any of ${decisions}.`
}

/** An estimate in per cent, rounded up to fives. */
const inFives = (likelihood: number) => 5 * Math.max(1, Math.ceil(20 * likelihood))

function headingItems({ requirements: { name, from, to } }: Reviewed): readonly ScreenItem[] {
  return [
    action(NAME, row(NAME, name)),
    action(FROM, row(FROM, from), { help: 'Has the information, or gives the order.' }),
    action(TO, row(TO, to.join(', ')), { help: 'Need the information, or carry out the order.' }),
  ]
}

import type { OpenVerdict } from '../../advise/questions/plan-interview.ts'
import { pairName, questionOf, renderText } from '../../report/wording/label-context.ts'
import { countOf } from '../../report/wording/phrases.ts'
import { choiceOf } from '../screen/prompter.ts'
import { BACK, cursorAt, type Screen, type ScreenItem } from '../screen/screen.ts'
import {
  action,
  asideOf,
  BACK_KEY,
  CHOOSE,
  footOf,
  GO_ON,
  isAction,
  LEAVE,
  LEAVE_KEY,
  REVIEW,
  type ScreenContext,
  withWarning,
} from '../screen/screen-parts.ts'
import { goBack } from '../session/find-next-page.ts'
import { screenContext } from '../session/screen-context.ts'
import {
  type Interview,
  type InterviewState,
  interrupted,
  LEFT,
  NEXT,
  questionPage,
  REVIEW_PAGE,
  type Session,
} from '../session/session.ts'

/** Offers to stop after the core. It is offered once. */
export async function askOffer(interview: Interview, before: Session): Promise<InterviewState> {
  const { open, withoutEffect } = before.status.plan
  const screen = screenOffer(open, withoutEffect, screenContext(interview, before))
  const reply = await interview.prompter.show(screen, cursorAt(screen, null))
  const session = { ...before, offered: true }
  if (reply.kind === 'interrupted') return { session, page: interrupted(reply.exitCode) }
  const choice = choiceOf(reply)
  if (isAction(choice, GO_ON)) return { session, page: NEXT }
  if (isAction(choice, REVIEW))
    return { session: { ...session, reviewedFrom: { kind: 'offer' } }, page: REVIEW_PAGE }
  if (isAction(choice, LEAVE)) return { session, page: LEFT }
  if (isAction(choice, BACK)) return { session: before, page: goBack(before, null) }
  return { session, page: questionPage(choice) }
}

/** After the core questions: go on, or stop here? Names each open decision with the question that could change it. */
function screenOffer(
  open: readonly OpenVerdict[],
  withoutEffect: number,
  context: ScreenContext,
): Screen {
  const { toCome } = context.progress
  const idleText =
    withoutEffect === 0
      ? ''
      : ` ${countOf(withoutEffect, 'other question')} could change nothing and ${withoutEffect === 1 ? 'is' : 'are'} left out.`
  return {
    title: context.title,
    aside: asideOf(context),
    question: 'Most main questions are answered. Do you want to go on?',
    help: withWarning(context, [
      `${countOf(toCome, 'more question')} could still change ${countOf(open.length, 'decision')}.${idleText} You can stop at any time: the report says what is open.`,
    ]),
    items: [
      action(GO_ON, `Go on: at most ${countOf(toCome, 'question')}`, {
        help: 'What is likely to tell most comes first. It ends where no decision is likely to change.',
      }),
      action(REVIEW, 'Stop here, review the answers and see the report'),
      ...open.map(decision => decisionItem(decision, context)),
      action(BACK, 'Back to the question before'),
    ],
    field: null,
    foot: footOf(context),
    keys: [CHOOSE, BACK_KEY, LEAVE_KEY],
    gives: 'Choice',
  }
}

function decisionItem({ pair, question }: OpenVerdict, { labels }: ScreenContext): ScreenItem {
  const text = questionOf(question, labels)?.text ?? question
  return {
    id: question,
    label: `Open: ${pairName(pair, labels)}`,
    aside: question,
    help: `Could change with: ${renderText(text, labels)}`,
    markable: false,
  }
}

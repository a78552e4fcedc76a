import type { OpenVerdict } from '../../advise/questions/next-question.ts'
import { pairName, questionOf, renderText } from '../../report/wording/label-context.ts'
import { countOf } from '../../report/wording/names.ts'
import { BACK, type Screen, type ScreenItem } from '../screen/screen.ts'
import {
  action,
  asideOf,
  CHOOSE,
  ESCAPE,
  footOf,
  GO_ON,
  LEAVE_KEY,
  REVIEW,
  type Talk,
  withWarning,
} from '../screen/screen-parts.ts'

/** After the core questions: go on, or stop here? Names each open decision with the question that could change it. */
export function screenOffer(open: readonly OpenVerdict[], idle: number, talk: Talk): Screen {
  const { toCome } = talk.progress
  const idleText =
    idle === 0
      ? ''
      : ` ${countOf(idle, 'other question')} could change nothing and ${idle === 1 ? 'is' : 'are'} left out.`
  return {
    title: talk.title,
    aside: asideOf(talk),
    question: 'The main questions are answered. Do you want to go on?',
    help: withWarning(talk, [
      `${countOf(toCome, 'more question')} could still change ${countOf(open.length, 'decision')}.${idleText} You can stop at any time: the report says what is open.`,
    ]),
    items: [
      action(GO_ON, `Go on: at most ${countOf(toCome, 'question')}`, {
        help: 'The questions that can change most come first. It ends by itself.',
      }),
      action(REVIEW, 'Stop here, review the answers and see the report'),
      ...open.map(decision => decisionItem(decision, talk)),
      action(BACK, 'Back to the question before'),
    ],
    field: null,
    foot: footOf(talk),
    keys: [CHOOSE, ESCAPE, LEAVE_KEY],
    gives: 'Choice',
  }
}

function decisionItem({ pair, question }: OpenVerdict, { reading }: Talk): ScreenItem {
  const text = questionOf(question, reading)?.text ?? question
  return {
    id: question,
    label: `Open: ${pairName(pair, reading)}`,
    aside: question,
    help: `Could change with: ${renderText(text, reading)}`,
    markable: false,
  }
}

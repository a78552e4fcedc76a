import type { Question } from '../../model/question.ts'
import { pairName, renderText } from '../../report/wording/label-context.ts'
import { lowerFirst } from '../../report/wording/names.ts'
import { BACK, type Screen } from '../screen/screen.ts'
import { action, asideOf, CHOOSE, ESCAPE, footOf, type Talk } from '../screen/screen-parts.ts'

/** Why a question is asked, on which decisions it bears, and how to count; in favour of no side. */
export function screenWhy(question: Question, talk: Talk): Screen {
  const { reading } = talk
  const pairs = question.pairs.map(pair => lowerFirst(pairName(pair, reading)))
  return {
    title: talk.title,
    aside: asideOf(talk),
    question: renderText(question.text, reading),
    help: [
      `Why it is asked: ${renderText(question.why, reading)}`,
      `It bears on: ${pairs.join('; ')}.`,
      `How to answer: ${renderText(question.help, reading)}`,
    ],
    items: [action(BACK, 'Back to the question')],
    field: null,
    foot: footOf(talk),
    keys: [CHOOSE, ESCAPE],
    gives: 'Choice',
  }
}

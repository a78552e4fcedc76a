import type { Question } from '../model/catalogue.ts'
import { lowerFirst } from '../report/names.ts'
import { pairName, tell } from '../report/reading.ts'
import { BACK, type Screen } from './screen.ts'
import { action, asideOf, CHOOSE, ESCAPE, footOf, type Talk } from './screen-parts.ts'

/** Why a question is asked, on which decisions it bears, and how to count; in favour of no side. */
export function screenWhy(question: Question, talk: Talk): Screen {
  const { reading } = talk
  const pairs = question.pairs.map(pair => lowerFirst(pairName(pair, reading)))
  return {
    title: talk.title,
    aside: asideOf(talk),
    question: tell(question.text, reading),
    help: [
      `Why it is asked: ${tell(question.why, reading)}`,
      `It bears on: ${pairs.join('; ')}.`,
      `How to answer: ${tell(question.help, reading)}`,
    ],
    items: [action(BACK, 'Back to the question')],
    field: null,
    foot: footOf(talk),
    keys: [CHOOSE, ESCAPE],
    gives: 'Choice',
  }
}

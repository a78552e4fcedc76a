import { neutralise } from '../../report/outline/neutralise.ts'
import { optionLabels, questionOf, renderText } from '../../report/wording/label-context.ts'
import { lowerFirst } from '../../report/wording/names.ts'
import type { Screen, ScreenItem } from '../screen/screen.ts'
import {
  action,
  asideOf,
  CHOOSE,
  ESCAPE,
  footOf,
  GO_ON,
  type Talk,
  withWarning,
} from '../screen/screen-parts.ts'
import type { Fact } from '../session/list-facts.ts'

/** At the end: which of the new answers the company could state once, in the profile of this name. */
export function screenShare(facts: readonly Fact[], profile: string, talk: Talk): Screen {
  return {
    title: talk.title,
    aside: asideOf(talk),
    question: 'Are some of these true of every integration? Tick them to state them once.',
    help: withWarning(talk, [
      `What is ticked goes into the profile ${neutralise(profile)}, and is not asked again for other files that extend it. Leave out what is true of this exchange only.`,
    ]),
    items: facts.map(fact => factItem(fact, talk)),
    field: null,
    foot: footOf(talk),
    keys: [
      { key: 'Space', does: '', says: 'tick' },
      { key: 'Enter', does: '', says: 'go on' },
      ESCAPE,
    ],
    gives: 'Ticked',
  }
}

/** Says that the profile could not be written. */
export function screenUnshared(because: string, talk: Talk): Screen {
  return {
    title: talk.title,
    aside: asideOf(talk),
    question: 'The profile is as it was.',
    help: withWarning(talk, [because, 'The answers are kept with this integration.']),
    items: [action(GO_ON, 'Go on')],
    field: null,
    foot: footOf(talk),
    keys: [CHOOSE],
    gives: 'Choice',
  }
}

/** The id of a fact's item. */
export const itemOfFact = ({ question }: Fact) => question

function factItem(fact: Fact, { reading }: Talk): ScreenItem {
  const { question, system, answer } = fact
  const said = lowerFirst(optionLabels(question, answer.options, reading))
  return {
    id: itemOfFact(fact),
    label: `${system === null ? 'Everywhere' : neutralise(system)}: ${said}`,
    aside: '',
    help: renderText(questionOf(question, reading)?.text ?? question, reading),
    markable: true,
  }
}

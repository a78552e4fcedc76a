import type { Landscape } from '../../model/landscape.ts'
import type { Requirements } from '../../model/requirements.ts'
import type {
  LandscapeAdvice,
  LandscapeCounts,
  QuestionCount,
} from '../../model/result/landscape.ts'
import { type AnswerState, answerState } from '../engine/answer-state.ts'
import { isAsked } from '../engine/completions.ts'
import type { Engine } from '../engine/engine.ts'
import { countAnswers, kindOfAnswer } from '../verdict/list-answers.ts'
import { type LayeredInterface, systemsOf } from './group-layers.ts'

/** The interfaces with all layers that they are advised to run over, and with those alone that are worth their cost. */
interface CountedLayers {
  readonly layered: readonly LayeredInterface[]
  readonly worthwhile: readonly LayeredInterface[]
}

/** How many systems, links and answers there are. */
export function countLandscape(
  engine: Engine,
  { systems, interfaces }: Landscape,
  { layered, worthwhile }: CountedLayers,
): LandscapeCounts {
  const linksOf = (some: Landscape['interfaces']) =>
    some.reduce((sum, { links }) => sum + links.length, 0)
  const over = (some: readonly LayeredInterface[]) =>
    some.filter(({ layers }) => layers.length > 0).map(({ of }) => of)
  const shared = over(layered)
  const answers = interfaces
    .flatMap(({ exchanges }) => exchanges)
    .map(each => countAnswers(engine, each, answerState(engine, each.answers)))
  return {
    systems: systems.length,
    interfaces: interfaces.length,
    links: linksOf(interfaces),
    carried: linksOf(interfaces.filter(({ over }) => over !== null)),
    shared: linksOf(shared),
    leaving: linksOf(
      layered
        .filter(({ of, layers }) => of.over !== null && layers.length === 0)
        .map(({ of }) => of),
    ),
    worthwhile: linksOf(over(worthwhile)),
    sharedSystems: systemsOf(shared).length,
    answered: answers.reduce((sum, { plain, partial }) => sum + plain + partial, 0),
    inScope: answers.reduce((sum, { inScope }) => sum + inScope, 0),
  }
}

/** Of each question: how many interfaces the landscape answers it for, and how many lack an answer to a main one. */
export function countQuestions(
  engine: Engine,
  { interfaces }: Landscape,
): Pick<LandscapeAdvice, 'derived' | 'unanswered'> {
  const { questions } = engine.catalogue
  const states = interfaces.map(({ exchanges }) =>
    exchanges.map(({ answers }) => ({ answers, state: answerState(engine, answers) })),
  )
  const isDerived = (index: number) => (each: States) =>
    each.some(({ answers }) => answers[questions[index]?.id ?? '']?.origin.kind === 'derived')
  const isOpen = (index: number) => (each: States) =>
    each.some(
      ({ state }) =>
        isAsked(engine, index, state) && kindOfAnswer(engine, index, state) === 'unknown',
    )
  const count = (is: (index: number) => (each: States) => boolean): readonly QuestionCount[] =>
    questions
      .map(({ id }, index) => ({ question: id, interfaces: states.filter(is(index)).length }))
      .filter(({ interfaces }) => interfaces > 0)
  const core = new Set(questions.filter(({ core }) => core).map(({ id }) => id))
  return {
    derived: count(isDerived),
    unanswered: count(isOpen)
      .filter(({ question }) => core.has(question))
      .toSorted((one, other) => other.interfaces - one.interfaces),
  }
}

type States = readonly {
  readonly answers: Requirements['answers']
  readonly state: AnswerState
}[]

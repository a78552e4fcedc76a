import type { Due, End } from '../../../model/design-rules.ts'
import type { Advice } from '../../../model/result/advice.ts'
import type { RaisedChallenge } from '../../../model/result/verdict.ts'
import type { ListItem, Outline, Section, Span } from '../../outline/outline.ts'
import { detailSection, foldedSection, item, linked, list } from '../../outline/outline-builders.ts'
import { type LabelContext, renderText } from '../../wording/label-context.ts'
import { firstSentence, lowerFirst, upperFirst } from '../../wording/phrases.ts'
import { layerMark } from '../../wording/source-text.ts'
import { challengesOfChoices, shortTitle } from '../challenges-of-choices.ts'
import { headlineChallenges } from '../one-page/page-hard.ts'
import { listRisks, listTasks, type Task } from './list-tasks.ts'

/** All that the choices oblige to, by whom and by when; then what else they make hard, each with the usual remedy. */
export function restToDo(advice: Advice, labels: LabelContext): Section | null {
  const tasks = listTasks(advice, labels)
  const told = namesTold(tasks, advice, labels)
  const sections = WHO.flatMap(({ ends, title }) => {
    const own = tasks.filter(({ end }) => ends.includes(end))
    const foreign = own.some(({ inOtherHands, end }) => inOtherHands && end !== null)
    const name = title === null ? 'Between them' : whereText(title(labels), foreign)
    return own.length === 0 ? [] : [detailSection(name, taskLists(own, { labels, told, foreign }))]
  })
  const parts = [...sections, ...riskSections(listRisks(advice, labels), labels)]
  return parts.length === 0 ? null : foldedSection('What has to be done', parts)
}

interface Who {
  readonly ends: readonly (End | null)[]
  /** Null: between the two. */
  readonly title: ((labels: LabelContext) => string) | null
}

const WHO: readonly Who[] = [
  { ends: ['source'], title: ({ names }) => names.from },
  { ends: ['target'], title: ({ names }) => names.to },
  { ends: ['platform', null], title: null },
]

// What others develop is met from outside.
const whereText = (name: string, foreign: boolean) =>
  foreign ? `At ${name}, which we cannot change` : `At ${name}`

const DUE: Readonly<Record<Due, string>> = {
  settle: 'Settle first',
  build: 'Build',
  'go-live': 'Before go-live',
  operation: 'In operation',
}

/** The names of the remedies that the page announces, or that have to be carried out wherever. */
function namesTold(
  tasks: readonly Task[],
  advice: Advice,
  labels: LabelContext,
): ReadonlySet<string> {
  const announced = headlineChallenges(challengesOfChoices(advice, labels), labels)
  const done = tasks.filter(({ what }) => what.length > 0)
  return new Set([...announced.map(({ remedy }) => remedy.name), ...done.map(({ name }) => name)])
}

interface PlaceContext {
  readonly labels: LabelContext
  /** The names of remedies that a reader meets elsewhere. */
  readonly told: ReadonlySet<string>
  /** Others develop what stands there. */
  readonly foreign: boolean
}

/** What has to be asked first, each question once; then what has to be done, by when it has to be there. */
function taskLists(tasks: readonly Task[], context: PlaceContext): Outline {
  const { labels, foreign } = context
  const asked = askedItems(tasks, context)
  const items = Object.entries(DUE).map(([due, title]) => ({
    title: foreign && due === 'build' ? 'Build on our side' : title,
    own: tasks
      .filter(task => task.due === due && task.what.length > 0)
      .map(task => taskItem(task, labels)),
  }))
  const lists = [{ title: 'Ask first', own: asked }, ...items]
  return [
    list(
      lists
        .filter(({ own }) => own.length > 0)
        .map(({ title, own }) => item(title, null, [list(own)])),
    ),
  ]
}

function askedItems(tasks: readonly Task[], { labels, told }: PlaceContext): readonly ListItem[] {
  const clauses = new Set(tasks.flatMap(({ asks }) => asks))
  return [...clauses].map(clause => {
    const own = tasks.filter(({ asks }) => asks.includes(clause))
    const named = own.filter(({ what, name }) => what.length === 0 && told.has(name))
    return item(null, [renderText(clause, labels), ...named.flatMap(neededFor)])
  })
}

function taskItem(task: Task, labels: LabelContext): ListItem {
  const { entries } = task
  const what = toldText(task, labels)
  const named = nameSpans(task)
  return item(null, [
    ...named,
    named.length > 0 ? lowerFirst(what) : what,
    ...entries.flatMap(entry => layerMark(entry, labels)),
  ])
}

/** The name of the remedy that needs an answer, behind what has to be asked; one that stands nowhere else says nothing. */
const neededFor = ({ name, reference }: Task): readonly Span[] =>
  reference === null ? [] : [' (needed for the ', linked(lowerFirst(name), reference), ')']

/** The name of a remedy before what has to be done for it. */
const nameSpans = ({ name, reference }: Task): readonly Span[] =>
  reference === null ? [] : [linked(name, reference), ': ']

const toldText = ({ what }: Task, labels: LabelContext): string =>
  what
    .map(sentence => renderText(sentence, labels))
    .map(sentence => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(' ')

/** What else these answers make worse, with what meets it and its name in the literature. */
function riskSections(risks: readonly RaisedChallenge[], labels: LabelContext): readonly Section[] {
  const items = risks.slice(0, MOST_RISKS).flatMap(risk => riskItem(risk, labels))
  return items.length === 0
    ? []
    : [detailSection('Other risks, and the usual remedy', [list(items)])]
}

const MOST_RISKS = 2

function riskItem(risk: RaisedChallenge, labels: LabelContext): readonly ListItem[] {
  const [remedy] = risk.mitigations
  if (remedy === undefined) return []
  const title = upperFirst(renderText(shortTitle(risk, labels), labels))
  const how = lowerFirst(renderText(firstSentence(remedy.how), labels))
  return [
    item(null, [`${title} -> `, linked(lowerFirst(remedy.name), remedy.reference), `: ${how}`]),
  ]
}

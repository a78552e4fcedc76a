import type { Due, End } from '../../../model/design-rules.ts'
import type { Advice } from '../../../model/result/advice.ts'
import type { ListItem, Outline, Section } from '../../outline/outline.ts'
import {
  detailSection,
  foldedSection,
  item,
  linked,
  list,
  toned,
} from '../../outline/outline-builders.ts'
import { type LabelContext, renderText } from '../../wording/label-context.ts'
import { joinWords, lowerFirst } from '../../wording/phrases.ts'
import { layerMark } from '../../wording/source-text.ts'
import { listTasks, type Task } from './list-tasks.ts'

/** All that the choices oblige to and make hard, as what has to be done: by whom, and by when. */
export function restToDo(advice: Advice, labels: LabelContext): Section | null {
  const tasks = listTasks(advice, labels)
  const sections = WHO.flatMap(({ ends, title }) => {
    const own = tasks.filter(({ end }) => ends.includes(end))
    const foreign = own.some(({ inOtherHands, end }) => inOtherHands && end !== null)
    const name = `${title(labels)}${foreign ? ' (in other hands)' : ''}`
    return own.length === 0 ? [] : [detailSection(name, dueLists(own, labels))]
  })
  return sections.length === 0 ? null : foldedSection('What has to be done', sections)
}

interface Who {
  readonly ends: readonly (End | null)[]
  readonly title: (labels: LabelContext) => string
}

const WHO: readonly Who[] = [
  { ends: ['source'], title: ({ names }) => `At ${names.from}` },
  { ends: ['target'], title: ({ names }) => `At ${names.to}` },
  { ends: ['platform', null], title: () => 'Between them' },
]

const DUE: Readonly<Record<Due, string>> = {
  build: 'Build',
  'go-live': 'Before go-live',
  operation: 'In operation',
}

function dueLists(tasks: readonly Task[], labels: LabelContext): Outline {
  const items = Object.entries(DUE).flatMap(([due, title]) => {
    const own = tasks.filter(task => task.due === due)
    return own.length === 0
      ? []
      : [item(title, null, [list(own.map(task => taskItem(task, labels)))])]
  })
  return [list(items)]
}

/** What its name says well enough is named, and no more. */
function taskItem(task: Task, labels: LabelContext): ListItem {
  const { entries, name, reference, isTold, against } = task
  const named = reference === null ? [] : [linked(name, reference)]
  const titles = against.map(title => lowerFirst(renderText(title, labels)))
  const what = isTold ? toldText(task, labels) : ''
  return item(null, [
    ...named,
    named.length > 0 && isTold ? ': ' : '',
    named.length > 0 ? lowerFirst(what) : what,
    ...(titles.length === 0 ? [] : [toned('muted', ` (against ${joinWords(titles)})`)]),
    ...entries.flatMap(entry => layerMark(entry, labels)),
  ])
}

const toldText = ({ what }: Task, labels: LabelContext): string =>
  what
    .map(sentence => renderText(sentence, labels))
    .map(sentence => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(' ')

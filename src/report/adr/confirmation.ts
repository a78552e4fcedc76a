import type { Due, End } from '../../model/design-rules.ts'
import { listTasks, type Task } from '../advice/full/list-tasks.ts'
import { nextSteps } from '../advice/one-page/page-next-steps.ts'
import type { ListItem, Outline } from '../outline/outline.ts'
import { detailSection, item, list } from '../outline/outline-builders.ts'
import type { LabelContext } from '../wording/label-context.ts'
import { lowerFirst } from '../wording/phrases.ts'
import type { DecisionContext } from './decision.ts'

/** Who confirms what, and what has to be seen to stand before it goes live and while it runs. */
export function confirmation({ advice, labels }: DecisionContext): Outline {
  const tasks = listTasks(advice, labels).filter(({ name }) => name !== '')
  const items = [
    ...nextSteps(advice, labels, DECIDERS),
    ...CHECKED.flatMap(([due, title]) => {
      const own = tasks.filter(task => task.due === due)
      return own.length === 0 ? [] : [taskItem(title, own, labels)]
    }),
  ]
  return items.length === 0 ? [] : [detailSection('Confirmation', [list(items)])]
}

const DECIDERS = 'Decision makers'
const MOST_TASKS = 5

const CHECKED: readonly (readonly [Due, string])[] = [
  ['go-live', 'Before it goes live'],
  ['operation', 'In operation'],
]

function taskItem(title: string, tasks: readonly Task[], labels: LabelContext): ListItem {
  const named = tasks.map(({ name, end }) => `${lowerFirst(name)}${placeOf(end, labels)}`)
  return item(title, `${[...new Set(named)].slice(0, MOST_TASKS).join('; ')}.`)
}

function placeOf(end: End | null, { names }: LabelContext): string {
  if (end === 'source') return ` (${names.from})`
  return end === 'target' ? ` (${names.to})` : ''
}

import type { Due, End } from '../../../model/design-rules.ts'
import type { Advice } from '../../../model/result/advice.ts'
import type { RaisedObligation } from '../../../model/result/blueprint.ts'
import type { RaisedChallenge } from '../../../model/result/verdict.ts'
import type { LabelContext } from '../../wording/label-context.ts'
import { challengesOfChoices } from '../challenges-of-choices.ts'

/** Something that has to be done, once, however many choices ask for it. */
export interface Task {
  /** The entry of the catalogue that asks for it by itself, by kind and id; null: only challenges do. */
  readonly entry: string | null
  readonly what: string
  /** That of the remedy, or "". */
  readonly name: string
  /** Where the remedy is described; null: it has no name of its own. */
  readonly reference: string | null
  readonly end: End | null
  readonly inOtherHands: boolean
  readonly due: Due
  /** The titles of the challenges that it meets. */
  readonly against: readonly string[]
}

/** What the design obliges to, and the first remedy of each challenge that presses; one of both is told once. */
export function listTasks(advice: Advice, labels: LabelContext): readonly Task[] {
  const tasks = advice.blueprint.obligations.map(taskOfObligation)
  const pressing = challengesOfChoices(advice, labels)
    .flatMap(({ challenges }) => challenges)
    .filter(({ pressure }) => pressure > 0)
  for (const challenge of pressing) {
    const at = tasks.findIndex(task => meets(task, challenge))
    const task = at === -1 ? taskOfChallenge(challenge) : tasks[at]
    if (task === undefined) continue
    const met = { ...task, against: [...new Set([...task.against, challenge.title])] }
    if (at === -1) tasks.push(met)
    else tasks[at] = met
  }
  return tasks
}

function taskOfObligation(obligation: RaisedObligation): Task {
  const { id, what, builds, inOtherHands, mitigation, due } = obligation
  return {
    entry: `obligation:${id}`,
    what,
    name: mitigation?.name ?? '',
    reference: mitigation?.reference ?? null,
    end: builds,
    inOtherHands,
    due,
    against: [],
  }
}

const meets = ({ name }: Task, { mitigations }: RaisedChallenge): boolean =>
  name !== '' && name === mitigations[0]?.name

/** Nothing where no remedy is known. */
function taskOfChallenge({ mitigations: [remedy] }: RaisedChallenge): Task | undefined {
  if (remedy === undefined) return undefined
  const { name, how, reference, end, inOtherHands, due } = remedy
  return { entry: null, what: how, name, reference, end, inOtherHands, due, against: [] }
}

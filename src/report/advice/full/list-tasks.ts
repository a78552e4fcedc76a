import type { Due, End } from '../../../model/design-rules.ts'
import type { Advice } from '../../../model/result/advice.ts'
import type { RaisedObligation } from '../../../model/result/blueprint.ts'
import type { RaisedChallenge } from '../../../model/result/verdict.ts'
import type { LabelContext } from '../../wording/label-context.ts'
import { firstSentence } from '../../wording/phrases.ts'
import { challengesOfChoices, shortTitle } from '../challenges-of-choices.ts'

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
  /** The choices oblige to it, or these answers make a challenge worse that it meets. */
  readonly isRaised: boolean
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
    const title = shortTitle(challenge, labels)
    const met = {
      ...task,
      isRaised: task.isRaised || challenge.pressure > UNRAISED,
      against: [...new Set([...task.against, title])],
    }
    if (at === -1) tasks.push(met)
    else tasks[at] = met
  }
  return tasks
}

// The pressure of a challenge that no answer makes worse.
const UNRAISED = 1

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
    isRaised: true,
    against: [],
  }
}

const meets = ({ name }: Task, { mitigations }: RaisedChallenge): boolean =>
  name !== '' && mitigations.some(remedy => remedy.name === name)

/** Nothing where no remedy is known. */
function taskOfChallenge({ mitigations: [remedy] }: RaisedChallenge): Task | undefined {
  if (remedy === undefined) return undefined
  const { name, how, reference, end, inOtherHands, due } = remedy
  const what = firstSentence(how)
  return {
    entry: null,
    what,
    name,
    reference,
    end,
    inOtherHands,
    due,
    isRaised: false,
    against: [],
  }
}

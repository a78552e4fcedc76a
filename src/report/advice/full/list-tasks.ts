import type { Due, End } from '../../../model/design-rules.ts'
import type { Advice } from '../../../model/result/advice.ts'
import type { RaisedObligation } from '../../../model/result/blueprint.ts'
import type { RaisedChallenge } from '../../../model/result/verdict.ts'
import type { LabelContext } from '../../wording/label-context.ts'
import { firstSentence } from '../../wording/phrases.ts'
import { challengesOfChoices, shortTitle } from '../challenges-of-choices.ts'
import { headlines } from '../one-page/page-hard.ts'

/** Something that has to be done, once, however many choices ask for it. */
export interface Task {
  /** The entries of the catalogue that ask for it by themselves, by kind and id; none: only challenges do. */
  readonly entries: readonly string[]
  /** Sentences on what to do. */
  readonly what: readonly string[]
  /** That of the remedy, or "". */
  readonly name: string
  /** Where the remedy is described; null: it has no name of its own. */
  readonly reference: string | null
  readonly end: End | null
  readonly inOtherHands: boolean
  readonly due: Due
  /** The choices oblige to it, or these answers make a challenge worse that it meets. */
  readonly isRaised: boolean
  /** Its name alone does not say what to do: an obligation, or what the page names and others have to do. */
  readonly isTold: boolean
  /** The titles of the challenges that it meets, but for those that the page names with it. */
  readonly against: readonly string[]
}

/** What the design obliges to, and the first remedy of each challenge that presses; one of both is told once. */
export function listTasks(advice: Advice, labels: LabelContext): readonly Task[] {
  const tasks = joinTasks(advice.blueprint.obligations.map(taskOfObligation))
  const choices = challengesOfChoices(advice, labels)
  const onPage = headlines(choices, labels)
  const pressing = choices
    .flatMap(({ challenges }) => challenges)
    .filter(({ pressure }) => pressure > 0)
  return pressing.reduce<readonly Task[]>((known, challenge) => {
    const isOnPage = onPage.has(challenge.id)
    const title = isOnPage ? null : shortTitle(challenge, labels)
    return meetChallenge(known, { challenge, title })
  }, tasks)
}

/** A challenge by its title; null: the page names it with its first remedy, which is the one to do. */
interface TitledChallenge {
  readonly challenge: RaisedChallenge
  readonly title: string | null
}

function meetChallenge(tasks: readonly Task[], titled: TitledChallenge): readonly Task[] {
  const { challenge, title } = titled
  const remedies = title === null ? challenge.mitigations.slice(0, 1) : challenge.mitigations
  const known = tasks.find(({ name }) => remedies.some(remedy => remedy.name === name))
  const task = known ?? taskOfChallenge(challenge)
  if (task === undefined) return tasks
  const met = {
    ...task,
    isRaised: task.isRaised || challenge.pressure > UNRAISED,
    isTold: task.isTold || (title === null && task.inOtherHands),
    against: [...new Set([...task.against, ...(title === null ? [] : [title])])],
  }
  return known === undefined ? [...tasks, met] : tasks.map(each => (each === known ? met : each))
}

// The pressure of a challenge that no answer makes worse.
const UNRAISED = 1

function taskOfObligation(obligation: RaisedObligation): Task {
  const { id, what, builds, inOtherHands, mitigation, due } = obligation
  return {
    entries: [`obligation:${id}`],
    what: [what],
    name: mitigation?.name ?? '',
    reference: mitigation?.reference ?? null,
    end: builds,
    inOtherHands,
    due,
    isRaised: true,
    isTold: true,
    against: [],
  }
}

/** Tasks of one name that the same people have at the same time are one. */
function joinTasks(tasks: readonly Task[]): readonly Task[] {
  const joined: Task[] = []
  for (const task of tasks) {
    const at = joined.findIndex(
      ({ name, end, due }) =>
        name !== '' && name === task.name && end === task.end && due === task.due,
    )
    const other = joined[at]
    if (other === undefined) joined.push(task)
    else
      joined[at] = {
        ...other,
        entries: [...other.entries, ...task.entries],
        what: [...other.what, ...task.what],
      }
  }
  return joined
}

/** Nothing where no remedy is known. */
function taskOfChallenge({ mitigations: [remedy] }: RaisedChallenge): Task | undefined {
  if (remedy === undefined) return undefined
  const { name, how, reference, end, inOtherHands, due } = remedy
  return {
    entries: [],
    what: [firstSentence(how)],
    name,
    reference,
    end,
    inOtherHands,
    due,
    isRaised: false,
    isTold: false,
    against: [],
  }
}

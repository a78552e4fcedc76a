import type { Due, End } from '../../../model/design-rules.ts'
import type { Advice } from '../../../model/result/advice.ts'
import type { RaisedObligation } from '../../../model/result/blueprint.ts'
import type { RaisedChallenge, Remedy } from '../../../model/result/verdict.ts'
import type { LabelContext } from '../../wording/label-context.ts'
import { firstSentence } from '../../wording/phrases.ts'
import { challengesOfChoices, ownChallenges } from '../challenges-of-choices.ts'
import { headlineChallenges } from '../one-page/page-hard.ts'

/** Something that has to be done, once, however many choices ask for it. */
export interface Task {
  /** The entries of the catalogue that ask for it by themselves, by kind and id; none: only challenges do. */
  readonly entries: readonly string[]
  /** What the owner of its end is asked, as clauses. */
  readonly asks: readonly string[]
  /** Sentences on what to do; none: asking is all. */
  readonly what: readonly string[]
  /** That of the remedy, or "". */
  readonly name: string
  /** Where the remedy is described; null: it has no name of its own. */
  readonly reference: string | null
  readonly end: End | null
  readonly inOtherHands: boolean
  readonly due: Due
}

/**
 * What the design obliges to, and each remedy that the page announces, which comes first; what is done by the same means at the
 * same time is one.
 */
export function listTasks(advice: Advice, labels: LabelContext): readonly Task[] {
  const obliged = joinTasks(advice.blueprint.obligations.map(taskOfObligation))
  const announced = headlineChallenges(challengesOfChoices(advice, labels), labels)
  const fresh = announced.filter(({ remedy }) => !obliged.some(({ name }) => name === remedy.name))
  const tasks = [...obliged, ...fresh.map(({ remedy }) => taskOfRemedy(remedy))]
  const isAnnounced = ({ name }: Task) => announced.some(({ remedy }) => remedy.name === name)
  return [...tasks.filter(isAnnounced), ...tasks.filter(task => !isAnnounced(task))]
}

/**
 * What else these answers make worse, the worst first; of what one remedy meets the worst alone. What the sides of a hybrid make
 * hard the hybrid is there to ease.
 */
export function listRisks(advice: Advice, labels: LabelContext): readonly RaisedChallenge[] {
  const choices = challengesOfChoices(advice, labels)
  const onPage = headlineChallenges(choices, labels).map(({ challenge }) => challenge.id)
  const met = new Set(listTasks(advice, labels).map(({ name }) => name))
  return choices
    .flatMap(choice => ownChallenges(choice, labels))
    .filter(({ id, pressure }) => !onPage.includes(id) && pressure > UNRAISED)
    .toSorted((one, other) => other.pressure - one.pressure)
    .filter(({ mitigations: [remedy] }) => {
      if (remedy === undefined || met.has(remedy.name)) return false
      met.add(remedy.name)
      return true
    })
}

// The pressure of a challenge that no answer makes worse.
const UNRAISED = 1

function taskOfObligation(obligation: RaisedObligation): Task {
  const { id, what, builds, inOtherHands, asks, mitigation, due } = obligation
  return {
    entries: [`obligation:${id}`],
    asks: asks === null ? [] : [asks.what],
    what: asks?.isAll ? [] : [what],
    name: mitigation?.name ?? '',
    reference: mitigation?.reference ?? null,
    end: builds,
    inOtherHands,
    due,
  }
}

/** Tasks of one name at the same time are one: whoever has to do the first has to do it. */
function joinTasks(tasks: readonly Task[]): readonly Task[] {
  const joined: Task[] = []
  for (const task of tasks) {
    const at = joined.findIndex(other => isSame(other, task))
    const other = joined[at]
    if (other === undefined) joined.push(task)
    else
      joined[at] = {
        ...other,
        entries: [...other.entries, ...task.entries],
        asks: distinct([...other.asks, ...task.asks]),
        what: distinct([...other.what, ...task.what]),
      }
  }
  return joined
}

/** One whose end is asked something stays with that end. */
const isSame = (one: Task, other: Task): boolean =>
  one.name !== '' &&
  one.name === other.name &&
  one.due === other.due &&
  (one.end === other.end || [...one.asks, ...other.asks].length === 0)

const distinct = (texts: readonly string[]) => [...new Set(texts)]

function taskOfRemedy({ name, how, reference, end, inOtherHands, due }: Remedy): Task {
  return {
    entries: [],
    asks: [],
    what: [firstSentence(how)],
    name,
    reference,
    end,
    inOtherHands,
    due,
  }
}

import { isDue } from '../../condition/is-due.ts'
import type { Policy } from '../../model/catalogue.ts'
import type { Advice } from '../../model/result/advice.ts'
import { neutralise } from '../../report/outline/neutralise.ts'
import type { Gate } from '../request.ts'

/** What fails a gate. */
export interface GateFailure {
  readonly gate: Gate
  /** The pair or the tension, and the report, as a person is told of them. */
  readonly what: string
  /** Where the requirements stand. */
  readonly source: Advice['source']
}

/** What is to be looked at again: of the advice what is fixed and due by a day, and the policies that are due. */
export interface DueReviews {
  readonly today: string
  readonly policies: readonly Pick<Policy, 'id' | 'review'>[]
}

/** What of one advice fails one of the gates. */
export function checkGates(
  advice: Advice,
  gates: readonly Gate[],
  due: DueReviews,
): readonly GateFailure[] {
  const name = neutralise(advice.flow === null ? advice.name : `${advice.name}, ${advice.flow}`)
  const verdicts = advice.verdicts.map(({ pair, outcome }) => ({ gate: outcome, what: pair }))
  const tensions = advice.tensions.map(({ id }) => ({ gate: 'tension', what: id }))
  const breaches = advice.fixed
    .filter(({ forbiddenBy }) => forbiddenBy.length > 0)
    .map(({ pair }) => ({ gate: 'policy', what: pair }))
  const reviews = advice.fixed
    .filter(({ review }) => isDue(review, due.today))
    .map(({ pair, review }) => ({ gate: 'review', what: `${pair} (${review})` }))
  const policies = due.policies.map(({ id, review }) => ({
    gate: 'review',
    what: `policy ${neutralise(id)} (${review})`,
  }))
  return [...verdicts, ...tensions, ...breaches, ...reviews, ...policies].flatMap(
    ({ gate: fails, what }) => {
      const gate = gates.find(asked => asked === fails)
      return gate === undefined
        ? []
        : [{ gate, what: `${what} of "${name}"`, source: advice.source }]
    },
  )
}

/** One line for each gate that failed; `beyond` counts the failures that nobody kept. */
export function describeGates(
  failures: readonly GateFailure[],
  beyond: ReadonlyMap<Gate, number> = new Map(),
): readonly string[] {
  return [...new Set(failures.map(({ gate }) => gate))].map(gate => {
    const own = failures.filter(failure => failure.gate === gate)
    const named = own.slice(0, MOST_NAMED).map(({ what }) => what)
    const more = own.length - named.length + (beyond.get(gate) ?? 0)
    const rest = more > 0 ? ` and ${more} more` : ''
    return `Gate "${gate}" failed: ${named.join(', ')}${rest}`
  })
}

/** How many failures of a gate are named. */
export const MOST_NAMED = 20

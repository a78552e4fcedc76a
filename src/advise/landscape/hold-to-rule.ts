import type { Hindrance, Standing } from '../../model/result/landscape.ts'
import { denominatorOf, type Flow, type IndexedPair } from '../design/held-flows.ts'
import { choiceId, FIRST_HYBRID } from '../engine/choice-code.ts'
import type { Engine } from '../engine/engine.ts'
import { utilityOf } from '../evaluation/pair-evaluation.ts'
import { NO_CHOICE } from '../verdict/decide-pair.ts'
import { traceEvidence } from '../verdict/trace-evidence.ts'
import type { Connection, Joint } from './connected-interface.ts'
import type { Rule } from './find-rule.ts'

/** An interface beside the rule of its landscape. */
export interface HeldInterface {
  readonly standing: Standing
  /** What following the rule costs it, in weights; null where it cannot. */
  readonly cost: number | null
  readonly hindrances: readonly Hindrance[]
  /** By pair of the connection: what it is advised to choose; null: as its own design does. */
  readonly held: Rule
}

/** Holds an interface to the rule, unless the rule does not exist there or costs it as much as a decisive fact is worth. */
export function holdToRule(
  engine: Engine,
  connected: Connection,
  { rule, pairs }: { readonly rule: Rule; readonly pairs: readonly IndexedPair[] },
): HeldInterface {
  const { flows, joints, best } = connected
  if (flows.length === 0)
    return { standing: 'infeasible', cost: null, hindrances: [], held: pairs.map(() => null) }
  const own = ownChoices(connected)
  const following = joints.filter(({ choices }) => isWithin(choices, rule))
  if (following.length === 0) {
    const hindrances = findHindrances(engine, flows, { rule, pairs })
    return { standing: 'ruled-out', cost: null, hindrances, held: own }
  }
  const value = Math.max(...following.map(joint => joint.value))
  const cost = (best - value) / denominatorOf(flows)
  const isException = cost >= engine.catalogue.constants.decisiveWeight
  if (isException) return { standing: 'exception', cost, hindrances: [], held: own }
  return { standing: cost > 0 ? 'concedes' : 'agrees', cost, hindrances: [], held: rule }
}

/** The interface keeps its own design, or has none. */
export const isApart = (standing: Standing): boolean => APART.has(standing)

const APART: ReadonlySet<Standing> = new Set(['exception', 'ruled-out', 'infeasible'])

const isWithin = (choices: readonly number[], rule: Rule) =>
  rule.every((choice, at) => choice === null || choice === choices[at])

/** What an interface shares where it goes its own way: what its best joints agree on; a single flow has that by itself. */
function ownChoices({ joints, best }: Connection): Rule {
  const [first, ...others] = joints.filter(({ value }) => value === best)
  return (first?.choices ?? []).map((choice, at) =>
    others.every(({ choices }: Joint) => choices[at] === choice) ? choice : null,
  )
}

/** Of each pair whose choice exists in not every flow: what is in the way. */
function findHindrances(
  engine: Engine,
  flows: readonly Flow[],
  { rule, pairs }: { readonly rule: Rule; readonly pairs: readonly IndexedPair[] },
): readonly Hindrance[] {
  const found = pairs.flatMap((at, position) => {
    const choice = rule[position] ?? null
    return choice === null ? [] : flows.flatMap(flow => hindrancesIn(engine, flow, { at, choice }))
  })
  return [...new Map(found.map(each => [JSON.stringify(each), each])).values()]
}

function hindrancesIn(
  engine: Engine,
  { evaluation }: Flow,
  { at: { index, pair }, choice }: { readonly at: IndexedPair; readonly choice: number },
): readonly Hindrance[] {
  const own = evaluation.pairEvaluations[index]
  if (own === undefined || utilityOf(own, choice) !== NO_CHOICE) return []
  if (own.fixed !== null) return [{ pair: pair.id, kind: 'fixed', because: null }]
  if (choice >= FIRST_HYBRID) return [{ pair: pair.id, kind: 'unfit', because: null }]
  const { compiled, state } = own
  const linked = evaluation.parts[index]?.linked ?? []
  return traceEvidence(engine, { compiled, state, linked }, evaluation.answers)
    .vetoes.filter(({ rulesOut }) => rulesOut === choiceId(pair, choice))
    .map(({ because }) => ({ pair: pair.id, kind: 'ruled-out', because }))
}

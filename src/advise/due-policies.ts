import { isDue } from '../condition/is-due.ts'
import type { Policy } from '../model/catalogue.ts'
import type { Requirements } from '../model/requirements.ts'
import { answerState } from './engine/answer-state.ts'
import type { Engine } from './engine/engine.ts'
import { isInForce } from './engine/truth.ts'

/** Finds the policies that hold for an exchange and are to be looked at again. */
export type DuePolicies = (requirements: Pick<Requirements, 'answers'>) => readonly Policy[]

/** The search for the policies whose review is due by a day, written YYYY-MM-DD: those that are due are picked out once. */
export function duePolicies(engine: Engine, today: string): DuePolicies {
  const due = engine.catalogue.policies.filter(({ review }) => isDue(review, today))
  return ({ answers }) => {
    if (due.length === 0) return due
    const state = answerState(engine, answers)
    return due.filter(policy => isInForce(engine, policy, state))
  }
}

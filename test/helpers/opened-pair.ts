import fc from 'fast-check'
import { answerState } from '../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import type { CompiledPair } from '../../src/advise/engine/engine.ts'
import { openCompletions } from '../../src/advise/search/settle-pair.ts'
import { scorePair } from '../../src/advise/verdict/score-pair.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import { completions } from './naive-oracle.ts'

/** What is left of a pair where nothing is said but that of some questions one of two options is true, which stays so; its state, and all states that may come of it. */
export function opened(catalogue: Catalogue, partial = 0) {
  const engine = compileEngine(catalogue)
  const compiled = engine.pairs[0] as CompiledPair
  const staying = catalogue.questions.flatMap(({ id, options }, at) =>
    (partial >> at) & 1 ? [[id, options.slice(0, 2).map(option => option.id)] as const] : [],
  )
  const stateOf = (answers: Readonly<Record<string, readonly string[]>>) => {
    const all = Object.entries({ ...answers, ...Object.fromEntries(staying) })
    const said = all.map(([id, options]) => [id, { options }])
    const closed = staying.map(([id]) => catalogue.questions.findIndex(each => each.id === id))
    return answerState(engine, Object.fromEntries(said), new Set(closed))
  }
  const pair = openCompletions(engine, compiled, stateOf({}))
  const states = [...completions(catalogue, {})].map(answers =>
    scorePair(engine, compiled, stateOf(answers)),
  )
  return { pair, states, now: scorePair(engine, compiled, stateOf({})) }
}

/** In two of three cases nothing is partial. */
export const partials = fc.oneof(fc.constant(0), fc.constant(0), fc.nat(15))

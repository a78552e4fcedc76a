import { ZenEngine } from '@gorules/zen-engine'
import { LogicEngine } from 'json-logic-engine'
import { Engine, type TopLevelCondition } from 'json-rules-engine'
import { RuleEngine } from 'node-rules'
import type { Facts, PlainTest } from './plain-tests.ts'

/** Another engine with all tests in it: says by index which of them are true of these facts. */
export interface Contestant {
  readonly name: string
  readonly fired: (facts: Facts) => Iterable<number> | Promise<Iterable<number>>
}

/** One rule a test; the events say which came true. */
export function jsonRulesEngine(tests: readonly PlainTest[]): Contestant {
  const rules = tests.map((test, index) => ({
    conditions: { all: [jsonRule(test)] },
    event: { type: String(index) },
  }))
  const engine = new Engine(rules, { allowUndefinedFacts: true })
  const fired = async (facts: Facts) => {
    const { events } = await engine.run(facts)
    return events.map(({ type }) => Number(type))
  }
  return { name: 'json-rules-engine', fired }
}

type JsonRule = TopLevelCondition | { fact: string; operator: string; value: unknown }

function jsonRule(test: PlainTest): JsonRule {
  if (test.kind === 'is') return { fact: test.fact, operator: 'in', value: test.values }
  if (test.kind === 'no') return { not: jsonRule(test.of) }
  const of = test.of.map(jsonRule)
  return test.kind === 'all' ? { all: of } : { any: of }
}

/** One row a test in a decision table that collects all that hold. */
export function zenEngine(tests: readonly PlainTest[]): Contestant {
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      { id: 'table', name: 'table', type: 'decisionTableNode', content: decisionTable(tests) },
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: [
      { id: 'to', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'from', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  })
  const fired = async (facts: Facts) => {
    const { result } = await decision.evaluate(facts)
    return (result as readonly { test: number }[]).map(({ test }) => test)
  }
  return { name: '@gorules/zen-engine', fired }
}

const decisionTable = (tests: readonly PlainTest[]) => ({
  hitPolicy: 'collect',
  inputs: [{ id: 'when', name: 'when' }],
  outputs: [{ id: 'test', name: 'test', field: 'test' }],
  rules: tests.map((test, index) => ({
    _id: String(index),
    when: zenText(test),
    test: String(index),
  })),
})

function zenText(test: PlainTest): string {
  if (test.kind === 'is') return `(${test.fact} in ${JSON.stringify(test.values)})`
  if (test.kind === 'no') return `(not ${zenText(test.of)})`
  return `(${test.of.map(zenText).join(test.kind === 'all' ? ' and ' : ' or ')})`
}

/** One rule a test, whose condition is a function of ours; the engine says which consequences it ran. */
export function nodeRules(tests: readonly PlainTest[]): Contestant {
  const rules = tests.map((test, index) => {
    const holds = asFunction(test)
    return {
      id: String(index),
      condition: (run: { when: (holds: boolean) => void }, facts: Facts) => run.when(holds(facts)),
      consequence: (run: { next: () => void }) => run.next(),
    }
  })
  const engine = new RuleEngine(rules, { ignoreFactChanges: true })
  const fired = (facts: Facts) =>
    new Promise<readonly number[]>(resolve =>
      engine.execute(facts, ({ matchPath = [] }) => resolve(matchPath.map(Number))),
    )
  return { name: 'node-rules', fired }
}

function asFunction(test: PlainTest): (facts: Facts) => boolean {
  if (test.kind === 'is') {
    const { fact, values } = test
    return facts => values.includes(facts[fact] as string)
  }
  if (test.kind === 'no') {
    const of = asFunction(test.of)
    return facts => !of(facts)
  }
  const of = test.of.map(asFunction)
  return test.kind === 'all'
    ? facts => of.every(each => each(facts))
    : facts => of.some(each => each(facts))
}

/** One expression, a list of all tests, compiled to a function. */
export function jsonLogicEngine(tests: readonly PlainTest[]): Contestant {
  const holds = new LogicEngine().build(tests.map(jsonLogic)) as (facts: Facts) => boolean[]
  const fired = (facts: Facts) => holds(facts).flatMap((each, index) => (each ? [index] : []))
  return { name: 'json-logic-engine, compiled', fired }
}

function jsonLogic(test: PlainTest): unknown {
  if (test.kind === 'is') return { in: [{ var: test.fact }, test.values] }
  if (test.kind === 'no') return { '!': [jsonLogic(test.of)] }
  return { [test.kind === 'all' ? 'and' : 'or']: test.of.map(jsonLogic) }
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawDiagram } from '../../src/advise/design/draw-diagram.ts'
import { findStyle } from '../../src/advise/design/find-style.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import { isTrue } from '../../src/advise/engine/truth.ts'
import type { Evaluation } from '../../src/advise/evaluation/evaluation.ts'
import { type DecidedOn, evaluateFacts } from '../../src/build/figures/cases/judge-facts.ts'
import type { Diagram } from '../../src/model/design-rules.ts'
import { arbitraryFacts } from '../helpers/arbitrary-facts.ts'
import { listPatterns, loadExample, loadPatterns } from '../helpers/read-patterns.ts'

const { catalogue } = loadPatterns()
const engine = compileEngine(catalogue)

const MOST_NODES = 7

/** What a diagram shows that the choices and the answers do not have. */
function faultsOf(evaluation: Evaluation, style: string, { nodes, edges }: Diagram) {
  const labels = nodes.map(({ label }) => label.toLowerCase())
  const said = [...labels, ...edges.map(({ label }) => label.toLowerCase())].join(' | ')
  const shows = (words: RegExp) => labels.some(label => words.test(label))
  const has = (pair: string, choice: string) => designOf(evaluation, pair) === choice
  const answered = (question: string, ...options: readonly string[]) =>
    isTrue(engine, { kind: 'in', question, options }, evaluation.answers)
  return [
    has('point-to-point-centralized', 'point-to-point') &&
      shows(/hub|broker|queue|platform|shared layer|gateway/) &&
      'a middle on a direct link',
    !has('synchronous-asynchronous', 'local-read-model') &&
      !has('pull-push', 'feed-a-local-copy') &&
      shows(/copy/) &&
      'a copy that nobody keeps',
    has('real-time-batch', 'batch') &&
      /each (change|event|order)|one by one/.test(said) &&
      'each change in a batch',
    style === 'direct-event-delivery' &&
      said.includes('calls') &&
      !answered('receiver-ways', 'accepts-calls') &&
      'a call to a receiver that accepts none',
    /source (writes|lays down)/.test(
      edges.map(({ from, label }) => `${from} ${label}`).join('|'),
    ) &&
      answered('source-ways', 'answers-queries') &&
      answered('receiver-ways', 'imports-files') &&
      !answered('source-ways', 'writes-files') &&
      'a file from a source that writes none',
    shows(/content|reference/) &&
      !answered('payload-size', '1MB-to-100MB', 'over-100MB') &&
      'a claim check for small items',
    nodes.length > MOST_NODES && 'too many nodes',
    ...nodes
      .filter(({ id }) => !isJoined(edges, id))
      .map(({ id }) => `"${id}" hangs on nothing that leads to the source`),
  ].filter(fault => fault !== false)
}

function designOf({ design }: Evaluation, id: string): string | undefined {
  const at = catalogue.pairs.findIndex(pair => pair.id === id)
  const [choice = -1, another] = design[at] ?? []
  const pair = catalogue.pairs[at]
  return another === undefined && pair ? [...pair.patterns, ...pair.hybrids][choice]?.id : undefined
}

function isJoined(edges: Diagram['edges'], id: string): boolean {
  const reached = new Set(['source'])
  for (const _ of edges)
    for (const { from, to } of edges)
      if (reached.has(from) || reached.has(to)) reached.add(from).add(to)
  return reached.has(id)
}

/** The faults of the diagram that a design gets; none where it gets no style. */
function faultsIn(facts: DecidedOn): readonly string[] {
  const evaluation = evaluateFacts(engine, facts)
  const found = findStyle(evaluation)
  if (found === null) return []
  const diagram = drawDiagram(evaluation, found.style)
  const faults =
    diagram === null ? ['the ends are not joined'] : faultsOf(evaluation, found.style.id, diagram)
  return faults.map(fault => `${found.style.id}: ${fault}`)
}

test('a diagram never shows what the choices do not have: random answers and choices', () => {
  fc.assert(
    fc.property(arbitraryFacts(catalogue), facts => {
      expect(faultsIn(facts)).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test.each(
  listPatterns('examples').filter(file => !file.endsWith('company.yaml')),
)('nor does that of %s', file => {
  for (const requirements of loadExample(catalogue, file))
    expect(faultsIn(requirements)).toEqual([])
})

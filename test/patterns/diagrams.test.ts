import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawDiagram } from '../../src/advise/design/draw-diagram.ts'
import { findStyle } from '../../src/advise/design/find-style.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import { isTrue } from '../../src/advise/engine/truth.ts'
import type { Evaluation } from '../../src/advise/evaluation/evaluation.ts'
import { isInOtherHands } from '../../src/advise/verdict/word-for-hands.ts'
import { type DecidedOn, evaluateFacts } from '../../src/build/figures/cases/judge-facts.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { Diagram } from '../../src/model/design-rules.ts'
import { requirementsOf } from '../helpers/arbitrary-catalogue.ts'
import { arbitraryFacts } from '../helpers/arbitrary-facts.ts'
import type { NaiveAnswers } from '../helpers/naive-oracle.ts'
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
    has('out-of-the-box-custom', 'out-of-the-box') &&
      shows(/^own /) &&
      'own code where ready-made connectors do the work',
    nodes.length > MOST_NODES && 'too many nodes',
    ...hostedAtOthers(evaluation, style, nodes),
    isInOtherHands(evaluation, 'target') &&
      edges.some(({ from, label }) => from === 'target' && FETCHES.test(label)) &&
      isTrue(engine, CANNOT_FETCH, evaluation.answers) &&
      'an end that cannot fetch is drawn as fetching',
    ...nodes
      .filter(({ id }) => !isJoined(edges, id))
      .map(({ id }) => `"${id}" hangs on nothing that leads to the source`),
  ].filter(fault => fault !== false)
}

const CANNOT_FETCH: Condition = {
  kind: 'not',
  of: { kind: 'in', question: 'receiver-ways', options: ['fetches-itself', 'holds-line-open'] },
}
const FETCHES = /^polls|^fetches (the set|the file|documents)|^loads all/

/** At which end the parts stand that are built into it or right before it. */
const HOSTS: Readonly<Record<string, 'source' | 'target'>> = {
  outbox: 'source',
  intake: 'target',
  staging: 'target',
}

/** What we would have to build at an end that others decide about. */
function hostedAtOthers(evaluation: Evaluation, style: string, nodes: Diagram['nodes']) {
  const drawn = catalogue.styles.find(({ id }) => id === style)?.diagram.nodes ?? []
  return nodes.flatMap(({ id }) => {
    const host = HOSTS[drawn.find(node => node.id === id)?.part ?? '']
    return host !== undefined && isInOtherHands(evaluation, host)
      ? [`"${id}" at a ${host} that others decide about`]
      : []
  })
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

const POLLED: NaiveAnswers = {
  purpose: ['copy'],
  'source-kind': ['cloud-service'],
  'processing-unit': ['single-record'],
  'source-ways': ['answers-queries', 'reports-changes'],
  'receiver-ways': ['accepts-calls'],
}
const ALONE = {
  'synchronous-asynchronous': 'asynchronous',
  'point-to-point-centralized': 'point-to-point',
  'out-of-the-box-custom': 'custom',
}
const AT_ONCE = { ...ALONE, 'real-time-batch': 'real-time', 'pull-push': 'push' }
const OLD: NaiveAnswers = { 'source-kind': ['old-system'], 'source-ways': ['reports-can-be-added'] }
const WATCHED: NaiveAnswers = {
  'source-kind': ['own-development', 'data-store'],
  'receiver-kind': ['own-development'],
  'receiver-ways': ['holds-line-open'],
  'consumer-count': ['two-three'],
}

test.each<readonly [string, NaiveAnswers, Readonly<Record<string, string>>, readonly string[]]>([
  [
    'a component of ours stands between two products',
    { 'receiver-kind': ['bought-product'] },
    AT_ONCE,
    ['Own component'],
  ],
  [
    'an old program only writes its changes',
    { ...OLD, 'build-limits': [] },
    AT_ONCE,
    ['Table of changes', 'Own worker'],
  ],
  [
    'a job of ours polls for a product that cannot',
    { 'receiver-kind': ['bought-product'] },
    { ...AT_ONCE, 'pull-push': 'pull' },
    ['Own job'],
  ],
  [
    'single records are queried at set times',
    { 'receiver-kind': ['own-development'] },
    { ...AT_ONCE, 'pull-push': 'pull', 'real-time-batch': 'batch' },
    ['Scheduler', 'Query job'],
  ],
  ['a store is watched by those that need it', WATCHED, AT_ONCE, ['Change stream of {from}']],
])('%s', (_, answers, fixed, parts) => {
  const facts = requirementsOf({ ...POLLED, ...answers }, fixed)
  const evaluation = evaluateFacts(engine, facts)
  const found = findStyle(evaluation)
  const labels = found && drawDiagram(evaluation, found.style)?.nodes.map(({ label }) => label)
  expect(labels).toEqual(expect.arrayContaining([...parts]))
  expect(faultsIn(facts)).toEqual([])
})

test('the outcome of an order comes back to whoever waits for it', () => {
  const answers = {
    purpose: ['command'],
    'outcome-wait': ['parked'],
    'receiver-ways': ['accepts-calls'],
  }
  for (const route of ['point-to-point', 'centralized']) {
    const fixed = { ...AT_ONCE, 'point-to-point-centralized': route }
    const evaluation = evaluateFacts(engine, requirementsOf(answers, fixed))
    const found = findStyle(evaluation)
    const edges = (found && drawDiagram(evaluation, found.style)?.edges) ?? []
    expect(edges.filter(({ to }) => to === 'source').map(({ label }) => label)).toContain(
      'returns the outcome',
    )
  }
})

import { expect, test } from 'vitest'
import { answerState } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { evaluate } from '../../../src/advise/evaluation/evaluation.ts'
import { findLayers } from '../../../src/advise/landscape/find-layers.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import type { Pair } from '../../../src/model/pair.ts'
import type { LayerKind } from '../../../src/model/result/landscape.ts'
import type { PartKind } from '../../../src/model/technology.ts'
import { emptyPattern } from '../../helpers/arbitrary-catalogue.ts'
import { buildCatalogue, given, question, toward } from '../../helpers/build-catalogue.ts'

const ALWAYS = { choices: {}, when: null, unless: null }
const SIDES = { centralized: 'q1', 'point-to-point': 'q2' } as const

/** A catalogue that decides for the middle with q1 and against it with q2; null: it draws nothing. */
function catalogueOf(parts: readonly PartKind[], ways: readonly string[] | null): Catalogue {
  const rules = Object.entries(SIDES).map(([id, option]) => toward(id, 3, { when: given(option) }))
  const small = buildCatalogue({ questions: [question('q', 2)], rules })
  const patterns = [emptyPattern('centralized'), emptyPattern('point-to-point')] as const
  const pair = { ...(small.pairs[0] as Pair), id: 'point-to-point-centralized', patterns }
  const ends = ['source', 'target'].map(id => ({ id, label: '', part: null, ...ALWAYS }))
  const nodes = parts.map(part => ({ id: part, label: '', part, ...ALWAYS }))
  const edges = (ways ?? []).map(way => {
    const [from = '', to = ''] = way.split(' > ')
    return { from, to, label: '', ...ALWAYS }
  })
  const style = {
    ...{ id: 'style', name: '', advice: null, what: '', usually: {}, ...ALWAYS },
    diagram: { nodes: [...ends, ...nodes], edges },
    source: { judgement: 'made up for a test' },
  }
  return { ...small, pairs: [pair], styles: ways === null ? [] : [style] }
}

function layersOf(catalogue: Catalogue, option: string): readonly LayerKind[] {
  const engine = compileEngine(catalogue)
  const answers = answerState(engine, option === '' ? {} : { q: { options: [option] } })
  return findLayers(evaluate(engine, answers, []))
}

const through = (part: PartKind) => [`source > ${part}`, `${part} > target`]

test.each<[PartKind, LayerKind]>([
  ['event-log', 'event-backbone'],
  ['broker', 'event-backbone'],
  ['integration-platform', 'integration-platform'],
  ['api-gateway', 'api-gateway'],
  ['b2b-gateway', 'partner-gateway'],
  ['file-transfer', 'file-transfer'],
  ['device-broker', 'device-broker'],
  ['process-engine', 'process-engine'],
  ['queue', 'event-backbone'],
  ['data-pipeline', 'data-pipeline'],
  ['relay', 'file-transfer'],
  ['cache', 'shared-layer'],
])('a %s: %s where it is centralized, and none where it is direct', (part, central) => {
  const catalogue = catalogueOf([part], through(part))
  expect(layersOf(catalogue, 'q2')).toEqual([])
  expect(layersOf(catalogue, 'q1')).toEqual([central])
})

test.each<[string, readonly PartKind[], readonly string[], readonly LayerKind[]]>([
  [
    'each kind once, in the order of the picture',
    ['broker', 'api-gateway', 'event-log'],
    [...through('event-log'), 'source > api-gateway', 'api-gateway > broker', 'broker > target'],
    ['event-backbone', 'api-gateway'],
  ],
  [
    'whichever way the edges point',
    ['broker'],
    ['broker > source', 'target > broker'],
    ['event-backbone'],
  ],
  [
    'not what only one end uses',
    ['broker', 'file-transfer', 'api-gateway'],
    [...through('broker'), 'source > file-transfer', 'target > api-gateway'],
    ['event-backbone'],
  ],
  [
    'not what is behind the other end',
    ['broker', 'file-transfer', 'api-gateway'],
    [
      ...through('broker'),
      'file-transfer > source',
      'target > api-gateway',
      'source > api-gateway',
    ],
    ['event-backbone', 'api-gateway'],
  ],
  [
    'one without a kind where the ends are joined by themselves',
    [],
    ['source > target'],
    ['shared-layer'],
  ],
])('on the way: %s', (_, parts, ways, layers) => {
  expect(layersOf(catalogueOf(parts, ways), 'q1')).toEqual(layers)
})

test('a centralized design has a layer though nothing is drawn; an open one has none', () => {
  const plain = catalogueOf([], null)
  expect(['q1', 'q2', ''].map(option => layersOf(plain, option))).toEqual([
    ['shared-layer'],
    [],
    [],
  ])
  const apart = catalogueOf(['broker'], ['source > broker'])
  expect([layersOf(apart, 'q1'), layersOf(apart, 'q2')]).toEqual([['shared-layer'], []])
})

test('a catalogue that does not decide for or against the middle has no layer without a picture', () => {
  const { pairs, ...rest } = catalogueOf([], null)
  const other = pairs.map(pair => ({ ...pair, id: 'pair' }))
  expect(layersOf({ ...rest, pairs: other }, 'q1')).toEqual([])
})

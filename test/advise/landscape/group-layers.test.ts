import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  groupLayers,
  isWorthwhile,
  measureBreakEven,
} from '../../../src/advise/landscape/group-layers.ts'
import type { Effort } from '../../../src/model/catalogue.ts'
import type { LayerKind } from '../../../src/model/result/landscape.ts'
import { layered } from '../../helpers/layered-interface.ts'

const EFFORT = { directLink: 20, sharedLayer: 240, connection: 8, route: 6 }

test('a layer pays from the break-even on, and not before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), fc.boolean(), (systems, runs) => {
      const at = (links: number) => measureBreakEven(EFFORT, { links, systems, runs })
      const least = at(1).links as number
      expect(at(least).shared).toBeLessThanOrEqual(at(least).direct)
      expect(at(least - 1).shared).toBeGreaterThan(at(least - 1).direct)
    }),
  )
})

test('a layer whose routes cost as much as links of their own never pays', () => {
  const effort = { ...EFFORT, route: 20 }
  expect(measureBreakEven(effort, { links: 9, systems: 3, runs: true }).links).toBeNull()
})

test('a layer costs what it takes to run, to connect and to route, and what runs is not paid again', () => {
  const size = { links: 30, systems: 5 }
  expect(measureBreakEven(EFFORT, { ...size, runs: false })).toEqual({
    ...{ links: 20, direct: 30 * 20, shared: 240 + 5 * 8 + 30 * 6, runs: false },
  })
  expect(measureBreakEven(EFFORT, { ...size, runs: true })).toEqual({
    ...{ links: 3, direct: 30 * 20, shared: 5 * 8 + 30 * 6, runs: true },
  })
})

test('interfaces that can share a layer are one group, the largest first', () => {
  const all = [
    layered('one', ['a', 'b'], { layers: ['api-gateway'] }),
    layered('two', ['a', 'b', 'c'], { over: 'Broker' }),
    layered('three', ['a', 'd'], { layers: ['event-backbone', 'api-gateway'] }),
  ]
  const shared = [
    {
      ...{ kind: 'event-backbone', interfaces: ['two', 'three'], links: 3 },
      systems: ['a', 'b', 'c', 'd'],
    },
    {
      ...{ kind: 'api-gateway', interfaces: ['one', 'three'], links: 2 },
      systems: ['a', 'b', 'd'],
    },
  ]
  expect(groupLayers(all, null)).toEqual(shared.map(each => ({ ...each, breakEven: null })))
  expect(groupLayers(all, EFFORT).map(({ breakEven }) => breakEven)).toEqual([
    measureBreakEven(EFFORT, { links: 3, systems: 4, runs: true }),
    measureBreakEven(EFFORT, { links: 2, systems: 3, runs: false }),
  ])
})

test.each<
  [string, readonly (readonly [string, string | null, ...LayerKind[]])[], readonly string[]]
>([
  ['nothing', [['a b', null, 'api-gateway']], []],
  [
    'the layer of most of its links',
    [
      ['a b', 'Bus', 'api-gateway'],
      ['a b c', 'Bus', 'event-backbone'],
      ['a d', null, 'api-gateway'],
      ['a e', null, 'api-gateway'],
      ['a f', null, 'api-gateway'],
    ],
    ['event-backbone'],
  ],
  [
    'of two with as many links the one that more links share',
    [
      ['a b', 'Bus', 'api-gateway'],
      ['a c', 'Bus', 'event-backbone'],
      ['a d', null, 'event-backbone'],
    ],
    ['event-backbone'],
  ],
  [
    'several, where several run',
    [
      ['a b', 'Bus', 'event-backbone'],
      ['a c', 'Gateway', 'api-gateway'],
      ['a d', null, 'file-transfer'],
    ],
    ['event-backbone', 'api-gateway'],
  ],
])('of what runs today is taken to be there: %s', (_, rows, kinds) => {
  const all = rows.map(([ends, over, ...layers]) =>
    layered(ends, ends.split(' '), { layers, ...(over !== null && { over }) }),
  )
  const running = groupLayers(all, EFFORT).filter(({ breakEven }) => breakEven?.runs)
  expect(running.map(({ kind }) => kind).toSorted()).toEqual(kinds.toSorted())
})

test('a layer is worth its cost from its break-even on, and where nobody knows its cost', () => {
  const effort = { directLink: 20, sharedLayer: 0, connection: 15, route: 5 }
  const of = (links: readonly (readonly string[])[], known: Effort | null) =>
    groupLayers(
      links.map((ends, index) => layered(`i${index}`, ends)),
      known,
    ).map(isWorthwhile)
  // Two systems take 30 days, and each link saves 15.
  expect(of([['a', 'b']], effort)).toEqual([false])
  expect(
    of(
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      effort,
    ),
  ).toEqual([true])
  expect(
    of(
      [
        ['a', 'b'],
        ['b', 'a'],
        ['a', 'b'],
      ],
      effort,
    ),
  ).toEqual([true])
  expect(
    of(
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      { ...effort, route: 20 },
    ),
  ).toEqual([false])
  expect(of([['a', 'b']], null)).toEqual([true])
})

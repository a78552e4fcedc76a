import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  groupLayers,
  type LayeredInterface,
  measureBreakEven,
} from '../../../src/advise/landscape/group-layers.ts'
import { orderWork } from '../../../src/advise/landscape/order-work.ts'
import type { LayerKind } from '../../../src/model/result/landscape.ts'

const place = { file: 'test.yaml', line: 1, column: 1, length: 1 }

function layered(
  name: string,
  [from = '', ...to]: readonly string[],
  rest: { readonly over?: string; readonly layers?: readonly LayerKind[] } = {},
): LayeredInterface {
  const links = to.map(to => ({ from, to }))
  const of = { name, from, to, links, data: [], over: rest.over ?? null, exchanges: [], place }
  return { of, layers: rest.layers ?? ['event-backbone'] }
}

test('what connects most for what it takes is done first, and what is ready then follows', () => {
  const all = [
    layered('far', ['x', 'y']),
    layered('one', ['a', 'b']),
    layered('two', ['b', 'a']),
    layered('three', ['a', 'c']),
    layered('direct', ['a', 'x'], { layers: [] }),
  ]
  expect(orderWork(all)).toEqual([
    { interface: 'one', connects: ['a', 'b'], layers: ['event-backbone'], unblocks: 1 },
    { interface: 'two', connects: [], layers: [], unblocks: 0 },
    { interface: 'three', connects: ['c'], layers: ['event-backbone'], unblocks: 0 },
    { interface: 'far', connects: ['x', 'y'], layers: ['event-backbone'], unblocks: 0 },
  ])
})

test('what runs over a layer today has connected its systems', () => {
  const all = [layered('runs', ['a', 'b'], { over: 'Broker' }), layered('next', ['b', 'a'])]
  expect(orderWork(all)).toEqual([{ interface: 'next', connects: [], layers: [], unblocks: 0 }])
})

const arbitraryInterfaces = fc
  .array(
    fc.record({
      ends: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), {
        minLength: 2,
        maxLength: 3,
      }),
      over: fc.constantFrom(undefined, undefined, 'Broker'),
      layers: fc.subarray<LayerKind>(['event-backbone', 'api-gateway'], { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map(all =>
    all.map(({ ends, over, layers }, index) =>
      layered(`i${index}`, ends, { layers, ...(over && { over }) }),
    ),
  )

const connectionsOf = ({ of, layers }: LayeredInterface) =>
  layers.flatMap(layer => [of.from, ...of.to].map(system => `${layer} ${system}`))

test('everything that moves is done once, and each step is the best by brute force', () => {
  fc.assert(
    fc.property(arbitraryInterfaces, all => {
      const moving = all.filter(({ of, layers }) => layers.length > 0 && of.over === null)
      const steps = orderWork(all)
      expect(steps.map(step => step.interface).toSorted()).toEqual(
        moving.map(({ of }) => of.name).toSorted(),
      )
      const connected = new Set(all.filter(({ of }) => of.over !== null).flatMap(connectionsOf))
      let open = moving
      const missing = (each: LayeredInterface) =>
        [...new Set(connectionsOf(each))].filter(each => !connected.has(each))
      const worth = (each: LayeredInterface) => {
        const own = missing(each)
        const ready = open.filter(other => missing(other).every(wanted => own.includes(wanted)))
        return ready.length / own.length
      }
      for (const step of steps) {
        const taken = open.find(({ of }) => of.name === step.interface) as LayeredInterface
        const waiting = open.filter(each => missing(each).length > 0)
        if (missing(taken).length > 0)
          expect(worth(taken)).toBeCloseTo(Math.max(...waiting.map(worth)), 9)
        open = open.filter(each => each !== taken)
        for (const connection of missing(taken)) connected.add(connection)
      }
    }),
    { numRuns: 100 },
  )
})

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

test('interfaces that can share a layer are one group, the largest first, and one that runs is the largest of its links', () => {
  const all = [
    layered('one', ['a', 'b'], { layers: ['api-gateway'] }),
    layered('two', ['a', 'b', 'c'], { over: 'Broker' }),
    layered('three', ['a', 'd'], { over: 'Broker', layers: ['event-backbone', 'api-gateway'] }),
  ]
  expect(groupLayers(all, EFFORT)).toMatchObject([
    { kind: 'event-backbone', interfaces: ['two', 'three'], links: 3, breakEven: { runs: true } },
    { kind: 'api-gateway', interfaces: ['one', 'three'], links: 2, breakEven: { runs: false } },
  ])
  expect(groupLayers(all, null)[0]?.breakEven).toBeNull()
})

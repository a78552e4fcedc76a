import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LayeredInterface } from '../../../src/advise/landscape/group-layers.ts'
import { orderWork } from '../../../src/advise/landscape/order-work.ts'
import type { LayerKind, WorkStep } from '../../../src/model/result/landscape.ts'
import { layered } from '../../helpers/layered-interface.ts'

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

test('of interfaces that come to need the same the first of the file is done first', () => {
  const all = [
    layered('three', ['a', 'b', 'c']),
    layered('two', ['a', 'b']),
    layered('one', ['c', 'd']),
    layered('more', ['d', 'c']),
  ]
  expect(orderWork(all).map(step => step.interface)).toEqual(['one', 'more', 'three', 'two'])
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
    { minLength: 1, maxLength: 12 },
  )
  .map(all =>
    all.map(({ ends, over, layers }, index) =>
      layered(`i${index}`, ends, { layers, ...(over && { over }) }),
    ),
  )

const connectionsOf = ({ of, layers }: LayeredInterface) =>
  layers.flatMap(layer => [of.from, ...of.to].map(system => `${layer} ${system}`)).toSorted()

/** The order by its definition: before each step everything that is left is weighed anew. */
function naiveOrder(all: readonly LayeredInterface[]): readonly WorkStep[] {
  const connected = new Set(all.filter(({ of }) => of.over !== null).flatMap(connectionsOf))
  let open = all.filter(({ of, layers }) => layers.length > 0 && of.over === null)
  const steps: WorkStep[] = []
  const missing = (each: LayeredInterface) => connectionsOf(each).filter(one => !connected.has(one))
  const needs = (each: LayeredInterface, one: string) => missing(each).includes(one)
  const finish = () => {
    for (const { of } of open.filter(each => missing(each).length === 0))
      steps.push({ interface: of.name, connects: [], layers: [], unblocks: 0 })
    open = open.filter(each => missing(each).length > 0)
  }
  for (finish(); open.length > 0; finish()) {
    const rated = open.map(each => {
      const own = missing(each)
      const ready = open.filter(other => missing(other).every(one => own.includes(one))).length
      const waiting = own.flatMap(one => open.filter(other => needs(other, one))).length
      return { each, own, ready, waiting }
    })
    // The first of several stays first where they are equal.
    const [best] = rated.toSorted(
      (one, other) =>
        other.ready * one.own.length - one.ready * other.own.length ||
        other.waiting * one.own.length - one.waiting * other.own.length,
    )
    if (!best) break
    const [layers, systems] = [0, 1].map(at => [
      ...new Set(best.own.map(one => one.split(' ')[at] ?? '')),
    ]) as [LayerKind[], string[]]
    const { name } = best.each.of
    steps.push({ interface: name, connects: systems, layers, unblocks: best.ready - 1 })
    for (const one of best.own) connected.add(one)
    open = open.filter(each => each !== best.each)
  }
  return steps
}

test('everything that moves is done once, each step being the best of those that are left', () => {
  fc.assert(
    fc.property(arbitraryInterfaces, all => {
      expect(orderWork(all)).toEqual(naiveOrder(all))
    }),
    { numRuns: 300 },
  )
})

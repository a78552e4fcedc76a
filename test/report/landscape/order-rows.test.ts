import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { adviseLandscape } from '../../../src/advise/landscape/advise-landscape.ts'
import { parseLandscape } from '../../../src/input/landscape/parse-landscape.ts'
import type { InterfaceRow } from '../../../src/model/result/landscape.ts'
import { orderRows } from '../../../src/report/landscape/order-rows.ts'
import { loadPatterns } from '../../helpers/read-patterns.ts'

const { catalogue } = loadPatterns()
const file = 'patterns/examples/landscapes/retailer.yaml'
const parsed = parseLandscape({ file, text: readFileSync(file, 'utf8') }, { catalogue })
if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
const { interfaces, layers } = adviseLandscape(compileEngine(catalogue), parsed.value)
const { pairs } = catalogue
const order = (rows: readonly InterfaceRow[], by: string | null) =>
  orderRows(rows, by, { layers, pairs })

const row = (name: string, from: string, ...to: string[]) => ({
  ...(interfaces[0] as InterfaceRow),
  ...{ name, from, to },
})

test.each([
  ['name', ['a1', 'B2', 'b3', 'C0']],
  ['system', ['C0', 'b3', 'B2', 'a1']],
])('by %s, whatever the capitals', (by, names) => {
  const rows = [row('C0', 'a', 'b'), row('a1', 'C', 'a'), row('B2', 'B', 'd'), row('b3', 'b', 'c')]
  expect(order(rows, by).map(({ name }) => name)).toEqual(names)
})

test.each(pairs.map(({ id }) => id))('by %s each choice stands together, its sides first', id => {
  const [first, second] = pairs.find(pair => pair.id === id)?.patterns.map(each => each.id) ?? []
  const runs = order(interfaces, id)
    .map(({ choices }) => choices[id]?.choice ?? choices[id]?.kind)
    .filter((choice, at, all) => choice !== all[at - 1])
  expect(runs).toEqual([...new Set(runs)])
  const sides = runs.filter(choice => choice === first || choice === second)
  expect(runs.slice(0, sides.length)).toEqual(sides)
})

test('no order loses or adds an interface, nor minds in which they came', () => {
  const by = fc.constantFrom(null, 'name', 'system', ...pairs.map(({ id }) => id))
  const shuffled = fc.shuffledSubarray([...interfaces], { minLength: interfaces.length })
  fc.assert(
    fc.property(shuffled, by, (rows, by) => {
      const ordered = order(rows, by)
      expect(new Set(ordered)).toEqual(new Set(interfaces))
      expect(order(ordered, by)).toEqual(ordered)
      if (by === 'name') expect(ordered).toEqual(order(interfaces, by))
    }),
  )
})

import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BESIDE, PLACE_IN_BUNDLE, WAY_BESIDE } from '../../src/build/bundles.ts'

const names = Object.keys(BESIDE)

test.each([
  ...names.map(name => `${name}.cjs`),
  'start.cjs',
  'main.cjs',
  'index.js',
])('a stack names its places in %s', file => {
  const stack = `    at run (/opt/dist/${file}:12:34)\n    at /opt/dist/${file}:5:6\n`
  const places = [...stack.matchAll(PLACE_IN_BUNDLE)].map(([, ...place]) => place)
  expect(places).toEqual([
    [file, '12', '34'],
    [file, '5', '6'],
  ])
})

test.each(Object.entries(BESIDE))('the way to %s leads to a file', (name, path) => {
  expect(existsSync(path)).toBe(true)
  expect(WAY_BESIDE.exec(path)?.[1]).toBe(name)
})

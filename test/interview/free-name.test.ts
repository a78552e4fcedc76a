import { expect, test } from 'vitest'
import { freeName, isSpelt, stemOf } from '../../src/interview/session/free-name.ts'

test.each([
  ['Bücher für Köln', 'buecher-fuer-koeln', true],
  ['Bücher'.normalize('NFD'), 'buecher', true],
  ['Straße & Weg', 'strasse-weg', true],
  ['Élève à Łódź', 'eleve-a-lodz', true],
  ['Blåbær på Ærø', 'blaabaer-paa-aeroe', true],
  ['Nightly orders (v2)', 'nightly-orders-v2', false],
  ['在庫 連携', '在庫-連携', false],
  ['!?', 'requirements', false],
  ['x'.repeat(100), 'x'.repeat(60), false],
])('%s is kept in %s', (name, stem, spelt) => {
  expect([stemOf(name), isSpelt(name)]).toEqual([stem, spelt])
})

test('a name that is taken gets a number', () => {
  expect(freeName('a', path => ['a.yaml', 'a-2.yaml'].includes(path))).toBe('a-3.yaml')
})

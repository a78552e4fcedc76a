import { expect, test } from 'vitest'
import { decideColour } from '../../../src/commands/print/decide-colour.ts'

test.each([
  ['the stream can', null, {}, true, true],
  ['the stream cannot', null, {}, false, false],
  ['asked for', true, { NO_COLOR: '1' }, false, true],
  ['asked against', false, { FORCE_COLOR: '1' }, true, false],
  ['NO_COLOR before FORCE_COLOR', null, { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  ['an empty NO_COLOR says nothing', null, { NO_COLOR: '' }, true, true],
  ['FORCE_COLOR on a pipe', null, { FORCE_COLOR: '' }, false, true],
  ['FORCE_COLOR=0', null, { FORCE_COLOR: '0' }, true, false],
  ['FORCE_COLOR before TERM', null, { FORCE_COLOR: '3', TERM: 'dumb' }, false, true],
  ['TERM=dumb', null, { TERM: 'dumb' }, true, false],
] as const)('%s', (_, asked, environment, can, expected) => {
  expect(decideColour(asked, environment, { hasColors: () => can })).toBe(expected)
})

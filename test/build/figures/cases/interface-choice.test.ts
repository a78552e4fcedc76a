import { expect, test } from 'vitest'
import { interfaceChoice } from '../../../../src/build/figures/cases/interface-choice.ts'
import type { InterfaceAdvice } from '../../../../src/model/result/interface.ts'

const advice = {
  exchange: [
    { kind: 'common', pair: 'all', choice: 'x' },
    { kind: 'common', pair: 'either', choice: null },
    { kind: 'split', pair: 'apart', byFlow: { f: 'x', g: 'y' }, oneWay: [] },
    { kind: 'split', pair: 'nearly', byFlow: { f: 'x', g: null }, oneWay: [] },
  ],
  connection: {
    choices: { hub: 'x', bought: 'x', tight: null },
    price: 1,
    exceptions: [{ flow: 'g', concedes: 1, wouldChoose: { hub: 'y' } }],
  },
} as unknown as InterfaceAdvice

test.each([
  ['all', 'x'],
  ['either', 'open'],
  ['apart', 'split'],
  ['nearly', 'x'],
  ['hub', 'split'],
  ['bought', 'x'],
  ['tight', 'open'],
])('of %s an interface has %s', (pair, choice) => {
  expect(interfaceChoice(advice, pair)).toBe(choice)
})

test('without a connection that all parts can share, each needs one of its own', () => {
  expect(interfaceChoice({ ...advice, connection: null }, 'hub')).toBe('split')
})

import { expect, test } from 'vitest'
import { answerState } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { Engine } from '../../../src/advise/engine/engine.ts'
import {
  challengesOf,
  mitigationsOf,
  rankChallenges,
} from '../../../src/advise/verdict/rank-challenges.ts'
import { findHands, type Setting } from '../../../src/advise/verdict/setting.ts'
import { isInOtherHands, wordForHands } from '../../../src/advise/verdict/word-for-hands.ts'
import type { Catalogue, Mitigation } from '../../../src/model/catalogue.ts'
import type { End, OtherHands } from '../../../src/model/design-rules.ts'
import type { Pair } from '../../../src/model/pair.ts'
import {
  buildCatalogue,
  challenge,
  given,
  hybrid,
  question,
} from '../../helpers/build-catalogue.ts'
import { NOBODYS } from '../../helpers/empty-catalogue.ts'

const questions = [question('s', 2), question('t', 2), question('c', 2), question('p', 3)]
const [remedy] = buildCatalogue({ questions }).mitigations as [Mitigation]

// The source is in other hands with s1, the target with t1; own code is to be avoided with c1.
const HANDS = {
  ...NOBODYS,
  source: given('s1'),
  target: given('t1'),
  ownCodeUnwanted: given('c1'),
}

function engineOf(mitigations: readonly Mitigation[] = [], hands: Catalogue['hands'] = HANDS) {
  return compileEngine({ ...buildCatalogue({ questions }), mitigations, hands })
}

type Options = Readonly<Record<string, readonly string[]>>

/** Answers with a design of one pair: its patterns a and b are 0 and 1; none where nothing is chosen. */
const settingOf = (engine: Engine, said: Options, chosen: readonly number[] = []): Setting => {
  const answers = answerState(
    engine,
    Object.fromEntries(Object.entries(said).map(([id, options]) => [id, { options }])),
  )
  const setting = { engine, answers, design: [chosen] }
  return { ...setting, hands: () => findHands(setting) }
}

const BOTH: OtherHands = { foreign: 'agree', asks: null, withoutCode: 'configure' }
const FOREIGN: OtherHands = { foreign: 'agree', asks: null, withoutCode: null }
const CODE: OtherHands = { foreign: null, asks: null, withoutCode: 'configure' }

test.each<[string, End | null, OtherHands | null, Options]>([
  ['do', 'source', null, { s: ['s1'], c: ['c1'] }],
  ['do', 'source', BOTH, { s: ['s2'], c: ['c2'] }],
  ['agree', 'source', BOTH, { s: ['s1'], c: ['c1'] }],
  ['do', 'source', BOTH, { t: ['t1'] }],
  ['agree', 'target', BOTH, { t: ['t1'] }],
  ['do', 'platform', BOTH, { s: ['s1'], t: ['t1'] }],
  ['agree', null, BOTH, { t: ['t1'] }],
  ['do', null, BOTH, { s: ['s2'], t: ['t2'] }],
  ['configure', 'source', BOTH, { c: ['c1'] }],
  ['configure', 'source', CODE, { s: ['s1'], c: ['c1'] }],
  ['do', 'source', CODE, { s: ['s1'], c: ['c2'] }],
  ['do', 'source', FOREIGN, { c: ['c1'] }],
  ['do', 'source', BOTH, {}],
])('the wording is "%s" at the end %s with %o for other hands, where %o', (text, end, otherHands, said) => {
  const engine = engineOf()
  expect(wordForHands(settingOf(engine, said), 'do', { end, otherHands })).toBe(text)
})

test('where nothing says so no code is avoided, and no end is in other hands', () => {
  const setting = settingOf(engineOf([], NOBODYS), { s: ['s1'], c: ['c1'] })
  expect(wordForHands(setting, 'do', { end: 'source', otherHands: BOTH })).toBe('do')
  expect(isInOtherHands(setting, 'source')).toBe(false)
  expect(isInOtherHands(setting, null)).toBe(false)
})

test.each([
  ['configure', [0]],
  ['do', [1]],
  ['do', []],
  ['do', [0, 1]],
])('with a ready-made choice alone nothing is programmed: "%s" where the design has %o', (text, design) => {
  const engine = engineOf([], { ...NOBODYS, readyMade: { pair: ['a'] } })
  const worded = { end: null, otherHands: BOTH }
  expect(wordForHands(settingOf(engine, {}, design), 'do', worded)).toBe(text)
})

test('a hybrid has its own challenges and those of the patterns in its legs', () => {
  const named = (...ids: string[]) => ids.map(id => challenge(id, {}))
  const [pair] = buildCatalogue({ questions, challenges: named('of a') }).pairs as [Pair]
  const leg = (pattern: string) => ({ leg: pattern, pattern, because: '' })
  const hybrids = [
    { ...hybrid('h', given('p1')), challenges: named('of h'), legs: [leg('b')] },
    { ...hybrid('i', given('p1')), challenges: named('of i'), legs: [leg('a'), leg('b')] },
  ]
  const [a, b] = pair.patterns
  const whole: Pair = { ...pair, patterns: [a, { ...b, challenges: named('of b') }], hybrids }
  const idsOf = (choice: number | null) => challengesOf(whole, choice).map(({ id }) => id)
  expect([null, 0, 1, 2, 3].map(idsOf)).toEqual([
    [],
    ['of a'],
    ['of b'],
    ['of h', 'of b'],
    ['of i', 'of a', 'of b'],
  ])
})

const pressure = (option: string, by: number) => ({
  when: given(option),
  by,
  because: `by ${option}`,
})

test('the more presses first, for the reason that presses most, and what eases counts less', () => {
  const engine = engineOf()
  const all = [
    challenge('calm', { raised: [pressure('p2', 3)], eased: [pressure('p1', 2)] }),
    challenge('eased', {
      raised: [pressure('p1', 2)],
      eased: [pressure('p1', 1), pressure('p2', 9)],
    }),
    challenge('pressing', { raised: [pressure('p1', 1), pressure('s1', 2), pressure('p2', 9)] }),
    challenge('general', {}),
  ]
  const ranked = rankChallenges(settingOf(engine, { p: ['p1'], s: ['s1'] }), all)
  expect(ranked.map(each => [each.id, each.pressure, each.because, each.raisedBy])).toEqual([
    ['pressing', 4, 'by s1', { p: 'p1', s: 's1' }],
    ['eased', 2, 'by p1', { p: 'p1' }],
    ['general', 1, 'in general', {}],
    ['calm', 0, 'in general', {}],
  ])
})

test('remedies that fit come first, those for other hands that nothing is said to come last', () => {
  const all: readonly Mitigation[] = [
    { ...remedy, id: 'foreign', name: 'foreign', end: 'source' },
    { ...remedy, id: 'plain', name: 'plain' },
    { ...remedy, id: 'agreed', name: 'agreed', end: 'source', otherHands: FOREIGN },
    { ...remedy, id: 'excluded', name: 'excluded', unless: given('p1') },
    { ...remedy, id: 'not excluded', name: 'not excluded', unless: given('p2') },
    { ...remedy, id: 'meant', name: 'meant', when: given('p1') },
    { ...remedy, id: 'not meant', name: 'not meant', when: given('p2') },
    { ...remedy, id: 'not known', name: 'not known', when: given('c1') },
    { ...remedy, id: 'fits', name: 'fits', fitsWhen: given('p1') },
    { ...remedy, id: 'fits not', name: 'fits not', fitsWhen: given('p2') },
    { ...remedy, id: 'fits, foreign', name: 'fits, foreign', fitsWhen: given('p1'), end: 'source' },
    { ...remedy, id: 'of another', name: 'of another' },
  ]
  const engine = engineOf(all)
  const ids = all.map(({ id }) => id).filter(id => id !== 'of another')
  const setting = settingOf(engine, { p: ['p1'], s: ['s1'] })
  const told = mitigationsOf(setting, [...ids, 'nowhere'])
  expect(told.map(({ name, how, inOtherHands }) => [name, how, inOtherHands])).toEqual([
    ['fits', 'how', false],
    ['fits, foreign', 'how', true],
    ['plain', 'how', false],
    ['agreed', 'agree', true],
    ['not excluded', 'how', false],
    ['meant', 'how', false],
    ['fits not', 'how', false],
    ['foreign', 'how', true],
  ])
})

test('a remedy is told only where the design uses its patterns, alone or in a leg', () => {
  const leg = (pattern: string) => ({ leg: pattern, pattern, because: '' })
  const both = { ...hybrid('h', given('p1')), legs: [leg('a'), leg('b')] }
  const small = buildCatalogue({ questions, hybrids: [both] })
  const remedies = [
    { ...remedy, id: 'of a', name: 'of a', uses: { pair: ['a'] } },
    { ...remedy, id: 'of b', name: 'of b', uses: { pair: ['b'] } },
    { ...remedy, id: 'of a alone', name: 'of a alone', choices: { pair: ['a'] } },
    { ...remedy, id: 'of the hybrid', name: 'of the hybrid', uses: { pair: ['h'] } },
    { ...remedy, id: 'of any', name: 'of any' },
  ]
  const engine = compileEngine({ ...small, mitigations: remedies })
  const told = (...chosen: number[]) =>
    mitigationsOf(
      settingOf(engine, {}, chosen),
      remedies.map(({ id }) => id),
    ).map(({ name }) => name)
  expect(told(0)).toEqual(['of a', 'of a alone', 'of any'])
  expect(told(1)).toEqual(['of b', 'of any'])
  expect(told(2)).toEqual(['of a', 'of b', 'of the hybrid', 'of any'])
  expect(told(0, 1)).toEqual(['of a', 'of b', 'of any'])
  expect(told()).toEqual(['of a', 'of b', 'of the hybrid', 'of any'])
})

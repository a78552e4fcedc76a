import { expect, test } from 'vitest'
import { adviseByBase } from '../../src/advise/advise-by-base.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import type { Answer, Said } from '../../src/model/answers.ts'
import { requirementsOf } from '../helpers/arbitrary-catalogue.ts'
import { buildCatalogue, given, hybrid, question, toward } from '../helpers/build-catalogue.ts'

/** Of its questions the layer above has two more, and of the options of "v" one more. */
const base = {
  ...buildCatalogue({
    questions: [question('p', 3), { ...question('v', 2), holds: 'several' as const }],
    rules: [
      toward('a', 3, { when: given('p1') }),
      toward('b', 3, { when: given('p2') }),
      toward('b', 1, { when: { kind: 'not', of: given('v1') } }),
      toward('a', 2, { when: given('v1') }),
      toward('a', 3, { when: given('p3') }),
      toward('b', 3, { when: given('p3') }),
    ],
    hybrids: [hybrid('with v2', given('v2')), hybrid('both', given('p3'))],
  }),
  name: 'base',
  version: '1.2.0',
}
const layered = { ...base, questions: [...base.questions, question('z', 2)], base }

const below = (answers: Readonly<Record<string, Said>>) => {
  const known = Object.entries(answers).map(([id, said]) => {
    const answer = requirementsOf({ [id]: said.options }).answers[id] as Answer
    return [id, { ...answer, ...said }] as const
  })
  return adviseByBase(compileEngine(layered), Object.fromEntries(known))
}

test('where nothing is laid over a catalogue there is nothing below', () => {
  expect(adviseByBase(compileEngine(base), {})).toBeNull()
})

test('the lowest layer is told by its name and version, with a verdict on each pair', () => {
  expect(below({ p: { options: ['p1'] } })).toEqual({
    catalogue: { name: 'base', version: '1.2.0' },
    verdicts: [{ pair: 'pair', outcome: 'recommended', choice: 'a', hybrid: null }],
  })
})

test.each<[string, Readonly<Record<string, Said>>, string | null, string | null]>([
  ['a side', { p: { options: ['p2'] } }, 'b', null],
  ['a hybrid by its name', { p: { options: ['p3'] } }, 'hybrid', 'both'],
  [
    'the first of its hybrids',
    { p: { options: ['p3'] }, v: { options: ['v2'] } },
    'hybrid',
    'with v2',
  ],
  ['nothing known', {}, null, null],
  ['a question that it lacks', { z: { options: ['z1'] }, p: { options: ['p1'] } }, 'a', null],
  ['an option that it lacks', { p: { options: ['p9'] } }, null, null],
  ['one of two options that it lacks', { p: { options: ['p1', 'p9'] } }, null, null],
  ['no option at all', { p: { options: [] } }, null, null],
  ['of several none that holds', { v: { options: [] } }, 'b', null],
  ['of several one that holds', { v: { options: ['v1'] } }, 'a', null],
  ['of several one that it lacks', { v: { options: ['v9'] } }, null, null],
  ['of several one that it lacks, unsure', { v: { options: ['v1'], unsure: ['v9'] } }, null, null],
  [
    'of several one that it lacks, or another',
    { v: { options: ['v1'], oneOf: ['v2', 'v9'] } },
    null,
    null,
  ],
])('it takes answers as far as it knows them: %s', (_, answers, choice, hybridId) => {
  expect(below(answers)?.verdicts).toMatchObject([{ choice, hybrid: hybridId }])
})

import { expect, test } from 'vitest'
import {
  findCauses,
  type InputChange,
  turningChanges,
} from '../../../src/advise/drift/find-causes.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { buildCatalogue, given, question, toward } from '../../helpers/build-catalogue.ts'

/** Two for a; two each, or three at once, for b. A question has the name of the pair. */
const engine = compileEngine(
  buildCatalogue({
    questions: ['p', 'q', 'r', 's', 'pair'].map(id => question(id, 2)),
    rules: [
      toward('a', 2, { when: given('p1') }),
      toward('b', 2, { when: given('q1') }),
      toward('b', 2, { when: given('r1') }),
      toward('b', 3, { when: given('s1') }),
    ],
  }),
)

/** "q1 pair=b": an answer, and a decision taken elsewhere. */
function inputOf(words: string) {
  const each = words.split(' ')
  return {
    answers: Object.fromEntries(
      each
        .filter(word => !word.includes('='))
        .map(word => [word.slice(0, -1), { options: [word] }]),
    ),
    fixed: each
      .filter(word => word.includes('='))
      .map(word => ({ pair: word.split('=')[0] ?? '', choice: word.split('=')[1] ?? '' })),
  }
}

const changeOf = (name: string): InputChange =>
  name.endsWith('=') ? { kind: 'fixed', id: name.slice(0, -1) } : { kind: 'answer', id: name }

test.each([
  ['one that does it alone', 'p1', 'p1 s1', 'q s', 'advice', 's'],
  ['the first of several that do it alone', 'p2', 'p2 q1 s1', 'q s', 'advice', 'q'],
  ['one alone before several together', 'p1', 'p1 q1 r1 s1', 'q r s', 'advice', 's'],
  ['several of which each is needed', 'p1', 'p1 q1 r1 pair2', 'q pair r', 'advice', 'q r'],
  ['none where it is as it was', 'p1', 'p1 s2', 's', 'advice', ''],
  ['an answer that is gone', 'p1 s1', 's1', 'q p', 'strength', 'p'],
  [
    'a decision, and no answer of the same name',
    'p1',
    'p1 pair1 pair=b',
    'pair pair=',
    'design',
    'pair=',
  ],
  ['a decision that is gone', 'p1 pair=b', 'p1', 'p pair=', 'design', 'pair='],
  ['a decision that became another', 'p1 pair=a', 'p1 pair=b', 'pair=', 'design', 'pair='],
] as const)('%s', (_, before, after, names, of, causes) => {
  const changes = names.split(' ').map(changeOf)
  const input = { before: inputOf(before), after: inputOf(after), changes }
  expect(findCauses(engine, input, { pair: 'pair', of })).toEqual(
    causes
      .split(' ')
      .filter(name => name !== '')
      .map(changeOf),
  )
})

test('a change that is needless once another is left out is left out too', () => {
  const turning = ['a b c d', 'a b d', 'a b']
  const isTurned = (some: readonly string[]) => turning.includes(some.join(' '))
  expect(turningChanges(['a', 'b', 'c', 'd'], isTurned)).toEqual(['a', 'b'])
})

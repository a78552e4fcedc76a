import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addStates, type PairState } from '../../../src/advise/engine/pair-state.ts'
import { canDiffer } from '../../../src/advise/search/can-differ.ts'
import { choiceKey } from '../../../src/advise/search/reach-decisions.ts'
import { decidePair } from '../../../src/advise/verdict/decide-pair.ts'
import { arbitraryCatalogue } from '../../helpers/arbitrary-catalogue.ts'
import { buildCatalogue, given, question, toward } from '../../helpers/build-catalogue.ts'
import { opened, partials } from '../../helpers/opened-pair.ts'

/** A score for each side, and whose flags are raised, by its number among all states of a pair. */
const alternative = fc.record({ scores: fc.tuple(fc.nat(4), fc.nat(4)), like: fc.nat(500) })

test('alternatives can differ where some completion decides differently for two of them, by brute force', () => {
  const arbitrary = fc.tuple(
    arbitraryCatalogue(4),
    partials,
    fc.array(alternative, { minLength: 1, maxLength: 3 }),
  )
  fc.assert(
    fc.property(arbitrary, ([catalogue, partial, drawn]) => {
      const { pair, states } = opened(catalogue, partial)
      const alternatives = drawn.map(({ scores, like }): PairState => {
        const flags = states[like % states.length]?.flags ?? 0
        return { scores, flags }
      })
      const differ = states.some(state => {
        const decisions = alternatives.map(each =>
          decidePair(pair.compiled, addStates(each, state)),
        )
        return new Set(decisions.map(choiceKey)).size > 1
      })
      const now = alternatives.map(each => addStates(each, pair.state))
      expect(canDiffer(pair, now, pair.groups)).toBe(differ)
    }),
    { numRuns: 300 },
  )
})

/** Of `p` and `q` each may bring A one; of both together B two. */
const { pair } = opened(
  buildCatalogue({
    questions: [question('p', 2), question('q', 2)],
    rules: [
      toward('a', 1, { when: given('p1') }),
      toward('a', 1, { when: given('q1') }),
      toward('b', 2, { when: { kind: 'all', of: [given('p1'), given('q1')] } }),
    ],
  }),
)
const lead = (a: number, b: number): PairState => ({ scores: [a, b], flags: 0 })

test.each<[string, readonly PairState[], boolean]>([
  ['one alone', [lead(0, 1)], false],
  ['two that are the same', [lead(0, 1), lead(0, 1)], false],
  ['two that decide differently as they are', [lead(1, 0), lead(0, 1)], true],
  ['two that only what comes decides differently', [lead(0, 1), lead(0, 2)], true],
  ['two that decide alike whatever comes', [lead(3, 0), lead(4, 0)], false],
  [
    'two that decide alike whatever comes, though bounds do not say so',
    [lead(0, 2), lead(0, 3)],
    false,
  ],
  ['two that are too far apart to be one decision', [lead(5, 0), lead(0, 5)], true],
])('whether alternatives can differ: %s', (_, alternatives, expected) => {
  expect(canDiffer(pair, alternatives, pair.groups)).toBe(expected)
})

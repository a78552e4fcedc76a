import { expect, test } from 'vitest'
import { advise } from '../../../src/advise/advise.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { Pair, Rule } from '../../../src/model/pair.ts'
import { requirementsOf } from '../../helpers/arbitrary-catalogue.ts'
import { buildCatalogue, given, question, toward } from '../../helpers/build-catalogue.ts'

/** Pairs by their names, each with the options that speak for its first side. */
function pairsOf(options: Readonly<Record<string, readonly string[]>>): readonly Pair[] {
  return Object.entries(options).map(([id, own]) => {
    const rules = own.map((option): Rule => toward('a', 1, { when: given(option) }))
    return { ...(buildCatalogue({ questions: [], rules }).pairs[0] as Pair), id }
  })
}

test('open questions stand by the number of verdicts that they can change, then as the catalogue has them', () => {
  const questions = ['p', 'q', 'r', 's', 't'].map(id => question(id, 2))
  const pairs = pairsOf({
    one: ['p1', 'r1', 's1'],
    two: ['r1', 's1', 't1'],
    three: ['t1', 's1'],
  })
  const engine = compileEngine({ ...buildCatalogue({ questions }), pairs })
  expect(advise(engine, requirementsOf({})).unanswered).toEqual([
    { question: 's', couldChange: ['one', 'two', 'three'] },
    { question: 'r', couldChange: ['one', 'two'] },
    { question: 't', couldChange: ['two', 'three'] },
    { question: 'p', couldChange: ['one'] },
  ])
})

import { expect, test } from 'vitest'
import { advise } from '../../../src/advise/advise.ts'
import { combinationsOfTwo } from '../../../src/advise/changes/answer-changes.ts'
import {
  findSingleTippingPoints,
  findTippingPoints,
} from '../../../src/advise/changes/find-tipping-points.ts'
import type { AnswerChange } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { Evaluation, Status } from '../../../src/advise/evaluation/evaluation.ts'
import type { Rule } from '../../../src/model/pair.ts'
import { buildCatalogue, given, question, rulesOut, toward } from '../../helpers/build-catalogue.ts'
import { allPairs, anew, holdsOfEvaluations, singles } from '../../helpers/oracle/evaluations.ts'
import { requirementsFor } from '../../helpers/oracle/said.ts'

test('an answer that only one of the partial answers has in scope is changed together with another', () => {
  const catalogue = buildCatalogue({
    questions: [question('p', 3), question('q', 2, given('p1')), question('r', 2, given('q1'))],
    rules: [toward('b', 3, { when: given('r2') })],
  })
  // With p1 the answer to q takes r out of scope. With p3, or with p2, q is not asked, and r is.
  const answers = {
    p: { holds: 'one', options: ['p1', 'p3'] },
    q: { holds: 'one', options: ['q2'] },
    r: { holds: 'one', options: ['r1'] },
  } as const
  const requirements = requirementsFor({ name: 'f', answers, fixed: {} })
  const [verdict] = advise(compileEngine(catalogue), requirements).verdicts
  expect(verdict?.outcome).toBe('open')
  expect(verdict?.tippingPoints.map(({ set, choice }) => [set, choice])).toEqual([
    [{ p: 'p2', r: 'r2' }, 'b'],
    [{ q: 'q1', r: 'r2' }, 'b'],
  ])
})

const designOf = ({ design }: Pick<Status, 'design'>) =>
  design.map(choices => (choices.length > 1 ? 'either' : choices.join()))

const decisionsOf = ({ pairEvaluations }: Status) =>
  pairEvaluations.map(({ decision: { outcome, side } }) => `${outcome} ${side}`)

/** Of some changes those that turn a verdict, by pair, and those that turn the design; with what they lead to. */
function turning(evaluation: Evaluation, all: readonly (readonly AnswerChange[])[]) {
  const tried = all.map(changes => ({ changes, status: anew(evaluation, changes) }))
  const before = { decisions: decisionsOf(evaluation), design: designOf(evaluation).join(' ') }
  return {
    verdicts: before.decisions.map((decision, pair) =>
      tried.flatMap(({ changes, status }) => {
        const after = decisionsOf(status)[pair]
        return after === decision ? [] : [JSON.stringify([changes, after])]
      }),
    ),
    design: tried.flatMap(({ changes, status }) => {
      const after = designOf(status).join(' ')
      return after === before.design ? [] : [JSON.stringify([changes, after])]
    }),
  }
}

function told({ verdicts, design }: ReturnType<typeof findTippingPoints>) {
  return {
    verdicts: verdicts.map(all =>
      all
        .map(({ changes, decision }) =>
          JSON.stringify([changes, `${decision.outcome} ${decision.side}`]),
        )
        .sort(),
    ),
    design: design
      .map(({ changes, design }) => JSON.stringify([changes, designOf({ design }).join(' ')]))
      .sort(),
  }
}

test('single tipping points are all changes that turn a verdict, or the design', () => {
  holdsOfEvaluations(evaluation => {
    const { verdicts, design } = turning(evaluation, singles(evaluation))
    expect(told(findSingleTippingPoints(evaluation))).toEqual({
      verdicts: verdicts.map(all => all.toSorted()),
      design: design.toSorted(),
    })
  })
})

test('where no single one does, those are told that turn it two by two', () => {
  holdsOfEvaluations(evaluation => {
    const single = turning(evaluation, singles(evaluation))
    const joint = turning(evaluation, allPairs(evaluation))
    const either = (one: readonly string[], other: readonly string[] = []) =>
      (one.length > 0 ? one : other).toSorted()
    expect(told(findTippingPoints(evaluation))).toEqual({
      verdicts: single.verdicts.map((all, pair) => either(all, joint.verdicts[pair])),
      design: either(single.design, joint.design),
    })
  })
})

/** Twice as much speaks for a as for b, and each of two answers holds half of it. */
const halves = [
  toward('a', 2, { when: given('p1') }),
  toward('a', 2, { when: given('q1') }),
  toward('b', 1, { when: given('r1') }),
]

function adviceOn(more: number) {
  const others = Array.from({ length: more }, (_, index) => question(`o${index}x`, 2))
  const questions = [question('p', 2), question('q', 3), question('r', 2), ...others]
  const answers = Object.fromEntries(
    questions.map(({ id }) => [id, { holds: 'one', options: [`${id}1`] } as const]),
  )
  const engine = compileEngine(buildCatalogue({ questions, rules: halves }))
  return advise(engine, requirementsFor({ name: 'f', answers, fixed: {} }))
}

test('answers of which no rule asks for both turn verdict and design together', () => {
  const { verdicts, blueprint } = adviceOn(0)
  const sets = [
    { p: 'p2', q: 'q2' },
    { p: 'p2', q: 'q3' },
  ]
  expect(
    verdicts[0]?.tippingPoints.map(({ set, outcome, choice }) => [set, outcome, choice]),
  ).toEqual(sets.map(set => [set, 'recommended', 'b']))
  expect(blueprint.tippingPoints).toEqual(sets.map(set => ({ set, choices: { pair: 'b' } })))
})

test('of three answers each two are tried once', () => {
  expect(combinationsOfTwo(['p', 'q', 'r'])).toEqual([
    ['p', 'q'],
    ['p', 'r'],
    ['q', 'r'],
  ])
})

/** The changes that turn the verdict by these rules where p1, q1 and r1 are given; p and q have so many options. */
function tippingPointsOf(rules: readonly Rule[], options = 2) {
  const questions = [question('p', options), question('q', options), question('r', 2)]
  const answers = { p: 'p1', q: 'q1', r: 'r1' }
  const said = Object.entries(answers).map(
    ([id, option]) => [id, { holds: 'one', options: [option] }] as const,
  )
  const requirements = requirementsFor({ name: 'f', answers: Object.fromEntries(said), fixed: {} })
  const engine = compileEngine(buildCatalogue({ questions, rules }))
  const [verdict] = advise(engine, requirements).verdicts
  return verdict?.tippingPoints.map(({ set }) => set)
}

test('two answers turn a verdict together though another option of each changes nothing', () => {
  // With p3, or q3, as much speaks for a as now.
  const rules = [
    toward('a', 2, { when: given('p1', 'p3') }),
    toward('a', 2, { when: given('q1', 'q3') }),
    toward('b', 1, { when: given('r1') }),
  ]
  expect(tippingPointsOf(rules, 3)).toEqual([{ p: 'p2', q: 'q2' }])
})

test('two vetoes of one side are lifted together, though each alone keeps it ruled out', () => {
  const rules = [
    toward('b', 3, { when: given('r1') }),
    { ...rulesOut('b', given('p1')), id: 'by p' },
    { ...rulesOut('b', given('q1')), id: 'by q' },
  ]
  expect(tippingPointsOf(rules)).toEqual([{ p: 'p2', q: 'q2' }])
})

test('two by two are tried where up to 40 questions are answered', () => {
  expect(adviceOn(37).verdicts[0]?.tippingPoints.length).toBe(2)
  expect(adviceOn(38).verdicts[0]?.tippingPoints.length).toBe(0)
  expect(adviceOn(37).blueprint.tippingPoints.length).toBe(2)
  expect(adviceOn(38).blueprint.tippingPoints.length).toBe(0)
})

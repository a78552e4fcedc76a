import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advise } from '../../src/advise/advise.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { Rule } from '../../src/model/pair.ts'
import type { Verdict } from '../../src/model/result/verdict.ts'
import {
  arbitrarySituation,
  requirementsOf,
  type Situation,
} from '../helpers/arbitrary-catalogue.ts'
import {
  completions,
  inScope,
  judge,
  type NaiveAnswers,
  naiveVerdict,
  ruleWeight,
} from '../helpers/naive-oracle.ts'

const RUNS = { numRuns: 1500 }

function adviceOn(catalogue: Catalogue, answers: NaiveAnswers) {
  return advise(compileEngine(catalogue), requirementsOf(answers))
}

function verdictOn({ catalogue, answers }: Situation): Verdict {
  return adviceOn(catalogue, answers).verdicts[0] as Verdict
}

function choiceOf({ outcome, choice }: { outcome: string; choice: string | null }): string {
  return `${outcome} ${choice}`
}

function withRules(catalogue: Catalogue, change: (rules: readonly Rule[]) => readonly Rule[]) {
  const [pair] = catalogue.pairs
  return pair ? { ...catalogue, pairs: [{ ...pair, rules: change(pair.rules) }] } : catalogue
}

function onlyPair(catalogue: Catalogue) {
  const [pair] = catalogue.pairs
  if (!pair) throw new Error('a random catalogue has one pair')
  return pair
}

describe('the engine and the definitions written a second time agree', () => {
  test('on outcome, choice, hybrid, scores, fired rules, margin and what decided', () => {
    fc.assert(
      fc.property(arbitrarySituation, ({ catalogue, answers }) => {
        const verdict = verdictOn({ catalogue, answers })
        const naive = naiveVerdict(catalogue, { pair: onlyPair(catalogue), given: answers })
        expect(verdict).toMatchObject({
          outcome: naive.outcome,
          choice: naive.choice,
          scores: naive.scores,
          decidedBy: naive.decidedBy,
        })
        expect(verdict.hybrid?.id ?? null).toBe(naive.hybrid)
        const fired = [...verdict.evidence, ...verdict.vetoes].map(({ rule }) => rule)
        expect(fired.sort()).toEqual([...naive.fired].sort())
        if (naive.margin === null) expect(verdict.margin).toBeNull()
        else expect(verdict.margin).toBe(Math.floor(naive.margin * 100 + 1e-9) / 100)
      }),
      RUNS,
    )
  })

  test('on what is settled and on the range of the lead, by brute force over all completions', () => {
    fc.assert(
      fc.property(arbitrarySituation, ({ catalogue, answers }) => {
        const verdict = verdictOn({ catalogue, answers })
        const pair = onlyPair(catalogue)
        const all = [...completions(catalogue, answers)].map(a =>
          naiveVerdict(catalogue, { pair, given: a }),
        )
        expect(verdict.settled).toBe(new Set(all.map(choiceOf)).size === 1)
        const sign = verdict.choice === 'b' ? -1 : 1
        const leads = all.map(({ scores }) => 0 + sign * ((scores.a ?? 0) - (scores.b ?? 0)))
        expect(verdict.range[0]).toBe(Math.min(...leads))
        expect(verdict.range[1]).toBe(Math.max(...leads))
      }),
      RUNS,
    )
  })

  test('on which unanswered questions can still change the verdict', () => {
    fc.assert(
      fc.property(arbitrarySituation, ({ catalogue, answers }) => {
        const told = adviceOn(catalogue, answers).unanswered.map(({ question }) => question)
        expect([...told].sort()).toEqual([...changingQuestions(catalogue, answers)].sort())
      }),
      { numRuns: 600 },
    )
  })
})

/** The questions for which two completions that differ in them alone decide differently. */
function changingQuestions(catalogue: Catalogue, answers: NaiveAnswers): readonly string[] {
  const pair = onlyPair(catalogue)
  const all = [...completions(catalogue, answers)].map(completion => ({
    completion,
    choice: choiceOf(naiveVerdict(catalogue, { pair, given: completion })),
  }))
  return catalogue.questions
    .map(({ id }) => id)
    .filter(id => {
      const seen = new Map<string, string>()
      return all.some(({ completion, choice }) => {
        const others = JSON.stringify(
          catalogue.questions.map(q => (q.id === id ? '' : (completion[q.id] ?? null))),
        )
        const before = seen.get(others) ?? choice
        seen.set(others, before)
        return before !== choice
      })
    })
}

describe('laws', () => {
  test('the counts of the evidence toward a side add up to its score', () => {
    fc.assert(
      fc.property(arbitrarySituation, situation => {
        const { evidence, scores } = verdictOn(situation)
        for (const side of ['a', 'b']) {
          const counts = evidence.filter(({ toward }) => toward === side).map(e => e.counts)
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(scores[side])
        }
      }),
      RUNS,
    )
  })

  test('the order of answers and of rules is irrelevant', () => {
    fc.assert(
      fc.property(arbitrarySituation, ({ catalogue, answers }) => {
        const reversed = withRules(catalogue, rules => [...rules].reverse())
        const turned = Object.fromEntries(Object.entries(answers).reverse())
        const one = verdictOn({ catalogue, answers })
        const other = verdictOn({ catalogue: reversed, answers: turned })
        expect(other).toEqual({
          ...one,
          evidence: expect.any(Array),
          vetoes: expect.any(Array),
          reconsider: expect.any(Array),
        })
        expect(new Set(other.evidence.map(({ rule }) => rule))).toEqual(
          new Set(one.evidence.map(({ rule }) => rule)),
        )
      }),
      RUNS,
    )
  })

  test('with the two sides swapped throughout the catalogue the answer swaps', () => {
    fc.assert(
      fc.property(arbitrarySituation, ({ catalogue, answers }) => {
        const one = verdictOn({ catalogue, answers })
        const other = verdictOn({ catalogue: swapSides(catalogue), answers })
        const { outcome, choice, strength, margin, settled, scores } = one
        expect(other).toMatchObject({
          outcome,
          choice,
          strength,
          margin,
          settled,
          scores,
        })
      }),
      RUNS,
    )
  })

  test('a fired rule added toward a side never moves the verdict away from it nor weakens it', () => {
    fc.assert(
      fc.property(
        arbitrarySituation,
        fc.constantFrom('a', 'b'),
        fc.integer({ min: 1, max: 3 }),
        ({ catalogue, answers }, side, weight) => {
          const before = verdictOn({ catalogue, answers })
          const more = withRules(catalogue, rules => [...rules, firing(catalogue, side, weight)])
          const after = verdictOn({ catalogue: more, answers })
          expect(nearness(after, side)).toBeGreaterThanOrEqual(nearness(before, side))
          if (before.choice === side)
            expect(rank(after.strength)).toBeGreaterThanOrEqual(rank(before.strength))
        },
      ),
      RUNS,
    )
  })

  test('no side that is ruled out is ever recommended', () => {
    fc.assert(
      fc.property(arbitrarySituation, situation => {
        const { choice, vetoes } = verdictOn(situation)
        expect(vetoes.map(({ rulesOut }) => rulesOut)).not.toContain(choice)
      }),
      RUNS,
    )
  })

  test('an answer to a question that is out of scope changes nothing', () => {
    fc.assert(
      fc.property(arbitrarySituation, ({ catalogue, answers }) => {
        const counted = inScope(catalogue, answers)
        expect(choiceOf(verdictOn({ catalogue, answers }))).toBe(
          choiceOf(verdictOn({ catalogue, answers: counted })),
        )
      }),
      RUNS,
    )
  })

  test('the margin holds: slightly smaller changes of every weight keep the verdict, slightly larger can change it', () => {
    fc.assert(
      fc.property(arbitrarySituation, fc.infiniteStream(fc.boolean()), (situation, coin) => {
        const { catalogue, answers } = situation
        const pair = onlyPair(catalogue)
        const naive = naiveVerdict(catalogue, { pair, given: answers })
        if (naive.margin === null || naive.outcome === 'open') return
        const signs = new Map(pair.rules.map(({ id }) => [id, coin.next().value]))
        const smaller = naive.margin * 0.999
        const shaken = (rule: Rule) =>
          ruleWeight(rule) * (1 + (signs.get(rule.id) ? smaller : -smaller))
        expect(choiceOf(naiveVerdict(catalogue, { pair, given: answers, weightOf: shaken }))).toBe(
          choiceOf(naive),
        )
        if (naive.margin >= 1 || naive.margin === 0) return
        const against = (side: string) => (rule: Rule) =>
          ruleWeight(rule) *
          (1 + (rule.effect.pattern === side ? -1 : 1) * ((naive.margin ?? 0) * 1.001 + 1e-6))
        const changed = ['a', 'b'].some(
          side =>
            choiceOf(naiveVerdict(catalogue, { pair, given: answers, weightOf: against(side) })) !==
            choiceOf(naive),
        )
        expect(changed).toBe(true)
      }),
      RUNS,
    )
  })

  test('same input, same bytes', () => {
    fc.assert(
      fc.property(arbitrarySituation, ({ catalogue, answers }) => {
        expect(JSON.stringify(adviceOn(catalogue, answers))).toBe(
          JSON.stringify(adviceOn(structuredClone(catalogue), { ...answers })),
        )
      }),
      { numRuns: 200 },
    )
  })
})

/** A rule that fires whatever the answers are. */
function firing(catalogue: Catalogue, side: string, weight: number): Rule {
  const [question] = catalogue.questions
  if (!question) throw new Error('a random catalogue has questions')
  const when = {
    kind: 'in' as const,
    question: question.id,
    options: question.options.map(({ id }) => id),
  }
  expect(judge(catalogue, when, {})).toBe('true')
  return {
    id: 'added',
    when,
    unless: null,
    effect: { kind: 'toward', pattern: side, weight, group: null },
    because: '',
    source: { judgement: 'made up for a test' },
  }
}

function swapSides(catalogue: Catalogue): Catalogue {
  const [pair] = catalogue.pairs
  if (!pair) return catalogue
  const [a, b] = pair.patterns
  return { ...catalogue, pairs: [{ ...pair, patterns: [b, a] as const }] }
}

/** 2 where the side is chosen, 1 where nothing or both are, 0 where the other side is. */
function nearness({ choice }: Verdict, side: string): number {
  if (choice === side) return 2
  return choice === 'a' || choice === 'b' ? 0 : 1
}

function rank(strength: string | null): number {
  return ['leaning', 'slight', 'clear', 'strong', 'forced'].indexOf(strength ?? '')
}

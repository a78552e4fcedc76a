import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { Rule } from '../../src/model/pair.ts'
import { naiveVerdict } from '../helpers/naive-oracle.ts'
import { arbitrarySituation, type OracleSituation } from '../helpers/oracle/arbitrary-answers.ts'
import { plainQuestion } from '../helpers/oracle/arbitrary-catalogue.ts'
import { completionsOf, fillingsOf, isPartial } from '../helpers/oracle/completions.ts'
import {
  evidenceOf,
  isToward,
  ruleWeight,
  scoreIn,
  scoringGroups,
} from '../helpers/oracle/groups.ts'
import { choiceOf, movesOf, settledOf, singleTips } from '../helpers/oracle/settled.ts'
import { truthOf } from '../helpers/oracle/truth.ts'
import type {
  OneAnswer,
  OracleAnswers,
  OracleCatalogue,
  OraclePair,
  SeveralAnswer,
} from '../helpers/oracle/types.ts'
import { type OracleVerdict, verdictOf } from '../helpers/oracle/verdict.ts'

const RUNS = { numRuns: Number(process.env.RUNS ?? 60) }
const SIDES = ['a', 'b'] as const

/** Where brute force goes through every completion of open questions as well. */
const SLOW = { numRuns: Math.ceil(RUNS.numRuns / 4) }

function holds(
  law: (situation: OracleSituation & { readonly pair: OraclePair }) => void,
  runs = RUNS,
): void {
  fc.assert(
    fc.property(arbitrarySituation, situation =>
      law({ ...situation, pair: situation.catalogue.pairs[0] as OraclePair }),
    ),
    runs,
  )
}

/** A change of the answer to one question. */
type Change = (
  answer: OneAnswer | SeveralAnswer,
  ids: readonly string[],
) => readonly OracleAnswers[string][]

function changed(
  { catalogue, answers }: OracleSituation,
  change: Change,
): readonly OracleAnswers[] {
  return catalogue.questions.flatMap(({ id, options }) => {
    const answer = answers[id]
    const ids = options.map(option => option.id)
    return answer ? change(answer, ids).map(other => ({ ...answers, [id]: other })) : []
  })
}

function hasPartial({ catalogue, answers }: OracleSituation): boolean {
  return catalogue.questions.some(question => isPartial(question, answers[question.id]))
}

describe('what partial answers count', () => {
  test('for each side a score is exactly the least of all completions', () => {
    holds(({ catalogue, answers, pair }) => {
      const worlds = completionsOf(catalogue, answers)
      const { scores } = verdictOf(catalogue, { pair, answers })
      for (const side of SIDES) {
        const plain = worlds.map(world => scoreIn(catalogue, { rules: pair.rules, side }, world))
        expect(scores[side]).toBe(Math.min(...plain))
      }
    })
  })

  test('groups that only partial questions link add up to the same, and so does the evidence', () => {
    holds(({ catalogue, answers, pair }) => {
      const worlds = completionsOf(catalogue, answers)
      const partial = catalogue.questions.filter(each => isPartial(each, answers[each.id]))
      const fine = scoringGroups(catalogue, pair, id => partial.some(each => each.id === id))
      const { scores } = verdictOf(catalogue, { pair, answers })
      const evidence = evidenceOf(catalogue, { pair, answers })
      for (const side of SIDES) {
        const least = fine.map(rules =>
          Math.min(...worlds.map(world => scoreIn(catalogue, { rules, side }, world))),
        )
        const counts = evidence.filter(({ toward }) => toward === side).map(each => each.counts)
        expect(sum(least)).toBe(scores[side])
        expect(sum(counts)).toBe(scores[side])
      }
      expect(evidence.some(({ isLeast }) => isLeast && partial.length === 0)).toBe(false)
    })
  })

  test('without partial answers and questions of which several hold all is as in the first edition', () => {
    holds(({ catalogue, answers, pair }) => {
      if (hasPartial({ catalogue, answers })) return
      const expanded = expandSeveral({ catalogue, answers })
      const [only] = expanded.catalogue.pairs
      const first = naiveVerdict(expanded.catalogue as unknown as Catalogue, {
        pair: only as OraclePair,
        given: Object.fromEntries(
          Object.entries(expanded.answers).map(([id, answer]) => [
            id,
            (answer as OneAnswer).options,
          ]),
        ),
      })
      const { outcome, choice, hybrid, scores, margin, decidedBy } = verdictOf(catalogue, {
        pair,
        answers,
      })
      expect({ outcome, choice, hybrid, scores, decidedBy }).toEqual({
        outcome: first.outcome,
        choice: first.choice,
        hybrid: first.hybrid,
        scores: first.scores,
        decidedBy: first.decidedBy,
      })
      expect(margin === null ? null : Math.abs(margin - (first.margin ?? 9)) < 1e-9).toBe(
        margin === null ? null : true,
      )
    })
  })

  test('a question of which several hold is one of two values an option', () => {
    holds(({ catalogue, answers, pair }) => {
      const isJoint = (answer: OracleAnswers[string]) =>
        answer?.holds === 'several' && answer.oneOf.length > 0
      if (Object.values(answers).some(isJoint)) return
      const expanded = expandSeveral({ catalogue, answers })
      const [only] = expanded.catalogue.pairs
      const given = { pair: only as OraclePair, answers: expanded.answers }
      expect(verdictOf(expanded.catalogue, given)).toEqual(verdictOf(catalogue, { pair, answers }))
      expect(settledOf(expanded.catalogue, given)).toEqual(settledOf(catalogue, { pair, answers }))
      const tips = (case_: typeof given, all: OracleCatalogue) =>
        singleTips(all, case_).map(({ verdict }) => choiceOf(verdict))
      expect(tips(given, expanded.catalogue)).toEqual(tips({ pair, answers }, catalogue))
    }, SLOW)
  })

  test('a side that every completion recommends is recommended, where no veto fires', () => {
    holds(({ catalogue, answers, pair }) => {
      const worlds = completionsOf(catalogue, answers)
      const vetoes = pair.rules.filter(({ effect }) => effect.kind === 'rules-out')
      const isTrue = ({ when }: Rule) =>
        worlds.some(world => truthOf(catalogue.questions, when, world) === 'true')
      if (vetoes.some(isTrue)) return
      const choices = worlds.map(world => verdictOf(catalogue, { pair, answers: world }).choice)
      const [first] = choices
      if ((first === 'a' || first === 'b') && choices.every(choice => choice === first))
        expect(verdictOf(catalogue, { pair, answers }).choice).toBe(first)
    })
  })

  test('an option more never raises a contribution, as long as one stays out', () => {
    holds(situation => {
      const { catalogue, answers, pair } = situation
      const before = verdictOf(catalogue, { pair, answers }).scores
      const wider = changed(situation, (answer, ids) => {
        if (answer.holds === 'one')
          return ids
            .filter(id => !answer.options.includes(id) && answer.options.length < ids.length - 1)
            .map(id => ({ ...answer, options: [...answer.options, id] }))
        const { value, unsure, oneOf } = answer
        const given = [...value, ...unsure, ...oneOf]
        const isOneOf = oneOf.length > 0 || (value.length === 1 && unsure.length === 0)
        return ids
          .filter(id => isOneOf && !given.includes(id))
          .map(id => ({ ...answer, value: [], oneOf: [...value, ...oneOf, id] }))
      })
      for (const more of wider) {
        const after = verdictOf(catalogue, { pair, answers: more }).scores
        for (const side of SIDES) expect(after[side]).toBeLessThanOrEqual(before[side] ?? 0)
      }
    })
  })

  test('becoming unknown raises nothing either, where nothing is lifted and nothing out of scope', () => {
    holds(situation => {
      const catalogue = withRules(situation.catalogue, rules =>
        rules.map(rule => ({ ...rule, unless: null })),
      )
      const plain = {
        ...catalogue,
        questions: catalogue.questions.map(question => ({ ...question, askWhen: null })),
      }
      const [pair] = plain.pairs as readonly [OraclePair]
      const before = verdictOf(plain, { pair, answers: situation.answers }).scores
      const unknown = changed(situation, (answer, ids) => [
        answer.holds === 'one'
          ? { ...answer, options: ids }
          : { ...answer, value: [], unsure: ids, oneOf: [] },
      ])
      for (const answers of unknown) {
        const after = verdictOf(plain, { pair, answers }).scores
        for (const side of SIDES) expect(after[side]).toBeLessThanOrEqual(before[side] ?? 0)
      }
    })
  })

  test('a side is ruled out where every completion rules it out; where nothing lifts, nowhere else', () => {
    holds(({ catalogue, answers, pair }) => {
      const worlds = completionsOf(catalogue, answers)
      const { ruledOut } = verdictOf(catalogue, { pair, answers })
      const isLifted = pair.rules.some(
        ({ effect, unless }) => effect.kind === 'rules-out' && unless !== null,
      )
      for (const side of SIDES) {
        const everywhere = worlds.every(world =>
          verdictOf(catalogue, { pair, answers: world }).ruledOut.includes(side),
        )
        if (everywhere || !isLifted) expect(ruledOut.includes(side)).toBe(everywhere)
      }
    })
  })
})

describe('laws of the first edition', () => {
  test('the order of answers and of rules is irrelevant', () => {
    holds(({ catalogue, answers, pair }) => {
      const reversed = withRules(catalogue, rules => rules.toReversed())
      const turned = Object.fromEntries(
        Object.entries(answers)
          .reverse()
          .map(([id, answer]) => [id, turnedAround(answer as OneAnswer | SeveralAnswer)]),
      )
      const [other] = reversed.pairs as readonly [OraclePair]
      const given = { pair: other, answers: turned }
      expect(verdictOf(reversed, given)).toEqual(verdictOf(catalogue, { pair, answers }))
      expect(settledOf(reversed, given)).toEqual(settledOf(catalogue, { pair, answers }))
    }, SLOW)
  })

  test('with the two sides swapped the answer swaps', () => {
    holds(({ catalogue, answers, pair }) => {
      const [a, b] = pair.patterns
      const swapped = { ...pair, patterns: [b, a] as const }
      const { utilities, ...one } = verdictOf(catalogue, { pair, answers })
      const { utilities: others, ...other } = verdictOf(catalogue, { pair: swapped, answers })
      expect({ ...other, ruledOut: other.ruledOut.toSorted() }).toEqual({
        ...one,
        ruledOut: one.ruledOut.toSorted(),
      })
      expect([...others].sort()).toEqual([...utilities].sort())
      const lead = settledOf(catalogue, { pair, answers })
      const mirrored = settledOf(catalogue, { pair: swapped, answers })
      expect(mirrored.settled).toBe(lead.settled)
      expect(mirrored.lead).toEqual([0 - lead.lead[1], 0 - lead.lead[0]])
    }, SLOW)
  })

  test('a fired rule more toward a side never moves the verdict away from it nor weakens it', () => {
    const added = fc.record({
      side: fc.constantFrom(...SIDES),
      weight: fc.integer({ min: 1, max: 3 }),
      group: fc.constantFrom(null, 'g', 'h'),
    })
    fc.assert(
      fc.property(arbitrarySituation, added, ({ catalogue, answers }, { side, weight, group }) => {
        const rule: Rule = {
          id: 'added',
          when: { kind: 'all', of: [] },
          unless: null,
          effect: { kind: 'toward', pattern: side, weight, group },
          because: '',
          source: { judgement: 'made up for a test' },
        }
        const more = withRules(catalogue, rules => [...rules, rule])
        const before = verdictOf(catalogue, { pair: onlyPair(catalogue), answers })
        const after = verdictOf(more, { pair: onlyPair(more), answers })
        expect(nearness(after, side)).toBeGreaterThanOrEqual(nearness(before, side))
        if (before.choice === side)
          expect(rank(after.strength)).toBeGreaterThanOrEqual(rank(before.strength))
      }),
      RUNS,
    )
  })

  test('no side that is ruled out is ever recommended', () => {
    holds(({ catalogue, answers, pair }) => {
      const { choice, ruledOut } = verdictOf(catalogue, { pair, answers })
      expect(ruledOut).not.toContain(choice)
    })
  })

  test('an answer that is out of scope in every completion changes nothing', () => {
    holds(({ catalogue, answers, pair }) => {
      const worlds = completionsOf(catalogue, answers)
      const counting = Object.entries(answers).filter(([id]) => worlds.some(world => world[id]))
      expect(verdictOf(catalogue, { pair, answers: Object.fromEntries(counting) })).toEqual(
        verdictOf(catalogue, { pair, answers }),
      )
    })
  })

  test('the margin holds: slightly smaller changes of every weight keep the verdict, slightly larger can change it', () => {
    fc.assert(
      fc.property(arbitrarySituation, fc.infiniteStream(fc.boolean()), (situation, coin) => {
        const { catalogue, answers } = situation
        const pair = onlyPair(catalogue)
        const verdict = verdictOf(catalogue, { pair, answers })
        const { margin, outcome } = verdict
        if (margin === null || outcome === 'open') return
        const shaken = (weightOf: (rule: Rule) => number) =>
          choiceOf(verdictOf(catalogue, { pair, answers, weightOf }))
        const signs = new Map(pair.rules.map(({ id }) => [id, coin.next().value ? 1 : -1]))
        expect(
          shaken(rule => ruleWeight(rule) * (1 + (signs.get(rule.id) ?? 1) * margin * 0.999)),
        ).toBe(choiceOf(verdict))
        if (margin >= 1 || margin === 0) return
        const against = (side: string) => (rule: Rule) =>
          ruleWeight(rule) * (1 + (isToward(rule, side) ? -1 : 1) * (margin * 1.001 + 1e-6))
        expect(SIDES.some(side => shaken(against(side)) !== choiceOf(verdict))).toBe(true)
      }),
      RUNS,
    )
  })
})

describe('settled and tipping points', () => {
  test('the lead reported lies within the range of all completions', () => {
    holds(({ catalogue, answers, pair }) => {
      const { scores } = verdictOf(catalogue, { pair, answers })
      const { lead } = settledOf(catalogue, { pair, answers })
      const now = (scores.a ?? 0) - (scores.b ?? 0)
      expect(now).toBeGreaterThanOrEqual(lead[0])
      expect(now).toBeLessThanOrEqual(lead[1])
    }, SLOW)
  })

  test('a settled verdict stays what it is, and settled, whichever plain answers come', () => {
    holds(({ catalogue, answers, pair }) => {
      const now = choiceOf(verdictOf(catalogue, { pair, answers }))
      if (!settledOf(catalogue, { pair, answers }).settled) return
      const fillings = fillingsOf(catalogue, answers, true)
      for (const at of [0, fillings.length - 1, Math.floor(fillings.length / 2)]) {
        const filled = { pair, answers: fillings[at] as OracleAnswers }
        expect(choiceOf(verdictOf(catalogue, filled))).toBe(now)
        expect(settledOf(catalogue, filled).settled).toBe(true)
      }
    }, SLOW)
  })

  test('with all questions answered plainly every verdict is settled', () => {
    holds(({ catalogue, answers, pair }) => {
      const plain = Object.fromEntries(
        catalogue.questions.map(({ id, holds, options }) => {
          const first = options[0]?.id ?? ''
          const none = { holds: 'several' as const, value: [], unsure: [], oneOf: [] }
          const given = answers[id]
          const isPlain = given?.holds === 'one' && given.options.length === 1
          if (holds === 'several') return [id, none]
          return [id, isPlain ? given : { holds: 'one' as const, options: [first] }]
        }),
      )
      expect(settledOf(catalogue, { pair, answers: plain }).settled).toBe(true)
    }, SLOW)
  })

  test('a tipping point moves a given answer outside of what was given, and back again it turns back', () => {
    holds(({ catalogue, answers, pair }) => {
      const now = choiceOf(verdictOf(catalogue, { pair, answers }))
      for (const { move } of singleTips(catalogue, { pair, answers })) {
        const before = answers[move.question]
        expect(before?.holds === 'one' && before.options.includes(move.option)).toBe(false)
        const back = movesOf(catalogue, move.answers).map(each =>
          choiceOf(verdictOf(catalogue, { pair, answers: each.answers })),
        )
        const isPlain = before?.holds === 'several' || before?.options.length === 1
        if (isPlain) expect(back).toContain(now)
      }
    })
  })
})

function sum(all: readonly number[]): number {
  return all.reduce((total, each) => total + each, 0)
}

function onlyPair({ pairs }: OracleCatalogue): OraclePair {
  return pairs[0] as OraclePair
}

function withRules(
  catalogue: OracleCatalogue,
  change: (rules: readonly Rule[]) => readonly Rule[],
): OracleCatalogue {
  return {
    ...catalogue,
    pairs: catalogue.pairs.map(pair => ({ ...pair, rules: change(pair.rules) })),
  }
}

function turnedAround(answer: OneAnswer | SeveralAnswer): OneAnswer | SeveralAnswer {
  if (answer.holds === 'one') return { ...answer, options: answer.options.toReversed() }
  const { value, unsure, oneOf } = answer
  return {
    ...answer,
    value: value.toReversed(),
    unsure: unsure.toReversed(),
    oneOf: oneOf.toReversed(),
  }
}

/** 2 where the side is chosen, 1 where nothing or both are, 0 where the other side is. */
function nearness({ choice }: OracleVerdict, side: string): number {
  if (choice === side) return 2
  return choice === 'a' || choice === 'b' ? 0 : 1
}

function rank(strength: string | null): number {
  return ['leaning', 'slight', 'clear', 'strong', 'forced'].indexOf(strength ?? '')
}

/** The same situation with a question of two values, "o holds" and "o does not", for each option of which several hold. */
function expandSeveral({ catalogue, answers }: OracleSituation): OracleSituation {
  const severals = new Set(
    catalogue.questions.filter(({ holds }) => holds === 'several').map(({ id }) => id),
  )
  const expand = (condition: Condition): Condition => {
    if (condition.kind === 'not') return { ...condition, of: expand(condition.of) }
    if (condition.kind !== 'in') return { ...condition, of: condition.of.map(expand) }
    if (!severals.has(condition.question)) return condition
    return {
      kind: 'any',
      of: condition.options.map(id => ({ kind: 'in', question: id, options: [`${id}+`] })),
    }
  }
  const expandMaybe = (condition: Condition | null) => condition && expand(condition)
  const given = catalogue.questions.flatMap(({ id, options }) => {
    const answer = answers[id]
    if (!answer) return []
    if (answer.holds === 'one') return [[id, answer] as const]
    return options.map(option => [option.id, twoValued(answer, option.id)] as const)
  })
  return {
    catalogue: {
      ...catalogue,
      questions: catalogue.questions.flatMap(question => {
        const askWhen = expandMaybe(question.askWhen)
        return question.holds === 'one'
          ? [{ ...question, askWhen }]
          : question.options.map(({ id }) => plainQuestion(id, [`${id}+`, `${id}-`], { askWhen }))
      }),
      pairs: catalogue.pairs.map(pair => ({
        ...pair,
        rules: pair.rules.map(rule => ({
          ...rule,
          when: expand(rule.when),
          unless: expandMaybe(rule.unless),
        })),
        hybrids: pair.hybrids.map(hybrid => ({ ...hybrid, when: expand(hybrid.when) })),
      })),
    },
    answers: Object.fromEntries(given),
  }
}

function twoValued({ value, unsure }: SeveralAnswer, option: string): OneAnswer {
  const options = unsure.includes(option)
    ? [`${option}+`, `${option}-`]
    : [value.includes(option) ? `${option}+` : `${option}-`]
  return { holds: 'one', options }
}

import { TRUE } from '../../condition/evaluate.ts'
import type { Rule } from '../../model/pair.ts'
import { type AnswerState, withValues } from '../engine/answer-state.ts'
import type { Slot } from '../engine/encode-answers.ts'
import type { CompiledRule, Engine } from '../engine/engine.ts'
import { isFired, isWhenTrue } from '../engine/score-groups.ts'
import { truthOf } from '../engine/truth.ts'
import { joinBySlots, type LinkedGroups } from './linked-groups.ts'
import { scorePartial } from './score-pair.ts'

/** Below 0 where the first rule is the better published one; of equals the one whose id comes first, so that their order decides nothing. */
export function compareProvenance(one: Rule, other: Rule): number {
  return gradeOf(one) - gradeOf(other) || (one.id < other.id ? -1 : 1)
}

function gradeOf({ source }: Rule): number {
  return 'grade' in source ? 'ABC'.indexOf(source.grade) : 3
}

/** What a rule counts, alone or together with others that partial answers tie to it. */
export interface CountedRule {
  /** Of several the one that counts where least counts. */
  readonly index: number
  readonly rules: readonly number[]
  readonly counts: number
  readonly atLeast: boolean
}

/** What linked scoring groups count, and the vetoes among them that fire for some of the options that partial answers leave. */
export interface LinkedTrace {
  readonly counted: readonly CountedRule[]
  readonly vetoes: readonly number[]
}

type TracedGroups = Pick<LinkedGroups, 'compiled' | 'indexes'>

/**
 * Traces scoring groups that partial answers link: what is the same whichever of them is true as any rule, the others side by
 * side of what they come to together.
 */
export function traceLinked(
  engine: Engine,
  { compiled, indexes }: TracedGroups,
  answers: AnswerState,
): LinkedTrace {
  const cases = casesOf(engine, { compiled, indexes }, answers)
  const isSame = (index: number) => {
    const [first, ...others] = cases.map(fired => (fired.get(index) ?? []).map(each => each.index))
    return others.every(other => other.join() === first?.join())
  }
  const same = indexes.filter(isSame)
  const others = indexes.filter(index => !same.includes(index))
  const varying = joinBySlots(engine, compiled, { indexes: others, slots: answers.slots }).map(
    joined => joined.indexes,
  )
  const alone = same.flatMap(index => countAlone(cases[0]?.get(index) ?? []))
  const together = varying.flatMap(group =>
    ([0, 1] as const).flatMap(side =>
      countTogether(engine, { compiled, indexes: group }, { answers, cases, side }),
    ),
  )
  return { counted: [...alone, ...together], vetoes: vetoesIn({ compiled, indexes }, cases) }
}

/** By index of the scoring group: its rules that fire in one case, the heaviest and best published first. */
type FiredRules = ReadonlyMap<number, readonly CompiledRule[]>

/** More cases than these say nothing more to a reader. */
const MOST_CASES = 4096

/** What fires in each completion of the partial answers. */
function casesOf(
  engine: Engine,
  { compiled, indexes }: TracedGroups,
  answers: AnswerState,
): readonly FiredRules[] {
  const groups = indexes.map(index => [index, compiled.groups[index]?.rules ?? []] as const)
  const lifted = new Set(
    groups
      .flatMap(([, rules]) => rules)
      .filter(
        ({ isVeto, unless }) =>
          isVeto && unless !== null && truthOf(engine, unless, answers) === TRUE,
      ),
  )
  const isFiredIn = (rule: CompiledRule, { effectiveMasks }: AnswerState) =>
    rule.isVeto
      ? !lifted.has(rule) && isWhenTrue(engine, rule, effectiveMasks)
      : isFired(engine, rule, effectiveMasks)
  const touching = answers.slots.filter(({ variables }) =>
    indexes.some(index => variables.some(each => compiled.groups[index]?.variables.includes(each))),
  )
  return completionsOf(engine, answers, touching).map(
    completed =>
      new Map(
        groups.map(([index, rules]) => [
          index,
          sortRules(
            compiled.pair.rules,
            rules.filter(rule => rule.index >= 0 && isFiredIn(rule, completed)),
          ),
        ]),
      ),
  )
}

/** Fired rules, the heaviest first, and of equals the best published. */
export function sortRules(
  rules: readonly Rule[],
  fired: readonly CompiledRule[],
): readonly CompiledRule[] {
  return [...fired].sort(
    (one, other) =>
      other.weight - one.weight ||
      compareProvenance(rules[one.index] as Rule, rules[other.index] as Rule),
  )
}

function completionsOf(
  engine: Engine,
  answers: AnswerState,
  slots: readonly Slot[],
): readonly AnswerState[] {
  return slots.reduce<readonly AnswerState[]>(
    (states, { variables, values }) =>
      states
        .flatMap(state => values.map(row => withValues(engine, state, { variables, row })))
        .slice(0, MOST_CASES),
    [{ ...answers, slots: [] }],
  )
}

/** Of the rules of one scoring group, which fire in any case, the first counts. */
function countAlone(fired: readonly CompiledRule[]): readonly CountedRule[] {
  return fired.map(({ index, weight }, at) => ({
    index,
    rules: [index],
    counts: at === 0 ? weight : 0,
    atLeast: false,
  }))
}

/** What several scoring groups come to toward a side in any case: one entry, where it is more than nothing. */
function countTogether(
  engine: Engine,
  { compiled, indexes }: TracedGroups,
  {
    answers,
    cases,
    side,
  }: {
    readonly answers: AnswerState
    readonly cases: readonly FiredRules[]
    readonly side: 0 | 1
  },
): readonly CountedRule[] {
  const counts = scorePartial(engine, compiled, { answers, indexes: indexes }).scores[side]
  if (counts === 0) return []
  const own = indexes.filter(index => compiled.groups[index]?.side === side)
  const inCase = (fired: FiredRules) =>
    own.flatMap(index => (fired.get(index) ?? []).filter(({ weight }) => weight > 0))
  const counting = (fired: FiredRules) =>
    own.flatMap(index => (fired.get(index) ?? []).slice(0, 1).filter(({ weight }) => weight > 0))
  const sums = cases.map(fired => counting(fired).reduce((sum, { weight }) => sum + weight, 0))
  // Where several completions come to least, the one that is least published speaks, so that no ground flatters.
  const [worst] = cases
    .filter((_, at) => sums[at] === counts)
    .flatMap(counting)
    .sort((one, other) =>
      compareProvenance(
        compiled.pair.rules[other.index] as Rule,
        compiled.pair.rules[one.index] as Rule,
      ),
    )
  const rules = [...new Set(cases.flatMap(inCase).map(({ index }) => index))]
  const index = worst?.index ?? rules[0]
  if (index === undefined) return []
  return [
    {
      index,
      rules: rules.sort((one, other) => one - other),
      counts,
      atLeast: sums.some(sum => sum > counts),
    },
  ]
}

function vetoesIn(
  { compiled, indexes }: TracedGroups,
  cases: readonly FiredRules[],
): LinkedTrace['vetoes'] {
  return indexes.flatMap(index =>
    (compiled.groups[index]?.rules ?? []).flatMap(rule => {
      const isFired = cases.some(fired => fired.get(index)?.includes(rule))
      return rule.isVeto && isFired ? [rule.index] : []
    }),
  )
}

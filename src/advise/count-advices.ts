import type { Catalogue } from '../model/catalogue.ts'
import type { Advice } from '../model/result/advice.ts'
import type { Summary, VerdictCount } from '../model/result/summary.ts'
import type { Verdict } from '../model/result/verdict.ts'

/** What is counted of advices. */
export type AdviceCounts = Omit<Summary, 'documents' | 'faulty'>

/** The part of a verdict that is counted. */
export type CountedVerdict = Pick<
  Verdict,
  'pair' | 'outcome' | 'choice' | 'hybrid' | 'close' | 'vetoes'
>

/** The part of an advice that is counted. */
export interface CountedAdvice extends Pick<Advice, 'tensions' | 'unanswered' | 'fixed'> {
  readonly verdicts: readonly CountedVerdict[]
}

/** Counts advices one by one, in as much room for a million as for ten. */
export interface AdviceCounter {
  readonly add: (advice: CountedAdvice) => void
  /** What was counted so far. */
  readonly totals: () => AdviceCounts
}

/**
 * A counter that has counted nothing.
 *
 * @example
 * const counter = countAdvices(engine.catalogue)
 * for (const each of requirements) counter.add(advise(engine, each))
 * counter.totals().verdicts
 */
export function countAdvices({ pairs }: Pick<Catalogue, 'pairs'>): AdviceCounter {
  const verdicts = new Map(pairs.map(({ id }) => [id, counts()]))
  const [tensions, unanswered, rulesOut, broken] = [counts(), counts(), counts(), counts()]
  let reports = 0
  return {
    add: advice => {
      reports += 1
      for (const verdict of advice.verdicts) verdicts.get(verdict.pair)?.add(...keysOf(verdict))
      tensions.add(...advice.tensions.map(({ id }) => id))
      unanswered.add(...advice.unanswered.map(({ question }) => question))
      rulesOut.add(...policiesThatRuleOut(advice))
      broken.add(...new Set(advice.fixed.flatMap(({ forbiddenBy }) => forbiddenBy)))
    },
    totals: () => ({
      reports,
      verdicts: pairs.map(({ id, patterns }) => {
        const of = verdicts.get(id)?.of ?? (() => 0)
        const recommended = patterns.map(pattern => [pattern.id, of(pattern.id)] as const)
        return { pair: id, recommended: Object.fromEntries(recommended), ...outcomesOf(of) }
      }),
      tensions: tensions.most().map(([tension, count]) => ({ tension, reports: count })),
      unanswered: unanswered.most().map(([question, count]) => ({ question, reports: count })),
      policies: joinCounts(rulesOut, broken),
    }),
  }
}

interface Counts {
  readonly add: (...keys: readonly string[]) => void
  readonly of: (key: string) => number
  /** The most frequent first, then in the order in which they came up. */
  readonly most: () => readonly (readonly [string, number])[]
}

function counts(): Counts {
  const all = new Map<string, number>()
  const of = (key: string) => all.get(key) ?? 0
  return {
    add: (...keys) => {
      for (const key of keys) all.set(key, of(key) + 1)
    },
    of,
    most: () => [...all].toSorted(([, one], [, other]) => other - one),
  }
}

/** Under what a verdict is counted: the pattern that it recommends or "hybrid", else its outcome. */
function keysOf({ outcome, choice, close }: CountedVerdict): readonly string[] {
  return [choice ?? outcome, ...(close ? [WEAK] : [])]
}

// No pattern has such an id.
const WEAK = ' weak'

const outcomesOf = (of: Counts['of']): Omit<VerdictCount, 'pair' | 'recommended'> => ({
  hybrid: of('hybrid'),
  open: of('open'),
  infeasible: of('infeasible'),
  weak: of(WEAK),
})

function policiesThatRuleOut({ verdicts }: CountedAdvice): ReadonlySet<string> {
  const vetoes = verdicts.flatMap(verdict => verdict.vetoes)
  return new Set(vetoes.flatMap(({ source }) => ('policy' in source ? [source.policy] : [])))
}

function joinCounts(rulesOut: Counts, broken: Counts): Summary['policies'] {
  const ids = new Set([...rulesOut.most(), ...broken.most()].map(([id]) => id))
  return [...ids]
    .map(policy => ({ policy, rulesOut: rulesOut.of(policy), broken: broken.of(policy) }))
    .toSorted((one, other) => other.rulesOut + other.broken - one.rulesOut - one.broken)
}

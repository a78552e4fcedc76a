import type { ChangedAnswers } from '../../src/model/answers.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import { optionsOf } from '../../src/report/wording/label-context.ts'
import type { Landscape } from './arbitrary-catalogue.ts'
import {
  gather,
  inScope,
  judge,
  type NaiveAnswers,
  naiveVerdict,
  ruleWeight,
  utilitiesOf,
} from './naive-oracle.ts'

/** The definition of the blueprint, written a second time: every combination, sorted out tie by tie. */
export interface NaiveBlueprint {
  /** By pair; null: either. A pair that takes no part is left out. */
  readonly choices: Readonly<Record<string, string | null>>
  readonly value: number
}

interface Choice {
  readonly pair: string
  readonly choice: string
  readonly utility: number
  readonly verdict: string | null
  readonly isSide: boolean
}

/** The best combination of choices for these answers. */
export function naiveBlueprint({ catalogue, answers, fixed }: Landscape): NaiveBlueprint {
  const sets = catalogue.pairs.map(pair => choicesOf(catalogue, pair.id, { answers, fixed }))
  let optima = product(sets.filter(set => set.length > 0))
  const strain = (taken: readonly Choice[]) => strainOf(catalogue, answers, taken)
  const value = (taken: readonly Choice[]) =>
    taken.reduce((sum, { utility }) => sum + utility, 0) - strain(taken)
  const departs = ({ verdict, choice, pair }: Choice) =>
    fixed[pair] === undefined && verdict !== null && verdict !== choice
  const keepLeast = (measure: (taken: readonly Choice[]) => number) => {
    const least = Math.min(...optima.map(measure))
    optima = optima.filter(taken => measure(taken) < least + 1e-9)
  }
  keepLeast(taken => -value(taken))
  keepLeast(taken => taken.filter(departs).length)
  keepLeast(strain)
  const best = value(optima[0] ?? [])
  for (const [index] of (optima[0] ?? []).entries())
    keepLeast(taken => (departs(taken[index] as Choice) ? 1 : 0))
  for (const [index] of (optima[0] ?? []).entries())
    keepLeast(taken => {
      const choice = taken[index] as Choice
      const isOpposite =
        departs(choice) && choice.isSide && ['a', 'b'].includes(choice.verdict ?? '')
      return isOpposite ? 1 : 0
    })
  const [first = []] = optima
  const choices = first.map(({ pair, choice }, index) => {
    const all = new Set(optima.map(taken => taken[index]?.choice))
    return [pair, all.size === 1 ? choice : null] as const
  })
  return { choices: Object.fromEntries(choices), value: best }
}

function choicesOf(
  catalogue: Catalogue,
  id: string,
  { answers, fixed }: Pick<Landscape, 'answers' | 'fixed'>,
): readonly Choice[] {
  const pair = catalogue.pairs.find(each => each.id === id)
  if (!pair) return []
  const { outcome, choice, hybrid } = naiveVerdict(catalogue, { pair, given: answers })
  const verdict = outcome === 'hybrid' ? hybrid : choice
  const decided = fixed[id]
  if (decided !== undefined)
    return [{ pair: id, choice: decided, utility: 0, verdict, isSide: false }]
  const facts = gather(catalogue, { pair, given: answers, weightOf: ruleWeight })
  return [...utilitiesOf(facts)].map(([key, utility]) => ({
    pair: id,
    choice: key === 'hybrid' ? (facts.fits ?? '') : key,
    utility,
    verdict,
    isSide: key !== 'hybrid',
  }))
}

function strainOf(catalogue: Catalogue, answers: NaiveAnswers, taken: readonly Choice[]): number {
  const counted = inScope(catalogue, answers)
  const has = (end: { pair: string; choice: string }) =>
    taken.some(({ pair, choice }) => pair === end.pair && choice === end.choice)
  return catalogue.tensions
    .filter(({ when }) => when === null || judge(catalogue, when, counted) === 'true')
    .filter(({ between }) => between.every(has))
    .reduce((sum, { weight }) => sum + weight, 0)
}

function product(sets: readonly (readonly Choice[])[]): readonly (readonly Choice[])[] {
  return sets.reduce<readonly (readonly Choice[])[]>(
    (all, set) => all.flatMap(taken => set.map(choice => [...taken, choice])),
    [[]],
  )
}

/** What some answers lead to, as text: each verdict by pair, and the blueprint under "". */
export function naiveOutcomes(landscape: Landscape): ReadonlyMap<string, string> {
  const { catalogue, answers } = landscape
  const verdicts = catalogue.pairs.map(pair => {
    const { outcome, choice } = naiveVerdict(catalogue, { pair, given: answers })
    return [pair.id, `${outcome} ${choice}`] as const
  })
  return new Map([...verdicts, ['', JSON.stringify(naiveBlueprint(landscape).choices)]])
}

/** Every change of so many given answers to other options, never to unknown. */
export function naiveMoves(
  { catalogue, answers }: Landscape,
  size: number,
): readonly Readonly<Record<string, string>>[] {
  const counted = inScope(catalogue, answers)
  const moves = catalogue.questions.flatMap(({ id, options }) => {
    const given = counted[id]
    if (!given || given.length === options.length) return []
    return options
      .filter(option => !given.includes(option.id))
      .map(option => ({ [id]: option.id }) as Readonly<Record<string, string>>)
  })
  if (size === 1) return moves
  return moves.flatMap((one, index) =>
    moves
      .slice(index + 1)
      .filter(other => Object.keys(one)[0] !== Object.keys(other)[0])
      .map(other => ({ ...one, ...other })),
  )
}

/** The answers after a change. */
export function moved(answers: NaiveAnswers, set: ChangedAnswers): NaiveAnswers {
  const changed = Object.entries(set).map(([id, answer]) => [id, optionsOf(answer)] as const)
  return { ...answers, ...Object.fromEntries(changed) }
}

import type { Advice, FixedCheck } from '../../model/result/advice.ts'
import type { Concession } from '../../model/result/blueprint.ts'
import type { Verdict } from '../../model/result/verdict.ts'
import { evidenceToward, sidesOf } from '../wording/decided-by.ts'
import { choicePhrase, type LabelContext, pairPhrase } from '../wording/label-context.ts'
import { joinWords } from '../wording/phrases.ts'

/** One of the choices of a design, with what stands behind it. */
export interface DesignChoice {
  readonly verdict: Verdict
  /** A pattern's or a hybrid's id; null: either side, or none. */
  readonly choice: string | null
  /** The answers say the same. */
  readonly isAdvised: boolean
  /** Where it was decided elsewhere. */
  readonly fixed: FixedCheck | undefined
  /** Where the design takes it in place of what the answers say. */
  readonly conceded: Concession | undefined
}

/** The choices of the design in the order of the pairs. */
export function designChoices({ verdicts, blueprint, fixed }: Advice): readonly DesignChoice[] {
  return verdicts.map(verdict => {
    const { pair } = verdict
    const choice = blueprint.choices[pair] ?? null
    return {
      verdict,
      choice,
      isAdvised: choice !== null && choice === (verdict.hybrid?.id ?? verdict.choice),
      fixed: fixed.find(check => check.pair === pair),
      conceded: blueprint.conceded.find(each => each.pair === pair),
    }
  })
}

/** A choice inside a sentence; its pair where none was made. */
export function designPhrase({ verdict, choice }: DesignChoice, labels: LabelContext): string {
  const { pair } = verdict
  return choice === null ? pairPhrase(pair, labels) : choicePhrase(pair, choice, labels)
}

/** Why a choice was made, the strongest reason first: what rules out the other side where that decides; of a hybrid one side's after the other's. */
export function reasonsOf({ verdict, choice, isAdvised }: DesignChoice): readonly string[] {
  if (choice === null) return []
  const forcing = isAdvised && verdict.decidedBy === 'veto' ? verdict.vetoes : []
  const sides = sidesOf(verdict)
  const own = sides.includes(choice) ? [choice] : sides
  const behind = own.map(side => evidenceToward(verdict, side).map(({ because }) => because))
  const most = Math.max(0, ...behind.map(({ length }) => length))
  const ranked = Array.from({ length: most }, (_, rank) => behind.flatMap(each => each[rank] ?? []))
  return [...forcing.map(({ because }) => because), ...ranked.flat()]
}

/** Names in a row; those that have commas of their own are told apart by semicolons. */
export const listed = (names: readonly string[]): string =>
  names.some(name => name.includes(',')) ? names.join('; ') : joinWords(names)

/** The sides that the design does not take. */
export const otherSides = ({ verdict, choice }: DesignChoice): readonly string[] =>
  choice === null ? [] : sidesOf(verdict).filter(side => side !== choice)

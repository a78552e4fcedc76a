import type { Advice } from '../../../model/result/advice.ts'
import type { Evidence, Verdict } from '../../../model/result/verdict.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import { foldedSection, item, list, toned } from '../../outline/outline-builders.ts'
import { evidenceToward, sidesOf } from '../../wording/decided-by.ts'
import {
  choiceName,
  choicePhrase,
  type LabelContext,
  renderText,
} from '../../wording/label-context.ts'
import { joinWords, lowerFirst } from '../../wording/phrases.ts'

/**
 * For each decision what speaks for the choice that was not made, or what rules it out: the strongest reason. Why neither
 * side of a hybrid will do alone is told with its legs.
 */
export function restWhyNot({ verdicts }: Advice, labels: LabelContext): Section | null {
  const others = verdicts.flatMap(otherSides)
  const items = others
    .filter(({ reasons }) => reasons.length > 0)
    .map(other => otherItem(other, labels))
  const unsupported = others
    .filter(({ reasons }) => reasons.length === 0)
    .map(({ pair, side }) => choicePhrase(pair, side, labels))
  const nothing =
    unsupported.length === 0 ? [] : [item(null, `Nothing speaks for ${joinWords(unsupported)}.`)]
  const all = [...items, ...nothing]
  return all.length === 0 ? null : foldedSection('Why not the others', [list(all)])
}

type Reason = Pick<Evidence, 'answers' | 'because' | 'source' | 'layer'>

/** A side that was not chosen, what is to be said of it, and the reasons, the strongest first. */
interface OtherSide {
  readonly pair: string
  readonly side: string
  readonly said: string
  readonly reasons: readonly Reason[]
}

function otherSides(verdict: Verdict): readonly OtherSide[] {
  const { pair, outcome, choice } = verdict
  if (outcome === 'infeasible' || outcome === 'hybrid') return []
  return sidesOf(verdict)
    .filter(side => side !== choice)
    .map(side => ({ pair, side, ...saidOf(verdict, side) }))
    .filter(({ reasons }) => outcome === 'recommended' || reasons.length > 0)
}

function saidOf(verdict: Verdict, side: string): Pick<OtherSide, 'said' | 'reasons'> {
  const vetoes = verdict.vetoes.filter(({ rulesOut }) => rulesOut === side)
  if (vetoes.length === 0)
    return {
      said: verdict.outcome === 'open' ? ' has as much for it' : ' has less for it',
      reasons: evidenceToward(verdict, side),
    }
  const ahead = vetoes.some(({ overrode }) => overrode > 0)
  return { said: ahead ? ' was ahead, and is ruled out' : ' is ruled out', reasons: vetoes }
}

function otherItem({ pair, side, said, reasons }: OtherSide, labels: LabelContext): ListItem {
  const [first] = reasons
  if (first === undefined) return item(null, choiceName(pair, side, labels))
  return item(null, [
    toned('strong', choiceName(pair, side, labels)),
    `${said}: ${lowerFirst(renderText(first.because, labels))}`,
    ...(first.layer === null ? [] : [toned('muted', ` (${first.layer})`)]),
  ])
}

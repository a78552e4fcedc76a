import type { Advice } from '../../../model/result/advice.ts'
import type { Evidence, Verdict } from '../../../model/result/verdict.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import { foldedSection, item, list, toned } from '../../outline/outline-builders.ts'
import { evidenceToward, positiveOf, sidesOf } from '../../wording/decided-by.ts'
import {
  choiceName,
  choicePhrase,
  factOfRule,
  type LabelContext,
  renderText,
} from '../../wording/label-context.ts'
import { countWord, joinWords, lowerFirst } from '../../wording/phrases.ts'

/** For each decision what speaks for the choices that were not made, or what rules them out: the strongest reason of each. */
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
  if (verdict.outcome === 'infeasible') return []
  return sidesOf(verdict)
    .filter(side => side !== verdict.choice)
    .map(side => ({ pair: verdict.pair, side, ...saidOf(verdict, side) }))
    .filter(({ reasons }) => verdict.outcome === 'recommended' || reasons.length > 0)
}

function saidOf(verdict: Verdict, side: string): Pick<OtherSide, 'said' | 'reasons'> {
  const vetoes = verdict.vetoes.filter(({ rulesOut }) => rulesOut === side)
  if (vetoes.length > 0) {
    const ahead = vetoes.some(({ overrode }) => overrode > 0)
    return { said: ahead ? ', ruled out although it was ahead' : ', ruled out', reasons: vetoes }
  }
  switch (verdict.outcome) {
    case 'hybrid': {
      const other = sidesOf(verdict).find(each => each !== side) ?? ''
      return { said: ' alone, against it', reasons: evidenceToward(verdict, other) }
    }
    case 'open':
      return { said: ', for it', reasons: evidenceToward(verdict, side) }
    default:
      return { said: ', for it with less weight', reasons: evidenceToward(verdict, side) }
  }
}

function otherItem({ pair, side, said, reasons }: OtherSide, labels: LabelContext): ListItem {
  const [first] = reasons
  if (first === undefined) return item(null, choiceName(pair, side, labels))
  const more = reasons.length - 1
  return item(null, [
    toned('strong', choiceName(pair, side, labels)),
    `${said}: ${lowerFirst(factOfRule({ ...first, answers: positiveOf(first.answers) }, labels))}. `,
    renderText(first.because, labels),
    ...(more === 0 ? [] : [toned('muted', ` (and ${countWord(more)} more)`)]),
    ...(first.layer === null ? [] : [toned('muted', ` (${first.layer})`)]),
  ])
}

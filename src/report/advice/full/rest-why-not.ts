import type { Advice } from '../../../model/result/advice.ts'
import type { Evidence, Verdict } from '../../../model/result/verdict.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import { foldedSection, item, list, toned } from '../../outline/outline-builders.ts'
import {
  evidenceToward,
  GOOD_REASON,
  isAbsence,
  positiveOf,
  sidesOf,
} from '../../wording/decided-by.ts'
import {
  choiceName,
  choicePhrase,
  factOfRule,
  type LabelContext,
  renderText,
} from '../../wording/label-context.ts'
import { joinWords, lowerFirst } from '../../wording/phrases.ts'
import { sufficientAnswers } from '../../wording/sufficient-answers.ts'

/**
 * For each decision the strongest reason against the choice that was not made, and what speaks for it. Why neither side of
 * a hybrid will do alone is told with its legs.
 */
export function restWhyNot({ verdicts }: Advice, labels: LabelContext): Section | null {
  const others = verdicts.flatMap(otherSides)
  const items = others
    .filter(({ against }) => against !== null)
    .map(other => otherItem(other, labels))
  const unsupported = others
    .filter(({ against }) => against === null)
    .map(({ pair, side }) => choicePhrase(pair, side, labels))
  const nothing =
    unsupported.length === 0
      ? []
      : [item(null, `No answer speaks for ${joinWords(unsupported, 'or')}.`)]
  const all = [...items, ...nothing]
  return all.length === 0 ? null : foldedSection('Why not the others', [list(all)])
}

type Reason = Pick<Evidence, 'rule' | 'answers' | 'because' | 'source' | 'layer'>

/** A side that was not chosen: what is said of it, the strongest reason against it, and the fact that speaks most for it. */
interface OtherSide {
  readonly pair: string
  readonly side: string
  readonly said: string
  readonly against: Reason | null
  readonly pro: Reason | null
}

function otherSides(verdict: Verdict): readonly OtherSide[] {
  const { pair, outcome, choice } = verdict
  if (outcome === 'infeasible' || outcome === 'hybrid') return []
  return sidesOf(verdict)
    .filter(side => side !== choice)
    .map(side => ({ pair, side, ...saidOf(verdict, side) }))
    .filter(({ against, pro }) => outcome === 'recommended' || against !== null || pro !== null)
}

function saidOf(verdict: Verdict, side: string): Pick<OtherSide, 'said' | 'against' | 'pro'> {
  const vetoes = verdict.vetoes.filter(({ rulesOut }) => rulesOut === side)
  const pro = evidenceToward(verdict, side).find(each => !isAbsence(each.answers)) ?? null
  if (vetoes[0] !== undefined) {
    const ahead = vetoes.some(({ overrode }) => overrode > 0)
    const said = ahead ? ' was ahead, and is ruled out: ' : ' is ruled out: '
    return { said, against: vetoes[0], pro: null }
  }
  if (verdict.outcome === 'open') return { said: ' has as much for it: ', against: pro, pro: null }
  const against = evidenceToward(verdict, verdict.choice ?? '')[0] ?? null
  return {
    said: ': ',
    against: pro === null ? null : against,
    pro: toldBeside(verdict, pro, against),
  }
}

/** What speaks for a side that was not chosen: not the very answers that decided against it, and a hint only in a close call. */
function toldBeside(
  { close }: Verdict,
  pro: Evidence | null,
  against: Evidence | null,
): Evidence | null {
  if (pro === null || (pro.counts < GOOD_REASON && !close)) return null
  return JSON.stringify(pro.answers) === JSON.stringify(against?.answers) ? null : pro
}

function otherItem({ pair, side, said, against, pro }: OtherSide, labels: LabelContext): ListItem {
  const name = choiceName(pair, side, labels)
  if (against === null) return item(null, name)
  return item(null, [
    toned('strong', name),
    `${said}${lowerFirst(renderText(against.because, labels))}`,
    ...(against.layer === null ? [] : [toned('muted', ` (${against.layer})`)]),
    ...(pro === null
      ? []
      : [
          ` In favour of ${choicePhrase(pair, side, labels)}: ${lowerFirst(factOfRule({ ...pro, answers: enoughOf(pro, labels) }, labels))}.`,
        ]),
  ])
}

const enoughOf = ({ rule, answers }: Reason, labels: LabelContext) =>
  sufficientAnswers({ rule, answers: positiveOf(answers) }, labels)

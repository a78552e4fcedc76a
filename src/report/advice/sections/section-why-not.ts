import type { Advice } from '../../../model/advice.ts'
import type { Evidence, Verdict } from '../../../model/verdict.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import { item, list, read, shortList, toned } from '../../outline/outline-builders.ts'
import { evidenceToward, sidesOf } from '../../wording/decided-by.ts'
import {
  choiceName,
  factOfRule,
  type LabelContext,
  renderText,
} from '../../wording/label-context.ts'
import { countWord } from '../../wording/names.ts'

/** For each decision what speaks for the choices that were not made, or what rules them out. */
export function sectionWhyNot({ verdicts }: Advice, reading: LabelContext): Section | null {
  const items = verdicts.flatMap(verdict => whyNot(verdict, reading))
  return items.length === 0 ? null : read('Why not the others', [list(items)])
}

// On a terminal; the rest is counted.
const MOST = 2

function whyNot(verdict: Verdict, reading: LabelContext): readonly ListItem[] {
  switch (verdict.outcome) {
    case 'recommended':
      return sidesOf(verdict)
        .filter(side => side !== verdict.choice)
        .map(side => otherSide(verdict, side, reading))
    case 'hybrid':
      return sidesOf(verdict).map(side => sideAlone(verdict, side, reading))
    case 'open':
      return sidesOf(verdict)
        .filter(side => evidenceToward(verdict, side).length > 0)
        .map(side => speaksFor(verdict, side, reading))
    case 'infeasible':
      return []
  }
}

function otherSide(verdict: Verdict, side: string, reading: LabelContext): ListItem {
  return isRuledOut(verdict, side)
    ? ruledOut(verdict, side, reading)
    : speaksFor(verdict, side, reading)
}

const isRuledOut = ({ vetoes }: Verdict, side: string): boolean =>
  vetoes.some(({ rulesOut }) => rulesOut === side)

function ruledOut(verdict: Verdict, side: string, reading: LabelContext): ListItem {
  const vetoes = verdict.vetoes.filter(({ rulesOut }) => rulesOut === side)
  const ahead = vetoes.some(({ overrode }) => overrode > 0)
  return item(
    [...nameOf(verdict, side, reading), ': ruled out', ahead ? ', although it was ahead' : ''],
    null,
    reasons(vetoes, reading),
  )
}

function speaksFor(verdict: Verdict, side: string, reading: LabelContext): ListItem {
  const evidence = evidenceToward(verdict, side)
  const weighs =
    verdict.outcome === 'open' ? '' : `, but ${evidence.length === 1 ? 'weighs' : 'weigh'} less`
  const facts =
    evidence.length === 0
      ? 'nothing speaks for it'
      : `${reasonsSpeak(evidence.length)} for it${weighs}`
  return item([...nameOf(verdict, side, reading), `: ${facts}`], null, reasons(evidence, reading))
}

function sideAlone(verdict: Verdict, side: string, reading: LabelContext): ListItem {
  const title = nameOf(verdict, side, reading)
  if (isRuledOut(verdict, side)) return ruledOut(verdict, side, reading)
  const against = sidesOf(verdict).flatMap(other =>
    other === side ? [] : evidenceToward(verdict, other),
  )
  return item(
    [...title, ` alone: ${reasonsSpeak(against.length)} against it`],
    null,
    reasons(against, reading),
  )
}

const nameOf = ({ pair }: Verdict, side: string, reading: LabelContext) => [
  toned('strong', choiceName(pair, side, reading)),
]

function reasonsSpeak(count: number): string {
  return `${countWord(count)} ${count === 1 ? 'reason speaks' : 'reasons speak'}`
}

type Reason = Pick<Evidence, 'answers' | 'because' | 'source' | 'layer'>

function reasons(given: readonly Reason[], reading: LabelContext) {
  if (given.length === 0) return []
  const items = given.map(reason =>
    item(null, [
      `${factOfRule(reason, reading)}. ${renderText(reason.because, reading)}`,
      ...(reason.layer === null ? [] : [toned('muted', ` (${reason.layer})`)]),
    ]),
  )
  return [shortList(MOST, ['reason', 'reasons'], items)]
}

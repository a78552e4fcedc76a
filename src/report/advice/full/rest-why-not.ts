import type { Advice } from '../../../model/result/advice.ts'
import type { Evidence, Verdict } from '../../../model/result/verdict.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import { foldedSection, item, list, toned } from '../../outline/outline-builders.ts'
import { evidenceToward, sidesOf } from '../../wording/decided-by.ts'
import {
  choiceName,
  factOfRule,
  type LabelContext,
  renderText,
} from '../../wording/label-context.ts'
import { countWord } from '../../wording/phrases.ts'

/** For each decision what speaks for the choices that were not made, or what rules them out. */
export function restWhyNot({ verdicts }: Advice, labels: LabelContext): Section | null {
  const items = verdicts.flatMap(verdict => whyNot(verdict, labels))
  return items.length === 0 ? null : foldedSection('Why not the others', [list(items)])
}

// Of the reasons for a side; "explain" has all of them.
const MOST = 2

function whyNot(verdict: Verdict, labels: LabelContext): readonly ListItem[] {
  switch (verdict.outcome) {
    case 'recommended':
      return sidesOf(verdict)
        .filter(side => side !== verdict.choice)
        .map(side => otherSide(verdict, side, labels))
    case 'hybrid':
      return sidesOf(verdict).map(side => sideAlone(verdict, side, labels))
    case 'open':
      return sidesOf(verdict)
        .filter(side => evidenceToward(verdict, side).length > 0)
        .map(side => speaksFor(verdict, side, labels))
    case 'infeasible':
      return []
  }
}

function otherSide(verdict: Verdict, side: string, labels: LabelContext): ListItem {
  return isRuledOut(verdict, side)
    ? ruledOut(verdict, side, labels)
    : speaksFor(verdict, side, labels)
}

const isRuledOut = ({ vetoes }: Verdict, side: string): boolean =>
  vetoes.some(({ rulesOut }) => rulesOut === side)

function ruledOut(verdict: Verdict, side: string, labels: LabelContext): ListItem {
  const vetoes = verdict.vetoes.filter(({ rulesOut }) => rulesOut === side)
  const ahead = vetoes.some(({ overrode }) => overrode > 0)
  return item(
    [...sideName(verdict, side, labels), ': ruled out', ahead ? ', although it was ahead' : ''],
    null,
    reasons(vetoes, labels),
  )
}

function speaksFor(verdict: Verdict, side: string, labels: LabelContext): ListItem {
  const evidence = evidenceToward(verdict, side)
  const weighs =
    verdict.outcome === 'open' ? '' : `, but ${evidence.length === 1 ? 'weighs' : 'weigh'} less`
  const facts =
    evidence.length === 0
      ? 'nothing speaks for it'
      : `${reasonsSpeak(evidence.length)} for it${weighs}`
  return item([...sideName(verdict, side, labels), `: ${facts}`], null, reasons(evidence, labels))
}

function sideAlone(verdict: Verdict, side: string, labels: LabelContext): ListItem {
  const title = sideName(verdict, side, labels)
  if (isRuledOut(verdict, side)) return ruledOut(verdict, side, labels)
  const against = sidesOf(verdict).flatMap(other =>
    other === side ? [] : evidenceToward(verdict, other),
  )
  return item(
    [...title, ` alone: ${reasonsSpeak(against.length)} against it`],
    null,
    reasons(against, labels),
  )
}

const sideName = ({ pair }: Verdict, side: string, labels: LabelContext) => [
  toned('strong', choiceName(pair, side, labels)),
]

function reasonsSpeak(count: number): string {
  return `${countWord(count)} ${count === 1 ? 'reason speaks' : 'reasons speak'}`
}

type Reason = Pick<Evidence, 'answers' | 'because' | 'source' | 'layer'>

function reasons(given: readonly Reason[], labels: LabelContext) {
  if (given.length === 0) return []
  const items = given
    .slice(0, MOST)
    .map(reason =>
      item(null, [
        `${factOfRule(reason, labels)}. ${renderText(reason.because, labels)}`,
        ...(reason.layer === null ? [] : [toned('muted', ` (${reason.layer})`)]),
      ]),
    )
  return [list(items)]
}

import type { PairChoice } from '../../../model/design-rules.ts'
import type { Advice } from '../../../model/result/advice.ts'
import type { Section } from '../../outline/outline.ts'
import { detailSection, item, list, summarySection, toned } from '../../outline/outline-builders.ts'
import {
  choiceName,
  choicePhrase,
  factOfRule,
  type LabelContext,
  pairName,
  pairPhrase,
  renderText,
} from '../../wording/label-context.ts'
import { lowerFirst } from '../../wording/phrases.ts'
import { layerMark } from '../../wording/source-text.ts'

/** Choices of the design that are hard to have together, and the usual way out. */
export function sectionConflicts({ tensions }: Advice, labels: LabelContext): Section | null {
  if (tensions.length === 0) return null
  const items = tensions.map(({ id, between: [one, other], because, wayOut }) =>
    item(null, [
      toned(
        'caution',
        `${pairChoiceName(one, labels)} with ${lowerFirst(pairChoiceName(other, labels))}`,
      ),
      `: ${lowerFirst(renderText(because, labels))} Way out: ${lowerFirst(renderText(wayOut, labels))}`,
      ...layerMark(`tension:${id}`, labels),
    ]),
  )
  return summarySection('Conflicts', [list(items)])
}

const pairChoiceName = ({ pair, choice }: PairChoice, labels: LabelContext) =>
  choiceName(pair, choice, labels)

/** Where the design takes another choice than the answers alone: what for. */
export function sectionConceded({ blueprint }: Advice, labels: LabelContext): Section | null {
  const { conceded } = blueprint
  if (conceded.length === 0) return null
  const items = conceded.map(({ pair, from, to, because }) =>
    item(null, [
      toned('strong', to === null ? eitherSide(pair, labels) : choiceName(pair, to, labels)),
      ` in place of ${choicePhrase(pair, from, labels)}: ${lowerFirst(renderText(because, labels))}`,
    ]),
  )
  return summarySection('Conceded', [list(items)])
}

const eitherSide = (pair: string, labels: LabelContext) =>
  `Either side of ${pairPhrase(pair, labels)}`

/** Where both sides are ruled out: the answers and policies of which one has to change. */
export function sectionReconsider({ verdicts }: Advice, labels: LabelContext): Section | null {
  const items = verdicts
    .filter(({ outcome }) => outcome === 'infeasible')
    .map(({ pair, vetoes }) =>
      item([toned('strong', pairName(pair, labels)), ': one of these has to change'], null, [
        list(
          vetoes.map(veto =>
            item(null, [
              toned('strong', `${factOfRule(veto, labels)}.`),
              ` ${renderText(veto.because, labels)} Without it ${choicePhrase(pair, veto.rulesOut, labels)} would be allowed.`,
            ]),
          ),
        ),
      ]),
    )
  return items.length === 0 ? null : detailSection('Reconsider', [list(items)])
}

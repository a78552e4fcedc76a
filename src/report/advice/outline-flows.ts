import type { Catalogue } from '../../model/catalogue.ts'
import type { Advice } from '../../model/result/advice.ts'
import type { FlowComparison } from '../../model/result/comparison.ts'
import type { ListItem, Outline } from '../outline/outline.ts'
import { item, list, paragraph, summarySection, toned } from '../outline/outline-builders.ts'
import {
  type LabelContext,
  labelContext,
  pairName,
  pairPhrase,
  verdictName,
} from '../wording/label-context.ts'
import { countWord, joinWords, lowerFirst, upperFirst } from '../wording/phrases.ts'

/**
 * Several exchanges of one interface together: what they share, where they differ, and what that means for the connection.
 * Empty where there is no exchange. Never throws.
 *
 * @example
 * const advices = flows.map(requirements => advise(engine, requirements))
 * paintMarkdown(outlineFlows(compareFlows(advices), engine.catalogue))
 */
export function outlineFlows(
  { advices, alike, differing }: FlowComparison,
  catalogue: Catalogue,
): Outline {
  const [first] = advices
  if (first === undefined) return []
  const labels = labelContext(first, catalogue)
  const flows = joinWords(advices.map(({ flow }) => `"${flow}"`))
  return [
    {
      kind: 'headline',
      title: `${first.name}: ${countWord(advices.length)} exchanges together`,
      aside: flows,
    },
    ...(alike.length === 0
      ? []
      : [summarySection('They share', [paragraph(`${shared(first, alike, labels)}.`)])]),
    ...(differing.length === 0
      ? []
      : [
          summarySection('They differ', [
            list(differing.map(pair => differingItem(pair, advices, labels))),
          ]),
        ]),
    summarySection('What that means', [paragraph(meaningText(differing, labels))]),
  ]
}

function shared({ verdicts }: Advice, alike: readonly string[], labels: LabelContext): string {
  const names = verdicts
    .filter(({ pair }) => alike.includes(pair))
    .map(verdict => lowerFirst(verdictName(verdict, labels)))
  return upperFirst(joinWords(names))
}

function differingItem(pair: string, advices: readonly Advice[], labels: LabelContext): ListItem {
  const chosen = advices.flatMap(({ flow, verdicts }) => {
    const verdict = verdicts.find(verdict => verdict.pair === pair)
    return verdict ? [`"${flow}" ${verdictText(verdict, labels)}`] : []
  })
  return item([toned('strong', pairName(pair, labels))], `${chosen.join('; ')}.`)
}

function verdictText(verdict: Advice['verdicts'][number], labels: LabelContext): string {
  if (verdict.outcome === 'open') return 'is open'
  if (verdict.outcome === 'infeasible') return 'is not feasible'
  return lowerFirst(verdictName(verdict, labels))
}

/** What the differences mean for one connection that serves all exchanges. */
function meaningText(differing: readonly string[], labels: LabelContext): string {
  if (differing.length === 0) return 'One connection serves all of them in the same way.'
  const pairs = joinWords(differing.map(pair => pairPhrase(pair, labels)))
  return `One interface, used in more than one way (${pairs}). Share the contract, the access rights and the monitoring. Keep the exchanges apart where they differ.`
}

import type { Advice, BaseAdvice } from '../../../model/result/advice.ts'
import type { Verdict } from '../../../model/result/verdict.ts'
import type { ListItem, Section, Span } from '../../outline/outline.ts'
import { foldedSection, item, list, paragraph, toned } from '../../outline/outline-builders.ts'
import {
  choiceName,
  type LabelContext,
  pairName,
  verdictName,
} from '../../wording/label-context.ts'
import { countOf, joinWords, lowerFirst } from '../../wording/phrases.ts'

/** The verdicts that layers change, each with what the lowest catalogue says by itself, or that they change none. */
export function restLayers(advice: Advice, labels: LabelContext): Section | null {
  const differing = differingVerdicts(advice)
  if (differing.length === 0) return layersAgree(advice, labels)
  const items = differing.map(({ verdict, below }) => withoutItem(verdict, below, labels))
  return foldedSection(`Without the rules of ${layerNames(labels)}`, [list(items)])
}

function layersAgree(advice: Advice, labels: LabelContext): Section | null {
  const { below } = advice
  if (below === null) return null
  const fired = advice.verdicts.flatMap(layerRules)
  const { name, version } = below.catalogue
  const part =
    fired.length === 0 ? 'No rule of it fires' : `${countOf(fired.length, 'rule')} of it fired`
  return foldedSection(layerNames(labels), [
    paragraph(`${part}. The catalogue below it (${name} ${version}) advises the same.`),
  ])
}

type BaseVerdict = BaseAdvice['verdicts'][number]

interface DifferingVerdict {
  readonly verdict: Verdict
  readonly below: BaseVerdict
}

function differingVerdicts({ verdicts, below }: Advice): readonly DifferingVerdict[] {
  return verdicts.flatMap((verdict, index) => {
    const other = below?.verdicts[index]
    return other && !isSame(verdict, other) ? [{ verdict, below: other }] : []
  })
}

function isSame({ outcome, choice, hybrid }: Verdict, below: BaseVerdict): boolean {
  return (
    outcome === below.outcome && choice === below.choice && (hybrid?.id ?? null) === below.hybrid
  )
}

function withoutItem(verdict: Verdict, below: BaseVerdict, labels: LabelContext): ListItem {
  const rules = layerRules(verdict)
  return item(null, [
    ...belowText(below, labels),
    ` in place of ${lowerFirst(verdictName(verdict, labels))}`,
    ...(rules.length === 0 ? [] : [toned('muted', ` (because of ${joinWords(rules)})`)]),
  ])
}

function belowText(
  { pair, outcome, choice, hybrid }: BaseVerdict,
  labels: LabelContext,
): readonly Span[] {
  const name = pairName(pair, labels)
  if (outcome === 'open') return [toned('strong', name), ' would be open,']
  if (outcome === 'infeasible') return [toned('strong', name), ' would not be feasible,']
  const advised = choiceName(pair, hybrid ?? choice ?? '', labels)
  return [toned('strong', advised), ' would be advised']
}

/** The rules of a layer that fired, policies by their ids. */
function layerRules({ evidence, vetoes }: Verdict): readonly string[] {
  return [...evidence, ...vetoes].flatMap(({ rule, layer }) => (layer === null ? [] : [rule]))
}

function layerNames({ catalogue }: LabelContext): string {
  return joinWords(catalogue.layers.slice(1).map(({ name }) => name))
}

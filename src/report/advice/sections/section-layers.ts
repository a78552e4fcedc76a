import type { Advice, BaseAdvice } from '../../../model/advice.ts'
import type { Verdict } from '../../../model/verdict.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import {
  detailSection,
  item,
  list,
  paragraph,
  summarySection,
  toned,
} from '../../outline/outline-builders.ts'
import {
  choiceName,
  type LabelContext,
  pairName,
  verdictName,
} from '../../wording/label-context.ts'
import { countOf, joinWords, lowerFirst } from '../../wording/phrases.ts'

/** Where what is laid over a catalogue changes its advice: what it would be without. */
export function sectionLayers(advice: Advice, labels: LabelContext): Section | null {
  const differing = differingIn(advice)
  if (differing.length === 0) return null
  const items = differing.map(({ verdict, below }) => withoutItem(verdict, below, labels))
  return summarySection(`Without ${layerNames(labels)}`, [list(items)])
}

/** Where it changes none: that it was looked at. */
export function sectionLayersAgree(advice: Advice, labels: LabelContext): Section | null {
  const { below } = advice
  if (below === null || differingIn(advice).length > 0) return null
  const fired = advice.verdicts.flatMap(layerRules)
  const { name, version } = below.catalogue
  const part =
    fired.length === 0 ? 'No rule of it fires' : `${countOf(fired.length, 'rule')} of it fired`
  return detailSection(layerNames(labels), [
    paragraph(`${part}. The catalogue below it (${name} ${version}) advises the same.`),
  ])
}

type BelowVerdict = BaseAdvice['verdicts'][number]

interface Differing {
  readonly verdict: Verdict
  readonly below: BelowVerdict
}

function differingIn({ verdicts, below }: Advice): readonly Differing[] {
  return verdicts.flatMap((verdict, index) => {
    const other = below?.verdicts[index]
    return other && !isSame(verdict, other) ? [{ verdict, below: other }] : []
  })
}

function isSame({ outcome, choice, hybrid }: Verdict, below: BelowVerdict): boolean {
  return (
    outcome === below.outcome && choice === below.choice && (hybrid?.id ?? null) === below.hybrid
  )
}

function withoutItem(verdict: Verdict, below: BelowVerdict, labels: LabelContext): ListItem {
  const rules = layerRules(verdict)
  return item(null, [
    toned('strong', belowName(below, labels)),
    ` in place of ${lowerFirst(verdictName(verdict, labels))}`,
    ...(rules.length === 0 ? [] : [toned('muted', ` (${joinWords(rules)})`)]),
  ])
}

function belowName({ pair, outcome, choice, hybrid }: BelowVerdict, labels: LabelContext): string {
  if (outcome === 'open') return `${pairName(pair, labels)} open`
  if (outcome === 'infeasible') return `${pairName(pair, labels)} not feasible`
  return choiceName(pair, hybrid ?? choice ?? '', labels)
}

/** The rules of a layer that fired, policies by their ids. */
function layerRules({ evidence, vetoes }: Verdict): readonly string[] {
  return [...evidence, ...vetoes].flatMap(({ rule, layer }) => (layer === null ? [] : [rule]))
}

function layerNames({ catalogue }: LabelContext): string {
  return joinWords(catalogue.layers.slice(1).map(({ name }) => name))
}

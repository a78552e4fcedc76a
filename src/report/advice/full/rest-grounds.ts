import type { Advice } from '../../../model/result/advice.ts'
import type { Verdict } from '../../../model/result/verdict.ts'
import type { Source } from '../../../model/source.ts'
import type { Section, Span } from '../../outline/outline.ts'
import { foldedSection, item, linked, list, toned } from '../../outline/outline-builders.ts'
import { evidenceToward } from '../../wording/decided-by.ts'
import { type LabelContext, verdictName } from '../../wording/label-context.ts'
import { joinNames, lowerFirst, upperFirst } from '../../wording/phrases.ts'

/** Where the strongest reason for each choice was published, the choices of one source together; last what is our judgement. */
export function restGrounds({ verdicts }: Advice, labels: LabelContext): Section | null {
  const bySource = new Map<string, { readonly source: Source; readonly names: string[] }>()
  for (const verdict of verdicts) {
    const source = strongestSource(verdict)
    if (source === null) continue
    const key = 'address' in source ? source.address : 'owner' in source ? source.owner : ''
    const found = bySource.get(key) ?? { source, names: [] }
    bySource.set(key, found)
    found.names.push(lowerFirst(verdictName(verdict, labels)))
  }
  const items = [...bySource]
    .toSorted(([one], [other]) => Number(one === '') - Number(other === ''))
    .map(([, { source, names }]) =>
      item(null, [toned('strong', upperFirst(joinNames(names))), ': ', ...sourceSpans(source)]),
    )
  return items.length === 0 ? null : foldedSection('What it rests on', [list(items)])
}

/** The source of what forces a choice, else of the heaviest evidence for it or for a side of it. */
function strongestSource(verdict: Verdict): Source | null {
  const { choice, decidedBy, hybrid, vetoes } = verdict
  if (choice === null) return null
  if (decidedBy === 'veto' && vetoes[0] !== undefined) return vetoes[0].source
  const sides = hybrid === null ? [choice] : hybrid.legs.map(({ pattern }) => pattern)
  const evidence = sides.flatMap(side => evidenceToward(verdict, side).slice(0, 1))
  return evidence.toSorted((one, other) => other.counts - one.counts)[0]?.source ?? null
}

function sourceSpans(source: Source): readonly Span[] {
  if ('judgement' in source) return ['our judgement']
  if ('policy' in source) return [`policy of ${source.owner}`]
  const { title, address, grade } = source
  return [linked(title, address), ...(grade === 'C' ? [toned('muted', ' (not rated)')] : [])]
}

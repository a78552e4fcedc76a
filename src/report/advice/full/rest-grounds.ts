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
  const chosen = verdicts.filter(({ choice }) => choice !== null)
  const items = namesBySource(chosen, labels)
    .toSorted((one, other) => Number(one.address === '') - Number(other.address === ''))
    .map(({ source, names }) =>
      item(null, [toned('strong', upperFirst(joinNames(names))), ': ', ...sourceSpans(source)]),
    )
  return items.length === 0 ? null : foldedSection('What it rests on', [list(items)])
}

interface SourcedChoices {
  /** "" of our judgement. */
  readonly address: string
  readonly source: Source
  readonly names: readonly string[]
}

function namesBySource(
  verdicts: readonly Verdict[],
  labels: LabelContext,
): readonly SourcedChoices[] {
  const bySource = new Map<string, SourcedChoices>()
  for (const verdict of verdicts) {
    const source = strongestSource(verdict)
    if (source === null) continue
    const address = 'address' in source ? source.address : 'owner' in source ? source.owner : ''
    const { names = [] } = bySource.get(address) ?? {}
    const name = lowerFirst(verdictName(verdict, labels))
    bySource.set(address, { address, source, names: [...names, name] })
  }
  return [...bySource.values()]
}

/** The source of what forces a choice, else of the heaviest evidence for it or for a side of it, the best of equals. */
function strongestSource(verdict: Verdict): Source | null {
  const { choice, decidedBy, hybrid, vetoes } = verdict
  if (choice === null) return null
  if (decidedBy === 'veto' && vetoes[0] !== undefined) return vetoes[0].source
  const sides = hybrid === null ? [choice] : hybrid.legs.map(({ pattern }) => pattern)
  const evidence = sides.flatMap(side => {
    const own = evidenceToward(verdict, side)
    return own.filter(({ counts }) => counts === own[0]?.counts)
  })
  const [heaviest] = evidence.toSorted(
    (one, other) => other.counts - one.counts || gradeOf(one.source) - gradeOf(other.source),
  )
  return heaviest?.source ?? null
}

/** What is published by vendors or standards before what others publish, and that before our judgement. */
const gradeOf = (source: Source): number =>
  'grade' in source ? 'ABC'.indexOf(source.grade) : 'ABC'.length

function sourceSpans(source: Source): readonly Span[] {
  if ('judgement' in source) return ['our judgement']
  if ('policy' in source) return [`policy of ${source.owner}`]
  const { title, address, grade } = source
  const { host } = new URL(address)
  const remarks = [...(host === '' ? [] : [host]), ...(grade === 'C' ? ['a weak source'] : [])]
  const where = remarks.length === 0 ? [] : [toned('muted', ` (${remarks.join(', ')})`)]
  return [linked(title, address), ...where]
}

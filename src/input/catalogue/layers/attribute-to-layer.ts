import { errorAt } from '../../../diagnostics/diagnostics.ts'
import type { LayerChange } from '../../../model/catalogue.ts'
import type { Finding } from '../../../model/finding.ts'

/**
 * The findings, in which those about an entry that a layer switched off are replaced by one finding for each such entry,
 * placed where it is switched off.
 */
export function attributeToLayer(
  findings: readonly Finding[],
  changes: readonly LayerChange[],
): readonly Finding[] {
  const switchedOff = new Map(
    changes.flatMap(change => (change.kind === 'switched-off' ? [[change.entry, change]] : [])),
  )
  const attributed = new Map<LayerChange, Finding[]>()
  const others: Finding[] = []
  for (const finding of findings) {
    const change = switchedOff.get(entryNamedBy(finding))
    if (change === undefined) others.push(finding)
    else attributed.set(change, [...(attributed.get(change) ?? []), finding])
  }
  return [...others, ...[...attributed].map(([change, named]) => stillNamed(change, named))]
}

/** The entry that a finding says is unknown, by its kind and id. */
function entryNamedBy({ code, facts }: Finding): string {
  const kind = KINDS[code]
  const id = String(facts.value)
  return kind === 'option' ? `option:${facts.question}/${id}` : `${kind}:${id}`
}

const KINDS: Partial<Readonly<Record<Finding['code'], string>>> = {
  'question-unknown': 'question',
  'option-unknown': 'option',
  'choice-unknown': 'hybrid',
  'mitigation-unknown': 'mitigation',
  'term-unknown': 'term',
  'source-unknown': 'source',
  'topic-unknown': 'topic',
  'platform-unknown': 'platform',
  'veto-unknown': 'rule',
}

function stillNamed(
  { entry, place }: LayerChange,
  [first, ...others]: readonly Finding[],
): Finding {
  const { file, line } = (first as Finding).place
  const more = others.length > 0 ? ` and ${others.length} more` : ''
  return errorAt(place, 'entry-still-named', {
    value: entry.replace(/^[a-z]+:/, ''),
    reason: `${file}:${line}${more}`,
  })
}

import { errorAt } from '../../../diagnostics/diagnostics.ts'
import type { LayerChange } from '../../../model/catalogue.ts'
import type { Finding } from '../../../model/finding.ts'

/**
 * Faults that a layer makes in the catalogues below it by switching off what they name: one fault for each entry, placed
 * where it is switched off. All others stay as they are.
 */
export function attributeToLayer(
  findings: readonly Finding[],
  changes: readonly LayerChange[],
): readonly Finding[] {
  const gone = new Map(
    changes.flatMap(change => (change.kind === 'switched-off' ? [[change.entry, change]] : [])),
  )
  const blamed = new Map<LayerChange, Finding[]>()
  const others: Finding[] = []
  for (const finding of findings) {
    const change = gone.get(entryNamedBy(finding))
    if (change === undefined) others.push(finding)
    else blamed.set(change, [...(blamed.get(change) ?? []), finding])
  }
  return [...others, ...[...blamed].map(([change, named]) => stillNamed(change, named))]
}

/** The entry that a finding misses, by its kind and id. */
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
  'source-unknown': 'source',
  'topic-unknown': 'topic',
  'veto-unknown': 'rule',
}

function stillNamed(
  { entry, place }: LayerChange,
  [first, ...others]: readonly Finding[],
): Finding {
  const at = first ? `${first.place.file}:${first.place.line}` : ''
  const more = others.length > 0 ? ` and ${others.length} more` : ''
  return errorAt(place, 'entry-still-named', {
    value: entry.replace(/^[a-z]+:/, ''),
    reason: `${at}${more}`,
  })
}

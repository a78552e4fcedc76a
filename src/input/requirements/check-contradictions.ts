import { TRUE, truthOver } from '../../condition/evaluate.ts'
import { questionsIn } from '../../condition/mentions.ts'
import { warningAt } from '../../diagnostics/diagnostics.ts'
import type { Contradiction } from '../../model/catalogue.ts'
import type { Finding } from '../../model/finding.ts'
import type { Requirements } from '../../model/requirements.ts'
import type { CatalogueIndex } from '../terms/index-catalogue.ts'

/** Warns of answers that cannot all be true, or hardly: at the first of them, with the line of the next. */
export function checkContradictions(
  requirements: Requirements,
  index: CatalogueIndex,
): readonly Finding[] {
  return index.contradictions
    .filter(contradiction => isThere(contradiction, requirements, index))
    .map(contradiction => warnOfContradiction(contradiction, requirements))
}

/** The warning of a contradiction that is there. */
export function warnOfContradiction(
  { when, because }: Contradiction,
  { answers, source, from, to }: Requirements,
): Finding {
  const places = questionsIn(when).flatMap(id => answers[id]?.place ?? [])
  const [at = { file: source.file, line: source.line, column: 1, length: 1 }, other] = places
  const reason = because.replaceAll('{from}', from).replaceAll('{to}', to.join(', '))
  return warningAt(at, 'answers-contradict', { reason, ...(other && { first: other.line }) })
}

function isThere(
  { when, receivers }: Contradiction,
  { answers, to, isPart }: Requirements,
  { questions }: CatalogueIndex,
): boolean {
  const isOfSo = receivers === null || (!isPart && isWithin(to.length, receivers))
  const truth = () =>
    truthOver(
      when,
      id => questions.get(id),
      id => answers[id],
    )
  return isOfSo && truth() === TRUE
}

function isWithin(
  count: number,
  { from, below }: NonNullable<Contradiction['receivers']>,
): boolean {
  return from <= count && (below === null || count < below)
}

import type { Catalogue } from '../../../model/catalogue.ts'
import type { Comparison } from './compare-cases.ts'
import { groupBy } from './group-by.ts'
import { compareAll, measureRules, withoutRules } from './rule-figures.ts'
import { sourceOf } from './source-of.ts'

/** How the published decisions of one site or organisation fare without the rules that they alone support. */
export interface SourceFigure {
  readonly source: string
  /** Its decisions, as the whole catalogue judges them. */
  readonly own: readonly Comparison[]
  /** The rules and hybrids that speak for a published choice in this source's decisions and in no other's. */
  readonly ownRules: readonly string[]
  /** Its decisions, as the catalogue judges them with these rules switched off. */
  readonly without: readonly Comparison[]
}

/** The published decisions source by source, as if each source had never been seen. */
export function measureSources(
  catalogue: Catalogue,
  all: readonly Comparison[],
): readonly SourceFigure[] {
  const figures = measureRules(catalogue, all)
  const bySource = groupBy(all, ({ known }) => sourceOf(known.address))
  return [...bySource]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([source, own]) => {
      const ownRules = figures
        .filter(({ sources }) => sources.length === 1 && sources[0] === source)
        .map(({ rule }) => rule)
      const cases = [...new Set(own.map(({ known }) => known))]
      const without =
        ownRules.length === 0 ? own : compareAll(withoutRules(catalogue, new Set(ownRules)), cases)
      return { source, own, ownRules, without }
    })
}

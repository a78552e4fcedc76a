import type { Catalogue } from '../../model/catalogue.ts'
import type { RuleRecord } from '../../model/precedent.ts'
import type { Comparison } from './compare-cases.ts'
import { compareAll, recordRules, withoutRules } from './rule-figures.ts'

/** How the published decisions of one site or organisation fare without the rules that they alone support. */
export interface SourceFigure {
  readonly source: string
  readonly decisions: number
  readonly agree: number
  /** The rules that speak for a published choice in this source's decisions and in no other's. */
  readonly ownRules: readonly string[]
  /** Of its decisions, how many are still reached with its own rules switched off. */
  readonly agreeWithout: number
}

/** The published decisions source by source, as if each source had never been seen. */
export function measureSources(
  catalogue: Catalogue,
  all: readonly Comparison[],
): readonly SourceFigure[] {
  const sources = [...new Set(all.map(({ precedent }) => sourceOf(precedent.address)))].toSorted()
  const supporters = recordRules(catalogue, all).map(supportersOf)
  return sources.map(source => {
    const own = all.filter(({ precedent }) => sourceOf(precedent.address) === source)
    const ownRules = supporters
      .filter(({ by }) => by.length > 0 && by.every(each => each === source))
      .map(({ rule }) => rule)
    const precedents = [...new Set(own.map(({ precedent }) => precedent))]
    const without =
      ownRules.length === 0
        ? own
        : compareAll(withoutRules(catalogue, new Set(ownRules)), precedents)
    return {
      source,
      decisions: own.length,
      agree: countAgreed(own),
      ownRules,
      agreeWithout: countAgreed(without),
    }
  })
}

/** The sources of the decisions that chose what a rule speaks for. */
function supportersOf({ rule, decisions }: RuleRecord) {
  const agreeing = decisions.filter(({ agreement: stand }) => stand === 'agrees')
  return { rule, by: agreeing.map(({ address }) => sourceOf(address)) }
}

const countAgreed = (comparisons: readonly Comparison[]) =>
  comparisons.filter(({ result }) => result === 'agrees').length

// Hosts where many organisations publish: the organisation is the part before or after the host.
const SHARED_HOST = 'github.com'
const SHARED_DOMAIN = 'github.io'

/** The site or the organisation of an address, such as "microsoft.com" or "github.com/someone". */
export function sourceOf(address: string): string {
  const { hostname, pathname } = new URL(address)
  if (hostname === SHARED_HOST) return `${hostname}/${pathname.split('/')[1]}`
  return hostname
    .split('.')
    .slice(hostname.endsWith(SHARED_DOMAIN) ? -3 : -2)
    .join('.')
}

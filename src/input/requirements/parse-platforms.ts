import { errorAt } from '../../diagnostics/diagnostics.ts'
import { nearestWord, quote } from '../../diagnostics/suggest.ts'
import type { Finding } from '../../model/finding.ts'
import { itemsOf, type SourceNode, valuePlace } from '../source/source-node.ts'
import type { CatalogueIndex } from '../terms/index-catalogue.ts'

/** Reads the `platforms` of a file or a profile: what the company runs, each once; unknown ones are faults. */
export function parsePlatforms(
  node: SourceNode,
  { runnable, platforms }: Pick<CatalogueIndex, 'runnable' | 'platforms'>,
): { readonly platforms: readonly string[]; readonly findings: readonly Finding[] } {
  // What is neither a word nor a list of words is told with the shape of the file.
  const named = (Array.isArray(node.data) ? itemsOf(node) : [node]).filter(
    ({ data }) => typeof data === 'string' && data !== '',
  )
  const words = [...new Set(named.map(({ data }) => String(data)))]
  return {
    platforms: words.filter(word => runnable.has(word)),
    findings: named
      .filter(({ data }) => !runnable.has(String(data)))
      .map(item => unknownPlatform(item, { runnable, platforms })),
  }
}

/** The platforms are listed; of technologies there are too many. */
function unknownPlatform(
  item: SourceNode,
  { runnable, platforms }: Pick<CatalogueIndex, 'runnable' | 'platforms'>,
): Finding {
  const nearest = nearestWord(String(item.data), runnable)
  const facts = {
    value: quote(item.data),
    ...(nearest === null ? { allowed: [...platforms, TECHNOLOGIES] } : { nearest }),
  }
  return errorAt(valuePlace(item), 'platform-unknown', facts)
}

const TECHNOLOGIES = 'and each technology that "explain" lists'

import { errorAt } from '../../diagnostics/diagnostics.ts'
import { readsAsOurs } from '../../input/source/reads-as-ours.ts'
import type { Finding } from '../../model/finding.ts'
import { SETS } from '../load/catalogue/read-sets.ts'

/** Findings, and the texts by the file that they name. */
export interface ToldFindings {
  readonly findings: readonly Finding[]
  readonly texts: ReadonlyMap<string, string>
}

/**
 * The same without any word of a text that is none of our files: one finding stands for all that is wrong with it. A
 * stranger's change may name whatever file there is, and what is printed may be read by everybody.
 */
export function withholdForeign({ findings, texts }: ToldFindings): ToldFindings {
  const foreign = new Set(
    [...texts].filter(([file, text]) => file !== SETS && !readsAsOurs(text)).map(([file]) => file),
  )
  if (foreign.size === 0) return { findings, texts }
  const told = new Set<string>()
  return {
    findings: findings.flatMap(finding => {
      const { code, place } = finding
      // What is said of a file as a whole quotes nothing of it.
      if (!foreign.has(place.file) || /^(?:file|text)-/.test(code)) return [finding]
      if (told.has(place.file)) return []
      told.add(place.file)
      return [errorAt(place, 'file-of-other-kind', { value: place.file })]
    }),
    texts: new Map([...texts].filter(([file]) => !foreign.has(file))),
  }
}

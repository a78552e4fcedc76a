import { createHash } from 'node:crypto'
import { compileEngine } from '../advise/engine/compile-engine.ts'
import { checkCatalogue } from '../advise/lint/check-catalogue.ts'
import { type LoadedCatalogue, parseCatalogue } from '../input/catalogue/parse-catalogue.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Finding } from '../model/finding.ts'
import { readKnowledge } from './read-knowledge.ts'

/** The catalogue of a folder, parsed; throws, naming every fault, where it has one. For measuring, which needs no checks. */
export function parseBuiltIn(folder: string): LoadedCatalogue {
  const parsed = parseCatalogue(readKnowledge(folder, ['.', 'pairs', 'technologies']), digestOf)
  if (!parsed.ok) throw new Error(describe(folder, parsed.findings))
  return parsed.value
}

/** The catalogue of a folder, parsed and checked; throws, naming every fault, where it has one. */
export function compileBuiltIn(folder: string): Catalogue {
  const { catalogue, places } = parseBuiltIn(folder)
  const faults = checkCatalogue(compileEngine(catalogue), places).filter(
    ({ severity }) => severity === 'error',
  )
  if (faults.length > 0) throw new Error(describe(folder, faults))
  return catalogue
}

const digestOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`

/** The report room words findings for people; the build names code, place and facts, which is enough to mend them. */
const describe = (folder: string, findings: readonly Finding[]) =>
  [
    `The catalogue in "${folder}" has ${findings.length} faults`,
    ...findings.map(
      ({ code, place, facts }) =>
        `  ${place.file}:${place.line}:${place.column} ${code} ${JSON.stringify(facts)}`,
    ),
  ].join('\n')

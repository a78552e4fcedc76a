import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import type { Engine } from '../../src/advise/engine/engine.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import { listPatterns, loadPatterns, readPattern } from '../helpers/read-patterns.ts'
import { smallCatalogue } from '../helpers/small-catalogue.ts'
import { REQUIREMENTS } from './texts.ts'

/** What texts are read by, and what mutations of requirements start from. */
export interface Knowledge {
  readonly catalogue: Catalogue
  readonly engine: Engine
  readonly requirements: readonly string[]
}

/** The small catalogue of tests. */
export const SMALL: Knowledge = knowledgeOf(smallCatalogue(), REQUIREMENTS)

/** The catalogue that is shipped, with its examples. */
export function shippedKnowledge(): Knowledge {
  const files = [...listPatterns('examples'), ...listPatterns('examples/company')]
  return knowledgeOf(loadPatterns().catalogue, files.map(readPattern))
}

function knowledgeOf(catalogue: Catalogue, requirements: readonly string[]): Knowledge {
  return { catalogue, engine: compileEngine(catalogue), requirements }
}

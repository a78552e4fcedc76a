import { parseCatalogue } from '../../src/input/catalogue/parse-catalogue.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import { smallCatalogueFiles } from './small-catalogue.ts'

/** The small catalogue with a question of which several options may hold; two of them speak for push, one for pull. */
export function severalCatalogue(): Catalogue {
  const parsed = parseCatalogue(severalCatalogueFiles())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings, null, 2))
  return parsed.value.catalogue
}

/** The files that `severalCatalogue` is made of, by path. */
export function severalCatalogueFiles(): ReadonlyMap<string, string> {
  const files = new Map(smallCatalogueFiles())
  const pair = 'pairs/pull-push.yaml'
  files.set('questions.yaml', `${files.get('questions.yaml')}${QUESTION}`)
  files.set(pair, (files.get(pair) ?? '').replace('rules:\n', `rules:\n${RULES}`))
  return files
}

const QUESTION = `
- id: promises
  topic: exchange
  holds: several
  text: What must hold between {from} and {to}?
  help: Tick each that is true.
  why: Each promise costs something.
  pairs: [pull-push]
  options:
    - { id: in-order, label: Order is kept, help: One after the other. }
    - { id: never-twice, label: Nothing comes twice, help: Once only. }
    - { id: all-or-nothing, label: All of it or nothing, help: Together. }
`

const RULES = `
  - { id: push-in-order, when: { promises: in-order }, toward: push, weight: 2, because: It is told., source: a-book }
  - { id: push-once, when: { promises: never-twice }, toward: push, weight: 1, because: It is told., source: a-book }
  - { id: pull-whole, when: { promises: all-or-nothing }, toward: pull, weight: 2, because: It is read., source: a-book }
`

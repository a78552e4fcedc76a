import { SIX_PAIRS } from '../../src/input/catalogue/checks/check-six-pairs.ts'
import { parseCatalogue } from '../../src/input/catalogue/parse-catalogue.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'

/**
 * A catalogue of all six pairs and five questions that says the same of every pair: of its patterns A and B, `copy`,
 * long delays, much and large data speak for B, the rest for A; `other-companies` rules A out, except for a look-up.
 */
export function smallCatalogue(): Catalogue {
  const parsed = parseCatalogue(smallCatalogueFiles())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings, null, 2))
  return parsed.value.catalogue
}

/** The files that `smallCatalogue` is made of, by path. */
export function smallCatalogueFiles(): ReadonlyMap<string, string> {
  const pairs = [...SIX_PAIRS].map(
    ([id, patterns]) => [`pairs/${id}.yaml`, pairFile(id, patterns)] as const,
  )
  return new Map([
    ['catalogue.yaml', CATALOGUE],
    ['sources.yaml', SOURCES],
    ['mitigations.yaml', MITIGATIONS],
    ['questions.yaml', QUESTIONS],
    ...pairs,
  ])
}

const CATALOGUE = `
name: small
version: 1.0.0
constants:
  hybrid-share: { value: 3/5, because: as in the real one }
  decisive-weight: { value: 3, because: as in the real one }
  largest-weight: { value: 3, because: as in the real one }
  strong-margin: { value: 1/2, because: as in the real one }
  clear-margin: { value: 1/4, because: as in the real one }
topics:
  - { id: exchange, name: The exchange }
  - { id: volume, name: Volume }
`

const SOURCES = `
- { id: a-book, title: A book, address: "https://example.org/book", grade: B }
`

const MITIGATIONS = `
- { id: idempotent-receiver, name: Idempotent receiver, how: Ignore what came before, reference: "https://example.org/idempotent" }
`

const PAIRS = `[${[...SIX_PAIRS.keys()].join(', ')}]`

const QUESTIONS = `
- id: exchange
  topic: exchange
  core: true
  text: What is exchanged between {from} and {to}?
  help: Choose by purpose.
  why: It changes much.
  pairs: ${PAIRS}
  options:
    - { id: look-up, label: Something is looked up, help: A question with an answer. }
    - { id: copy, label: A copy is kept in step, help: Data that both hold. }
- id: data-freshness
  topic: exchange
  core: true
  text: How old may the data of {from} be in {to}?
  help: Count from the change.
  why: It changes much.
  pairs: ${PAIRS}
  quantity: duration
  ask-when: { exchange: copy }
  options:
    - { id: seconds, label: Seconds at most, help: Nearly at once., band: { below: 1m } }
    - { id: minutes, label: Minutes, help: Soon., band: { from: 1m, below: 1h } }
    - { id: hours, label: An hour or more, help: Later., band: { from: 1h } }
- id: peak-volume
  topic: volume
  text: How many items go from {from} to {to} in an hour?
  help: At the peak.
  why: It changes something.
  pairs: ${PAIRS}
  quantity: count
  options:
    - { id: under-1k, label: Less than a thousand, help: Few., band: { below: 1000 } }
    - { id: over-1k, label: A thousand or more, help: Many., band: { from: 1000 } }
- id: payload-size
  topic: volume
  text: How large is an item from {from} to {to}?
  help: The largest that is usual.
  why: It changes something.
  pairs: ${PAIRS}
  quantity: size
  options:
    - { id: under-1MB, label: Less than a megabyte, help: Small., band: { below: 1MB } }
    - { id: over-1MB, label: A megabyte or more, help: Large., band: { from: 1MB } }
- id: ownership
  topic: exchange
  core: true
  text: Who looks after {from} and {to}?
  help: Ask who can change the interfaces.
  why: It changes something.
  pairs: ${PAIRS}
  options:
    - { id: one-team, label: One team, help: All ends. }
    - { id: other-companies, label: Another company, help: At least one end. }
`

function pairFile(id: string, [a, b]: readonly [string, string]): string {
  return `
id: ${id}
name: ${a} or ${b}
decision: Is it ${a} or ${b}?
patterns:
${patternText(a)}${patternText(b)}
rules:
  - { id: ${a}-looks-up, when: { exchange: look-up }, toward: ${a}, weight: 2, because: It is asked., source: a-book }
  - { id: ${b}-copies, when: { exchange: copy }, toward: ${b}, weight: 1, because: It is kept., source: a-book }
  - { id: ${a}-seconds, when: { data-freshness: seconds }, toward: ${a}, weight: 3, because: It is urgent., source: a-book }
  - { id: ${b}-hours, when: { data-freshness: [hours] }, toward: ${b}, weight: 3, group: ${b}-time, because: It can wait., source: a-book }
  - { id: ${b}-many, when: { peak-volume: over-1k }, toward: ${b}, weight: 1, because: It is much., source: a-book }
  - { id: ${b}-large, when: { payload-size: over-1MB }, toward: ${b}, weight: 2, group: ${b}-time, because: It is large., source: { judgement: We think so } }
  - { id: ${a}-one-team, when: { ownership: one-team }, toward: ${a}, weight: 2, because: One hand., source: a-book }
  - { id: no-${a}, when: { ownership: other-companies }, unless: { exchange: look-up }, rules-out: ${a}, because: It is theirs., source: a-book }
hybrids:
  - id: both-${id}
    name: Both of ${id}
    what: A part is ${a}, the rest ${b}.
    when: { all: [ { exchange: copy }, { data-freshness: seconds } ] }
    answers: [no-${a}]
    legs:
      - { leg: "from {from} to the middle", pattern: ${a}, because: It is urgent. }
      - { leg: "from the middle to {to}", pattern: ${b}, because: It is kept. }
    challenges: []
    source: a-book
`
}

function patternText(id: string): string {
  return `
  - id: ${id}
    name: The ${id} way
    what: It is ${id}.
    when-to-use: [ { id: ${id}-use, text: When it fits., source: a-book } ]
    when-not: [ { id: ${id}-not, text: When it does not., source: a-book } ]
    examples: [ An example of ${id} ]
    building-blocks: [ { name: A block, note: It is built of it. } ]
    reversibility: { level: 2, because: It takes a while., source: a-book }
    challenges:
      - id: ${id}-is-hard
        title: It is hard
        because: It always is.
        source: a-book
        raised: [ { when: { peak-volume: over-1k }, by: 2, because: It is much. } ]
        eased: [ { when: { ownership: one-team }, by: 1, because: One hand. } ]
        mitigations: [idempotent-receiver]
`
}

import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseCatalogue, parseLayers } from '../../src/input/catalogue/parse-catalogue.ts'
import { parseExamples } from '../../src/input/catalogue/parse-examples.ts'
import { parseColumns } from '../../src/input/landscape/import/parse-columns.ts'
import { parseLandscape } from '../../src/input/landscape/parse-landscape.ts'
import { parseLock } from '../../src/input/lock/parse-lock.ts'
import { parseWholeProfile } from '../../src/input/requirements/parse-profile.ts'
import { parseRequirements } from '../../src/input/requirements/parse-requirements.ts'
import type { Finding } from '../../src/model/finding.ts'
import { findingText } from '../../src/report/findings/finding-text.ts'
import { smallCatalogue, smallCatalogueFiles } from '../helpers/small-catalogue.ts'

// Every value of a file, and every key, in turn replaced by what a program of JavaScript stumbles over: what `String` cannot
// print, and names that every object has.
const VALUES = ['{"toString":"","valueOf":1}', '[{"toString":""}]', '"constructor"']
// A whole catalogue takes long to read: of a longer text, changes that lie evenly apart.
const MOST_CHANGES = 60
const KEYS = ['toString', '__proto__', 'constructor']

const catalogue = {
  ...smallCatalogue(),
  replaced: [{ id: 'asked-no-more', instead: 'Write it with {option}', options: {} }],
}
const context = {
  catalogue,
  load: () => ({ ok: false, code: 'file-missing', file: 'p.yaml' }) as const,
}
const files = smallCatalogueFiles()
const folder = (file: string, text: string) => [{ folder: '', texts: new Map([[file, text]]) }]
const laidOver = (file: string) => (text: string) =>
  parseLayers([
    { folder: 'below', texts: files },
    {
      folder: 'own',
      texts: new Map([
        ['catalogue.yaml', 'extends: built-in\nname: Acme\nversion: 2.1.0\n'],
        [file, text],
      ]),
    },
  ]).findings

interface Row {
  readonly kind: string
  readonly text: string
  readonly read: (text: string) => readonly Finding[]
}

const rows: readonly Row[] = [
  {
    kind: 'requirements',
    text: `name: n
from: a
to: [b, c]
extends: [p.yaml]
platforms: [sap]
answers:
  exchange: { value: copy, note: month end, by: finance, assumed: true }
  volume: { parts: { shop: large, others: 5 } }
  asked-no-more: [a]
fixed: { pull-push: { choice: pull, because: b, owner: c, review: 2027-06-01 } }
flows: [{ name: f, from: c, to: d, answers: { exchange: [look-up, copy] }, fixed: { pull-push: pull } }]
`,
    read: text =>
      parseRequirements({ file: 'a.yaml', text, syntax: 'yaml' }, context).flatMap(
        ({ parsed }) => parsed.findings,
      ),
  },
  {
    kind: 'profile',
    text: 'name: c\nanswers: { exchange: copy }\nsystems: { SAP: { owner: a, answers: { exchange: [copy] } } }\nfixed: { pull-push: pull }\n',
    read: text => parseWholeProfile({ file: 'a.yaml', text }, context).findings,
  },
  {
    kind: 'landscape',
    text: `landscape: Shop
systems: { SAP: { owner: a, kinds: [b], answers: { exchange: [copy] } } }
interfaces:
  - { name: Stock, from: W, to: [S, SAP], data: [stock], over: hub, answers: { exchange: copy } }
  - { file: a.yaml, data: stock }
`,
    read: text => parseLandscape({ file: 'l.yaml', text }, context).findings,
  },
  {
    kind: 'lock',
    text: `file: a.yaml
name: A
flow: null
catalogue: small 1.0.0
answers: { exchange: [copy], gone: { value: [a] } }
choices: { pull-push: { choice: pull, because: b, owner: o, review: 2027-01-01 } }
`,
    read: text => parseLock('l.yaml', text, catalogue).findings,
  },
  {
    kind: 'columns',
    text: 'columns: { Source: from, Kind: { to: exchange, values: { a: copy } } }\n',
    read: text => parseColumns({ file: 'c.yaml', text }, catalogue.questions).findings,
  },
  {
    kind: 'examples',
    text: '- { id: a, says: b, answers: { exchange: [copy] }, expect: { pull-push: [pull, push] } }\n- { file: x.yaml, says: c, expect: { pull-push: open } }\n',
    read: text => parseExamples(folder('examples.yaml', text), catalogue).findings,
  },
  {
    kind: 'a pair',
    text: files.get('pairs/pull-push.yaml') ?? '',
    read: text => parseCatalogue(new Map([...files, ['pairs/pull-push.yaml', text]])).findings,
  },
  {
    kind: 'a layer of questions',
    text: '- { override: exchange, options: [{ override: copy, label: L }, { switch-off: look-up, because: b }] }\n- { switch-off: volume, because: we never ask }\n',
    read: laidOver('questions.yaml'),
  },
  {
    kind: 'a layer of a pair',
    text: 'override: pull-push\nrules: [{ switch-off: a, because: b }, { override: c, weight: 1 }]\n',
    read: laidOver('pairs/pull-push.yaml'),
  },
]

test.each(rows)('no value and no key of $kind is taken for more than its text', ({
  text,
  read,
}) => {
  const all = changesOf(parse(text))
  const apart = Math.ceil(all.length / MOST_CHANGES)
  for (const changed of all.filter((_, at) => at % apart === 0)) {
    const said = read(changed).map(finding => findingText(finding))
    expect(said.join('\n'), changed).not.toMatch(/\[object|\[native|function /)
  }
})

/** The texts (JSON, which YAML includes) with one value or one key changed. */
function changesOf(data: unknown): readonly string[] {
  return [...VALUES, ...insideOf(data)]
}

function insideOf(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null) return []
  const isList = Array.isArray(data)
  const parts = Object.entries(data).map(([key, value]) => ({
    key: isList ? '' : `${JSON.stringify(key)}: `,
    value: JSON.stringify(value),
    changes: changesOf(value),
  }))
  return parts.flatMap(({ key, value, changes }, at) => {
    const around = (part: string) => {
      const all = parts
        .map(each => `${each.key}${each.value}`)
        .with(at, part)
        .join(', ')
      return isList ? `[${all}]` : `{${all}}`
    }
    const renamed = isList ? [] : KEYS.map(name => around(`${JSON.stringify(name)}: ${value}`))
    return [...changes.map(changed => around(`${key}${changed}`)), ...renamed]
  })
}

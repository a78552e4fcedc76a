/** What a text may be read as. */
export type Kind = 'requirements' | 'ndjson' | 'profile' | 'layer' | 'examples' | 'catalogue'

/** Requirements in every form that a person may give them, with the words of the small catalogue of tests. */
export const REQUIREMENTS: readonly string[] = [
  'name: n\nfrom: a\nto: b\nanswers:\n  exchange: look-up\n',
  `# Ours
name: Nightly orders  # of the shop
from: Shop
to: [SAP, "Data: warehouse"]
answers:
  # The exchange
  exchange: { value: [look-up, copy], note: month end, by: sales, assumed: true }

  #   ownership: one-team
  ownership: one-team
fixed:
  pull-push: { choice: pull, because: firewall policy, owner: network, review: 2027-06-01 }
`,
  `name: &n x
from: a
to: b
answers:
  exchange:
    value: copy
    note: &a one
  ownership:
    value: one-team
    note: *a
`,
  '{"name": "n", "from": "a", "to": ["b"], "answers": {"exchange": "copy"}}',
  '{\n  "name": "n",\n  "from": "a",\n  "to": "b",\n  "answers": {\n    "exchange": "look-up"\n  }\n}\n',
  `name: n
from: a
to: b
answers:
  exchange: { parts: { web shop: look-up, retailers: copy } }
`,
  `name: n
from: a
to: b
flows:
- name: one
  answers: { exchange: look-up }
- { name: two, from: c, answers: { } }
`,
  `---
name: n
from: a
to: b
answers: {}
...
---
name: m
from: a
to: b
answers:
`,
  `"name": |-
  several
  lines
from: >
  folded
to:
  - b
  -
   c
answers: { exchange: copy,
  ownership : one-team, # c
}
`,
]

const PROFILES = [
  'answers: { ownership: one-team }\nsystems:\n  SAP: { owner: finance, answers: { exchange: copy } }\n',
  'name: Company\nfixed: { pull-push: pull }\n',
  ...REQUIREMENTS.slice(0, 3),
]

const LAYERS = [
  '- override: exchange\n  text: Another\n- id: new\n  topic: exchange\n  text: t\n  help: h\n  why: w\n  pairs: [pull-push]\n  options: [{ id: a, label: A, help: h }]\n',
  '- switch-off: volume\n  because: we never ask\n- override: exchange\n  options:\n    - override: copy\n      label: L\n',
]

/** Examples and other pieces that are put into texts. */
export const EXAMPLES: readonly string[] = [
  '- id: a\n  says: b\n  answers: { exchange: look-up }\n  expect: { pull-push: pull }\n- file: x.yaml\n  says: c\n  expect: { pull-push: open }\n',
  ...REQUIREMENTS,
]

/** What the mutations of each kind of text start from. */
export const TEXTS: Readonly<Record<Kind, readonly string[]>> = {
  requirements: REQUIREMENTS,
  ndjson: ['{"name":"n","from":"a","to":"b","answers":{"exchange":"copy"}}\n{"name":"m"}\n'],
  profile: PROFILES,
  layer: LAYERS,
  catalogue: LAYERS,
  examples: EXAMPLES,
}

import { expect, test } from 'vitest'
import { advise } from '../../../src/advise/advise.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { checkCatalogue } from '../../../src/advise/lint/check-catalogue.ts'
import { parseExtends } from '../../../src/input/catalogue/layers/parse-extends.ts'
import { parseLayers } from '../../../src/input/catalogue/parse-catalogue.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import { requirementsOf } from '../../helpers/arbitrary-catalogue.ts'
import { smallCatalogue, smallCatalogueFiles } from '../../helpers/small-catalogue.ts'

const HEADING = 'extends: built-in\nname: Acme\nversion: 2.1.0\n'

function layered(files: Readonly<Record<string, string>>) {
  const own = new Map(Object.entries({ 'catalogue.yaml': HEADING, ...files }))
  return parseLayers([
    { folder: 'small', texts: smallCatalogueFiles() },
    { folder: 'acme', texts: own },
  ])
}

function catalogueOf(files: Readonly<Record<string, string>>): Catalogue {
  const parsed = layered(files)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  return parsed.value.catalogue
}

const rulesOf = ({ pairs }: Catalogue) =>
  pairs.flatMap(({ rules }) => rules.map(rule => [rule.id, rule] as const))
const changesOf = ({ layers }: Catalogue) =>
  layers.at(-1)?.changes.map(({ kind, entry }) => `${kind} ${entry}`)

const PULL = 'pairs/ours.yaml'

test('a layer that states nothing changes nothing but the name', () => {
  const { name, version, layers, base, ...content } = catalogueOf({})
  const {
    name: _name,
    version: _version,
    layers: _layers,
    base: _base,
    ...small
  } = smallCatalogue()
  expect(content).toEqual(small)
  expect([name, version]).toEqual(['Acme', '2.1.0'])
  expect(layers.map(layer => layer.name)).toEqual(['small', 'Acme'])
  expect(base).toEqual(smallCatalogue())
})

test('it adds a rule, changes one and switches one off, and all others stay as they were', () => {
  const catalogue = catalogueOf({
    [PULL]: `
override: pull-push
rules:
  - { id: ours, when: { peak-volume: over-1k }, toward: push, weight: 3, because: We know., source: { judgement: We do. } }
  - { override: pull-looks-up, weight: 1 }
  - { switch-off: pull-one-team, because: Our teams push. }
`,
  })
  const small = new Map(rulesOf(smallCatalogue()))
  const rules = new Map(rulesOf(catalogue))
  expect(rules.get('ours')?.effect).toEqual({
    kind: 'toward',
    pattern: 'push',
    weight: 3,
    group: null,
  })
  expect(rules.get('pull-looks-up')).toEqual({
    ...small.get('pull-looks-up'),
    effect: { kind: 'toward', pattern: 'pull', weight: 1, group: null },
  })
  expect(rules.has('pull-one-team')).toBe(false)
  const others = [...rules].filter(([id]) => id !== 'ours' && id !== 'pull-looks-up')
  expect(others).toEqual(
    [...small].filter(([id]) => id !== 'pull-one-team' && id !== 'pull-looks-up'),
  )
  expect(changesOf(catalogue)).toEqual([
    'added rule:ours',
    'changed rule:pull-looks-up',
    'switched-off rule:pull-one-team',
  ])
  expect(catalogue.layers.at(-1)?.changes.at(-1)?.because).toBe('Our teams push.')
})

test('it adds an option to a question, a question, and a constant of its own', () => {
  const catalogue = catalogueOf({
    'catalogue.yaml': `${HEADING}constants: { leaning-at-most: { value: 4, because: Ours. } }\n`,
    'questions.yaml': `
- override: ownership
  options: [{ id: a-vendor, label: A vendor, help: Not us. }]
- { id: ours, topic: volume, text: Ours?, help: Ours., why: Ours., pairs: [pull-push], options: [{ id: is-ours, label: Is, help: Is. }, { id: is-not, label: Not, help: Not. }] }
`,
    [PULL]: `
override: pull-push
rules:
  - { id: a, when: { ours: is-ours }, toward: push, weight: 1, because: Ours., source: a-book }
  - { id: b, when: { ownership: a-vendor }, toward: push, weight: 1, because: Ours., source: a-book }
`,
  })
  expect(catalogue.constants.leaningAtMost).toBe(4)
  expect(catalogue.constants.clear).toEqual(smallCatalogue().constants.clear)
  const ownership = catalogue.questions.find(({ id }) => id === 'ownership')
  expect(ownership?.options.map(({ id }) => id)).toEqual([
    'one-team',
    'other-companies',
    'a-vendor',
  ])
  expect(catalogue.questions.at(-1)?.pairs).toEqual(['pull-push'])
  expect(changesOf(catalogue)).toEqual([
    'changed constant:leaning-at-most',
    'added option:ownership/a-vendor',
    'added question:ours',
    'added rule:a',
    'added rule:b',
  ])
})

test('two files may lie over one pair', () => {
  const rule = (id: string) =>
    `override: pull-push\nrules:\n  - { id: ${id}, when: { exchange: copy }, toward: push, weight: 1, because: We know., source: a-book }\n`
  const catalogue = catalogueOf({ 'pairs/one.yaml': rule('one'), 'pairs/two.yaml': rule('two') })
  expect(changesOf(catalogue)).toEqual(['added rule:one', 'added rule:two'])
  expect(rulesOf(catalogue).filter(([id]) => id === 'one' || id === 'two')).toHaveLength(2)
})

test('layers stack, each on all below it', () => {
  const parsed = parseLayers([
    { folder: 'small', texts: smallCatalogueFiles() },
    {
      folder: 'group',
      texts: new Map([
        ['catalogue.yaml', HEADING],
        [PULL, 'override: pull-push\nrules: [{ override: pull-looks-up, weight: 1 }]\n'],
      ]),
    },
    {
      folder: 'team',
      texts: new Map([
        ['catalogue.yaml', 'extends: ../group\nname: Team\nversion: 0.1.0\nrequires: ^2.0\n'],
        [PULL, 'override: pull-push\nrules: [{ override: pull-looks-up, weight: 3 }]\n'],
      ]),
    },
  ])
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  const { catalogue, places } = parsed.value
  expect(new Map(rulesOf(catalogue)).get('pull-looks-up')?.effect).toMatchObject({ weight: 3 })
  expect(catalogue.layers.map(({ name }) => name)).toEqual(['small', 'Acme', 'Team'])
  expect(places.get('rule:pull-looks-up')?.file).toBe('small/pairs/pull-push.yaml')
})

test.each<[string, Readonly<Record<string, string>>, string, string]>([
  [
    'an id of the catalogue below',
    { [PULL]: 'override: pull-push\nrules:\n  - { id: pull-looks-up }\n' },
    'id-taken-below',
    'acme/pairs/ours.yaml:3:11',
  ],
  [
    'a rule that is not there to change',
    { [PULL]: 'override: pull-push\nrules:\n  - { override: pull-look-up, weight: 1 }\n' },
    'entry-unknown-below',
    'acme/pairs/ours.yaml:3:17',
  ],
  [
    'a rule that is not there to switch off',
    { [PULL]: 'override: pull-push\nrules:\n  - { switch-off: x, because: y }\n' },
    'entry-unknown-below',
    'acme/pairs/ours.yaml:3:19',
  ],
  [
    'no reason to switch off',
    { [PULL]: 'override: pull-push\nrules:\n  - { switch-off: pull-looks-up }\n' },
    'key-missing',
    'acme/pairs/ours.yaml:3:7',
  ],
  [
    'an unknown key of an override',
    { [PULL]: 'override: pull-push\nrules:\n  - { override: pull-looks-up, wieght: 1 }\n' },
    'key-unknown',
    'acme/pairs/ours.yaml:3:32',
  ],
  [
    'a weight off the scale',
    { [PULL]: 'override: pull-push\nrules:\n  - { override: pull-looks-up, weight: 9 }\n' },
    'weight-off-scale',
    'acme/pairs/ours.yaml:3:40',
  ],
  [
    'a version that is not there',
    { 'catalogue.yaml': `${HEADING}requires: ">=1.1"\n` },
    'version-unmet',
    'acme/catalogue.yaml:4:11',
  ],
  [
    'no range of versions',
    { 'catalogue.yaml': `${HEADING}requires: newest\n` },
    'version-range-wrong',
    'acme/catalogue.yaml:4:11',
  ],
  [
    'a policy on no choice',
    {
      'policies.yaml':
        '- { id: p, forbids: { pull-push: drag }, because: b, owner: o, review: 2027-01-01 }\n',
    },
    'choice-unknown',
    'acme/policies.yaml:1:34',
  ],
  [
    'a policy that allows no hybrid',
    {
      'policies.yaml':
        '- { id: p, forbids: { pull-push: pull }, allows: [push], because: b, owner: o, review: 2027-01-01 }\n',
    },
    'hybrid-unknown',
    'acme/policies.yaml:1:51',
  ],
  [
    'a policy with the id of a rule',
    {
      'policies.yaml':
        '- { id: pull-looks-up, forbids: { pull-push: pull }, because: b, owner: o, review: 2027-01-01 }\n',
    },
    'id-duplicate',
    'acme/policies.yaml:1:9',
  ],
  [
    'a question that rules still ask',
    { 'questions.yaml': '- { switch-off: ownership, because: We never ask. }\n' },
    'entry-still-named',
    'acme/questions.yaml:1:3',
  ],
  [
    'a pair that is not there to change',
    { [PULL]: 'override: pul-push\nrules: []\n' },
    'entry-unknown-below',
    'acme/pairs/ours.yaml:1:11',
  ],
  ['a pair without a name', { [PULL]: 'rules: []\n' }, 'key-missing', 'acme/pairs/ours.yaml:1:1'],
  [
    'a pair without all that a pair has',
    { [PULL]: 'id: ours\n' },
    'key-missing',
    'acme/pairs/ours.yaml:1:1',
  ],
  [
    'a seventh pair, in a file that is called like one below',
    { 'pairs/pull-push.yaml': seventhPair() },
    'pair-unknown',
    'acme/pairs/pull-push.yaml:2:5',
  ],
  [
    'an item that is no entry',
    { 'questions.yaml': '- ours\n' },
    'value-wrong-type',
    'acme/questions.yaml:1:3',
  ],
  [
    'a review on no day',
    {
      'policies.yaml':
        '- { id: p, forbids: { pull-push: pull }, because: b, owner: o, review: next May }\n',
    },
    'value-not-allowed',
    'acme/policies.yaml:1:72',
  ],
  [
    'a mapping in place of a list',
    { 'tensions.yaml': 'override: x\n' },
    'value-wrong-type',
    'acme/tensions.yaml:1:1',
  ],
  ['text that is no YAML', { 'questions.yaml': '- {' }, 'yaml-syntax', 'acme/questions.yaml:1:4'],
])('%s is a fault with its place', (_, files, code, place) => {
  const parsed = layered(files)
  const found = parsed.findings.map(
    ({ code, place: { file, line, column } }) => `${code} ${file}:${line}:${column}`,
  )
  expect(parsed.ok).toBe(false)
  expect(found).toContain(`${code} ${place}`)
})

function seventhPair(): string {
  const pull = smallCatalogueFiles().get('pairs/pull-push.yaml') ?? ''
  return pull.replace('id: pull-push', 'id: ours')
}

test.each([
  ['no heading', {}, null],
  ['a heading that cannot be read', { 'catalogue.yaml': 'extends: [' }, null],
  ['a catalogue of its own', { 'catalogue.yaml': 'name: Acme' }, null],
  ['a folder below', { 'catalogue.yaml': 'name: Acme\nextends: ../group' }, '2:10 ../group'],
  ['a folder of no name', { 'catalogue.yaml': 'extends: 5' }, '1:10 null'],
  ['a remark that speaks of it', { 'catalogue.yaml': '# extends: a\nname: Acme' }, null],
  ['a key in escapes', { 'catalogue.yaml': '"ext\\u0065nds": ../group' }, '1:17 ../group'],
  ['a block beside it', { 'catalogue.yaml': 'extends: a\nname: |\n  Acme' }, '1:10 a'],
])('what a layer extends: %s', (_, texts, expected) => {
  const extended = parseExtends({ folder: 'acme', texts: new Map(Object.entries(texts)) })
  const { value, place } = extended ?? {}
  expect(extended && `${place?.line}:${place?.column} ${value}`).toBe(expected)
})

test('a layer without a heading goes by the name below', () => {
  const parsed = parseLayers([
    { folder: 'small', texts: smallCatalogueFiles() },
    { folder: 'acme', texts: new Map([['questions.yaml', '[]']]) },
  ])
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  expect(parsed.value.catalogue.layers.map(({ name }) => name)).toEqual(['small', 'small'])
})

test('styles come to a catalogue that had none, and a layer above changes and adds some', () => {
  const style = (id: string) =>
    `{ id: ${id}, name: Calls, what: It calls., choices: { pull-push: pull }, diagram: { nodes: [{ id: n, label: N }], edges: [{ from: n, to: n, label: e }] }, source: a-book }`
  const parsed = parseLayers([
    { folder: 'small', texts: smallCatalogueFiles() },
    {
      folder: 'group',
      texts: new Map([
        ['catalogue.yaml', 'extends: ../small\nname: Group\nversion: 1.0.0\n'],
        ['blueprints.yaml', `styles:\n  - ${style('calls')}\nobligations: []\n`],
      ]),
    },
    {
      folder: 'team',
      texts: new Map([
        ['catalogue.yaml', 'extends: ../group\nname: Team\nversion: 1.0.0\n'],
        [
          'blueprints.yaml',
          `styles:\n  - { override: calls, name: Ours }\n  - ${style('more-calls')}\n`,
        ],
      ]),
    },
  ])
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  const { styles, layers } = parsed.value.catalogue
  expect(styles.map(({ id, name }) => `${id} ${name}`)).toEqual(['calls Ours', 'more-calls Calls'])
  expect(layers.map(({ changes }) => changes.map(({ kind, entry }) => `${kind} ${entry}`))).toEqual(
    [[], ['added style:calls'], ['changed style:calls', 'added style:more-calls']],
  )
})

test('a list of what has no ids is replaced as a whole, and a statement is added by its id', () => {
  const catalogue = catalogueOf({
    [PULL]: `
override: pull-push
patterns:
  - override: pull
    building-blocks: [{ name: Ours, note: N. }]
    examples: [Ours]
    when-to-use: [{ id: ours, text: We pull., source: a-book }]
`,
  })
  const patternOf = ({ pairs }: Catalogue) =>
    pairs.flatMap(({ patterns }) => patterns).find(({ id }) => id === 'pull')
  const before = patternOf(smallCatalogue())
  expect(patternOf(catalogue)).toMatchObject({
    buildingBlocks: [{ name: 'Ours' }],
    examples: ['Ours'],
    whenToUse: [...(before?.whenToUse ?? []), { text: 'We pull.' }],
  })
  expect(changesOf(catalogue)).toEqual(['added statement:ours', 'changed pattern:pull'])
})

test('where only the layer knows an answer, the catalogue below decides without it', () => {
  const catalogue = catalogueOf({
    'questions.yaml':
      '- { override: ownership, options: [{ id: a-vendor, label: A vendor, help: Not us. }] }\n',
    [PULL]:
      'override: pull-push\nrules:\n  - { id: ours, when: { ownership: a-vendor }, toward: push, weight: 1, because: Ours., source: a-book }\n',
  })
  const engine = compileEngine(catalogue)
  const belowOf = (answers: Readonly<Record<string, readonly string[]>>) =>
    advise(engine, requirementsOf(answers)).below?.verdicts
  expect(belowOf({ exchange: ['copy'], ownership: ['a-vendor'] })).toEqual(
    belowOf({ exchange: ['copy'] }),
  )
  expect(belowOf({ exchange: ['copy'], ownership: ['one-team'] })).not.toEqual(
    belowOf({ exchange: ['copy'] }),
  )
})

const FORBIDS =
  '- { id: pull-is-forbidden, forbids: { pull-push: pull }, unless: { peak-volume: under-1k }, because: Firewalls., owner: net, review: 2027-01-01'

/** The policy against the hybrid, where there is much. */
const WHERE_MUCH = `${FORBIDS.replace('pull-push: pull', 'pull-push: both-pull-push').replace('unless: { peak-volume: under-1k }', 'when: { peak-volume: over-1k }')} }`

test.each([
  ['forbids a side that was ahead', FORBIDS, 'over-1k', 'push', 'pull-is-forbidden'],
  ['is lifted by an answer', FORBIDS, 'under-1k', 'pull', undefined],
])('a policy %s', (_, policy, volume, choice, vetoed) => {
  const engine = compileEngine(catalogueOf({ 'policies.yaml': `${policy} }\n` }))
  const advice = advise(engine, requirementsOf({ exchange: ['look-up'], 'peak-volume': [volume] }))
  const verdict = advice.verdicts.find(({ pair }) => pair === 'pull-push')
  expect(verdict?.choice).toBe(choice)
  expect(verdict?.vetoes.at(-1)?.rule).toBe(vetoed)
  expect(verdict?.vetoes.map(({ layer }) => layer)).toEqual(vetoed ? ['Acme'] : [])
  const below = advice.below?.verdicts.find(({ pair }) => pair === 'pull-push')
  expect(below?.choice).toBe('pull')
})

test('a policy leaves the hybrids that it allows, and takes a hybrid that it forbids', () => {
  const answers = {
    exchange: ['copy'],
    'data-freshness': ['seconds'],
    'peak-volume': ['over-1k'],
    'payload-size': ['over-1MB'],
  }
  const choose = (policies: string) => {
    const engine = compileEngine(catalogueOf({ 'policies.yaml': policies }))
    return advise(engine, requirementsOf(answers)).verdicts.find(({ pair }) => pair === 'pull-push')
  }
  expect(choose('[]')?.hybrid?.id).toBe('both-pull-push')
  expect(choose(`${FORBIDS} }`)?.choice).toBe('push')
  expect(choose(`${FORBIDS}, allows: [both-pull-push] }`)?.hybrid?.id).toBe('both-pull-push')
  const forbidden = FORBIDS.replace('pull-push: pull', 'pull-push: both-pull-push')
  expect(choose(`${forbidden} }`)?.hybrid).toBeNull()
})

test('an option that only a policy against a hybrid names changes the verdict, and lint knows it', () => {
  const parsed = layered({
    'questions.yaml': `
- id: audit
  topic: exchange
  text: Who audits {from}?
  help: Choose what holds.
  why: For us.
  pairs: [pull-push]
  options:
    - { id: outside, label: Auditors, help: Auditors. }
    - { id: inside, label: We do, help: We do. }
    - { id: nobody, label: Nobody, help: Nobody. }
`,
    'policies.yaml':
      '- { id: one-way, forbids: { pull-push: both-pull-push }, when: { audit: outside }, unless: { audit: inside }, because: b, owner: net, review: 2027-01-01 }\n',
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  const engine = compileEngine(parsed.value.catalogue)
  const choose = (audit: string) =>
    advise(
      engine,
      requirementsOf({
        exchange: ['copy'],
        'data-freshness': ['seconds'],
        'peak-volume': ['over-1k'],
        'payload-size': ['over-1MB'],
        audit: [audit],
      }),
    ).verdicts.find(({ pair }) => pair === 'pull-push')?.hybrid?.id
  expect(['outside', 'inside'].map(choose)).toEqual([undefined, 'both-pull-push'])
  const effectless = checkCatalogue(engine, parsed.value.places).flatMap(({ code, facts }) =>
    code === 'option-without-effect' && facts.question === 'audit' ? [facts.option] : [],
  )
  expect(effectless).toEqual(['nobody'])
})

test.each([
  ['a side that it forbids', 'pull', `${FORBIDS} }`, 'over-1k', ['pull-is-forbidden']],
  ['one that it forbids elsewhere', 'pull', `${FORBIDS} }`, 'under-1k', []],
  ['the other side', 'push', `${FORBIDS} }`, 'over-1k', []],
  ['a hybrid that uses it', 'both-pull-push', `${FORBIDS} }`, 'over-1k', ['pull-is-forbidden']],
  [
    'a hybrid that it allows',
    'both-pull-push',
    `${FORBIDS}, allows: [both-pull-push] }`,
    'over-1k',
    [],
  ],
  [
    'a hybrid that it forbids',
    'both-pull-push',
    `${FORBIDS.replace('pull-push: pull', 'pull-push: both-pull-push')} }`,
    'over-1k',
    ['pull-is-forbidden'],
  ],
  ['a hybrid that it forbids now', 'both-pull-push', WHERE_MUCH, 'over-1k', ['pull-is-forbidden']],
  ['a hybrid that it forbids elsewhere', 'both-pull-push', WHERE_MUCH, 'under-1k', []],
])('a decision for %s is held against a policy', (_, choice, policy, volume, forbiddenBy) => {
  const engine = compileEngine(catalogueOf({ 'policies.yaml': policy }))
  const decided = requirementsOf({ 'peak-volume': [volume] }, { 'pull-push': choice })
  expect(advise(engine, decided).fixed).toMatchObject([{ choice, forbiddenBy }])
})

test('faults of the heading, of the laying and of the shapes are told at once, each once', () => {
  const parsed = layered({
    'catalogue.yaml': 'extends: built-in\nname: Acme\nversion: 1.0\nfoo: 1\n',
    [PULL]: 'override: pull-push\nrules:\n  - { override: nothing }\n  - { id: half }\n',
  })
  const codes = parsed.findings.map(({ code, place: { line, file } }) => `${code} ${file}:${line}`)
  expect([...new Set(codes)]).toEqual([
    'value-wrong-type acme/catalogue.yaml:3',
    'key-unknown acme/catalogue.yaml:4',
    'entry-unknown-below acme/pairs/ours.yaml:3',
    'key-missing acme/pairs/ours.yaml:4',
  ])
})

test('of a file that cannot be read no consequences are told', () => {
  const parsed = layered({ 'questions.yaml': '- {', 'policies.yaml': '- { id: p }\n' })
  expect(parsed.findings.map(({ code }) => code)).toEqual(['yaml-syntax'])
})

test('a policy against a hybrid holds only where its condition is known to', () => {
  const answers = {
    exchange: ['copy'],
    'data-freshness': ['seconds'],
    'payload-size': ['over-1MB'],
    'peak-volume': ['over-1k'],
  }
  const policy = `${FORBIDS.replace('pull-push: pull', 'pull-push: both-pull-push').replace('unless: { peak-volume: under-1k }', 'when: { ownership: one-team }')} }`
  const engine = compileEngine(catalogueOf({ 'policies.yaml': policy }))
  const chosen = (ownership: readonly string[]) =>
    advise(
      engine,
      requirementsOf({ ...answers, ...(ownership.length > 0 && { ownership }) }),
    ).verdicts.find(({ pair }) => pair === 'pull-push')?.hybrid?.id ?? null
  expect(chosen([])).toBe('both-pull-push')
  expect(chosen(['one-team'])).toBeNull()
})

test('no rule of a catalogue is dead because a policy asks nothing', () => {
  const parsed = layered({ 'policies.yaml': `${FORBIDS.replace(/ unless: {[^}]*},/, '')} }\n` })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  const { catalogue, places } = parsed.value
  const found = checkCatalogue(compileEngine(catalogue), places).map(({ facts }) => facts.rule)
  expect(found).not.toContain('pull-is-forbidden')
})

test('the reason of a change stands beside it where the entry has none of its own', () => {
  const catalogue = catalogueOf({
    'questions.yaml': '- { override: ownership, why: For us., because: We were asked. }\n',
  })
  expect(catalogue.questions.find(({ id }) => id === 'ownership')?.why).toBe('For us.')
  expect(catalogue.layers.at(-1)?.changes[0]?.because).toBe('We were asked.')
})

test('an entry is overridden under an old name, too', () => {
  const heading = (name: string) => `extends: x\nname: ${name}\nversion: 1.0.0\n`
  const parsed = parseLayers([
    { folder: 'small', texts: smallCatalogueFiles() },
    {
      folder: 'group',
      texts: new Map([
        ['catalogue.yaml', heading('Group')],
        ['questions.yaml', '- { override: ownership, renamed-from: owner }\n'],
      ]),
    },
    {
      folder: 'team',
      texts: new Map([
        ['catalogue.yaml', heading('Team')],
        ['questions.yaml', '- { override: owner, why: For us. }\n'],
      ]),
    },
  ])
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  const { questions } = parsed.value.catalogue
  expect(questions.find(({ id }) => id === 'ownership')?.why).toBe('For us.')
})

test.each([
  [
    'two entries of one id',
    '- &a { id: ours, name: N, how: H., reference: "https://x.y" }\n- *a\n',
    'id-duplicate',
  ],
  [
    'a key beside "switch-off"',
    '- { switch-off: idempotent-receiver, because: b, wehn: x }\n',
    'key-unknown',
  ],
])('%s in a layer is told', (_, mitigations, code) => {
  const { findings } = layered({ 'mitigations.yaml': mitigations })
  expect(findings.map(finding => finding.code)).toContain(code)
})

test('what others still name is told once, with the first of them', () => {
  const { findings } = layered({
    'questions.yaml': '- { switch-off: ownership, because: We never ask. }\n',
  })
  expect(findings.map(({ code, facts }) => `${code} ${facts.value} ${facts.reason}`)).toEqual([
    'entry-still-named ownership small/pairs/out-of-the-box-custom.yaml:21 and 23 more',
  ])
})

test('what one other still names is told with it alone', () => {
  const heading = (name: string) => `extends: x\nname: ${name}\nversion: 1.0.0\n`
  const { findings } = parseLayers([
    { folder: 'small', texts: smallCatalogueFiles() },
    {
      folder: 'group',
      texts: new Map([
        ['catalogue.yaml', heading('Group')],
        ['sources.yaml', SOURCE],
        [
          PULL,
          'override: pull-push\nrules:\n  - { id: a, when: { exchange: copy }, toward: push, weight: 1, because: Ours., source: ours }\n',
        ],
      ]),
    },
    {
      folder: 'team',
      texts: new Map([
        ['catalogue.yaml', heading('Team')],
        ['sources.yaml', '- { switch-off: ours, because: Out of print. }\n'],
      ]),
    },
  ])
  expect(findings.map(({ code, facts }) => `${code} ${facts.value} ${facts.reason}`)).toEqual([
    'entry-still-named ours group/pairs/ours.yaml:3',
  ])
})

const SOURCE = '- { id: ours, title: Ours, address: https://example.org/ours, grade: B }\n'

test.each([
  ['override: { a: b }', 'value-wrong-type', 'a mapping'],
  ['switch-off: [a]', 'value-wrong-type', 'a list'],
  ['override:', 'value-empty', undefined],
])('an item that names no entry (%s) is told by its kind', (item, code, value) => {
  const parsed = layered({ 'questions.yaml': `- ${item}\n  because: b\n` })
  expect(parsed.findings.map(({ code, facts }) => [code, facts.value])).toContainEqual([
    code,
    value,
  ])
})

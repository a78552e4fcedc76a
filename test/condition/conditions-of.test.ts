import { expect, test } from 'vitest'
import { compileBuiltIn } from '../../src/build/compile-built-in.ts'
import { conditionsOf } from '../../src/condition/conditions-of.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { Challenge } from '../../src/model/pair.ts'
import { buildCatalogue, given, hybrid, question, toward } from '../helpers/build-catalogue.ts'
import { NOBODYS } from '../helpers/empty-catalogue.ts'

const source = { judgement: 'made up for a test' }
const judged = { because: '', source }

const challenge = (id: string): Challenge => ({
  id,
  title: '',
  inShort: null,
  raised: [{ when: given(`${id}1`), by: 1, because: '' }],
  eased: [{ when: given(`${id}2`), by: 1, because: '' }],
  mitigations: [],
  always: false,
  end: null,
  otherHands: null,
  ...judged,
})

const catalogue: Catalogue = {
  ...buildCatalogue({
    questions: [{ ...question('q', 1, given('asked1')), aboutWhen: given('about1') }],
    rules: [{ ...toward('a', 1, { when: given('rule1'), unless: given('rule2') }), id: 'rule' }],
    hybrids: [{ ...hybrid('both', given('hybrid1')), challenges: [challenge('hybrid')] }],
    challenges: [challenge('pattern')],
  }),
  name: 'Sample',
  smallWhen: given('small1'),
  mitigations: [
    {
      id: 'remedy',
      name: '',
      how: '',
      reference: '',
      end: null,
      otherHands: null,
      due: 'build',
      when: given('remedy0'),
      fitsWhen: given('remedy1'),
      unless: given('remedy2'),
      uses: {},
    },
  ],
  policies: [
    {
      id: 'policy',
      pair: 'pair',
      choice: 'both',
      when: given('policy0'),
      unless: given('policy1'),
      allows: [],
      because: '',
      owner: '',
      review: '2027-01-01',
    },
  ],
  tensions: [
    {
      id: 'tension',
      between: [
        { pair: 'pair', choice: 'a' },
        { pair: 'pair', choice: 'b' },
      ],
      when: given('tension1'),
      weight: 1,
      wayOut: '',
      ...judged,
    },
  ],
  styles: [
    {
      id: 'style',
      name: '',
      advice: null,
      what: '',
      choices: {},
      usually: {},
      when: given('style1'),
      unless: given('style2'),
      diagram: {
        nodes: [
          {
            id: '',
            label: '',
            part: null,
            choices: {},
            when: given('node1'),
            unless: given('node2'),
          },
        ],
        edges: [
          {
            from: '',
            to: '',
            label: '',
            choices: {},
            when: given('edge1'),
            unless: given('edge2'),
          },
        ],
      },
      source,
    },
  ],
  obligations: [
    {
      id: 'obligation',
      what: '',
      choices: {},
      when: given('obligation1'),
      unless: given('obligation2'),
      builds: 'source',
      mitigation: null,
      due: null,
      otherHands: null,
      ...judged,
    },
  ],
  contradictions: [{ id: 'both', when: given('both1'), receivers: null, because: '' }],
  hands: { ...NOBODYS, source: given('source1') },
}

/** All that has the shape of a condition and is no part of another, wherever in the catalogue it stands. */
function conditionsIn(value: unknown): readonly unknown[] {
  if (value === null || typeof value !== 'object') return []
  if ('kind' in value && SHAPES.has(value.kind)) return [value]
  return Object.values(value).flatMap(conditionsIn)
}

const SHAPES = new Set<unknown>(['in', 'all', 'any', 'not'])

test('no condition of the built-in catalogue is left out', () => {
  const builtIn = compileBuiltIn('patterns')
  const listed = new Set<unknown>(conditionsOf(builtIn).map(({ condition }) => condition))
  const found = conditionsIn(builtIn)
  expect(found.length).toBe(listed.size)
  expect(found.filter(condition => !listed.has(condition))).toEqual([])
})

test('every condition of a catalogue is listed with what it belongs to', () => {
  const listed = conditionsOf(catalogue).map(({ owner: { kind, id }, key, condition }) => [
    `${kind} ${id}`,
    key,
    condition,
  ])
  expect(listed).toEqual([
    ['question q', 'ask-when', given('asked1')],
    ['question q', 'about-when', given('about1')],
    ['rule rule', 'when', given('rule1')],
    ['rule rule', 'unless', given('rule2')],
    ['hybrid both', 'when', given('hybrid1')],
    ['challenge hybrid', 'raised', given('hybrid1')],
    ['challenge hybrid', 'eased', given('hybrid2')],
    ['challenge pattern', 'raised', given('pattern1')],
    ['challenge pattern', 'eased', given('pattern2')],
    ['mitigation remedy', 'when', given('remedy0')],
    ['mitigation remedy', 'fits-when', given('remedy1')],
    ['mitigation remedy', 'unless', given('remedy2')],
    ['policy policy', 'when', given('policy0')],
    ['policy policy', 'unless', given('policy1')],
    ['tension tension', 'when', given('tension1')],
    ['style style', 'when', given('style1')],
    ['style style', 'unless', given('style2')],
    ['node style', 'when', given('node1')],
    ['node style', 'unless', given('node2')],
    ['edge style', 'when', given('edge1')],
    ['edge style', 'unless', given('edge2')],
    ['obligation obligation', 'when', given('obligation1')],
    ['obligation obligation', 'unless', given('obligation2')],
    ['contradiction both', 'when', given('both1')],
    ['catalogue Sample', 'small-when', given('small1')],
    ['hands source', 'when', given('source1')],
  ])
})

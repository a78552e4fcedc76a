import { describe, expect, test } from 'vitest'
import { parseRequirements } from '../../../../src/input/requirements/parse-requirements.ts'
import { severalCatalogue } from '../../../helpers/several-catalogue.ts'

const catalogue = severalCatalogue()
const HEADING = 'name: n\nfrom: a\nto: b\n'

function parse(text: string, profile = '') {
  const load = (path: string) => ({ ok: true, file: path, text: profile }) as const
  const source = { file: 'a.yaml', text: HEADING + text, syntax: 'yaml' } as const
  const [document] = parseRequirements(source, { catalogue, load })
  const parsed = document?.parsed
  const told = parsed?.findings.map(({ code, place }) => `${place.line}:${place.column} ${code}`)
  return { told, exchanges: parsed?.ok ? parsed.value : [] }
}

function saidOf(answer: string) {
  const { told, exchanges } = parse(`answers: { promises: ${answer} }`)
  const { options, unsure, oneOf, written, note } = exchanges[0]?.answers.promises ?? {}
  return { told, said: { options, unsure, oneOf, written, note } }
}

describe('several options may hold', () => {
  test.each([
    ['in-order', { options: ['in-order'], written: 'in-order' }],
    [
      '[never-twice, in-order]',
      { options: ['in-order', 'never-twice'], written: 'in-order, never-twice' },
    ],
    ['none', { options: [], written: 'none' }],
    ['[]', { options: [], written: 'none' }],
    [
      'unknown',
      { options: [], unsure: ['in-order', 'never-twice', 'all-or-nothing'], written: 'unknown' },
    ],
    ['{ value: in-order, note: x }', { options: ['in-order'], note: 'x' }],
    ['{ value: none, note: x }', { options: [], note: 'x', written: 'none' }],
    ['{ value: unknown, note: x }', { options: [], unsure: { length: 3 } }],
    [
      '{ value: [in-order], unsure: [never-twice] }',
      {
        options: ['in-order'],
        unsure: ['never-twice'],
        written: 'in-order; not sure: never-twice',
      },
    ],
    [
      '{ unsure: never-twice }',
      { options: [], unsure: ['never-twice'], written: 'not sure: never-twice' },
    ],
    [
      '{ one-of: [never-twice, in-order] }',
      { options: [], oneOf: ['in-order', 'never-twice'], written: 'one of in-order, never-twice' },
    ],
    ['{ one-of: [never-twice] }', { options: ['never-twice'], oneOf: undefined }],
    [
      '{ value: [all-or-nothing], one-of: [never-twice, in-order] }',
      { options: ['all-or-nothing'], oneOf: ['in-order', 'never-twice'] },
    ],
  ])('%s', (answer, said) => {
    expect(saidOf(answer)).toMatchObject({ told: [], said })
  })

  test.each([
    ['[in-order, none]', ['4:33 word-not-alone']],
    ['[unknown, in-order]', ['4:23 word-not-alone']],
    ['{ value: [in-order], unsure: [in-order] }', ['4:52 option-twice']],
    ['{ value: [in-order], one-of: in-order }', ['4:51 option-twice']],
    ['{ note: x }', ['4:22 key-missing']],
    ['{ value: [in-ordre] }', ['4:32 option-unknown']],
    ['{ value: [in-order], unsre: [never-twice] }', ['4:43 key-unknown']],
    ['true', ['4:22 value-wrong-type']],
  ])('%s is a fault', (answer, told) => {
    expect(saidOf(answer).told).toEqual(told)
  })

  test('of one option that holds nothing is unsure, and no list is of one', () => {
    expect(parse('answers: { ownership: { one-of: [one-team, other-companies] } }').told).toEqual([
      '4:25 answer-of-several',
    ])
    expect(
      parse('answers: { ownership: { value: one-team, unsure: other-companies } }').told,
    ).toEqual(['4:42 answer-of-several'])
  })

  test('a file replaces the answer of a profile where anything differs', () => {
    const profile = 'answers: { promises: [in-order] }'
    const { exchanges } = parse(
      'extends: p\nanswers: { promises: { value: in-order, unsure: never-twice } }',
      profile,
    )
    expect(exchanges[0]?.answers.promises?.overrides).toMatchObject({
      options: ['in-order'],
      unsure: [],
    })
    const same = parse('extends: p\nanswers: { promises: in-order }', profile)
    expect(same.exchanges[0]?.answers.promises?.overrides).toBeNull()
  })
})

describe('answers by part', () => {
  const PARTS =
    'answers:\n  exchange: copy\n  data-freshness: { parts: { shop: 5m, "web, old": { value: 1h, note: x } } }\n'

  test('are flows of these names, in order of first mention', () => {
    const { told, exchanges } = parse(
      `${PARTS}  promises: { parts: { "web, old": none, shop: [in-order] }, by: sales }\n`,
    )
    expect(told).toEqual([])
    expect(exchanges.map(({ flow }) => flow)).toEqual(['shop', 'web, old'])
    expect(exchanges[0]?.answers).toMatchObject({
      exchange: { options: ['copy'], origin: { kind: 'file' } },
      'data-freshness': { options: ['minutes'], note: null, origin: { kind: 'flow' } },
      promises: { options: ['in-order'], by: 'sales' },
    })
    expect(exchanges[1]?.answers).toMatchObject({
      'data-freshness': { options: ['hours'], note: 'x' },
      promises: { options: [], written: 'none' },
    })
  })

  test('may be missing for a part so far, which then says what the profile says, or nothing', () => {
    const text = `${PARTS}  promises: { parts: { shop: none, "web, old": } }\n`
    const own = parse(text)
    expect(own.told).toEqual([])
    expect(own.exchanges.map(({ answers }) => answers.promises?.written)).toEqual([
      'none',
      undefined,
    ])
    const inherited = parse(`extends: p\n${text}`, 'answers: { promises: [in-order] }')
    expect(inherited.exchanges.map(({ answers }) => answers.promises?.origin.kind)).toEqual([
      'flow',
      'profile',
    ])
  })

  test('replace the answer of a profile', () => {
    const { exchanges } = parse(`extends: p\n${PARTS}`, 'answers: { data-freshness: seconds }')
    expect(exchanges.map(({ answers }) => answers['data-freshness']?.overrides?.options)).toEqual([
      ['seconds'],
      ['seconds'],
    ])
  })

  test.each([
    [
      'in a flow',
      'flows: [{ name: f, answers: { exchange: { parts: { x: copy } } } }]',
      ['4:31 parts-not-here'],
    ],
    ['beside flows', `${PARTS}flows: [{ name: f }]`, ['6:3 parts-not-here']],
    [
      'of other parts',
      `${PARTS}  promises: { parts: { shop: none, net: none } }`,
      ['7:3 parts-differ'],
    ],
    [
      'within a part',
      'answers: { exchange: { parts: { x: { parts: { y: copy } } } } }',
      ['4:33 parts-not-here'],
    ],
    ['of no part', 'answers: { exchange: { parts: {} } }', ['4:31 value-empty']],
    [
      'with a fault in one',
      'answers: { exchange: { parts: { x: cpy, y: copy } } }',
      ['4:36 option-unknown'],
    ],
  ])('%s are faults', (_, text, told) => {
    expect(parse(text).told).toEqual(told)
  })

  test('have no place in a profile, nor in the facts of a system', () => {
    expect(parse('extends: p\n', 'answers: { exchange: { parts: { x: copy } } }').told).toEqual([
      '1:12 parts-not-here',
    ])
    const about = {
      ...catalogue,
      questions: catalogue.questions.map(each => ({ ...each, about: 'source' as const })),
    }
    const profile = 'systems: { a: { answers: { exchange: { parts: { x: copy } } } } }'
    const load = (path: string) => ({ ok: true, file: path, text: profile }) as const
    const source = { file: 'a.yaml', text: `${HEADING}extends: p\n`, syntax: 'yaml' } as const
    const [document] = parseRequirements(source, { catalogue: about, load })
    expect(document?.parsed.findings.map(({ code }) => code)).toEqual(['parts-not-here'])
  })
})

test('JSON and NDJSON know them as well', () => {
  const answers = {
    promises: { value: [], unsure: ['in-order'] },
    exchange: { parts: { x: 'copy', y: 'look-up' } },
  }
  const text = `${JSON.stringify({ name: 'n', from: 'a', to: 'b', answers })}\n`
  const documents = parseRequirements({ file: 'a.ndjson', text, syntax: 'ndjson' }, { catalogue })
  expect(documents.map(({ parsed }) => parsed.ok && parsed.value.map(({ flow }) => flow))).toEqual([
    ['x', 'y'],
  ])
})

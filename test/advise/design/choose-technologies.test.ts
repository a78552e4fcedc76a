import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advise } from '../../../src/advise/advise.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { Condition } from '../../../src/model/condition.ts'
import type { BuiltPart } from '../../../src/model/result/built-with.ts'
import type { PartKind, Technology, TechnologyKind } from '../../../src/model/technology.ts'
import { requirementsOf } from '../../helpers/arbitrary-catalogue.ts'
import { buildCatalogue, given, question, toward } from '../../helpers/build-catalogue.ts'
import type { NaiveAnswers } from '../../helpers/naive-oracle.ts'

const PLATFORMS = [
  { id: 'blue', name: 'Blue cloud' },
  { id: 'green', name: 'Green suite' },
]
const ALWAYS = { choices: {}, when: null, unless: null }
const PARTS: readonly PartKind[] = ['broker', 'scheduler']
const KINDS: readonly TechnologyKind[] = [
  'standard',
  'open-source',
  'cloud-service',
  'ipaas',
  'part-of-suite',
  'product',
]

/** A design with a broker, its dead letters and a scheduler. */
const catalogue = {
  ...buildCatalogue({
    questions: [question('q', 2), question('r', 2)],
    rules: [toward('a', 3, { when: given('q1', 'q2') })],
  }),
  platforms: PLATFORMS,
  smallWhen: given('r2'),
  styles: [
    {
      id: 'style',
      name: 'Style',
      advice: null,
      what: '',
      ...ALWAYS,
      usually: {},
      diagram: {
        nodes: [
          { id: 'source', label: '{from}', part: null, ...ALWAYS },
          { id: 'hub', label: 'Hub of {to}', part: 'broker' as const, ...ALWAYS },
          { id: 'dead', label: 'Dead letters', part: 'broker' as const, ...ALWAYS },
          { id: 'clock', label: 'Clock', part: 'scheduler' as const, ...ALWAYS },
          { id: 'gone', label: 'Not drawn', part: 'cache' as const, ...ALWAYS },
          { id: 'target', label: '{to}', part: null, ...ALWAYS },
        ],
        edges: [
          ['source', 'hub'],
          ['hub', 'dead'],
          ['clock', 'hub'],
          ['hub', 'target'],
        ].map(([from = '', to = '']) => ({ from, to, label: 'sends', ...ALWAYS })),
      },
      source: { judgement: 'made up for a test' },
    },
  ],
}
const engine = compileEngine(catalogue)

function technology(id: string, rest: Partial<Technology> = {}): Technology {
  return {
    id,
    name: id.toUpperCase(),
    kind: 'product',
    platforms: [],
    parts: ['broker'],
    fits: 'It fits.',
    avoid: 'It does not.',
    when: null,
    unless: null,
    fitsWhen: null,
    onlyNamed: false,
    source: { judgement: 'made up for a test' },
    reviewed: '2026-11-26',
    ...rest,
  }
}

interface Given {
  readonly answers?: NaiveAnswers
  readonly platforms?: readonly string[]
  readonly note?: string
}

function build(
  technologies: readonly Technology[],
  { answers = {}, platforms = [], note }: Given = {},
): readonly BuiltPart[] {
  const plain = requirementsOf({ q: ['q1'], ...answers })
  const noted = Object.entries(plain.answers).map(([id, answer]) => [
    id,
    { ...answer, note: note ?? null },
  ])
  const requirements = { ...plain, answers: Object.fromEntries(noted), platforms }
  return advise(engine, requirements, { technologies }).builtWith
}

const namesIn = ([part]: readonly BuiltPart[]) => part?.candidates.map(({ id }) => id)

describe('a standard that a note names', () => {
  const standard = (id: string, name: string, rest: Partial<Technology> = {}) =>
    technology(id, { name, kind: 'standard', ...rest })
  const all = [
    standard('odata', 'OData'),
    standard('hl7-v2', 'HL7 version 2', { onlyNamed: true }),
    standard('edifact', 'UN/EDIFACT', { when: given('q2') }),
    technology('make', { name: 'Make' }),
  ]

  test.each([
    ['by its name', 'The city speaks "OData".', ['odata', 'make']],
    ['by its id', 'messages in HL7 v2', ['hl7-v2', 'make']],
    ['although no answer asks for it', 'edifact in a dozen dialects', ['edifact', 'make']],
    ['inside another word', 'maps and geodata', ['odata', 'make']],
    ['as another one begins', 'EDIFACTUM, a word of our own', ['odata', 'make']],
    ['nowhere, and a product by a word of every day', 'make sure', ['odata', 'make']],
  ])('%s', (_, note, expected) => {
    expect(namesIn(build(all, { note }))).toEqual(expected)
  })

  test('beside one that the company runs', () => {
    const run = standard('own', 'Own', { platforms: ['blue'] })
    const note = 'OData'
    expect(namesIn(build([...all, run], { note }))).toEqual(['odata', 'make'])
    const given = { note, platforms: ['blue'] }
    expect(namesIn(build([...all, run], given))?.toSorted()).toContain('own')
  })
})

describe('parts', () => {
  test('one for each kind of node that is drawn, in the order of the diagram', () => {
    const all = [
      technology('clock', { parts: ['scheduler'] }),
      technology('hub'),
      technology('cache', { parts: ['cache'] }),
    ]
    expect(build(all).map(({ candidates, ...part }) => part)).toEqual([
      { part: 'broker', label: 'Hub of {to}', nodes: ['hub', 'dead'], others: 0 },
      { part: 'scheduler', label: 'Clock', nodes: ['clock'], others: 0 },
    ])
  })

  test('a protocol and a format belong to no node', () => {
    const protocol = technology('http', { parts: ['protocol'] })
    expect(build([protocol])).toMatchObject([{ part: 'protocol', nodes: [] }])
  })

  test('a format travels between the systems, and is no node', () => {
    const format = technology('edi', { parts: ['format'], when: given('r1') })
    expect(build([format])).toEqual([])
    expect(build([format], { answers: { r: ['r1'] } })).toMatchObject([
      { part: 'format', nodes: [], candidates: [{ id: 'edi' }] },
    ])
  })

  test('where nothing is drawn, what travels between the systems alone', () => {
    const all = [technology('edi', { parts: ['format'] }), technology('hub')]
    const plain = compileEngine({ ...catalogue, styles: [] })
    const { builtWith } = advise(plain, requirementsOf({ q: ['q1'] }), { technologies: all })
    expect(builtWith).toMatchObject([{ part: 'format', candidates: [{ id: 'edi' }] }])
  })

  test('none where no technologies are known', () => {
    expect(build([])).toEqual([])
  })
})

describe('candidates', () => {
  test('say what the company runs by the name of the platform, or their own', () => {
    const all = [technology('x', { platforms: ['green', 'blue'] }), technology('y')]
    const known = { ...catalogue, technologies: all.map(({ id, name }) => ({ id, name })) }
    const requirements = { ...requirementsOf({ q: ['q1'] }), platforms: ['y', 'blue'] }
    const [part] = advise(compileEngine(known), requirements, { technologies: all }).builtWith
    expect(part?.candidates.map(({ runs }) => runs)).toEqual(['Y', 'Blue cloud'])
  })

  test('what the company named itself is never cut for what belongs to a platform that it named', () => {
    const bound = ['a', 'b', 'c', 'd'].map(id => technology(id, { platforms: ['blue'] }))
    const all = [...bound, technology('z')]
    expect(namesIn(build(all, { platforms: ['blue', 'z'] }))).toEqual(['z', 'a', 'b', 'c'])
  })

  test('what fits these answers comes before what fits too', () => {
    const others = ['a', 'b', 'c', 'd'].map(id => technology(id))
    const fitting = technology('e', { fitsWhen: given('r1') })
    expect(namesIn(build([...others, fitting]))).toEqual(['a', 'b', 'c', 'd'])
    expect(namesIn(build([...others, fitting], { answers: { r: ['r1'] } }))).toContain('e')
  })

  test('two that fit are enough, and stand before what only makes them two', () => {
    const others = ['a', 'b', 'c'].map(id => technology(id))
    const fitting = ['y', 'z'].map(id => technology(id, { fitsWhen: given('q1') }))
    expect(namesIn(build([...others, ...fitting]))).toEqual(['y', 'z'])
    expect(namesIn(build([...others, ...fitting.slice(1)]))).toEqual(['z', 'a', 'b', 'c'])
  })

  test('a second of a kind comes before a third, and a third before a fourth', () => {
    const of = (kind: TechnologyKind, ids: string) => [...ids].map(id => technology(id, { kind }))
    expect(namesIn(build([...of('technique', 'abcd'), ...of('product', 'z')]))).toEqual([...'abcz'])
    expect(namesIn(build([...of('technique', 'abc'), ...of('product', 'xyz')]))).toEqual([
      ...'abxy',
    ])
  })

  test('of those that fit as many as there is room for beside what the company runs', () => {
    const fitting = [...'abcde'].map(id => technology(id, { fitsWhen: given('q1') }))
    const run = technology('x', { platforms: ['blue'] })
    expect(namesIn(build(fitting))).toEqual([...'abcd'])
    expect(namesIn(build([...fitting, run], { platforms: ['blue'] }))).toEqual([...'xabc'])
  })

  test('what is heavy makes way beside one that fits, and makes two of what the company runs', () => {
    const heavy = [...'ab'].map(id => technology(id, { weight: 'heavy' }))
    const fitting = technology('f', { fitsWhen: given('q1') })
    expect(namesIn(build([...heavy, fitting, technology('m')]))).toEqual(['f', 'm'])
    expect(namesIn(build([...heavy, fitting]))).toEqual(['f', 'a'])
    expect(namesIn(build([...heavy, technology('m')]))).toEqual(['a', 'b', 'm'])
    const run = technology('x', { platforms: ['blue'] })
    const small = { answers: { r: ['r2'] }, platforms: ['blue'] }
    expect(namesIn(build([...heavy, run], small))).toEqual(['x', 'a'])
  })

  test('in a small exchange the light come first, and the heavy only make two', () => {
    const light = ['x', 'y'].map(id => technology(id, { weight: 'light' }))
    const heavy = technology('a', { weight: 'heavy' })
    const wanted = technology('h', { weight: 'heavy', fitsWhen: given('q1') })
    const small = { answers: { r: ['r2'] } }
    expect(namesIn(build([heavy, wanted, ...light], small))).toEqual(['x', 'y'])
    expect(namesIn(build([heavy, wanted, ...light.slice(1)], small))).toEqual(['y', 'h'])
    expect(namesIn(build([heavy, technology('m'), ...light.slice(1)], small))).toEqual(['y', 'm'])
    expect(namesIn(build([heavy, wanted], small))).toEqual(['h', 'a'])
    expect(namesIn(build([heavy, technology('m')], small))).toEqual(['m', 'a'])
    expect(namesIn(build([heavy, ...light], { answers: { r: ['r1'] } }))).toEqual(['a', 'x', 'y'])
  })

  test('one of each kind comes before a second of any', () => {
    const kinds: readonly TechnologyKind[] = ['product', 'product', 'product', 'ipaas', 'standard']
    const all = kinds.map((kind, index) => technology('abcde'[index] as string, { kind }))
    expect(namesIn(build(all))).toEqual(['e', 'd', 'a', 'b'])
  })

  test('open ones stand first, and what is not told is counted', () => {
    const kinds: readonly TechnologyKind[] = [
      'product',
      'part-of-suite',
      'cloud-service',
      'standard',
    ]
    const all = kinds.map((kind, index) => technology('abcd'[index] as string, { kind }))
    const bound = technology('x', { kind: 'cloud-service', platforms: ['blue'] })
    const [part] = build([...all, technology('e', { kind: 'open-source' }), bound])
    expect(part?.candidates.map(({ id }) => id)).toEqual(['d', 'e', 'c', 'b'])
    expect(part?.others).toBe(2)
  })

  test('a part of a suite that nobody named is told where there is nothing else', () => {
    const suite = ['x', 'y'].map(id =>
      technology(id, { kind: 'part-of-suite', platforms: ['green'] }),
    )
    expect(namesIn(build(suite))).toEqual(['x', 'y'])
    expect(namesIn(build([...suite, technology('a')]))).toEqual(['a'])
    expect(namesIn(build([...suite, technology('a')], { platforms: ['green'] }))).toEqual([
      'x',
      'y',
      'a',
    ])
  })

  test('what belongs elsewhere only makes them two', () => {
    const bound = ['x', 'y', 'z'].map(id => technology(id, { platforms: ['blue'] }))
    expect(namesIn(build(bound))).toEqual(['x', 'y'])
    expect(namesIn(build([...bound, technology('a')]))).toEqual(['a', 'x'])
    expect(namesIn(build([...bound, technology('a'), technology('b')]))).toEqual(['a', 'b'])
    expect(namesIn(build([...bound, technology('a')], { platforms: ['blue'] }))).toEqual([
      'x',
      'y',
      'z',
      'a',
    ])
  })

  test('what stands for a service of a platform makes way for what the company runs', () => {
    const general = technology('a', { standIn: true, fitsWhen: given('q1') })
    const bound = technology('x', { platforms: ['blue'] })
    expect(namesIn(build([general, bound]))).toEqual(['a', 'x'])
    expect(namesIn(build([general, bound], { platforms: ['blue'] }))).toEqual(['x'])
  })

  test('what no question tells is named only where it is asked for', () => {
    const special = technology('special', { onlyNamed: true, platforms: ['blue'] })
    expect(build([special], { platforms: ['blue'] })).toEqual([])
    expect(namesIn(build([special], { platforms: ['special'] }))).toEqual(['special'])
  })

  test('have the address that was read', () => {
    const source = { title: 'Page', address: 'https://example.org/x', grade: 'A' } as const
    const [part] = build([technology('x', { source }), technology('y')])
    expect(part?.candidates.map(({ address }) => address)).toEqual(['https://example.org/x', null])
  })
})

const arbitraryCondition: fc.Arbitrary<Condition | null> = fc.option(
  fc.constantFrom(given('q1'), given('q2'), given('r1'), given('r2')),
  { freq: 1 },
)

const arbitraryTechnologies = fc.array(
  fc.record({
    kind: fc.constantFrom<TechnologyKind>('open-source', 'product', 'cloud-service', 'standard'),
    platforms: fc.subarray(PLATFORMS.map(({ id }) => id)),
    parts: fc.subarray([...PARTS], { minLength: 1 }),
    when: arbitraryCondition,
    unless: arbitraryCondition,
    fitsWhen: arbitraryCondition,
    onlyNamed: fc.boolean(),
  }),
  { maxLength: 24 },
)

const arbitraryCase = fc
  .record({
    written: arbitraryTechnologies,
    q: fc.subarray(['q1', 'q2'], { minLength: 1 }),
    r: fc.subarray(['r1', 'r2'], { minLength: 1 }),
    platforms: fc.subarray(PLATFORMS.map(({ id }) => id)),
    named: fc.subarray(['t0', 't3', 't7']),
  })
  .map(({ written, q, r, platforms, named }) => {
    const technologies = written.map((each, index) => technology(`t${index}`, each))
    return { technologies, answers: { q, r }, platforms: [...platforms, ...named] }
  })

type Case = typeof arbitraryCase extends fc.Arbitrary<infer T> ? T : never

/** Whether a condition is true whichever of the given options is. */
function holds(condition: Condition, answers: Case['answers']): boolean {
  if (condition.kind !== 'in') throw new Error('the test has none')
  const said = answers[condition.question as 'q' | 'r']
  return said.every(option => condition.options.includes(option))
}

/** What the answers and the platforms allow, by the words of the catalogue's README. */
function isAllowed(each: Technology, { answers, platforms }: Case): boolean {
  return (
    (each.when === null || holds(each.when, answers)) &&
    (each.unless === null || !holds(each.unless, answers)) &&
    (!each.onlyNamed || platforms.includes(each.id))
  )
}

const isRun = (each: Technology, { platforms }: Case) =>
  platforms.includes(each.id) || each.platforms.some(id => platforms.includes(id))

const sorted = (ids: readonly string[]) => [...ids].sort()

describe('laws', () => {
  test('no candidate is excluded by the answers, and each can be the part', () => {
    fc.assert(
      fc.property(arbitraryCase, each => {
        for (const { part, candidates } of build(each.technologies, each))
          for (const { id } of candidates) {
            const known = each.technologies.find(one => one.id === id) as Technology
            expect(isAllowed(known, each) && known.parts.includes(part)).toBe(true)
          }
      }),
    )
  })

  test('at most four, first what the company named and then what it runs by name, the others by fit, kind and name', () => {
    fc.assert(
      fc.property(arbitraryCase, each => {
        for (const { candidates } of build(each.technologies, each)) {
          expect(candidates.length).toBeLessThanOrEqual(4)
          const run = candidates.filter(({ runs }) => runs !== null)
          const others = candidates.filter(({ runs }) => runs === null)
          expect(candidates).toEqual([...run, ...others])
          const fits = ({ id }: { readonly id: string }) => {
            const fitsWhen = each.technologies.find(one => one.id === id)?.fitsWhen ?? null
            return fitsWhen !== null && holds(fitsWhen, each.answers)
          }
          const isNamed = ({ id }: { readonly id: string }) => each.platforms.includes(id)
          const groups = [
            run.filter(isNamed),
            run.filter(one => !isNamed(one)),
            ...[true, false].flatMap(fit =>
              KINDS.map(kind => others.filter(one => one.kind === kind && fits(one) === fit)),
            ),
          ]
          expect(candidates).toEqual(groups.flat())
          for (const group of groups) {
            const ids = group.map(({ id }) => id)
            expect(ids).toEqual(sorted(ids))
          }
        }
      }),
    )
  })

  test('nothing that the company runs makes way for what it does not run', () => {
    fc.assert(
      fc.property(arbitraryCase, each => {
        const built = build(each.technologies, each)
        for (const part of PARTS) {
          const allowed = each.technologies.filter(
            one => one.parts.includes(part) && isAllowed(one, each),
          )
          const run = allowed.filter(one => isRun(one, each))
          const told = built.find(one => one.part === part)?.candidates ?? []
          const toldRun = told.filter(({ runs }) => runs !== null)
          expect(toldRun).toHaveLength(Math.min(4, run.length))
          expect(told.length).toBeGreaterThanOrEqual(Math.min(2, allowed.length))
        }
      }),
    )
  })

  test('the order in which the catalogue names them decides nothing', () => {
    fc.assert(
      fc.property(arbitraryCase, each => {
        const turned = each.technologies.toReversed()
        expect(build(turned, each)).toEqual(build(each.technologies, each))
      }),
    )
  })
})

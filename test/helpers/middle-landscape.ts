import type { Catalogue } from '../../src/model/catalogue.ts'
import type { Style } from '../../src/model/design-rules.ts'
import type { Landscape, LandscapeInterface } from '../../src/model/landscape.ts'
import type { Pair } from '../../src/model/pair.ts'
import type { PartKind } from '../../src/model/technology.ts'
import { emptyPattern, requirementsOf } from './arbitrary-catalogue.ts'
import { buildCatalogue, given, question, rulesOut, toward } from './build-catalogue.ts'

export const MIDDLE = 'point-to-point-centralized'
const ALWAYS = { choices: {}, when: null, unless: null }

/**
 * The middle: for it with q1 and, less, q2; against it with q3 and, less, u2; ruled out with r1. "pair" is decided exchange by exchange and follows s. Over the middle there is a broker, or files where u1.
 */
export const middleCatalogue: Catalogue = {
  ...buildCatalogue({
    questions: [
      { ...question('q', 4), core: true },
      question('r', 2),
      { ...question('t', 2, given('q1')), core: true },
      { ...question('s', 2), core: true },
      question('u', 3),
    ],
  }),
  pairs: [
    {
      ...pairOf(MIDDLE, [
        toward('centralized', 3, { when: given('q1') }),
        toward('centralized', 1, { when: given('q2') }),
        toward('direct', 3, { when: given('q3') }),
        toward('direct', 1, { when: given('u2') }),
        { ...rulesOut('centralized', given('r1')), because: 'it is too far' },
      ]),
      patterns: [emptyPattern('centralized'), emptyPattern('direct')],
      decidedFor: 'connection',
    },
    pairOf('pair', [toward('a', 3, { when: given('s1') }), toward('b', 1, { when: given('s2') })]),
  ],
  styles: [styleOf('files', 'file-transfer', 'u1'), styleOf('hub', 'broker', null)],
}

function pairOf(id: string, rules: Pair['rules']): Pair {
  const [pair] = buildCatalogue({ questions: [], rules }).pairs
  return { ...(pair as Pair), id }
}

function styleOf(id: string, part: PartKind, option: string | null): Style {
  const nodes = ['source', 'target', 'middle'].map(id => ({ id, label: '', part: null, ...ALWAYS }))
  const edges = ['source', 'target'].map(from => ({ from, to: 'middle', label: '', ...ALWAYS }))
  return {
    ...{ id, name: id, advice: null, what: '', usually: {}, unless: null },
    choices: { [MIDDLE]: ['centralized'] },
    when: option === null ? null : given(option),
    diagram: {
      nodes: nodes.map(node => (node.id === 'middle' ? { ...node, part } : node)),
      edges,
    },
    source: { judgement: 'made up for a test' },
  }
}

/** "A B C": from A to B and to C; each exchange by its answers, "q1 s2" or, in part, "q1/q2". */
export function interfaceOf(name: string, ends: string, ...exchanges: readonly string[]) {
  const [from = '', ...to] = ends.split(' ')
  return {
    ...{ name, from, to, links: to.map(each => ({ from, to: each })), data: ['orders'] },
    over: null,
    exchanges: exchanges.map((words, at) => ({ ...requirementsFor(words), flow: `${name} ${at}` })),
    place: { file: 'landscape.yaml', line: 1, column: 1, length: 1 },
  } satisfies LandscapeInterface
}

function requirementsFor(words: string) {
  const each = words.split(' ').filter(word => word !== '')
  const answers = each.filter(word => !word.includes('='))
  return requirementsOf(
    Object.fromEntries(answers.map(word => [word.slice(0, 1), word.split('/')])),
    Object.fromEntries(each.filter(word => word.includes('=')).map(word => word.split('='))),
  )
}

/** A company of four systems with these interfaces. */
export function landscapeOf(interfaces: readonly LandscapeInterface[]): Landscape {
  const systems = [
    { name: 'A', owner: 'sales', kinds: ['packaged'] },
    ...['B', 'C', 'D'].map(name => ({ name, owner: null, kinds: [] })),
  ]
  const named = { name: 'Company', description: 'All of it', file: 'landscape.yaml' }
  return { ...named, systems, interfaces }
}

import { expect, test } from 'vitest'
import { runCli } from '../../src/cli/cli.ts'
import { fakeWorld } from '../helpers/fake-world.ts'
import {
  accept,
  choose,
  interrupt,
  press,
  type Step,
  scriptedPrompter,
  tick,
  type,
} from '../helpers/scripted-prompter.ts'
import { severalCatalogueFiles } from '../helpers/several-catalogue.ts'

const HEADING = 'name: Stock\nfrom: SAP\nto: Shop\n'
const PROMISES = 'What must hold between'
const FRESHNESS = 'How old may the data'
const REVIEW = 'Is everything right?'

/** Runs `ask` with a person who follows a script; returns what stands in the file then, without its heading. */
async function ask(answers: string, steps: readonly Step[]) {
  const prompter = scriptedPrompter(steps)
  const catalogue = [...severalCatalogueFiles()].map(
    ([file, text]) => [`rules/${file}`, text] as const,
  )
  const files = new Map([...catalogue, ['stock.yaml', `${HEADING}${answers}`] as const])
  const fake = fakeWorld({ files, prompter })
  const { exitCode } = await runCli(['ask', '-c', 'rules', 'stock.yaml'], fake.world)
  expect(fake.stderr()).not.toMatch(/error/)
  expect(prompter.left()).toBe(0)
  const written = fake.written.get('stock.yaml') ?? ''
  return { exitCode, written: written.replace(HEADING, ''), shown: prompter.shown }
}

const review: Step = [REVIEW, choose('promises')]
const leave: Step = [REVIEW, interrupt(130)]
// Everything that could still change a decision is answered.
const KNOWN =
  'answers:\n  exchange: look-up\n  peak-volume: 10\n  payload-size: 1kB\n  ownership: one-team\n'
const answered = (promises: string) => `${KNOWN}  promises: ${promises}\n`

test.each([
  ['ticked', tick(['in-order', 'never-twice']), '[in-order, never-twice]'],
  [
    'ticked, and not sure of one',
    tick(['in-order'], ['never-twice']),
    '{ value: [in-order], unsure: [never-twice] }',
  ],
  ['all not sure', tick([], ['in-order', 'never-twice', 'all-or-nothing']), 'unknown'],
  ['Enter on one of them', choose('Nothing comes twice'), '[never-twice]'],
  ['none of these', choose('None of these'), 'none'],
  ['not known', choose('I do not know'), 'unknown'],
])('%s', async (_, act, written) => {
  const after = await ask(answered('[all-or-nothing]'), [review, [PROMISES, act], leave])
  expect(after.written).toBe(answered(written))
})

test('an answer is shown as it was ticked, and Enter leaves it as it was written', async () => {
  const text = answered('{ unsure: [never-twice], value: in-order } # so far')
  const { written, shown } = await ask(text, [review, [PROMISES, accept], leave])
  expect(written === '' ? text : written).toBe(text)
  expect(shown[1]?.from).toMatchObject({ marked: ['in-order'], unsure: ['never-twice'] })
  expect(shown[0]?.screen.items.find(({ id }) => id === 'promises')?.label).toMatch(
    /Order is kept; not sure whether nothing comes twice/,
  )
})

test('what differs by part is asked for each part, and the parts are named once', async () => {
  const { written, shown } = await ask(
    `${KNOWN.replace('look-up', 'copy')}  data-freshness: 5m\n  promises: none\n`,
    [
      [REVIEW, choose('data-freshness')],
      [FRESHNESS, press('parts')],
      ['Which parts of the exchange differ', type('web shop, retailers')],
      [FRESHNESS, type('30m')],
      [FRESHNESS, choose('An hour or more')],
      [REVIEW, choose('promises')],
      [PROMISES, press('parts')],
      [PROMISES, tick(['in-order'])],
      [PROMISES, choose('None of these')],
      [REVIEW, choose('exchange')],
      ['What is exchanged', choose('A copy')],
      leave,
    ],
  )
  expect(written).toContain('data-freshness: { parts: { web shop: 30m, retailers: hours } }\n')
  expect(written).toContain('promises: { parts: { web shop: [in-order], retailers: none } }\n')
  expect(written).toContain('exchange: copy\n')
  expect(shown.map(({ screen }) => screen.title).slice(3, 5)).toEqual([
    'web shop: SAP -> Shop',
    'retailers: SAP -> Shop',
  ])
  expect(shown[10]?.screen.title).toBe('SAP -> Shop')
})

const LEAVE = press('leave')

test('nothing is said of a part before it is answered, and leaving comes back to it', async () => {
  const split: readonly Step[] = [
    [REVIEW, choose('data-freshness')],
    [FRESHNESS, press('parts')],
    ['Which parts of the exchange differ', type('web shop, retailers, stores')],
  ]
  const text = `${KNOWN.replace('look-up', 'copy')}  promises: none\n`
  const named = await ask(`${text}  data-freshness: unknown\n`, [...split, [FRESHNESS, LEAVE]])
  expect(named.written).toBe('')

  const begun = await ask(text, [
    [FRESHNESS, press('parts')],
    ['Which parts of the exchange differ', type('web shop, retailers, stores')],
    [FRESHNESS, type('30m')],
    [FRESHNESS, LEAVE],
  ])
  const said = 'data-freshness: { parts: { web shop: 30m, retailers: null, stores: null } }\n'
  expect(begun.written).toContain(said)
  // The cursor stands where it does on a question that nobody answered.
  expect(begun.shown.map(({ from }) => from.active)).toEqual([0, 0, 0, 0])
  expect(begun.shown.at(-1)?.screen.title).toBe('retailers: SAP -> Shop')

  const resumed = await ask(begun.written, [
    [FRESHNESS, press('review')],
    [REVIEW, press('back')],
    [FRESHNESS, choose('An hour or more')],
    [FRESHNESS, press('back')],
    [FRESHNESS, accept],
    [FRESHNESS, choose('I do not know')],
    [REVIEW, choose('stores: Not known')],
    [FRESHNESS, choose('Seconds')],
    leave,
  ])
  expect(resumed.shown.map(({ screen }) => screen.title.split(':')[0])).toEqual([
    'retailers',
    'SAP -> Shop',
    'retailers',
    'stores',
    'retailers',
    'stores',
    'SAP -> Shop',
    'stores',
    'SAP -> Shop',
  ])
  const rows = resumed.shown.flatMap(({ screen }) =>
    screen.items.flatMap(({ id, label }) =>
      id.startsWith('data-freshness') ? [label.replace(/^data-freshness/, '').trim()] : [],
    ),
  )
  const first = 'web shop: Minutes (30m)'
  expect(rows).toEqual([
    ...[first, 'retailers: not answered yet', 'stores: not answered yet'],
    ...[first, 'retailers: An hour or more', 'stores: Not known'],
    ...[first, 'retailers: An hour or more', 'stores: Seconds at most'],
  ])
  expect(resumed.written).toContain(
    'data-freshness: { parts: { web shop: 30m, retailers: hours, stores: seconds } }\n',
  )
})

test('a document in parts goes on where any of them is not answered', async () => {
  const parts = 'answers:\n  exchange: copy\n  data-freshness: { parts: { a: unknown, b: 2h } }\n'
  const { shown } = await ask(parts, [['Who looks after', interrupt(130)]])
  expect(shown[0]?.screen.title).toBe('SAP -> Shop')
})

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

test('a document in parts goes on where any of them is not answered', async () => {
  const parts = 'answers:\n  exchange: copy\n  data-freshness: { parts: { a: unknown, b: 2h } }\n'
  const { shown } = await ask(parts, [['Who looks after', interrupt(130)]])
  expect(shown[0]?.screen.title).toBe('SAP -> Shop')
})

import { describe, expect, test } from 'vitest'
import { runCli } from '../../src/cli/cli.ts'
import { fakeWorld } from '../helpers/fake-world.ts'
import {
  accept,
  choose,
  interrupt,
  mark,
  press,
  type Step,
  scriptedPrompter,
  type,
} from '../helpers/scripted-prompter.ts'

/** Runs `ask` with a person who follows a script, to its end. */
async function ask(
  args: string,
  steps: readonly Step[],
  texts: Readonly<Record<string, string>>,
  unwritable?: (path: string) => boolean,
) {
  const prompter = scriptedPrompter(steps)
  const fake = fakeWorld({ files: new Map(Object.entries(texts)), prompter })
  const { files } = fake.world
  const replace: typeof files.replace = (path, pieces) =>
    unwritable?.(path) ? { ok: false, because: 'the disk is full' } : files.replace(path, pieces)
  const world = { ...fake.world, files: { ...files, replace } }
  const { exitCode } = await runCli(['ask', ...args.split(' ')], world)
  expect(prompter.left()).toBe(0)
  return {
    exitCode,
    shown: prompter.shown,
    stdout: fake.stdout(),
    stderr: fake.stderr(),
    files: Object.fromEntries(fake.written),
  }
}

const NAMES: readonly Step[] = [
  ['Which system has the information', type('SAP')],
  ['Which systems need the information', type('Shop')],
  ['What do you call this integration?', type('Stock')],
]
const EXCHANGE: Step = ['What is the exchange', choose('News')]
const FRESHNESS: Step = ['How old may the data', choose('minutes old')]
const REPORTS: Step = ['report its changes by itself?', choose('only be asked')]
const FIT: Step = ['ready-made connector fit?', choose('covers it all')]
const REPORT: Step = ['Is everything right?', choose('Show the report')]
const SHARE = 'true of every integration?'

const PROFILE = `# what holds for all of us
answers:
  consumer-count: one  # so far
`
const KNOWS_SAP = `${PROFILE}systems:\n  SAP: { owner: finance, answers: { source-can-notify: query-only } }\n`

describe('a new file beside a profile', () => {
  test('extends it by the path from its folder, and what it says is not asked', async () => {
    const { exitCode, shown, stdout, stderr, files } = await ask(
      'interfaces/stock.yaml --profile group/company.yaml',
      [
        ...NAMES,
        EXCHANGE,
        FRESHNESS,
        FIT,
        ['Is everything right?', choose('Show the report')],
        [SHARE, mark()],
      ],
      { 'group/company.yaml': KNOWS_SAP, 'interfaces/other.yaml': '' },
    )
    expect([exitCode, Object.keys(files)]).toEqual([0, ['interfaces/stock.yaml']])
    expect(files['interfaces/stock.yaml']).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/.*\/schema\/requirements\.json\n[\s\S]*\nextends: \.\.\/group\/company\.yaml\nanswers:\n/,
    )
    const review = shown.at(-2)?.screen.items.filter(({ aside }) => aside === 'from the profile')
    expect(review?.map(({ id }) => id)).toEqual(['source-can-notify', 'consumer-count'])
    expect(stdout).toContain('2 from company.yaml')
    expect(stderr).toContain('--profile group/company.yaml interfaces/stock.yaml')
  })

  test('a draft that moves to another folder takes its paths along', async () => {
    const { files, stdout } = await ask(
      '--profile company.yaml',
      [
        ...NAMES,
        EXCHANGE,
        FRESHNESS,
        FIT,
        REPORT,
        [SHARE, mark()],
        ['In which file', type('a/b/stock.yaml')],
      ],
      { 'company.yaml': KNOWS_SAP },
    )
    const text = files['a/b/stock.yaml']
    expect(Object.keys(files)).toEqual(['a/b/stock.yaml'])
    expect(text).toContain('\nextends: ../../company.yaml\n')
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/test\//)
    expect(stdout).toContain('2 from company.yaml')
  })

  test('as JSON it extends the profile, too', async () => {
    const { files } = await ask(
      'stock.json --profile company.yaml',
      [
        ['Which system has', type('SAP')],
        ['Which systems need', interrupt(130)],
      ],
      { 'company.yaml': PROFILE },
    )
    expect(JSON.parse(files['stock.json'] ?? '')).toEqual({ extends: 'company.yaml', from: 'SAP' })
  })
})

test.each([
  ['is missing', '--profile nowhere.yaml', {}, 'There is no profile "nowhere.yaml"'],
  ['is faulty', '--profile p.yaml', { 'p.yaml': 'answers: { nothing: x }' }, 'p.yaml:1:12'],
])('nothing is asked beside a profile that %s', async (_, args, texts, says) => {
  const { exitCode, stderr, files } = await ask(args, [], texts)
  expect([exitCode, files]).toEqual([2, {}])
  expect(stderr).toContain(says)
})

describe('at the end new facts can be stated in the profile', () => {
  const STOCK = `name: Stock
from: SAP
to: Shop
extends: company.yaml
answers:
  exchange: announce
`
  const texts = { 'stock.yaml': STOCK, 'company.yaml': PROFILE }
  const UP_TO = [FRESHNESS, REPORTS, FIT, REPORT]

  test('each with whose it is, none of them ticked', async () => {
    const { shown, files } = await ask('stock.yaml', [...UP_TO, [SHARE, mark()]], texts)
    const { screen, from } = shown.at(-1) ?? {}
    expect(screen?.items.map(({ label }) => label)).toEqual([
      'SAP: the source can only be asked',
      'Everywhere: a connector covers it all',
    ])
    expect([screen?.gives, from?.marked]).toEqual(['Ticked', []])
    expect(Object.keys(files)).toEqual(['stock.yaml'])
  })

  test('what is ticked goes there, and is inherited from then on', async () => {
    const { files, stdout } = await ask(
      'stock.yaml',
      [...UP_TO, [SHARE, mark('source-can-notify', 'connector-fit')]],
      texts,
    )
    expect(files['company.yaml']).toBe(`# what holds for all of us
answers:
  consumer-count: one  # so far
  connector-fit: covers-all
systems:
  SAP: { answers: { source-can-notify: query-only } }
`)
    expect(files['stock.yaml']).toBe(`${STOCK}  data-freshness: minutes\n`)
    expect(stdout).toContain('5 of 5 answered, 3 from company.yaml')
  })

  test('only what is ticked', async () => {
    const { files } = await ask('stock.yaml', [...UP_TO, [SHARE, mark('connector-fit')]], texts)
    expect(files['company.yaml']).toBe(`${PROFILE}  connector-fit: covers-all\n`)
    expect(files['stock.yaml']).toContain('source-can-notify: query-only')
  })

  test('a file that does not extend the profile keeps its answers as well', async () => {
    const alone = STOCK.replace('extends: company.yaml\n', '')
    const { files } = await ask(
      'stock.yaml --profile company.yaml',
      [...UP_TO, [SHARE, mark('source-can-notify')]],
      { ...texts, 'stock.yaml': alone },
    )
    expect(files['company.yaml']).toContain('SAP: { answers: { source-can-notify: query-only } }')
    expect(files['stock.yaml']).toContain('source-can-notify: query-only')
  })

  test('of a flow, whose other flows may gain them', async () => {
    const flows = `${STOCK}flows:\n  - { name: one }\n  - { name: two, answers: { exchange: look-up } }\n`
    const { files } = await ask(
      'stock.yaml',
      [['Which exchange', choose('one')], ...UP_TO, [SHARE, mark('source-can-notify')]],
      { ...texts, 'stock.yaml': flows },
    )
    expect(files['company.yaml']).toContain('source-can-notify: query-only')
    expect(files['stock.yaml']).not.toContain('source-can-notify')
  })

  test('going back leads to the review', async () => {
    await ask(
      'stock.yaml',
      [...UP_TO, [SHARE, press('back')], ['Is everything right?', press('leave')]],
      texts,
    )
  })

  test('nothing is offered where nothing new is a fact of a system or the company', async () => {
    const known = `${STOCK}  source-can-notify: query-only\n  connector-fit: unknown\n`
    const { files } = await ask('stock.yaml', [FRESHNESS, REPORT], {
      ...texts,
      'stock.yaml': known,
    })
    expect(Object.keys(files)).toEqual(['stock.yaml'])
  })

  test('a profile that cannot be written leaves both as they were', async () => {
    const { files, exitCode } = await ask(
      'stock.yaml',
      [...UP_TO, [SHARE, mark('connector-fit')], ['The profile is as it was', accept]],
      texts,
      path => path === 'company.yaml',
    )
    expect([exitCode, Object.keys(files)]).toEqual([0, ['stock.yaml']])
    expect(files['stock.yaml']).toContain('connector-fit: covers-all')
  })

  test('nothing is moved where an answer would mean something else', async () => {
    const flows = `${STOCK}  connector-fit: none-exists\nflows:\n  - { name: one }\n  - { name: two }\n`
    const { files } = await ask(
      'stock.yaml',
      [
        ['Which exchange', choose('one')],
        FRESHNESS,
        REPORTS,
        ['Is everything right?', choose('connector-fit')],
        FIT,
        REPORT,
        [SHARE, mark('connector-fit')],
        ['The profile is as it was', accept],
      ],
      { ...texts, 'stock.yaml': flows },
    )
    expect(Object.keys(files)).toEqual(['stock.yaml'])
    expect(files['stock.yaml']).toContain('connector-fit: covers-all')
  })
})

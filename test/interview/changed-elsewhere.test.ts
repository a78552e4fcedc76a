import { describe, expect, test } from 'vitest'
import { runCli } from '../../src/cli/cli.ts'
import { fakeWorld } from '../helpers/fake-world.ts'
import {
  type Act,
  choose,
  press,
  type Step,
  scriptedPrompter,
  type,
} from '../helpers/scripted-prompter.ts'

// Somebody else writes into the file while the interview is about it.
const STARTED = `name: Stock
from: SAP
to: Shop  # the one in the web
answers:
  # what it is for
  exchange: announce
`
const FRESHNESS = 'How old may the data'
const REPORTS = 'report its changes by itself?'
const COUNT = 'How many systems need'
const CHANGED = 'was changed elsewhere'
const REVIEW = 'Is everything right?'

type Elsewhere = (path: string, text: string | null) => void

/** Runs `ask` with a person who follows a script; `elsewhere` writes, or takes away (null), what others would. */
async function ask(
  args: string,
  script: (elsewhere: Elsewhere, refuse: (because: string | null) => void) => readonly Step[],
  files: Readonly<Record<string, string>> = { 'stock.yaml': STARTED },
) {
  let unwritable: string | null = null
  const disk = new Map<string, string>(Object.entries(files))
  const elsewhere: Elsewhere = (path, text) => {
    written.delete(path)
    if (text === null) disk.delete(path)
    else disk.set(path, text)
  }
  const prompter = scriptedPrompter(
    script(elsewhere, because => {
      unwritable = because
    }),
  )
  const fake = fakeWorld({ files: disk, prompter, unwritable: () => unwritable })
  const written = fake.written as Map<string, string>
  const { exitCode } = await runCli(['ask', ...args.split(' ').filter(Boolean)], fake.world)
  expect(prompter.left()).toBe(0)
  return {
    exitCode,
    stdout: fake.stdout(),
    stderr: fake.stderr(),
    textOf: (path: string) => written.get(path) ?? disk.get(path),
    warnings: prompter.shown.map(({ screen }) => screen.help[0] ?? ''),
  }
}

/** Does something else first. */
const once =
  (happens: () => void, act: Act): Act =>
  (screen, from) => {
    happens()
    return act(screen, from)
  }

const leave = press('leave')

test('what concerns other entries is taken in, and told on the next screen', async () => {
  const { textOf, warnings, exitCode } = await ask('stock.yaml', elsewhere => [
    [
      FRESHNESS,
      once(
        () =>
          elsewhere(
            'stock.yaml',
            `# theirs\n${STARTED}  connector-fit: covers-all\nfixed: { pull-push: push }\n`,
          ),
        choose('minutes old'),
      ),
    ],
    [REPORTS, choose('already notifies')],
    [COUNT, leave],
  ])
  const text = `# theirs
${STARTED}  data-freshness: minutes
  source-can-notify: already-does
  connector-fit: covers-all
fixed: { pull-push: push }
`
  expect([textOf('stock.yaml'), exitCode]).toEqual([text, 0])
  expect(warnings[1]).toContain('stock.yaml was changed elsewhere')
  expect(warnings[2]).not.toContain('changed')
})

describe('of an entry that both changed', () => {
  const clash = (label: string) =>
    ask('stock.yaml', elsewhere => [
      [
        FRESHNESS,
        once(
          () =>
            elsewhere(
              'stock.yaml',
              `${STARTED}  data-freshness: 4h # theirs\n  connector-fit: covers-all\n`,
            ),
          choose('minutes old'),
        ),
      ],
      [CHANGED, choose(label)],
      [REPORTS, leave],
    ])

  test.each([
    ['What you said: minutes', 'data-freshness: minutes # theirs'],
    ['What the file says now: 4h', 'data-freshness: 4h # theirs'],
  ])('the person is asked: %s', async (label, line) => {
    const { textOf, exitCode } = await clash(label)
    expect(textOf('stock.yaml')).toBe(`${STARTED}  ${line}\n  connector-fit: covers-all\n`)
    expect(exitCode).toBe(0)
  })

  test('nobody is asked where both say the same', async () => {
    const { textOf } = await ask('stock.yaml', elsewhere => [
      [
        FRESHNESS,
        once(
          () => elsewhere('stock.yaml', `${STARTED}  data-freshness: minutes\n`),
          choose('minutes'),
        ),
      ],
      [REPORTS, leave],
    ])
    expect(textOf('stock.yaml')).toBe(`${STARTED}  data-freshness: minutes\n`)
  })

  test('the same holds for a name', async () => {
    const { textOf } = await ask('stock.yaml', elsewhere => [
      [FRESHNESS, press('review')],
      [REVIEW, choose('name ')],
      [
        'What do you call',
        once(() => elsewhere('stock.yaml', STARTED.replace('Stock', 'Theirs')), type('Mine')),
      ],
      [CHANGED, choose('What you said: Mine')],
      [REVIEW, leave],
    ])
    expect(textOf('stock.yaml')).toBe(STARTED.replace('Stock', 'Mine'))
  })
})

describe('a file that is broken meanwhile', () => {
  const BROKEN = `${STARTED}  data-freshness: [\n`
  const answerWhileBroken = (elsewhere: Elsewhere): Step => [
    FRESHNESS,
    once(() => elsewhere('stock.yaml', BROKEN), choose('minutes old')),
  ]

  test('is looked at again once it is mended', async () => {
    const mended = `${STARTED}  connector-fit: covers-all\n`
    const { textOf } = await ask('stock.yaml', elsewhere => [
      answerWhileBroken(elsewhere),
      ['cannot be gone on with: line 8: This is not valid YAML', choose('Look again')],
      ['cannot be gone on with', once(() => elsewhere('stock.yaml', mended), choose('Look again'))],
      [REPORTS, leave],
    ])
    expect(textOf('stock.yaml')).toBe(
      `${STARTED}  data-freshness: minutes\n  connector-fit: covers-all\n`,
    )
  })

  test('is left as it is: the answers go on in another file', async () => {
    const { textOf, stderr } = await ask('stock.yaml', elsewhere => [
      answerWhileBroken(elsewhere),
      ['cannot be gone on with', choose('a file of your own')],
      [REPORTS, leave],
    ])
    expect(textOf('stock.yaml')).toBe(BROKEN)
    expect(textOf('stock-2.yaml')).toBe(`${STARTED}  data-freshness: minutes\n`)
    expect(stderr).toContain('Your answers are in stock-2.yaml')
  })

  test('is left as it is: on leaving the answers are printed, and nobody is told that they are in it', async () => {
    const { textOf, stderr, exitCode } = await ask('stock.yaml', elsewhere => [
      answerWhileBroken(elsewhere),
      ['cannot be gone on with', choose('Leave without saving')],
    ])
    expect(textOf('stock.yaml')).toBe(BROKEN)
    expect(stderr).toContain('NOT SAVED in stock.yaml')
    expect(stderr).toContain('data-freshness: minutes')
    expect(stderr).not.toContain('Your answers are in')
    expect(exitCode).toBe(2)
  })

  test('holds the exchange no more that is talked about', async () => {
    const other = 'name: n\nfrom: A\nto: B\nflows:\n  - name: other\n'
    const flows = `${STARTED}flows:\n  - name: one\n`
    const { textOf } = await ask(
      'stock.yaml',
      elsewhere => [
        [FRESHNESS, once(() => elsewhere('stock.yaml', other), choose('minutes old'))],
        ['cannot be gone on with: the exchange that you talk about', choose('a file of your own')],
        [REPORTS, leave],
      ],
      { 'stock.yaml': flows },
    )
    expect(textOf('stock.yaml')).toBe(other)
  })
})

test('a file that was deleted is written again, and that is told', async () => {
  const { textOf, warnings } = await ask('stock.yaml', elsewhere => [
    [FRESHNESS, once(() => elsewhere('stock.yaml', null), choose('minutes old'))],
    [REPORTS, leave],
  ])
  expect(textOf('stock.yaml')).toBe(`${STARTED}  data-freshness: minutes\n`)
  expect(warnings[1]).toContain('was deleted meanwhile')
})

test('two that begin one new file do not overwrite each other', async () => {
  const { textOf } = await ask(
    'new.yaml',
    elsewhere => [
      ['Which system has', once(() => elsewhere('new.yaml', 'from: Theirs\n'), type('Mine'))],
      [CHANGED, choose('What the file says now: Theirs')],
      ['Which systems need', type('Shop')],
      ['What do you call', leave_()],
    ],
    {},
  )
  expect(textOf('new.yaml')).toBe('from: Theirs\nto: [Shop]\n')
})

/** Leaves where there is no key, but an item. */
function leave_(): Act {
  return choose('Save and leave')
}

test('a draft that another interview has begun is left alone', async () => {
  const { textOf, stderr } = await ask(
    '',
    elsewhere => [
      [
        'Which system has',
        once(() => elsewhere('integration-draft.yaml', 'from: Theirs\n'), type('Mine')),
      ],
      ['Which systems need', leave_()],
    ],
    {},
  )
  expect(textOf('integration-draft.yaml')).toBe('from: Theirs\n')
  expect(textOf('integration-draft-2.yaml')).toContain('from: Mine\n')
  expect(stderr).toContain('Your answers are in integration-draft-2.yaml')
})

test('answers that could not be written before go where others have written since', async () => {
  const { textOf, exitCode } = await ask('stock.yaml', (elsewhere, refuse) => [
    [FRESHNESS, once(() => refuse('the disk is full'), choose('minutes old'))],
    [
      REPORTS,
      once(() => {
        refuse(null)
        elsewhere('stock.yaml', `${STARTED}  connector-fit: covers-all\n`)
      }, choose('already notifies')),
    ],
    [COUNT, leave],
  ])
  expect(textOf('stock.yaml')).toBe(
    `${STARTED}  data-freshness: minutes\n  source-can-notify: already-does\n  connector-fit: covers-all\n`,
  )
  expect(exitCode).toBe(0)
})

test('what cannot be saved gives 2, also with the report', async () => {
  const { exitCode, stdout, stderr } = await ask('--brief stock.yaml', (_, refuse) => [
    [FRESHNESS, once(() => refuse('the disk is full'), choose('minutes old'))],
    [REPORTS, press('review')],
    [REVIEW, choose('Show the report')],
  ])
  expect(exitCode).toBe(2)
  expect(stdout).toContain('Stock')
  expect(stderr).toContain('NOT SAVED in stock.yaml: the disk is full')
  expect(stderr).not.toContain('Your answers are in')
})

test('the report is about what the file says at the end', async () => {
  const theirs = STARTED.replace('name: Stock', 'name: Renamed')
  const { stdout } = await ask('--brief stock.yaml', elsewhere => [
    [FRESHNESS, press('review')],
    [REVIEW, once(() => elsewhere('stock.yaml', theirs), choose('Show the report'))],
  ])
  expect(stdout).toContain('Renamed')
})

test('a mark of byte order stays', async () => {
  const { textOf } = await ask(
    'stock.yaml',
    () => [
      [FRESHNESS, choose('minutes old')],
      [REPORTS, leave],
    ],
    { 'stock.yaml': `\ufeff${STARTED}` },
  )
  expect(textOf('stock.yaml')).toBe(`\ufeff${STARTED}  data-freshness: minutes\n`)
})

test('a profile that was changed while its facts were ticked is looked at again', async () => {
  const files = {
    'stock.yaml': `${STARTED}  data-freshness: minutes\n  consumer-count: one\nextends: company.yaml\n`,
    'company.yaml': 'name: Acme\n',
  }
  const { textOf } = await ask(
    '--brief stock.yaml',
    elsewhere => [
      [REPORTS, choose('already notifies')],
      ['ready-made connector fit?', press('review')],
      [REVIEW, choose('Show the report')],
      [
        'true of every integration?',
        once(
          () => elsewhere('company.yaml', '# ours\nname: Acme\n'),
          () => ({ kind: 'marked', items: ['source-can-notify'] }),
        ),
      ],
      ['true of every integration?', () => ({ kind: 'marked', items: ['source-can-notify'] })],
    ],
    files,
  )
  expect(textOf('company.yaml')).toContain('# ours\nname: Acme\n')
  expect(textOf('company.yaml')).toContain('source-can-notify: already-does')
})

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileBuiltIn } from '../../src/build/compile-built-in.ts'
import { runCli } from '../../src/cli/cli.ts'
import type { Screen } from '../../src/interview/screen/screen.ts'
import { type FakeWorldOptions, fakeWorld, SMALL_CATALOGUE } from '../helpers/fake-world.ts'
import {
  type Act,
  accept,
  choose,
  interrupt,
  mark,
  press,
  promptedBy,
  type ScriptedPrompter,
  type Step,
  scriptedPrompter,
  type,
} from '../helpers/scripted-prompter.ts'

/** Runs `ask` with a person who follows a script, to its end. */
async function ask(args: string, steps: readonly Step[], surroundings: FakeWorldOptions = {}) {
  const prompter = scriptedPrompter(steps)
  const result = await run(args, prompter, surroundings)
  expect(prompter.left()).toBe(0)
  return result
}

async function run(args: string, prompter: ScriptedPrompter, surroundings: FakeWorldOptions) {
  const fake = fakeWorld({ ...surroundings, prompter })
  const words = args.split(' ').filter(word => word !== '')
  const { exitCode } = await runCli(['ask', ...words], fake.world)
  expect(prompter.isClosed() || prompter.shown.length === 0).toBe(true)
  return {
    exitCode,
    shown: prompter.shown,
    stdout: fake.stdout(),
    stderr: fake.stderr(),
    written: (path: string) => fake.written.get(path),
    files: [...fake.written.keys()],
  }
}

const STARTED = `name: Stock
from: SAP
to: Shop  # the one in the web
answers:
  # what it is for
  exchange: announce
`
const stock = (text = STARTED): FakeWorldOptions => ({ files: new Map([['stock.yaml', text]]) })

const FRESHNESS = 'How old may the data'
const REPORTS = 'report its changes by itself?'
const COUNT = 'How many systems need'
const FIT = 'ready-made connector fit?'
const REVIEW = 'Is everything right?'
const NOTE = 'A note to the answer'
const EXCHANGE = 'What is the exchange'

const REST: readonly Step[] = [
  [FRESHNESS, choose('minutes old')],
  [REPORTS, choose('already notifies')],
  [COUNT, choose('One system')],
  [FIT, choose('covers it all')],
]
const REPORT: Step = [REVIEW, choose('Show the report')]

describe('a new interview', () => {
  const NAMES: readonly Step[] = [
    ['Which system has the information', type('SAP')],
    ['Which systems need the information', type('Shop, Warehouse, Shop')],
    ['What do you call this integration?', accept],
    [EXCHANGE, choose('News')],
  ]

  test('keeps a draft, and moves it to the file that is named at the end', async () => {
    const { exitCode, stdout, stderr, files, written } = await ask('', [
      ...NAMES,
      ...REST,
      REPORT,
      ['In which file', accept],
    ])
    expect([exitCode, files]).toEqual([0, ['sap-to-shop-warehouse.yaml']])
    expect(written('sap-to-shop-warehouse.yaml')).toMatch(
      /name: SAP to Shop, Warehouse\nfrom: SAP\nto: \[Shop, Warehouse\]\nanswers:\n {2}exchange: announce\n/,
    )
    expect(stdout).toContain('SAP to Shop, Warehouse')
    expect(stderr).toContain('integration-advisor sap-to-shop-warehouse.yaml')
  })

  test('leaves the draft where the person wants it there', async () => {
    const { files, stderr } = await ask('', [
      ...NAMES,
      ...REST,
      REPORT,
      ['In which file', type('integration-draft.yaml')],
    ])
    expect(files).toEqual(['integration-draft.yaml'])
    expect(stderr).toContain('integration-advisor integration-draft.yaml')
  })

  test('begins with the draft of an earlier one, or beside it', async () => {
    const files = new Map([['integration-draft.yaml', STARTED]])
    const DRAFT = 'There is a draft of an earlier interview'
    const goOn = await ask(
      '',
      [
        [DRAFT, choose('yes')],
        [FRESHNESS, interrupt(130)],
      ],
      { files },
    )
    expect(goOn.exitCode).toBe(130)
    const anew = await ask(
      '',
      [
        [DRAFT, choose('no')],
        ['Which system has the information', type('CRM')],
        ['Which systems need', interrupt(130)],
      ],
      { files },
    )
    expect(anew.files).toEqual(['integration-draft-2.yaml'])
  })

  test('that ends before its first answer leaves nothing behind', async () => {
    const { exitCode, files, stderr } = await ask('', [
      ['Which system has the information', interrupt(130)],
    ])
    expect([exitCode, files]).toEqual([130, []])
    expect(stderr).toBe('Nothing was answered, so nothing is kept\n')
  })

  test('asks only for the names that a file lacks', async () => {
    const text = 'from: SAP\nanswers:\n  exchange: announce\n'
    const { written } = await ask(
      'stock.yaml',
      [
        ['Which systems need', type('Shop')],
        ['What do you call', type('Stock')],
        [FRESHNESS, interrupt(143)],
      ],
      stock(text),
    )
    expect(written('stock.yaml')).toContain('to: [Shop]')
    expect(written('stock.yaml')).toContain('name: Stock')
  })
})

describe('a file', () => {
  test('is gone on with, then reported on', async () => {
    const { exitCode, stdout, stderr, written, files } = await ask(
      'stock.yaml',
      [...REST, REPORT],
      stock(),
    )
    expect([exitCode, files]).toEqual([0, ['stock.yaml']])
    expect(written('stock.yaml')).toBe(
      `${STARTED}  data-freshness: minutes\n  source-can-notify: already-does\n  consumer-count: one\n  connector-fit: covers-all\n`,
    )
    expect(stdout).toContain('Stock')
    expect(stderr).toContain('integration-advisor stock.yaml')
  })

  test('with faults is not talked about: they are shown', async () => {
    const { exitCode, stderr, files } = await ask(
      'stock.yaml',
      [],
      stock(`${STARTED}  colour: red\n`),
    )
    expect([exitCode, files]).toEqual([2, []])
    expect(stderr).toContain('stock.yaml:7:3')
  })

  test('that cannot be written is told before the first question', async () => {
    const { exitCode, stderr } = await ask('stock.yaml', [], {
      ...stock(),
      unwritable: () => 'permission is missing',
    })
    expect(exitCode).toBe(2)
    expect(stderr).toContain('permission is missing')
  })

  test('that cannot be written any more is told of, and printed at the end', async () => {
    let full: string | null = null
    const { stderr, shown } = await ask(
      'stock.yaml',
      [
        [
          FRESHNESS,
          screen => {
            full = 'the disk is full'
            return choose('minutes')(screen, { active: 0, marked: [], typed: '', refused: false })
          },
        ],
        [REPORTS, press('leave')],
      ],
      { ...stock(), unwritable: () => full },
    )
    expect(shown[1]?.screen.help[0]).toContain('NOT SAVED: the disk is full')
    expect(stderr).toContain(`${STARTED}  data-freshness: minutes\n`)
  })

  test.each([
    'json',
    'ndjson',
  ])('that cannot be written is reported as it stands as %s', async format => {
    let full: string | null = null
    const { stdout, exitCode } = await ask(
      `stock.yaml -f ${format}`,
      [
        [
          FRESHNESS,
          (screen, from) => {
            full = 'the disk is full'
            return choose('minutes')(screen, from)
          },
        ],
        ...REST.slice(1),
        REPORT,
      ],
      { ...stock(), unwritable: () => full },
    )
    expect(exitCode).toBe(2)
    expect(stdout).toMatch(/"written": ?"minutes"/)
  })

  test('that could not be written for a while has everything once it can', async () => {
    let full: string | null = null
    const turn =
      (state: string | null, label: string): Step[1] =>
      (screen, from) => {
        full = state
        return choose(label)(screen, from)
      }
    const { written, stderr } = await ask(
      'stock.yaml',
      [
        [FRESHNESS, turn('the disk is full', 'minutes')],
        [REPORTS, turn(null, 'already')],
        [COUNT, press('leave')],
      ],
      { ...stock(), unwritable: () => full },
    )
    expect(written('stock.yaml')).toContain(
      'data-freshness: minutes\n  source-can-notify: already-does',
    )
    expect(stderr).not.toContain('disk')
  })
})

describe('an answer', () => {
  const answerFreshness = async (steps: readonly Step[], text = STARTED) => {
    const { written } = await ask('stock.yaml', [...steps, [REPORTS, press('leave')]], stock(text))
    return written('stock.yaml')?.match(/ {2}data-freshness: (.*)/)?.[1]
  }

  test.each([
    ['an option', choose('hours old'), 'hours'],
    ['a quantity', type('15m'), '15m'],
    ['a range', type('5m..2h'), '5m..2h'],
    ['several options', mark('minutes', 'hours'), '[minutes, hours]'],
    ['all options', mark('minutes', 'hours', 'day-or-more'), 'unknown'],
    ['unknown', choose('I do not know'), 'unknown'],
  ])('may be %s', async (_, act, written) => {
    expect(await answerFreshness([[FRESHNESS, act]])).toBe(written)
  })

  test('may have a note, and may be assumed', async () => {
    const written = await answerFreshness([
      [FRESHNESS, press('note')],
      [NOTE, type('says: finance, #1')],
      [FRESHNESS, press('assume')],
      [FRESHNESS, choose('hours old')],
    ])
    expect(written).toBe('{ value: hours, note: "says: finance, #1", assumed: true }')
  })

  test.each([
    ['on leaving', [[FRESHNESS, press('leave')]]],
    [
      'on going back',
      [
        [FRESHNESS, press('back')],
        [EXCHANGE, press('leave')],
      ],
    ],
    ['where the talk breaks off', [[FRESHNESS, interrupt(130)]]],
  ] satisfies [string, Step[]][])('that is not given keeps its note %s', async (_, then) => {
    const steps: readonly Step[] = [
      [FRESHNESS, press('note')],
      [NOTE, type('ask Paul on Monday')],
      ...then,
    ]
    const { written } = await ask('stock.yaml', steps, stock())
    expect(written('stock.yaml')).toContain(
      'data-freshness: { value: unknown, note: ask Paul on Monday }',
    )
  })

  test('may have a note that is written in an editor: it becomes one paragraph', async () => {
    const { written } = await ask(
      'stock.yaml',
      [
        [FRESHNESS, press('note')],
        [NOTE, choose('Write it in your editor')],
        ['in your editor', type('says finance,\n  in March\n')],
        [FRESHNESS, choose('hours old')],
        ['', interrupt(130)],
      ],
      stock(),
    )
    expect(written('stock.yaml')).toContain('note: "says finance, in March"')
  })

  test('that is given has its remarks kept at once; an empty note takes one away', async () => {
    const steps = (note: string): readonly Step[] => [
      [FRESHNESS, press('back')],
      [EXCHANGE, press('note')],
      [NOTE, type(note)],
      [EXCHANGE, press('leave')],
    ]
    const noted = (await ask('stock.yaml', steps('by phone'), stock())).written('stock.yaml')
    expect(noted).toContain('exchange: { value: announce, note: by phone }')
    const bare = (await ask('stock.yaml', steps(''), stock(noted))).written('stock.yaml')
    expect(bare).toBe(STARTED)
  })

  test('that is accepted as it stands stays as it was written', async () => {
    const text = `${STARTED}  data-freshness: { value: 5m..30m, by: finance }\n`
    const { files, shown } = await ask(
      'stock.yaml',
      [
        [REPORTS, press('back')],
        [FRESHNESS, accept],
        [REPORTS, press('leave')],
      ],
      stock(text),
    )
    expect(files).toEqual([])
    expect(shown[1]?.from.active).toBe(0)
    const unknown = shown[1]?.screen.items.find(({ label }) => label === 'I do not know')
    expect(unknown?.aside).toBe('could still change 2 decisions')
  })

  test('that changes no longer has the one who gave it', async () => {
    const text = `${STARTED}  data-freshness: { value: 5m, by: finance, note: old }\n`
    const { written } = await ask(
      'stock.yaml',
      [
        [REPORTS, press('back')],
        [FRESHNESS, choose('a day old')],
        [REPORTS, press('leave')],
      ],
      stock(text),
    )
    expect(written('stock.yaml')).toContain('data-freshness: { value: day-or-more, note: old }')
  })

  test('comes with its reason, and with the place where the person stood', async () => {
    const { shown } = await ask(
      'stock.yaml',
      [
        [
          FRESHNESS,
          () => ({
            kind: 'pressed',
            does: 'why',
            cursor: { active: 2, marked: ['hours'], typed: '', refused: false },
          }),
        ],
        [FRESHNESS, choose('Back to the question')],
        [FRESHNESS, press('leave')],
      ],
      stock(),
    )
    expect(shown[1]?.screen.help[0]).toContain('It decides how the two sides meet')
    expect(shown[2]?.from).toMatchObject({ active: 2, marked: ['hours'] })
  })
})

describe('going back', () => {
  test('reaches every earlier question, then the names, and comes back to where it was', async () => {
    const { written } = await ask(
      'stock.yaml',
      [
        [FRESHNESS, choose('minutes')],
        [REPORTS, press('back')],
        [FRESHNESS, press('back')],
        [EXCHANGE, choose('Back to the question before')],
        ['What do you call', type('Stock levels')],
        [REPORTS, press('leave')],
      ],
      stock(),
    )
    expect(written('stock.yaml')).toContain('name: Stock levels\n')
  })

  test.each([
    ['a proposed name follows the names of its systems', accept, 'SAP to Shop'],
    ['a name that somebody gave stays', type('Orders'), 'Orders'],
  ])('%s', async (_, named, expected) => {
    const { written } = await ask('new.yaml', [
      ['Which system has the information', type('SAP')],
      ['Which systems need the information', type('Shoop')],
      ['What do you call this integration?', named],
      [EXCHANGE, choose('Back to the question before')],
      ['What do you call', choose('Back')],
      ['Which systems need', type('Shop')],
      [EXCHANGE, press('leave')],
    ])
    expect(written('new.yaml')).toMatch(
      new RegExp(`^name: ${expected}\nfrom: SAP\nto: .?Shop`, 'm'),
    )
  })

  test('from the review leads to the last question', async () => {
    await ask('stock.yaml', [...REST, [REVIEW, press('back')], [FIT, press('leave')]], stock())
  })
})

describe('the review', () => {
  test('marks what is assumed and not known, and lets any answer be changed', async () => {
    const text = `${STARTED}  data-freshness: { value: hours, assumed: true }\n  consumer-count: unknown\n`
    const { shown, written, stdout } = await ask(
      'stock.yaml',
      [
        [REPORTS, press('review')],
        [REVIEW, choose('data-freshness')],
        [FRESHNESS, choose('minutes')],
        [REVIEW, choose('from')],
        ['Which system has the information', type('S/4')],
        [REVIEW, choose('Show the report')],
      ],
      stock(text),
    )
    const rows = shown[1]?.screen.items.map(({ label, aside }) => `${label} | ${aside}`)
    expect(rows).toContainEqual(
      expect.stringMatching(/^data-freshness +Data may be hours old \| assumed$/),
    )
    expect(rows).toContainEqual(
      expect.stringMatching(/^consumer-count +Not known \| could still change \d decisions?$/),
    )
    expect(written('stock.yaml')).toContain('data-freshness: { value: minutes, assumed: true }')
    expect(written('stock.yaml')).toContain('from: S/4\n')
    expect(stdout).toContain('S/4')
  })

  test('tells a question that is called as the heading from the heading', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'catalogue-'))
    for (const file of readdirSync(SMALL_CATALOGUE, { recursive: true, encoding: 'utf8' }).filter(
      name => name.endsWith('.yaml'),
    )) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      const text = readFileSync(join(SMALL_CATALOGUE, file), 'utf8')
      writeFileSync(join(folder, file), text.replaceAll('data-freshness', 'name'))
    }
    const { written } = await ask(
      'stock.yaml',
      [
        [REPORTS, press('review')],
        [REVIEW, choose('Data may be hours old')],
        [FRESHNESS, choose('minutes')],
        [REVIEW, press('leave')],
      ],
      { ...stock(`${STARTED}  name: hours\n`), catalogue: folder },
    )
    rmSync(folder, { recursive: true })
    expect(written('stock.yaml')).toContain('  name: minutes\n')
  })

  test('goes on with the questions', async () => {
    await ask(
      'stock.yaml',
      [
        [FRESHNESS, press('review')],
        [REVIEW, choose('Go on with the questions')],
        [FRESHNESS, press('leave')],
      ],
      stock(),
    )
  })
})

describe('several exchanges', () => {
  const text = `${STARTED}flows:\n  - { name: query, answers: { exchange: look-up } }\n  - name: nightly\n---\nname: Other\nfrom: A\nto: B\n`

  test('one is chosen, its answers go where it stands, and all are reported on', async () => {
    const { written, stdout } = await ask(
      'stock.yaml -f ndjson',
      [
        ['Which exchange', choose('nightly')],
        [FRESHNESS, choose('a day old')],
        [REPORTS, press('review')],
        [REVIEW, choose('Another exchange')],
        ['Which exchange', choose('query')],
        [FRESHNESS, choose('minutes')],
        [COUNT, press('review')],
        [REVIEW, choose('Show the report')],
      ],
      stock(text),
    )
    expect(written('stock.yaml')).toContain(
      'answers: { exchange: look-up, data-freshness: minutes }',
    )
    expect(written('stock.yaml')).toMatch(
      /- name: nightly\n {4}answers:\n {6}data-freshness: day-or-more\n---/,
    )
    expect(stdout.trim().split('\n')).toHaveLength(3)
  })
})

test('what a profile answers is not asked, and can be changed here', async () => {
  const files = new Map([
    ['stock.yaml', `${STARTED}extends: company.yaml\n`],
    ['company.yaml', 'answers:\n  data-freshness: hours\n'],
  ])
  const {
    written,
    shown,
    files: changed,
  } = await ask(
    'stock.yaml',
    [
      [REPORTS, press('review')],
      [REVIEW, choose('data-freshness')],
      [FRESHNESS, choose('minutes')],
      [REVIEW, press('leave')],
    ],
    { files },
  )
  expect(shown[1]?.screen.items.some(({ aside }) => aside === 'from the profile')).toBe(true)
  expect(changed).toEqual(['stock.yaml'])
  expect(written('stock.yaml')).toContain('data-freshness: minutes')
})

test('with --all every question is asked, answered or not, with its answer preselected', async () => {
  const { shown } = await ask(
    '--all stock.yaml',
    [[EXCHANGE, accept], ...REST, [REVIEW, press('leave')]],
    stock(),
  )
  expect(shown[0]?.from.active).toBe(1)
})

test.each([
  ['--no-input stock.yaml', 'forbids it'],
  ['stock.yaml', 'There is no terminal to ask questions on'],
])('"ask %s" without somebody to ask says what to do instead', async (line, says) => {
  const { world, stderr, written } = fakeWorld({ ...stock(), prompter: null })
  expect(await runCli(['ask', ...line.split(' ')], world)).toMatchObject({ exitCode: 2 })
  expect(stderr()).toContain(says)
  expect(stderr()).toContain('integration-advisor template')
  expect([...written]).toEqual([])
})

test('lines of JSON are no file to talk about', async () => {
  const { exitCode, stderr } = await ask('many.ndjson', [], {})
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('NDJSON')])
})

test('gates hold for the report at the end of an interview, too', async () => {
  const { exitCode } = await ask(
    '--fail-on open stock.yaml',
    [
      [FRESHNESS, press('review')],
      [REVIEW, choose('Show the report')],
    ],
    stock(),
  )
  expect(exitCode).toBe(1)
})

describe('on the shipped catalogue', () => {
  const catalogue = compileBuiltIn('patterns')
  const names = 'name: N\nfrom: A\nto: B\n'

  /** A person who picks at random, and goes on to the end. */
  const picking = (seed: readonly number[]): Act => {
    let at = 0
    return screen => {
      if (screen.question.includes('Do you want to go on?'))
        return choose('Go on')(screen, { active: 0, marked: [], typed: '', refused: false })
      if (screen.question.includes(REVIEW))
        return choose('Show the report')(screen, {
          active: 0,
          marked: [],
          typed: '',
          refused: false,
        })
      const options = screen.items.filter(({ id }) => ![':back', ':figure'].includes(id))
      const pick = seed[at++ % seed.length] ?? 0
      return { kind: 'chosen', item: options[pick % options.length]?.id ?? '' }
    }
  }
  const seeds = fc.array(fc.nat(), { minLength: 7, maxLength: 7 })
  const interview = async (seed: readonly number[]) =>
    run('stock.yaml -f json', promptedBy(picking(seed)), { ...stock(names), catalogue: 'patterns' })

  test('asks no question twice, ends, and reports what the file says', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async seed => {
        const { exitCode, shown, stdout, written } = await interview(seed)
        expect(exitCode).toBe(0)
        const asked = shown.map(({ screen }) => screen.question)
        expect(new Set(asked).size).toBe(asked.length)
        const [report] = JSON.parse(stdout).reports
        const answers = written('stock.yaml')?.match(/^ {2}\S/gm) ?? []
        expect(report.answered.plain + report.answered.unknown).toBe(answers.length)
        expect(report.outOfScope).toEqual([])
      }),
      { numRuns: 5 },
    )
  })

  test('tells answers that contradict each other once they do, at their question and in the review, and goes on', async () => {
    const text = 'name: N\nfrom: A\nto: [B, C]\nanswers: { purpose: copy }\n'
    const files = new Map([['stock.yaml', text]])
    const count = catalogue.questions.find(({ id }) => id === 'consumer-count')
    const isCount = (screen: Screen) => screen.items.some(({ id }) => id === 'four-plus')
    const steps: readonly Act[] = [
      () => ({ kind: 'chosen', item: count?.options[0]?.id ?? '' }),
      press('review'),
      () => ({ kind: 'chosen', item: 'consumer-count' }),
      interrupt(130),
    ]
    const seen: number[] = []
    const prompter = promptedBy((screen, from) => {
      if (seen.length === 0 && !isCount(screen)) return { kind: 'chosen', item: ':unknown' }
      seen.push(screen.help.filter(line => line.includes('Contradiction: One system')).length)
      const [act = interrupt(130)] = steps.slice(seen.length - 1)
      return act(screen, from)
    })
    await run('--all stock.yaml', prompter, { files, catalogue: 'patterns' })
    expect(seen).toEqual([0, 1, 1, 1])
  })

  test('never shows which side leads: decisions are named by their pair, settled or open', async () => {
    const pairs = catalogue.pairs.map(({ name }) => name)
    const sides = catalogue.pairs.flatMap(({ patterns }) => patterns.map(({ name }) => name))
    const wordsOf = ({ foot, aside, items }: Screen) =>
      [...foot.long, foot.short, aside, ...items.map(item => item.aside)].join(' ')
    await fc.assert(
      fc.asyncProperty(seeds, async seed => {
        const { shown } = await interview(seed)
        const bare = shown.map(({ screen }) =>
          pairs.reduce((text, pair) => text.replaceAll(pair, ''), wordsOf(screen)),
        )
        for (const side of sides) expect(bare.join('\n')).not.toContain(side)
      }),
      { numRuns: 3 },
    )
  })

  test('it comes to the review where no decision is likely to change, and goes on from there', async () => {
    const pick = picking([3, 1, 2, 0, 1])
    const prompts: string[] = []
    const prompter = promptedBy((screen, from) => {
      prompts.push(screen.question)
      const isOffered = screen.items.some(({ label }) => label.startsWith('Go on with'))
      if (!screen.question.includes(REVIEW) || !isOffered) return pick(screen, from)
      expect(screen.help.join(' ')).toMatch(
        /^No decision is likely to change any more\. .* each with a likelihood of 5 % or less\.$/,
      )
      expect(screen.items[0]?.label).toBe('Show the report')
      return choose('Go on with')(screen, from)
    })
    await run('stock.yaml', prompter, { ...stock(names), catalogue: 'patterns' })
    const [first, last] = [prompts.findIndex(isReview), prompts.findLastIndex(isReview)]
    expect(first).toBeLessThan(last - 1)
    expect(prompts.filter(isReview)).toHaveLength(2)
  })

  test('after the core it names each open decision with the question that could change it', async () => {
    const core = catalogue.questions.filter(question => question.core).map(({ id }) => id)
    let offers = 0
    const prompter = promptedBy((screen, from) => {
      if (screen.question.includes('Do you want to go on?')) {
        offers += 1
        const open = screen.items.filter(({ label }) => label.startsWith('Open: '))
        expect(open.length).toBeGreaterThan(0)
        for (const { id, help } of open) {
          expect(core).not.toContain(id)
          expect(help).toContain('Could change with: ')
        }
        return choose('Stop here')(screen, from)
      }
      if (screen.question.includes(REVIEW)) return choose('Show the report')(screen, from)
      return choose('I do not know')(screen, from)
    })
    const { exitCode } = await run('stock.yaml', prompter, {
      ...stock(names),
      catalogue: 'patterns',
    })
    expect([exitCode, offers]).toEqual([0, 1])
  })
})

const isReview = (question: string) => question.includes(REVIEW)

describe('from the review one comes back to where it was opened', () => {
  test('a question', async () => {
    await ask(
      'stock.yaml',
      [
        [FRESHNESS, choose('minutes old')],
        [REPORTS, press('review')],
        [REVIEW, press('back')],
        [REPORTS, press('review')],
        [REVIEW, choose('data-freshness')],
        [FRESHNESS, accept],
        [REVIEW, choose('Back to where you were')],
        [REPORTS, press('leave')],
      ],
      stock(),
    )
  })

  test('the last question, where it came by itself', async () => {
    await ask('stock.yaml', [...REST, [REVIEW, press('back')], [FIT, press('leave')]], stock())
  })
})

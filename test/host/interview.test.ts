import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, onTestFailed, onTestFinished, test } from 'vitest'
import { KEYS, openPseudoTerminal, type PseudoTerminal } from '../helpers/pseudo-terminal.ts'
import { severalCatalogueFiles } from '../helpers/several-catalogue.ts'

// What only a real terminal shows: keys, signals, sizes, colours. `npm test` builds the command first.
const root = mkdtempSync(join(tmpdir(), 'interview-'))
afterAll(() => rmSync(root, { recursive: true }))

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(root, 'case-'))
  cpSync('test/fixtures/small-catalogue', join(folder, 'rules'), { recursive: true })
})

const inFolder = (name: string) => join(folder, name)
const textOf = (name: string) => readFileSync(inFolder(name), 'utf8')

interface Setting {
  readonly columns?: number
  readonly rows?: number
  readonly env?: Record<string, string>
}

/** Ends with its test; what it shows is told where the test fails. */
function open(command: string, setting: Setting = {}): PseudoTerminal {
  const terminal = openPseudoTerminal(command, { cwd: folder, ...setting })
  onTestFinished(() => terminal.kill('SIGKILL'))
  onTestFailed(() => console.error(terminal.screen()))
  return terminal
}

const ASK = '"$NODE" "$START" ask -c rules'
/** So that the screen after the command can be told from the one before. */
const THEN = '; echo "exit code $?"'

const STARTED = `name: Stock
from: SAP
to: Shop  # the one in the web
answers:
  # what it is for
  exchange: announce
`

/** Types the names of a new interview. */
async function giveNames(terminal: PseudoTerminal): Promise<void> {
  await terminal.shows('Which system has the information')
  terminal.press('SAP\r')
  await terminal.shows('Which systems need the information')
  terminal.press('Shop, Warehouse\r')
  await terminal.shows('What do you call this integration?')
  terminal.press('\r')
}

/** Answers what is open after the first question, always with the first option, up to the review. */
async function answerTheRest(terminal: PseudoTerminal): Promise<void> {
  await terminal.shows('How old may the data')
  terminal.press('\r')
  await terminal.shows('report its changes by itself?')
  terminal.press('\r')
  await terminal.shows('How many systems need')
  terminal.press('\r')
  // A narrow terminal breaks the question before its last word.
  await terminal.shows('ready-made connector')
  terminal.press('\r')
  await terminal.shows('Is everything right?')
}

test('a whole interview: names, questions, review, the name of the file, the report', async () => {
  const terminal = open(`${ASK}${THEN}`)
  await giveNames(terminal)
  await terminal.shows('What is the exchange between SAP and Shop and Warehouse for?')
  terminal.press(KEYS.down)
  await terminal.shows('Answer: News is announced')
  terminal.press('\r')
  await answerTheRest(terminal)
  terminal.press('\r')
  await terminal.shows('In which file')
  terminal.press('\r')
  await terminal.shows('exit code 0', 'integration-advisor -c rules sap-to-shop-warehouse.yaml')
  expect(textOf('sap-to-shop-warehouse.yaml')).toContain('exchange: announce')
  expect(existsSync(inFolder('integration-draft.yaml'))).toBe(false)
})

test('at the name of the file Escape goes back, a name that is taken is refused, Ctrl-C ends it', async () => {
  writeFileSync(inFolder('taken.yaml'), '')
  const terminal = open(`${ASK}${THEN}`)
  await giveNames(terminal)
  await terminal.shows('What is the exchange between SAP and Shop and Warehouse for?')
  terminal.press(KEYS.down)
  await terminal.shows('Answer: News is announced')
  terminal.press('\r')
  await answerTheRest(terminal)
  terminal.press('\r')
  await terminal.shows('In which file', '(sap-to-shop-warehouse.yaml)')
  terminal.press(KEYS.escape)
  await terminal.shows('Is everything right?')
  terminal.press('\r')
  await terminal.shows('In which file')
  terminal.press('taken.yaml\r')
  await terminal.shows('There is a file taken.yaml already')
  terminal.press(KEYS.interrupt)
  await terminal.shows('exit code 130', 'integration-advisor ask -c rules integration-draft.yaml')
  expect(existsSync(inFolder('integration-draft.yaml'))).toBe(true)
})

test("a note may be written in the person's own editor, and its keys go there", async () => {
  writeFileSync(inFolder('stock.yaml'), STARTED)
  const editor = inFolder('editor.sh')
  writeFileSync(editor, '#!/bin/sh\nread -r line\necho "$line" > "$1"\n', { mode: 0o755 })
  const terminal = open(`${ASK} stock.yaml${THEN}`, { env: { EDITOR: editor } })
  await terminal.shows('How old may the data')
  terminal.press('\r')
  await terminal.shows('report its changes by itself?')
  terminal.press('b')
  await terminal.shows('How old may the data')
  terminal.press('n')
  await terminal.shows('Write it in your editor')
  terminal.press(KEYS.down)
  await terminal.shows('> Write it in your editor')
  terminal.press('\r')
  await terminal.shows('in your editor.')
  terminal.press('asked finance\n')
  await terminal.shows('Note: asked finance')
  expect(textOf('stock.yaml')).toContain('note: asked finance')
})

test('a file is gone on with: what it answers is not asked, and its comments stay', async () => {
  writeFileSync(inFolder('stock.yaml'), STARTED)
  const terminal = open(`${ASK} stock.yaml${THEN}`)
  await answerTheRest(terminal)
  terminal.press('\r')
  await terminal.shows('exit code 0')
  expect(textOf('stock.yaml')).toContain(STARTED)
  expect(textOf('stock.yaml')).toContain('data-freshness: minutes')
})

describe('going back', () => {
  test.each([
    ['the key b', 'b'],
    ['Escape', KEYS.escape],
    ['the visible choice', `${KEYS.up}\r`],
  ])('by %s shows the question before with its answer', async (_, keys) => {
    writeFileSync(inFolder('stock.yaml'), STARTED)
    const terminal = open(`${ASK} stock.yaml`)
    await terminal.shows('How old may the data')
    for (const key of keys.split(/(?=\r)/)) {
      terminal.press(key)
      if (key === KEYS.up) await terminal.shows('Answer: Back')
    }
    await terminal.shows(
      'What is the exchange',
      'News is announced  your answer',
      'Answer: News is announced',
    )
  })
})

test('new facts are ticked into the profile, and taken out of the file', async () => {
  writeFileSync(inFolder('company.yaml'), '# ours\nanswers:\n  consumer-count: one\n')
  writeFileSync(inFolder('stock.yaml'), `${STARTED}extends: company.yaml\n`)
  const terminal = open(`${ASK} stock.yaml${THEN}`)
  await terminal.shows('How old may the data')
  terminal.press('\r')
  await terminal.shows('report its changes by itself?')
  terminal.press('\r')
  await terminal.shows('ready-made connector fit?')
  terminal.press('\r')
  await terminal.shows('Is everything right?')
  terminal.press('\r')
  await terminal.shows('true of every integration?', '[ ] SAP: the source already notifies')
  terminal.press(KEYS.down)
  await terminal.shows('> [ ] Everywhere')
  terminal.press(' ')
  await terminal.shows('[x] Everywhere', 'Ticked: 1 of 2')
  terminal.press('\r')
  await terminal.shows('exit code 0')
  expect(textOf('company.yaml')).toBe(
    '# ours\nanswers:\n  consumer-count: one\n  connector-fit: covers-all\n',
  )
  expect(textOf('stock.yaml')).not.toContain('connector-fit')
  expect(textOf('stock.yaml')).toContain('source-can-notify: already-does')
})

test('a figure is typed into a field of its own, read while it is typed, and kept as it was written', async () => {
  writeFileSync(inFolder('stock.yaml'), STARTED)
  const terminal = open(`${ASK} stock.yaml`)
  await terminal.shows('How old may the data')
  terminal.press('1')
  await terminal.shows('> Type a figure', 'Figure: 1', 'A duration, such as')
  terminal.press('5\r')
  await terminal.shows('Not understood: "15". Type a duration')
  terminal.press(' min')
  await terminal.shows('Figure: 15 min', 'It means: 15 minutes. Data may be minutes old')
  terminal.press(KEYS.up)
  await terminal.shows('Answer: ')
  terminal.press(KEYS.down)
  await terminal.shows('Figure: 15 min')
  terminal.press('\r')
  await terminal.shows('report its changes by itself?')
  expect(textOf('stock.yaml')).toContain('data-freshness: 15 min')
})

test('a key that does nothing is told of', async () => {
  writeFileSync(inFolder('stock.yaml'), STARTED)
  const terminal = open(`${ASK} stock.yaml`)
  await terminal.shows('How old may the data')
  terminal.press('x')
  await terminal.shows('"x" does nothing here')
  terminal.press(KEYS.down)
  await terminal.shows('> Data may be hours old', 'save and leave')
  expect(terminal.screen()).not.toContain('does nothing')
})

describe('a pasted text of several lines', () => {
  const bracketed = (text: string) => `\u001b[200~${text}\u001b[201~`

  test.each([
    ['as a terminal marks it', bracketed('Shop\rWarehouse\rBilling\r'), '\r'],
    ['as one that marks nothing sends it', 'Shop\rWarehouse\rBilling', '\r'],
  ])('is a list of systems: %s', async (_, pasted, enter) => {
    const terminal = open(ASK)
    await terminal.shows('Which system has the information')
    terminal.press('SAP\r')
    await terminal.shows('Which systems need the information')
    terminal.press(pasted)
    await terminal.shows('Systems: Shop, Warehouse, Billing')
    terminal.press(enter)
    await terminal.shows('What do you call this integration?')
    expect(textOf('integration-draft.yaml')).toContain('to: [Shop, Warehouse, Billing]')
  })

  test('is a note, whole', async () => {
    writeFileSync(inFolder('stock.yaml'), STARTED)
    const terminal = open(`${ASK} stock.yaml`)
    await terminal.shows('How old may the data')
    terminal.press('n')
    await terminal.shows('A note to the answer')
    terminal.press(bracketed('asked finance\nand sales\n'))
    await terminal.shows('Note: asked finance and sales')
    terminal.press('\r')
    await terminal.shows('Answer: Data may be minutes', 'Note: asked finance and sales')
    terminal.press('\r')
    await terminal.shows('report its changes by itself?')
    expect(textOf('stock.yaml')).toContain('note: asked finance and sales')
  })

  test('is no row of commands', async () => {
    writeFileSync(inFolder('stock.yaml'), STARTED)
    const terminal = open(`${ASK} stock.yaml`)
    await terminal.shows('How old may the data')
    terminal.press(bracketed('s\rsb'))
    await terminal.shows('How old may the data', 'Figure: s sb')
    terminal.press('\r')
    await terminal.shows('Not understood: "s sb"')
  })
})

test('several options are marked; one of them holds', async () => {
  writeFileSync(inFolder('stock.yaml'), STARTED)
  const terminal = open(`${ASK} stock.yaml`)
  await terminal.shows('How old may the data')
  terminal.press(' ')
  await terminal.shows('[x] Data may be minutes old')
  terminal.press(`${KEYS.down} `)
  await terminal.shows('Answer: one of the 2 marked')
  terminal.press('\r')
  await terminal.shows('report its changes by itself?')
  expect(textOf('stock.yaml')).toContain('data-freshness: [minutes, hours]')
})

describe('nothing is lost', () => {
  const answered = async (command = `${ASK} stock.yaml${THEN}`) => {
    writeFileSync(inFolder('stock.yaml'), STARTED)
    const terminal = open(command)
    await terminal.shows('How old may the data')
    terminal.press('\r')
    await terminal.shows('report its changes by itself?')
    return terminal
  }
  const GO_ON = 'integration-advisor ask -c rules stock.yaml'
  const KEPT = `${STARTED}  data-freshness: minutes\n`

  test.each([
    ['Ctrl-C', KEYS.interrupt, 130],
    ['Ctrl-D', KEYS.endOfInput, 130],
    ['save and leave', 's', 0],
  ])('on %s', async (_, key, exitCode) => {
    const terminal = await answered()
    terminal.press(key)
    const screen = await terminal.shows(`exit code ${exitCode}`)
    expect(screen).toContain(GO_ON)
    expect(screen).not.toContain('report its changes by itself?')
    expect(textOf('stock.yaml')).toBe(KEPT)
  })

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ])('on %s', async (signal, status) => {
    const terminal = await answered(`exec ${ASK} stock.yaml`)
    terminal.kill(signal)
    expect((await terminal.ended()).exitCode).toBe(status)
    // The end of a process is told before a terminal has drawn its last words.
    await terminal.shows(GO_ON)
    expect(textOf('stock.yaml')).toBe(KEPT)
  })

  test('where the terminal is closed', async () => {
    const terminal = await answered(`${ASK} stock.yaml; echo $? > status`)
    terminal.hangUp()
    await terminal.ended()
    expect(textOf('stock.yaml')).toBe(KEPT)
  })

  test('on a kill that nobody can catch; the next interview goes on', async () => {
    const terminal = await answered(`exec ${ASK} stock.yaml`)
    process.kill(terminal.pid, 'SIGKILL')
    await terminal.ended()
    expect(textOf('stock.yaml')).toBe(KEPT)
    const again = open(`exec ${ASK} stock.yaml`)
    await again.shows('report its changes by itself?')
  })

  test('a draft is told of, and gone on with', async () => {
    const terminal = open(`${ASK}${THEN}`)
    await giveNames(terminal)
    await terminal.shows('What is the exchange')
    terminal.press('\r')
    await terminal.shows('How old may the data')
    terminal.press(KEYS.interrupt)
    await terminal.shows('exit code 130', 'integration-advisor ask -c rules integration-draft.yaml')
    const again = open(ASK)
    await again.shows('There is a draft of an earlier interview')
    again.press('\r')
    await again.shows('How old may the data')
  })
})

describe('the terminal', () => {
  beforeEach(() => writeFileSync(inFolder('stock.yaml'), STARTED))

  test('is given back as it was: the cursor was never hidden, and keys are echoed', async () => {
    const terminal = open(`${ASK} stock.yaml; stty -a`)
    await terminal.shows('How old may the data')
    terminal.press(KEYS.interrupt)
    await terminal.shows(' echo ')
    expect(terminal.written()).not.toContain('\u001b[?25l')
  })

  test('may be resized in the middle: the screen is drawn anew, whole', async () => {
    const terminal = open(`exec ${ASK} stock.yaml`)
    await terminal.shows('How old may the data of SAP be when Shop uses it?', 'Still open: ')
    terminal.resize(60, 15)
    const narrow = await terminal.shows('Settled: 0 of 6 decisions')
    expect(narrow.split('How old may the data')).toHaveLength(2)
    terminal.press('\r')
    await terminal.shows('report its changes by itself?')
    terminal.resize(120, 40)
    await terminal.shows('Still open: ', 'report its changes by itself?')
  })

  test('that waits for a named pipe is ended by Ctrl-C', async () => {
    const terminal = open(`trap : INT; mkfifo pipe.yaml; ${ASK} pipe.yaml${THEN}`)
    await terminal.shows('Still waiting for somebody to write to "pipe.yaml"')
    terminal.press(KEYS.interrupt)
    await terminal.shows('exit code 130')
  })

  test('may be left with Ctrl-Z and come back to: the screen is drawn anew', async () => {
    const terminal = open(`set -m; ${ASK} stock.yaml; echo waiting; read; fg`)
    await terminal.shows('How old may the data')
    terminal.press(KEYS.suspend)
    const left = await terminal.shows('waiting')
    expect(left).not.toContain('How old may the data')
    expect(left).not.toContain('save and leave')
    terminal.press('\r')
    const back = await terminal.shows('How old may the data', 'save and leave')
    expect(back).not.toContain('does nothing')
    terminal.press('\r')
    await terminal.shows('report its changes by itself?')
  })

  test.each([
    [60, 15, 'xterm-256color'],
    [40, 15, 'xterm-256color'],
    [40, 15, 'dumb'],
  ])('may have %i columns and %i rows (%s): every screen fits', async (columns, rows, TERM) => {
    const terminal = open(`${ASK} stock.yaml${THEN}`, { columns, rows, env: { TERM } })
    await answerTheRest(terminal)
    terminal.press('\r')
    await terminal.shows('exit code 0')
  })

  test.each([
    ['--no-color', {}, false],
    ['', { NO_COLOR: '1' }, false],
    ['', { TERM: 'dumb' }, false],
    ['', {}, true],
    ['--color', { NO_COLOR: '1' }, true],
  ])('with "%s" and %o has colour: %s', async (flag, env, coloured) => {
    const terminal = open(`exec ${ASK} ${flag} stock.yaml`, { env })
    await terminal.shows('How old may the data')
    await terminal.shows('save and leave')
    expect(terminal.written().includes('\u001b[1m')).toBe(coloured)
  })
})

describe('streams', () => {
  beforeEach(() => writeFileSync(inFolder('stock.yaml'), STARTED))

  test('the result goes to stdout, the conversation does not', async () => {
    const terminal = open(`${ASK} -f markdown stock.yaml > report.md${THEN}`)
    await answerTheRest(terminal)
    terminal.press('\r')
    expect(await terminal.shows('exit code 0')).toContain(
      'integration-advisor -c rules -f markdown',
    )
    expect(textOf('report.md')).toMatch(/^# Stock/)
    expect(textOf('report.md')).not.toContain('\u001b')
  })

  test('of piped requirements only what is open is asked, on the controlling terminal', async () => {
    const terminal = open(`cat stock.yaml | ${ASK} - -f json > report.json${THEN}`)
    await answerTheRest(terminal)
    terminal.press('\r')
    await terminal.shows('In which file')
    terminal.press('\r')
    await terminal.shows('exit code 0', 'stock-2.yaml')
    expect(textOf('stock-2.yaml')).toContain(STARTED)
    expect(JSON.parse(textOf('report.json')).reports[0].name).toBe('Stock')
  })

  test('everything may be redirected: the conversation is held on the controlling terminal', async () => {
    const terminal = open(`${ASK} stock.yaml < /dev/null > out.txt 2> err.txt${THEN}`)
    await answerTheRest(terminal)
    terminal.press('\r')
    await terminal.shows('exit code 0')
    expect(textOf('err.txt')).toContain('integration-advisor -c rules stock.yaml')
    expect(textOf('out.txt')).toContain('Stock')
  })
})

test('several options are ticked with the space bar; a second press says that nobody knows', async () => {
  for (const [file, text] of severalCatalogueFiles()) {
    mkdirSync(dirname(inFolder(`several/${file}`)), { recursive: true })
    writeFileSync(inFolder(`several/${file}`), text)
  }
  const known = 'exchange: look-up, peak-volume: 10, payload-size: 1kB, ownership: one-team'
  writeFileSync(inFolder('stock.yaml'), `name: n\nfrom: SAP\nto: Shop\nanswers: { ${known} }\n`)
  const terminal = open(`"$NODE" "$START" ask -c several --all stock.yaml${THEN}`)
  for (const question of ['What is exchanged', 'How many items', 'How large', 'Who looks after']) {
    await terminal.shows(question)
    terminal.press('\r')
  }
  await terminal.shows('What must hold between', '[ ] Order is kept', 'again: not sure')
  terminal.press(' ')
  await terminal.shows('[x] Order is kept', 'Answer: 1 ticked')
  terminal.press(KEYS.down)
  terminal.press('  ')
  await terminal.shows('[?] Nothing comes twice', 'Answer: 1 ticked, 1 not sure')
  terminal.press('\r')
  await terminal.shows('Is everything right?')
  terminal.press(KEYS.interrupt)
  await terminal.shows('exit code 130')
  expect(textOf('stock.yaml')).toContain('promises: { value: [in-order], unsure: [never-twice] }')
})

test('what differs by part is written part by part, and asked for the rest after leaving', async () => {
  writeFileSync(inFolder('stock.yaml'), STARTED)
  const terminal = open(`${ASK} stock.yaml${THEN}`)
  await terminal.shows('How old may the data')
  terminal.press('d')
  await terminal.shows('Which parts of the exchange differ')
  terminal.press('web, stores\r')
  await terminal.shows('web: SAP -> Shop', 'Answer: Data may be minutes old')
  expect(textOf('stock.yaml')).toBe(STARTED)
  terminal.press('\r')
  await terminal.shows('stores: SAP -> Shop', 'Answer: Data may be minutes old')
  terminal.press(KEYS.interrupt)
  await terminal.shows('exit code 130')
  expect(textOf('stock.yaml')).toContain('parts: { web: minutes, stores: null }')
  const again = open(`${ASK} stock.yaml${THEN}`)
  await again.shows('How old may the data', 'stores: SAP -> Shop')
  again.press('r')
  await again.shows('Is everything right?', 'stores: not answered yet')
  again.press(KEYS.interrupt)
  await again.shows('exit code 130')
})

test('a report is not asked into the file that keeps the answers, nor over others, before the first question', async () => {
  writeFileSync(inFolder('stock.yaml'), STARTED)
  writeFileSync(inFolder('other.yaml'), STARTED)
  for (const output of ['stock.yaml', './stock.yaml', 'other.yaml']) {
    const terminal = open(`${ASK} -o ${output} stock.yaml${THEN}`)
    await terminal.shows('nothing was written', 'exit code 2')
  }
  expect([textOf('stock.yaml'), textOf('other.yaml')]).toEqual([STARTED, STARTED])
})

describe('another interview at the same time', () => {
  test('has a draft of its own, and the draft that is talked about is not offered', async () => {
    const one = open(ASK)
    await one.shows('Which system has the information')
    const other = open(`${ASK}${THEN}`)
    await other.shows('Which system has the information', 'integration-draft-2.yaml')
    one.press('SAP\r')
    await one.shows('Which systems need the information')
    other.press('CRM\r')
    await other.shows('Which systems need the information')
    expect(textOf('integration-draft.yaml')).toContain('from: SAP')
    expect(textOf('integration-draft-2.yaml')).toContain('from: CRM')
    const third = open(ASK)
    await third.shows('Which system has the information', 'integration-draft-3.yaml')
    other.press(KEYS.interrupt)
    await other.shows('exit code 130')
  })

  test('a draft whose interview was killed is offered', async () => {
    const one = open(`exec ${ASK}`)
    await one.shows('Which system has the information')
    one.press('SAP\r')
    await one.shows('Which systems need the information')
    process.kill(one.pid, 'SIGKILL')
    await one.ended()
    const other = open(ASK)
    await other.shows('There is a draft of an earlier interview')
  })

  test('closed with its terminal leaves no claim on the draft behind', async () => {
    const one = open(`exec ${ASK}`)
    await one.shows('Which system has the information')
    one.press('SAP\r')
    await one.shows('Which systems need the information')
    const claim = inFolder('.integration-draft.yaml.lock')
    expect(existsSync(claim)).toBe(true)
    one.hangUp()
    await one.ended()
    expect(existsSync(claim)).toBe(false)
  })

  test('of the same file loses no answer', async () => {
    writeFileSync(inFolder('stock.yaml'), STARTED)
    const one = open(`${ASK} stock.yaml`)
    const other = open(`${ASK} stock.yaml`)
    await one.shows('How old may the data')
    await other.shows('How old may the data')
    one.press('\r')
    await one.shows('report its changes by itself?')
    other.press('r')
    await other.shows('Is everything right?')
    other.press(KEYS.down.repeat(2))
    await other.shows('Choice: name: Stock')
    other.press('\r')
    await other.shows('What do you call this integration?')
    other.press(' two\r')
    await other.shows('was changed elsewhere', 'data-freshness')
    expect(textOf('stock.yaml')).toBe(
      `${STARTED.replace('Stock', 'Stock two')}  data-freshness: minutes\n`,
    )
  })
})

test('an editor that saves while a question is shown loses nothing', async () => {
  writeFileSync(inFolder('stock.yaml'), STARTED)
  const terminal = open(`${ASK} stock.yaml${THEN}`)
  await terminal.shows('How old may the data')
  writeFileSync(inFolder('stock.yaml'), `${STARTED}fixed: { pull-push: push }\n`)
  terminal.press('\r')
  await terminal.shows('stock.yaml was changed elsewhere', 'report its changes by itself?')
  terminal.press('s')
  await terminal.shows('exit code 0')
  expect(textOf('stock.yaml')).toBe(
    `${STARTED}  data-freshness: minutes\nfixed: { pull-push: push }\n`,
  )
})

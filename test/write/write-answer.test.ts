import { describe, expect, test } from 'vitest'
import {
  parseRequirements,
  type SourceText,
} from '../../src/input/requirements/parse-requirements.ts'

import { removeAnswer, type WrittenAnswer, writeAnswer } from '../../src/write/write-answer.ts'
import { smallCatalogue } from '../helpers/small-catalogue.ts'

const catalogue = smallCatalogue()
const questions = catalogue.questions.map(({ id }) => id)
const load = () => ({ ok: false, code: 'file-missing', file: '' }) as const

type Said = WrittenAnswer['value'] | (Partial<WrittenAnswer> & Pick<WrittenAnswer, 'value'>)

function answerOf(said: Said): WrittenAnswer {
  const plain = { note: null, by: null, assumed: false }
  return typeof said === 'object' && 'value' in said
    ? { ...plain, ...said }
    : { ...plain, value: said }
}

interface Where {
  readonly document?: number
  readonly flow?: string | null
  readonly syntax?: SourceText['syntax']
}

function write(text: string, question: string, said: Said, where: Where = {}): string {
  const { document = 1, flow = null, syntax = 'yaml' } = where
  const source = { file: 'a.yaml', text, syntax }
  return writeAnswer(source, { document, flow }, { question, answer: answerOf(said), questions })
}

/** The lines of a template string without their common indentation. */
function dedent(text: string): string {
  const lines = text.replace(/^\n/, '').replace(/\n *$/, '\n').split('\n')
  const indents = lines.filter(line => line.trim() !== '').map(line => /^ */.exec(line)?.[0].length)
  const width = Math.min(...indents.map(indent => indent ?? 0))
  return lines.map(line => line.slice(width)).join('\n')
}

const HEADING = 'name: n\nfrom: a\nto: b\n'

/** Each row: what stands below the heading, the question, what is answered, and what stands there then. */
type Row = readonly [string, string, string, Said, string]

const row = (...cells: Row): Row => cells

function findings(text: string) {
  const source = { file: 'a.yaml', text, syntax: 'yaml' } as const
  return parseRequirements(source, { catalogue, load }).flatMap(({ parsed }) => parsed.findings)
}

function checkRow(_: string, before: string, question: string, said: Said, after: string) {
  const text = HEADING + dedent(before)
  const written = write(text, question, said)
  expect(written).toBe(HEADING + dedent(after))
  expect(write(written, question, said)).toBe(written)
  expect(findings(written)).toEqual([])
}

describe('an answer is written as a person would', () => {
  test.each<readonly [string, Said, string]>([
    ['exchange', 'copy', 'copy'],
    ['exchange', ['look-up', 'copy'], '[look-up, copy]'],
    ['data-freshness', ['30s', '1h'], '[30s, 1h]'],
    ['peak-volume', '250000', '250000'],
    ['peak-volume', '2.0', '"2.0"'],
    ['peak-volume', '007', '"007"'],
    ['peak-volume', '12345678901234567890', '"12345678901234567890"'],
    ['peak-volume', { value: '5', assumed: true }, '{ value: 5, assumed: true }'],
    ['peak-volume', { value: ['5', 'over-1k'], by: 'Ann' }, '{ value: [5, over-1k], by: Ann }'],
    ['exchange', { value: 'copy', note: '', by: '' }, 'copy'],
    [
      'exchange',
      { assumed: true, by: 'finance', note: 'month end', value: 'copy' },
      '{ value: copy, note: month end, by: finance, assumed: true }',
    ],
    ['exchange', { value: 'copy', note: 'no' }, '{ value: copy, note: no }'],
    ['exchange', { value: 'copy', note: '12' }, '{ value: copy, note: "12" }'],
    ['exchange', { value: 'copy', note: 'a, b' }, '{ value: copy, note: "a, b" }'],
    ['exchange', { value: 'copy', note: 'so: #1' }, '{ value: copy, note: "so: #1" }'],
    ['exchange', { value: 'copy', note: 'say "x"' }, '{ value: copy, note: say "x" }'],
    ['exchange', { value: 'copy', note: '"x" said' }, '{ value: copy, note: \'"x" said\' }'],
    ['exchange', { value: 'copy', note: 'a\n---\nb' }, '{ value: copy, note: "a\\n---\\nb" }'],
    ['exchange', { value: 'copy', note: '--- a' }, '{ value: copy, note: "--- a" }'],
    ['exchange', { value: 'copy', note: 'é 👩‍💻' }, '{ value: copy, note: é 👩‍💻 }'],
    [
      'exchange',
      { value: 'copy', note: '\0\x07\x7f\x85\u2028\ufeff\ud800' },
      '{ value: copy, note: "\\u0000\\u0007\\u007f\\u0085\\u2028\\ufeff\\ud800" }',
    ],
    [
      'exchange',
      { value: 'copy', note: 'long '.repeat(40).trim() },
      `{ value: copy, note: ${'long '.repeat(40).trim()} }`,
    ],
  ])('%s: %j', (question, said, written) => {
    const text = write(`${HEADING}answers:\n`, question, said)
    expect(text).toBe(`${HEADING}answers:\n  ${question}: ${written}\n`)
    expect(findings(text)).toEqual([])
  })
})

describe('the value of an entry is replaced', () => {
  test.each([
    row(
      'alignment and a comment behind it stay',
      `
      answers:
        exchange:       copy   # as Ann says
        data-freshness: 5m     # said in May
      `,
      'exchange',
      'look-up',
      `
      answers:
        exchange:       look-up   # as Ann says
        data-freshness: 5m     # said in May
      `,
    ),
    row(
      'a mapping of several lines with comments',
      `
      answers:
        exchange:
          # asked twice
          value: copy  # sure
          note: old    # May
          # below

        # about the next
        data-freshness: 5m
      `,
      'exchange',
      { value: 'look-up', note: 'new' },
      `
      answers:
        exchange: { value: look-up, note: new }
          # asked twice
          # sure
          # May
          # below

        # about the next
        data-freshness: 5m
      `,
    ),
    row(
      'a comment beside the key',
      `
      answers:
        exchange: # as Ann says
          copy  # in May
        data-freshness: 5m
      `,
      'exchange',
      'look-up',
      `
      answers:
        exchange: look-up # as Ann says
          # in May
        data-freshness: 5m
      `,
    ),
    row(
      'a block list',
      `
      answers:
          exchange:
          - copy # likely
          - look-up

          data-freshness: 5m
      `,
      'exchange',
      'copy',
      `
      answers:
          exchange: copy
              # likely

          data-freshness: 5m
      `,
    ),
    row(
      'a flow collection over several lines',
      `
      answers:
        exchange: { value: copy,
                    note: x }  # behind
        data-freshness: 5m
      `,
      'exchange',
      'copy',
      `
      answers:
        exchange: copy  # behind
        data-freshness: 5m
      `,
    ),
    row(
      'a block scalar',
      `
      answers:
        exchange: >-  # folded
          copy

        # next
        data-freshness: 5m
      `,
      'exchange',
      'look-up',
      `
      answers:
        exchange: look-up  # folded

        # next
        data-freshness: 5m
      `,
    ),
    row(
      'a block scalar as the last remark',
      `
      answers:
        exchange:
          value: copy
          note: |
            a
            # no comment

        data-freshness: 5m
      `,
      'exchange',
      'copy',
      `
      answers:
        exchange: copy

        data-freshness: 5m
      `,
    ),
    row(
      'an alias',
      `
      answers:
        payload-size: &x { value: unknown, note: n }
        exchange: *x  # the same
      `,
      'exchange',
      'copy',
      `
      answers:
        payload-size: &x { value: unknown, note: n }
        exchange: copy  # the same
      `,
    ),
    row(
      'an anchor that nothing refers to, and a tag',
      `
      answers:
        exchange: &x copy
        data-freshness: !!str 5m # c
      `,
      'exchange',
      'look-up',
      `
      answers:
        exchange: look-up
        data-freshness: !!str 5m # c
      `,
    ),
    row(
      'a tag',
      `
      answers:
        data-freshness: !!str 5m # c
      `,
      'data-freshness',
      '1h',
      `
      answers:
        data-freshness: 1h # c
      `,
    ),
    row(
      'an explicit key',
      `
      answers:
        ? exchange
        # between
        : copy # behind
        ? data-freshness
        : 5m
      `,
      'exchange',
      'look-up',
      `
      answers:
        ? exchange
        # between
        : look-up # behind
        ? data-freshness
        : 5m
      `,
    ),
    row(
      'a quoted key',
      `
      answers: { "exchange":copy, 'data-freshness' : 5m}
      `,
      'exchange',
      'look-up',
      `
      answers: { "exchange":look-up, 'data-freshness' : 5m}
      `,
    ),
    row(
      'within braces over several lines',
      `
      answers: {
        exchange: { value: copy, # sure
          note: x }, # behind
        data-freshness: # beside
          5m
      }
      `,
      'exchange',
      'look-up',
      `
      answers: {
        exchange: look-up # sure
          , # behind
        data-freshness: # beside
          5m
      }
      `,
    ),
  ])('%s', checkRow)

  test.each([
    ['nothing', 'exchange:', 'exchange: copy'],
    ['nothing but a comment', 'exchange:   # why', 'exchange: copy   # why'],
    ['null', 'exchange: ~ # why', 'exchange: copy # why'],
    ['an anchor of nothing', 'exchange: &x', 'exchange: copy'],
  ])('%s', (_, before, after) => {
    const around = (entry: string) => `${HEADING}answers:\n  ${entry}\n  ownership: one-team\n`
    expect(write(around(before), 'exchange', 'copy')).toBe(around(after))
  })

  test.each([
    ['exchange: "copy"', 'exchange', 'copy'],
    ['exchange: &x copy', 'exchange', 'copy'],
    ['exchange: { value: copy, assumed: false }', 'exchange', 'copy'],
    ['exchange: {note: n,   value: copy}', 'exchange', { value: 'copy', note: 'n' }],
    ['exchange:\n  - copy', 'exchange', ['copy']],
    ['peak-volume: "1000"', 'peak-volume', '1000'],
    ['peak-volume: 1e3', 'peak-volume', '1000'],
  ] as const)('%s stays as it is where that is the answer', (entry, question, said) => {
    const text = `${HEADING}answers:\n  ${entry}\n`
    expect(write(text, question, said)).toBe(text)
  })
})

describe('what an anchor means elsewhere stays', () => {
  test.each([
    row(
      'of the value',
      `
      answers:
        exchange: copy
        data-freshness: &x { value: unknown, note: n }
        payload-size: *x  # the same
        ownership: *x
      `,
      'data-freshness',
      '5m',
      `
      answers:
        exchange: copy
        data-freshness: 5m
        payload-size: { value: unknown, note: n }  # the same
        ownership: { value: unknown, note: n }
      `,
    ),
    row(
      'within the value',
      `
      answers:
        exchange: { value: copy, note: &n as Ann said }
        ownership: { value: one-team, note: *n }
      `,
      'exchange',
      'copy',
      `
      answers:
        exchange: copy
        ownership: { value: one-team, note: as Ann said }
      `,
    ),
    row(
      'of all answers',
      `
      answers: &all
        exchange: copy
      flows:
        - name: f
          answers: *all # too
      `,
      'exchange',
      'look-up',
      `
      answers: &all
        exchange: look-up
      flows:
        - name: f
          answers: { exchange: copy } # too
      `,
    ),
  ])('%s', checkRow)

  test('where the answers of a flow are an alias, the flow gets its own', () => {
    const text = `${HEADING}answers: &all\n  exchange: copy\nflows:\n  - { name: f, answers: *all }\n`
    expect(write(text, 'ownership', 'one-team', { flow: 'f' })).toBe(
      text.replace('*all', '{ exchange: copy, ownership: one-team }'),
    )
  })
})

describe('a new entry of a block', () => {
  test.each([
    row(
      'stands behind the closest earlier question',
      `
      answers:
        exchange: copy  # c

        # about ownership
        ownership: one-team
        data-freshness: # d
          value: 5m # e
            # deeper

      fixed: { pull-push: pull }
      `,
      'peak-volume',
      '1000',
      `
      answers:
        exchange: copy  # c

        # about ownership
        ownership: one-team
        data-freshness: # d
          value: 5m # e
            # deeper
        peak-volume: 1000

      fixed: { pull-push: pull }
      `,
    ),
    row(
      'stands before the first where there is no earlier one, above the comments of that',
      `
      answers:
        # Fresh

        # is what
        # we want
        data-freshness: 5m
      `,
      'exchange',
      'copy',
      `
      answers:
        # Fresh

        exchange: copy
        # is what
        # we want
        data-freshness: 5m
      `,
    ),
    row(
      'stands behind an entry without value, and a folded one',
      `
      answers:
        exchange: >-
          copy

        ownership: one-team
      `,
      'data-freshness',
      '5m',
      `
      answers:
        exchange: >-
          copy
        data-freshness: 5m

        ownership: one-team
      `,
    ),
    row(
      'stands behind a text that keeps its blank lines',
      `
      answers:
        data-freshness:
          value: 5m
          note: |+
            a

      fixed: { pull-push: pull }
      `,
      'ownership',
      'one-team',
      `
      answers:
        data-freshness:
          value: 5m
          note: |+
            a

        ownership: one-team
      fixed: { pull-push: pull }
      `,
    ),
    row(
      'stands below an anchor of the whole',
      `
      answers: &all
          data-freshness: 5m
      `,
      'exchange',
      'copy',
      `
      answers: &all
          exchange: copy
          data-freshness: 5m
      `,
    ),
    row(
      'stands beside explicit and anchored keys',
      `
      answers:
        ? &k data-freshness
        : 5m
      `,
      'exchange',
      'copy',
      `
      answers:
        exchange: copy
        ? &k data-freshness
        : 5m
      `,
    ),
  ])('%s', checkRow)

  test('at the end of a text that ends within its line', () => {
    expect(write(`${HEADING}answers:\n  exchange: copy`, 'ownership', 'one-team')).toBe(
      `${HEADING}answers:\n  exchange: copy\n  ownership: one-team`,
    )
  })
})

describe('the first answer', () => {
  test.each([
    row('below a key', 'answers: # c\n', 'exchange', 'copy', 'answers: # c\n  exchange: copy\n'),
    row('instead of null', 'answers: ~\n', 'exchange', 'copy', 'answers:\n  exchange: copy\n'),
    row('of braces', 'answers: {} # c\n', 'exchange', 'copy', 'answers: # c\n  exchange: copy\n'),
    row(
      'of braces below their key',
      'answers: # c\n  {}\n',
      'exchange',
      'copy',
      'answers: # c\n  \n  exchange: copy\n',
    ),
    row(
      'of braces with a comment',
      'answers: { # c\n  }\n',
      'exchange',
      'copy',
      'answers: { # c\n  exchange: copy }\n',
    ),
    row(
      'below the comments of a template, indented as they are',
      `
      answers:

         # The exchange

         # What is exchanged?
         # exchange: unknown

      # Decisions
      # fixed:
      `,
      'exchange',
      'copy',
      `
      answers:

         # The exchange

         # What is exchanged?
         # exchange: unknown
         exchange: copy

      # Decisions
      # fixed:
      `,
    ),
    row(
      'above comments that are not indented',
      'answers:\n# exchange: copy\nfixed: { pull-push: pull }\n',
      'exchange',
      'copy',
      'answers:\n  exchange: copy\n# exchange: copy\nfixed: { pull-push: pull }\n',
    ),
    row(
      'without answers',
      `
      description: d  # what for

      # decided
      fixed:
          pull-push: pull
      `,
      'exchange',
      'copy',
      `
      description: d  # what for
      answers:
          exchange: copy

      # decided
      fixed:
          pull-push: pull
      `,
    ),
    row(
      'indented as the first mapping is',
      `
      description:
            in two
            lines
      fixed:
         pull-push:
           choice: pull
      `,
      'exchange',
      'copy',
      `
      description:
            in two
            lines
      answers:
         exchange: copy
      fixed:
         pull-push:
           choice: pull
      `,
    ),
    row('without anything', '', 'exchange', 'copy', 'answers:\n  exchange: copy\n'),
  ])('%s', checkRow)

  test('behind a heading in another order', () => {
    expect(write('to: b\nname: n\nfrom: a\nflows: [{ name: f }]\n', 'exchange', 'copy')).toBe(
      'to: b\nname: n\nfrom: a\nanswers:\n  exchange: copy\nflows: [{ name: f }]\n',
    )
  })
})

describe('a new entry within braces', () => {
  test.each([
    row(
      'on one line',
      'answers: { exchange: copy, ownership: one-team } # c\n',
      'data-freshness',
      '5m',
      'answers: { exchange: copy, data-freshness: 5m, ownership: one-team } # c\n',
    ),
    row(
      'before the first',
      'answers: {data-freshness: 5m}\n',
      'exchange',
      'copy',
      'answers: {exchange: copy, data-freshness: 5m}\n',
    ),
    row(
      'behind the last',
      'answers: {exchange: copy}\n',
      'ownership',
      { value: 'one-team', note: 'n' },
      'answers: {exchange: copy, ownership: { value: one-team, note: n }}\n',
    ),
    row(
      'before the first, which has its line',
      `
      answers: {
        # about freshness
        data-freshness: 5m
      }
      `,
      'exchange',
      'copy',
      `
      answers: {
        exchange: copy,
        # about freshness
        data-freshness: 5m
      }
      `,
    ),
    row(
      'between lines with comments',
      `
      answers: { # start
        exchange: copy, # c
        ownership: one-team # d
        # end
      }
      `,
      'data-freshness',
      '5m',
      `
      answers: { # start
        exchange: copy, # c
        data-freshness: 5m,
        ownership: one-team # d
        # end
      }
      `,
    ),
    row(
      'behind the last line, with a comment',
      `
      answers: { exchange: copy, # c
                 data-freshness: 5m # d
        }
      `,
      'ownership',
      'one-team',
      `
      answers: { exchange: copy, # c
                 data-freshness: 5m, # d
                 ownership: one-team
        }
      `,
    ),
    row(
      'behind the last, which shares its line with the brace',
      `
      answers: { exchange: copy,
                 data-freshness: 5m }
      `,
      'ownership',
      'one-team',
      `
      answers: { exchange: copy,
                 data-freshness: 5m,
                 ownership: one-team }
      `,
    ),
    row(
      'behind a comma at the end',
      `
      answers: {
        exchange: copy, # c
      }
      `,
      'ownership',
      'one-team',
      `
      answers: {
        exchange: copy, # c
        ownership: one-team,
      }
      `,
    ),
    row(
      'behind a comma on the next line',
      `
      answers: {
        exchange: copy # c
        , ownership: one-team
      }
      `,
      'data-freshness',
      '5m',
      `
      answers: {
        exchange: copy # c
        , data-freshness: 5m, ownership: one-team
      }
      `,
    ),
  ])('%s', checkRow)
})

describe('an answer of a flow', () => {
  const FLOWS = dedent(`
    answers: { exchange: copy }
    flows:
    - name: block  # b
      to: x
      fixed: { pull-push: pull }
    - {name: braces, answers: {}}
    -   name: with
        answers:
           exchange: copy
    - { name: bare }
    - { name: null, answers: }
  `)
  test.each([
    ['block', 'to: x\n', 'to: x\n  answers:\n     ownership: one-team\n'],
    ['braces', 'answers: {}', 'answers: { ownership: one-team }'],
    ['with', '       exchange: copy\n', '       exchange: copy\n       ownership: one-team\n'],
    ['bare', '{ name: bare }', '{ name: bare, answers: { ownership: one-team } }'],
  ])('%s', (flow, before, after) => {
    const text = HEADING + FLOWS.replace('- { name: null, answers: }\n', '')
    const written = write(text, 'ownership', 'one-team', { flow })
    expect(written).toBe(text.replace(before, after))
    expect(findings(written)).toEqual([])
  })

  test('in a document within braces that is not JSON', () => {
    const text = '{name: n, from: a, to: b, flows: [{name: f}]}'
    expect(write(text, 'ownership', 'one-team', { flow: 'f' })).toBe(
      text.replace('name: f', 'name: f, answers: { ownership: one-team }'),
    )
  })

  test('of which the answers are left empty', () => {
    const text = `${HEADING}flows: [{ name: f, answers: }, { name: g, answers: null }]\n`
    expect(write(text, 'exchange', 'copy', { flow: 'f' })).toBe(
      text.replace('answers: }', 'answers: { exchange: copy } }'),
    )
    expect(write(text, 'exchange', 'copy', { flow: 'g' })).toBe(
      text.replace('null', '{ exchange: copy }'),
    )
  })

  test('that is not there is our fault', () => {
    expect(() => write(HEADING, 'exchange', 'copy', { flow: 'f' })).toThrow('has no flow "f"')
    expect(() => write(HEADING, 'exchange', 'copy', { document: 2 })).toThrow('document 2')
  })
})

describe('documents', () => {
  const STREAM = [
    '# first\n%YAML 1.2\n---\n# empty\n',
    `---\n${HEADING}...\n`,
    '# prelude\n---\n---  # third\n',
    `${HEADING}answers: {}\n# bye\n---\n`,
    `{ "name": "n", "from": "a", "to": "b" }\n---\n`,
    '# nothing\n',
  ].join('')

  test.each([
    [1, 'to: b\n...', 'to: b\nanswers:\n  exchange: copy\n...'],
    [2, 'answers: {}', 'answers:\n  exchange: copy'],
    [3, '"to": "b" }', '"to": "b","answers":{"exchange":"copy"} }'],
  ])('number %i; empty ones are not counted', (document, before, after) => {
    expect(write(STREAM, 'exchange', 'copy', { document })).toBe(STREAM.replace(before, after))
  })

  test('carriage returns', () => {
    const text = `${HEADING}answers:\n  # c\nfixed:\n  pull-push: pull\n`.replaceAll('\n', '\r\n')
    const one = write(text, 'data-freshness', { value: '5m', note: 'a\r\nb' })
    const two = write(one, 'exchange', 'copy')
    expect(write(two, 'ownership', 'one-team').split('\r\n')).toEqual([
      ...HEADING.trimEnd().split('\n'),
      'answers:',
      '  exchange: copy',
      '  # c',
      '  data-freshness: { value: 5m, note: "a\\r\\nb" }',
      '  ownership: one-team',
      'fixed:',
      '  pull-push: pull',
      '',
    ])
  })
})

describe('JSON', () => {
  const data = { name: 'n', from: 'a', to: 'b', answers: { exchange: 'copy' } }
  const said = { value: ['5m', '1h'], note: 'a "b"' }
  const answers = { exchange: 'copy', 'data-freshness': said }

  test('on one line', () => {
    const text = JSON.stringify(data)
    expect(write(text, 'data-freshness', said)).toBe(JSON.stringify({ ...data, answers }))
    expect(write(text, 'peak-volume', ['007', '8'])).toContain('"peak-volume":["007",8]')
    expect(write(text, 'exchange', { value: 'look-up', assumed: true })).toContain(
      '"exchange":{"value":"look-up","assumed":true}',
    )
  })

  test.each([
    ['two blanks', 2],
    ['a tab', '\t'],
  ])('on lines indented by %s', (_, unit) => {
    const lines = (answers: object) => `${JSON.stringify({ ...data, answers }, null, unit)}\n`
    const first = write(lines({}), 'ownership', 'one-team')
    expect(first).toBe(lines({ ownership: 'one-team' }))
    expect(write(first, 'exchange', 'copy')).toBe(
      lines({ exchange: 'copy', ownership: 'one-team' }),
    )
    const { answers: _answers, ...heading } = data
    expect(write(JSON.stringify(heading, null, unit), 'ownership', 'one-team')).toBe(
      JSON.stringify({ ...heading, answers: { ownership: 'one-team' } }, null, unit),
    )
    const said = { value: 'one-team', by: 'me' }
    expect(write(lines({ exchange: 'copy' }), 'ownership', said)).toBe(
      lines({ exchange: 'copy', ownership: said }),
    )
  })

  test('on one line with blanks, which stay where they are', () => {
    const text = '{"name": "n", "from": "a", "to": ["b"], "answers": {"exchange": "copy"}}'
    expect(write(text, 'ownership', { value: 'one-team', by: 'me' })).toBe(
      text.replace('"copy"', '"copy","ownership":{"value":"one-team","by":"me"}'),
    )
  })

  test('one document a line', () => {
    const line = '{"name":"n","from":"a","to":"b"}'
    const text = `\n${line}\n  \n ${line}  \r\n${line}`
    const written = line.replace('"b"', '"b","answers":{"exchange":"copy"}')
    const at = { syntax: 'ndjson', document: 2 } as const
    expect(write(text, 'exchange', 'copy', at)).toBe(`\n${line}\n  \n ${written}  \r\n${line}`)
    expect(write(text, 'exchange', 'copy', { ...at, document: 3 })).toBe(
      `\n${line}\n  \n ${line}  \r\n${written}`,
    )
  })

  test('of a repeated key the last one counts', () => {
    const text = '{"name":"n","from":"a","to":"b","answers":{"exchange":"copy","exchange":"copy"}}'
    expect(write(text, 'exchange', 'look-up', { syntax: 'ndjson' })).toBe(
      text.replace('"copy"}', '"look-up"}'),
    )
  })
})

describe('files beyond the splice are written anew', () => {
  test.each([
    [
      'a key without a colon',
      'answers:\n  ? exchange\n  # c\n  ? ownership\n  : one-team\n',
      'exchange',
    ],
    ['answers without a colon', '# b\n? answers # c\n', 'exchange'],
  ])('%s', (_, below, question) => {
    const text = HEADING + below
    const written = write(text, question, 'unknown')
    expect(findings(written)).toEqual([])
    expect(written).not.toContain('?')
    for (const comment of text.match(/# ./g) ?? []) expect(written).toContain(comment)
    expect(write(text.trimEnd(), question, 'unknown')).toBe(written.trimEnd())
    expect(write(text.replaceAll('\n', '\r\n'), question, 'unknown')).toBe(
      written.replaceAll('\n', '\r\n'),
    )
  })

  test('flows without braces', () => {
    const text = `${HEADING}flows: [name: f, name: g] # c\n`
    expect(write(text, 'exchange', 'copy', { flow: 'f' })).toBe(
      text.replace(
        '[name: f, name: g]',
        '[ { name: f, answers: { exchange: copy } }, { name: g } ]',
      ),
    )
  })

  test('with the mark of their end', () => {
    const text = `--- # a\n${HEADING}? answers # c\n... # d\n# e\n---\nname: o\n`
    const written = write(text, 'exchange', 'copy')
    expect(written).toContain('# a\n')
    expect(written).toContain('answers: # c\n  exchange: copy\n\n# d\n...\n# e\n---\nname: o\n')
  })
})

const source = (text: string) => ({ file: 'a.yaml', text, syntax: 'yaml' }) as const

test.each([
  ['a line', 'answers:\n  one: a\n  two: b\n', 'answers:\n  one: a\n'],
  ['the only line', 'answers:\n  two: b\n', 'answers:\n'],
  ['the last line, without a line break', 'answers:\n  one: a\n  two: b', 'answers:\n  one: a\n'],
  [
    'several lines',
    'answers:\n  two:\n    value: b\n    note: c\n  one: a\n',
    'answers:\n  one: a\n',
  ],
  [
    'a line of which the comments stay',
    'answers:\n  # above\n  two: b  # beside\n  one: a\n',
    'answers:\n  # above\n  # beside\n  one: a\n',
  ],
  ['the first in braces', 'answers: { two: b, one: a }\n', 'answers: { one: a }\n'],
  ['the last in braces', 'answers: { one: a, two: b }\n', 'answers: { one: a }\n'],
  ['the only one in braces', 'answers: { two: b }\n', 'answers: {  }\n'],
  [
    "the last in braces, of which the comment is no other answer's",
    'answers: {\n  one: &x0 a,\n  two: b   # c3.\n }\n',
    'answers: {\n  one: &x0 a,\n  # c3.\n }\n',
  ],
  [
    'one in the midst of braces, of which the comment stays',
    'answers: { # c1.\n  two: b, # c2.\n  one: a }\n',
    'answers: { # c1.\n  # c2.\n  one: a }\n',
  ],
  [
    'the last on a line with others, of which the comment is that of the line',
    'answers: {\n  one: a, two: b # c\n }\n',
    'answers: {\n  one: a # c\n }\n',
  ],
  ['one with a comment within', 'answers: {\n  two: [b, # c\n    a] # d\n }\n', null],
  ['a flow in braces', 'flows: [{ name: f, answers: { two: b } }]\n', null],
  ['what an alias means', 'answers: { two: &x b, one: *x }\n', 'answers: { one: b }\n'],
  [
    'lines that end with a carriage return',
    'answers:\r\n  two: b\r\n  one: a\r\n',
    'answers:\r\n  one: a\r\n',
  ],
])('an answer is taken out: %s', (_, text, expected) => {
  const at = { document: 1, flow: null }
  expect(removeAnswer(source(HEADING + text), at, 'two')).toBe(expected && HEADING + expected)
})

test('an answer of a flow in the second document is taken out', () => {
  const flows = (answers: string) =>
    `${HEADING}flows:\n  - name: f\n    answers:\n      one: a\n${answers}`
  const before = source(`${HEADING}---\n${flows('      two: b\n')}`)
  expect(removeAnswer(before, { document: 2, flow: 'f' }, 'two')).toBe(
    `${HEADING}---\n${flows('')}`,
  )
})

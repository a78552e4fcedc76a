import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileBuiltIn } from '../../../src/build/compile-built-in.ts'
import { screenShare } from '../../../src/interview/pages/ask-share.ts'
import { readFigure } from '../../../src/interview/pages/read-figure.ts'
import { itemOf, screenQuestion } from '../../../src/interview/pages/screen-question.ts'
import { screenWhy } from '../../../src/interview/pages/show-why.ts'
import { paintScreen } from '../../../src/interview/screen/paint-screen.ts'
import { pressKey } from '../../../src/interview/screen/press-key.ts'
import {
  type Cursor,
  cursorAt,
  type Screen,
  sentencesOf,
} from '../../../src/interview/screen/screen.ts'
import type { ScreenContext } from '../../../src/interview/screen/screen-parts.ts'
import type { Question } from '../../../src/model/question.ts'
import { plainCanvas, tonedCanvas, widthOf } from '../../helpers/test-canvas.ts'

const catalogue = compileBuiltIn('patterns')
const pairs = catalogue.pairs.map(({ id }) => id)

const context: ScreenContext = {
  title: 'Customer master data -> Order entry, Web shop, Warehouse, Billing and 3 more',
  labels: { catalogue, names: { from: 'Customer master data', to: 'Order entry and 6 more' } },
  progress: {
    answered: 11,
    toCome: 17,
    canChange: 17,
    changeable: 4,
    settled: pairs.slice(0, 2),
    open: pairs.slice(2),
  },
  warning: null,
}

function asked(question: Question) {
  const remarks = { note: null, assumed: false }
  const read = readFigure(question, context.labels)
  const none = { contradictions: [], canDiffer: true }
  return { question, given: null, remarks, couldChange: 3, ...none, read }
}

const screens = catalogue.questions.flatMap(question => [
  [question.id, screenQuestion(asked(question), context)] as const,
  [`why ${question.id}`, screenWhy(question, context)] as const,
])

const SIZES = [
  [60, 15],
  [60, 24],
  [80, 15],
  [80, 24],
  [120, 40],
] as const

describe.each(SIZES)('at %i columns and %i rows', (columns, rows) => {
  const paint = (screen: Screen, cursor: Cursor) =>
    paintScreen(screen, cursor, { canvas: plainCanvas(columns), rows })

  test.each(screens)('"%s" fits, and shows the item under the cursor', (_, screen) => {
    for (const { id, label } of screen.items) {
      const { body, foot } = paint(screen, cursorAt(screen, id))
      expect(body.length + foot.length).toBeLessThanOrEqual(rows)
      expect(Math.max(...[...body, ...foot].map(widthOf))).toBeLessThan(columns)
      expect(body.filter(line => line.startsWith('> '))).toEqual([expect.stringContaining(label)])
      expect(body.at(-1)).toBe(id === ':figure' ? 'Figure: ' : `${screen.gives}: ${label}`)
    }
  })

  test('every key is shown', () => {
    for (const [, screen] of screens) {
      const foot = paint(screen, cursorAt(screen, null)).foot.join(' \u00b7 ')
      for (const { says } of screen.keys) expect(foot).toContain(` ${says}`)
    }
  })
})

describe.each([
  [40, 15],
  [40, 24],
  [30, 15],
] as const)('at %i columns and %i rows', (columns, rows) => {
  test.each(screens)('"%s" fits, and says every label whole', (_, screen) => {
    for (const { id, label } of screen.items) {
      const cursor = cursorAt(screen, id)
      const { body, foot } = paintScreen(screen, cursor, { canvas: plainCanvas(columns), rows })
      const lines = [...body, ...foot]
      expect(Math.max(...lines.map(widthOf))).toBeLessThan(columns)
      expect(lines.filter(line => line.startsWith('> '))).toHaveLength(1)
      const said = lines.join(' ').replace(/\s+/g, ' ')
      expect(said).toContain(label)
      if (columns === 40) expect(lines.length).toBeLessThanOrEqual(rows)
    }
  })
})

const TONE = '\u0001'
const mark = (text: string) => `${TONE}${text}${TONE}`
const markedCanvas = {
  ...plainCanvas(80),
  styles: { strong: mark, muted: mark, good: mark, caution: mark, bad: mark, code: mark },
}

test('nothing is said by colour alone', () => {
  for (const [, screen] of screens) {
    const viewport = (canvas: ReturnType<typeof plainCanvas>) => ({ canvas, rows: 24 })
    const cursor = cursorAt(screen, null)
    const plain = paintScreen(screen, cursor, viewport(plainCanvas(80)))
    const toned = paintScreen(screen, cursor, viewport(markedCanvas))
    const bare = (lines: readonly string[]) => lines.map(line => line.replaceAll(TONE, ''))
    expect({ body: bare(toned.body), foot: bare(toned.foot) }).toEqual(plain)
  }
})

const words = fc.string({ unit: 'binary', maxLength: 60 })

test('whatever the words are, no line is too long, and none acts on the terminal', () => {
  const arbitrary = fc.record({
    title: words,
    aside: words,
    question: words,
    help: fc.array(words, { maxLength: 3 }),
    items: fc.array(
      fc.record({ id: fc.uuid(), label: words, aside: words, help: words, markable: fc.boolean() }),
      { minLength: 1, maxLength: 12 },
    ),
    field: fc.constant(null),
    gives: fc.constant('Choice' as const),
    foot: fc.record({ long: fc.array(words, { maxLength: 2 }), short: words }),
    keys: fc.array(
      fc.record({ key: fc.constant('x'), does: fc.constant(''), says: fc.constant('do it') }),
    ),
  })
  fc.assert(
    fc.property(arbitrary, fc.nat(), fc.integer({ min: 30, max: 120 }), (screen, at, columns) => {
      const active = at % screen.items.length
      const cursor = { active, marked: [], typed: '', refused: false }
      const viewport = { canvas: plainCanvas(columns), rows: 24 }
      const { body, foot } = paintScreen(screen, cursor, viewport)
      for (const line of [...body, ...foot]) {
        expect(widthOf(line)).toBeLessThan(columns)
        expect(line).not.toMatch(/\p{Cc}/u)
      }
    }),
  )
})

const question = (id: string) => catalogue.questions.find(found => found.id === id) as Question

test.each(SIZES)('looks as it should at %i columns and %i rows', async (columns, rows) => {
  const freshness = asked(question('data-freshness'))
  const given = {
    options: ['minutes', 'within-the-hour'],
    written: '5m..30m',
    note: 'month end',
    by: null,
    assumed: true,
    origin: { kind: 'file' } as const,
    overrides: null,
    place: { file: '', line: 1, column: 1, length: 1 },
  }
  const again = { ...freshness, given, remarks: { note: 'month end', assumed: true } }
  const answer = (...options: string[]) => ({ ...given, options, assumed: false })
  const share = screenShare(
    [
      {
        question: 'source-ways',
        system: 'Customer master data',
        answer: answer('answers-queries'),
      },
      { question: 'middle-layer', system: null, answer: answer('runs-already', 'mandated') },
    ],
    'group/company.yaml',
    context,
  )
  const figureCursor = cursorAt(screenQuestion(freshness, context), ':figure')
  const looks = [
    [
      screenQuestion(freshness, context),
      { active: 1, marked: [], typed: '', refused: false, told: '"x" does nothing here.' },
    ],
    [screenQuestion(freshness, context), { active: 1, marked: [], typed: '', refused: false }],
    [screenQuestion(freshness, context), { ...figureCursor, typed: '15m' }],
    [screenQuestion(freshness, context), { ...figureCursor, typed: '15x', refused: true }],
    [
      screenQuestion(again, { ...context, warning: 'NOT SAVED: the disk is full' }),
      { ...cursorAt(screenQuestion(again, context), itemOf(again)), marked: given.options },
    ],
    [screenQuestion(asked(question('who-changes')), context), cursorAt({ items: [] }, null)],
    [screenWhy(question('who-changes'), context), cursorAt({ items: [] }, null)],
    [share, cursorAt(share, null)],
    [share, { ...cursorAt(share, 'middle-layer'), marked: ['middle-layer'] }],
  ] as const
  const painted = looks.map(([screen, cursor]) => {
    const { body, foot } = paintScreen(screen, cursor, { canvas: tonedCanvas(columns), rows })
    return [...body, '<cursor>', ...foot].join('\n')
  })
  await expect(`${painted.join(`\n${'='.repeat(columns)}\n`)}\n`).toMatchFileSnapshot(
    `../../golden/screen/${columns}x${rows}.txt`,
  )
})

test.each([
  [40, 15],
  [60, 15],
])('all of why a question is asked can be read at %i columns and %i rows', (columns, rows) => {
  const down = { name: 'down', text: '', line: '' }
  for (const question of catalogue.questions) {
    const screen = screenWhy(question, context)
    const words = new Set<string>()
    let cursor: Cursor = cursorAt(screen, null)
    for (const _ of sentencesOf(screen)) {
      const { body, foot } = paintScreen(screen, cursor, { canvas: plainCanvas(columns), rows })
      expect(body.length + foot.length).toBeLessThanOrEqual(rows)
      for (const word of body.join(' ').split(/\s+/)) words.add(word)
      const pressed = pressKey(screen, cursor, down)
      if ('cursor' in pressed) cursor = pressed.cursor
    }
    expect([...words]).toEqual(expect.arrayContaining(screen.help.join(' ').split(' ')))
  }
})

test('a terminal that shows ASCII alone gets no mark of ours beyond it', () => {
  const canvas = plainCanvas(80)
  for (const [, screen] of screens) {
    const cursor = cursorAt(screen, null)
    const drawn = (unicode: boolean) =>
      paintScreen(screen, cursor, { canvas: { ...canvas, unicode }, rows: 24 })
    const [all, plain] = [drawn(true), drawn(false)].map(({ body, foot }) =>
      [...body, ...foot].join('\n'),
    )
    expect(plain).not.toContain('\u00b7')
    expect(plain).toHaveLength(all?.length ?? 0)
  }
})

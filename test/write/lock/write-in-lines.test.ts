import { describe, expect, test } from 'vitest'
import type { DecisionToRecord, RecordedChoice } from '../../../src/model/recorded-decision.ts'
import { entryLines, spreadEntry } from '../../../src/write/lock/write-in-lines.ts'
import { writeLock } from '../../../src/write/lock/write-lock.ts'

const data = {
  advice: 'push',
  toward: { push: { one: 3, two: 1 } },
  'ruled-out': { pull: ['three'] },
}
const LINE =
  'pull-push: { advice: push, toward: { push: { one: 3, two: 1 } }, ruled-out: { pull: [three] } }'
const LINES = [
  'pull-push:',
  '  advice: push',
  '  toward:',
  '    push: { one: 3, two: 1 }',
  '  ruled-out:',
  '    pull: [three]',
]

test('what is nested has a line for each side, and all else one', () => {
  expect(entryLines('pull-push', data)).toEqual(LINES)
  expect(entryLines('pull-push', { advice: 'open' })).toEqual(['pull-push: { advice: open }'])
})

test.each([
  ['at its indent', '  ', '', '\n'],
  ['with what stands behind it', '    ', '  # yes', '\n'],
  ['with ends of lines of Windows', '  ', ' # yes', '\r\n'],
])('a line is spread %s', (_, indent, rest, newline) => {
  const around = (some: readonly string[]) => ['choices:', ...some, 'answers: {}', ''].join(newline)
  const [head, ...lines] = LINES.map(line => indent + line)
  expect(spreadEntry(around([`${indent}${LINE}${rest}`]), 'pull-push', data)).toBe(
    around([`${head}${rest}`, ...lines]),
  )
})

test.each([
  ['in braces', `choices: { ${LINE} }\n`],
  ['as a part of a text', `because: |\n  x ${LINE}\n`],
  ['of other data', LINE.replace('3', '2')],
])('a line is left %s', (_, text) => {
  expect(spreadEntry(text, 'pull-push', data)).toBe(text)
})

describe('a choice that is another', () => {
  const choice = (more: Partial<RecordedChoice>): RecordedChoice => ({
    ...{ advice: 'push', strength: 'clear', design: 'push', toward: {}, ruledOut: {} },
    ...more,
  })
  const decision = (choices: DecisionToRecord['choices']): DecisionToRecord => ({
    exchange: { file: 'a.yaml', name: null, flow: null },
    catalogue: [{ name: 'c', version: '1' }],
    ...{ choices, fixed: [], policies: [], answers: [] },
  })
  const rewrite = (text: string, choices: DecisionToRecord['choices']) => {
    const decisions = [{ decision: decision(choices), record: decision({}).exchange }]
    return writeLock({ file: 'lock.yaml', text, schema: null }, { decisions, gone: [] })
  }
  const HEAD = '---\nfile: a.yaml\ncatalogue: c 1\nchoices:\n'

  test('changes line by line, where it has lines', () => {
    const text = `${HEAD}  pull-push:\n    advice: push # as Ann says\n    strength: clear\n    toward:\n      push: { one: 3 } # really\n      pull: { two: 1 }\n`
    const now = choice({ strength: 'strong', toward: { push: { one: 3 } } })
    expect(rewrite(text, { 'pull-push': now })).toBe(
      text.replace('clear', 'strong').replace('      pull: { two: 1 }\n', ''),
    )
  })

  test('gets its lines, where it has one; and what is not another keeps its line', () => {
    const other = '  other: { advice: push, strength: clear, toward: { push: { one: 3 } } }\n'
    const text = `${HEAD}${other}  pull-push: { advice: pull, toward: { pull: { two: 1 } } } # hm\n`
    const same = choice({ toward: { push: { one: 3 } } })
    const now = choice({ toward: { push: { one: 2 } } })
    expect(rewrite(text, { other: same, 'pull-push': now })).toBe(
      `${HEAD}${other}  pull-push: # hm\n    advice: push\n    strength: clear\n    toward:\n      push: { one: 2 }\n`,
    )
  })

  test('is one line again where nothing is left to tell', () => {
    const text = `${HEAD}  pull-push:\n    advice: push\n    toward:\n      push: { one: 3 }\n`
    const open = choice({ advice: 'open', strength: null, design: 'either' })
    expect(rewrite(text, { 'pull-push': open })).toBe(`${HEAD}  pull-push: { advice: open }\n`)
  })
})

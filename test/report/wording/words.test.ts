import { describe, expect, test } from 'vitest'
import type { Condition } from '../../../src/model/condition.ts'
import type { PartKind } from '../../../src/model/technology.ts'
import { entryId, listEntries, locateEntries } from '../../../src/report/catalogue/entry.ts'
import { outlineEntry } from '../../../src/report/catalogue/outline-entry.ts'
import { paintMarkdown } from '../../../src/report/markdown/paint-markdown.ts'
import { neutralise } from '../../../src/report/outline/neutralise.ts'
import { paintTerminal } from '../../../src/report/terminal/paint-terminal.ts'
import { describeCondition } from '../../../src/report/wording/describe-condition.ts'
import { fillNames, namesOf, ROLES, VERBS } from '../../../src/report/wording/names/system-names.ts'
import {
  joinAlike,
  joinSubjects,
  joinWords,
  lowerFirst,
} from '../../../src/report/wording/phrases.ts'
import { loadPatterns } from '../../helpers/read-patterns.ts'
import { sampleAdvice } from '../../helpers/sample-advice.ts'
import { sampleCatalogue, whenIn } from '../../helpers/sample-catalogue.ts'
import { plainCanvas, widthOf } from '../../helpers/test-canvas.ts'

const labels = { catalogue: sampleCatalogue, names: ROLES }

const NO_VERBS = ['as', 'process', 'across']

describe('names', () => {
  test.each([
    ['{to} needs it', 'the receivers need it'],
    ['when {to} is up', 'when the receivers are up'],
    ['{to} queries what {to} has', 'The receivers query what the receivers have'],
    ['What does {to} do?', 'What do the receivers do?'],
    ['before {to} stops, {from} waits', 'before the receivers stop, X waits'],
  ])('of several receivers verbs agree: %s', (text, expected) => {
    const names = { from: 'X', to: 'the receivers' }
    expect(fillNames(text, { ...names, several: true }).toLowerCase()).toBe(expected.toLowerCase())
    expect(fillNames(text, names)).not.toBe(expected)
  })

  test('what is between the two sides stays one, however many receivers there are', () => {
    const names = { from: 'X', to: 'A and B', several: true }
    expect(fillNames('When the link of {from} and {to} is down, {to} has none.', names)).toBe(
      'When the link of X and A and B is down, A and B have none.',
    )
  })

  test('every verb that the catalogue puts after a receiver is known', () => {
    const text = JSON.stringify(loadPatterns().catalogue)
    const after = [...text.matchAll(/\{to\} ([a-z]+s)\b/g)].map(([, word = '']) => word)
    expect(after.filter(word => !VERBS.has(word) && !NO_VERBS.includes(word))).toEqual([])
  })

  test.each([
    [['A'], 'A'],
    [['A', 'B'], 'A and B'],
    [['A', 'B', 'C', 'D'], 'A and 3 more'],
  ])('of %j', (to, expected) => {
    expect(namesOf({ from: 'X', to }).to).toBe(expected)
  })

  test('a name that ends in s owns by an apostrophe alone', () => {
    const names = { from: 'SAP', to: 'Suppliers' }
    expect(fillNames("{from}'s data and {to}'s data", names)).toBe("SAP's data and Suppliers' data")
  })

  test('are filled in once, on one line, and never filled in again', () => {
    const names = { from: '{to}', to: '$&' }
    expect(fillNames(' {from}\n  feeds {to} ', names)).toBe('{to} feeds $&')
  })

  test('a role begins a sentence with a capital', () => {
    expect(fillNames('{to} asks {from}', ROLES)).toBe('The receiver asks the source')
  })

  test.each<[string, PartKind, string]>([
    ['Device broker', 'device-broker', 'the device broker'],
    ['B2B gateway', 'b2b-gateway', 'the B2B gateway'],
    ['Scheduler', 'scheduler', 'the shared layer'],
    ['Hub of the domain of {from}', 'integration-platform', 'the shared layer'],
  ])('the layer is what the picture calls it: %s', (label, part, expected) => {
    const built = { part, label, nodes: [], candidates: [], others: 0 }
    const names = namesOf({ from: 'X', to: ['Y'], builtWith: [built] })
    expect(fillNames('Run {layer}.', names)).toBe(`Run ${expected}.`)
  })

  test.each([
    ['Nobody waits', 'nobody waits'],
    ['SAP waits', 'SAP waits'],
    ['1,000 records', '1,000 records'],
    ['A system', 'a system'],
    ['', ''],
  ])('lowerFirst(%j)', (label, expected) => {
    expect(lowerFirst(label)).toBe(expected)
  })

  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('joinWords(%j)', (words, expected) => {
    expect(joinWords(words)).toBe(expected)
  })
})

describe('joinAlike', () => {
  test.each([
    [[], ''],
    [['One team'], 'One team'],
    [['Yes sir', 'No sir'], 'Yes or no sir'],
    [
      ['Data may be some hours old', 'Data may be a day old or older'],
      'Data may be some hours old, or a day old or older',
    ],
    [['Four to seven systems', 'Eight or more systems'], 'Four to seven, or eight or more systems'],
    [
      ['Four systems hold the data', 'More systems hold data'],
      'Four systems hold the data or more systems hold data',
    ],
    [['Same', 'Same'], 'Same or same'],
    [
      ['Developers are there, but only some weeks', 'Developers and time are there'],
      'Developers are there, but only some weeks or developers and time are there',
    ],
  ])('%j', (labels, expected) => {
    expect(joinAlike(labels)).toBe(expected)
  })
})

describe('joinSubjects', () => {
  test.each([
    [[], ''],
    [['Queries cost'], 'Queries cost'],
    [['The end is a tool', 'The end is old'], 'The end is a tool and old'],
    [['The end is a tool', 'The end is a device'], 'The end is a tool and a device'],
    [['Both may differ', 'No order counts'], 'Both may differ, and no order counts'],
  ])('%j', (labels, expected) => {
    expect(joinSubjects(labels)).toBe(expected)
  })
})

describe('describeCondition', () => {
  const [minutes, one] = [whenIn('data-freshness', 'minutes'), whenIn('consumer-count', 'one')]
  const twice = whenIn('data-freshness', 'minutes', 'hours')
  test.each<[Condition, string]>([
    [minutes, 'data may be up to some minutes old'],
    [twice, 'data may be up to some minutes or some hours old'],
    [{ kind: 'not', of: one }, 'not: one system needs the items'],
    [
      { kind: 'all', of: [minutes, one] },
      'data may be up to some minutes old and one system needs the items',
    ],
    [
      { kind: 'any', of: [one, { kind: 'all', of: [minutes, one] }] },
      'one system needs the items or (data may be up to some minutes old and one system needs the items)',
    ],
    [{ kind: 'all', of: [twice] }, 'data may be up to some minutes or some hours old'],
  ])('%j', (condition, expected) => {
    expect(describeCondition(condition, labels)).toBe(expected)
  })
})

describe('neutralise', () => {
  test.each([
    ['\u001b[31m', '␛[31m'],
    ['a\tb\u007f', 'a␉b␡'],
    ['\u009b', '⟨U+009B⟩'],
    ['\u202e\u2028\ufeff', '⟨U+202E⟩⟨U+2028⟩⟨U+FEFF⟩'],
    ['\ud800a', '\ufffda'],
    ['\u{e0041}', '⟨U+E0041⟩'],
    ['👩‍👩‍👧 顧客 می‌خواهم', '👩‍👩‍👧 顧客 می‌خواهم'],
  ])('%j', (text, expected) => {
    expect(neutralise(text)).toBe(expected)
  })
})

describe('entries', () => {
  test('are found by id, whatever their kind', () => {
    for (const entry of listEntries(sampleCatalogue)) {
      expect(locateEntries(entryId(entry), sampleCatalogue)).toContainEqual(entry)
    }
    expect(locateEntries('no-such-thing', sampleCatalogue)).toEqual([])
  })

  test('can all be explained, alone and beside an advice', () => {
    for (const entry of listEntries(sampleCatalogue)) {
      for (const advice of [null, sampleAdvice]) {
        const outline = outlineEntry(entry, sampleCatalogue, advice)
        const painted = paintTerminal(outline, plainCanvas(60))
        expect(painted).toContain(entryId(entry).slice(0, 12))
        const tooWide = painted
          .split('\n')
          .filter(line => widthOf(line) > 60 && !line.includes('://'))
        expect(tooWide).toEqual([])
        expect(paintMarkdown(outline)).not.toMatch(/\{from\}|\{to\}|undefined/)
      }
    }
  })
})

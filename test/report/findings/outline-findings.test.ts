import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Finding, FindingCode } from '../../../src/model/finding.ts'
import {
  allowedValues,
  findingText,
  nearestValue,
} from '../../../src/report/findings/finding-text.ts'
import { outlineFindings } from '../../../src/report/findings/outline-findings.ts'

const place = { file: 'a.yaml', line: 1, column: 1, length: 1 }
const findingOf = (code: FindingCode, facts: Finding['facts'] = {}): Finding => ({
  code,
  severity: 'error',
  place,
  facts,
})

// The codes as the model writes them, so that none can be forgotten here.
const source = readFileSync(new URL('../../../src/model/finding.ts', import.meta.url), 'utf8')
const codes = [...source.matchAll(/^ {2}\| '([a-z0-9-]+)'/gm)].map(match => match[1] as FindingCode)

describe('findingText', () => {
  test.each(codes)('%s is a sentence of the house, with and without facts', code => {
    const full = {
      value: 'V',
      key: 'K',
      expected: ['text', 'list'],
      reason: 'R.',
      limit: 9,
      first: 3,
      question: 'Q',
      option: 'O',
      pair: 'P',
      rule: 'R',
      choice: 'C',
      kind: 'duration',
      most: 7,
      count: 8,
      questions: ['q', 'r'],
    }
    for (const facts of [{}, full]) {
      const text = findingText(findingOf(code, facts))
      expect(text).toMatch(/^["A-Z].*[^.\s]$/)
      expect(text).not.toMatch(/undefined|null| {2}|""|\[object/)
    }
  })

  test('every code has a sentence of its own', () => {
    expect(codes.length).toBeGreaterThan(40)
    expect(new Set(codes.map(code => findingText(findingOf(code)))).size).toBe(codes.length)
  })

  test.each<[FindingCode, Finding['facts'], string]>([
    [
      'option-unknown',
      { value: 'copi', question: 'exchange' },
      '"copi" is no answer to the question "exchange"',
    ],
    [
      'value-wrong-type',
      { value: 'a list', expected: ['text', 'number'] },
      'Expected: text or number, found a list',
    ],
    ['value-wrong-type', { value: '7', expected: 'text' }, 'Expected: text, found "7"'],
    [
      'flow-duplicate',
      { value: 'stock', first: 12 },
      'A second flow has the name "stock"; the first stands in line 12',
    ],
  ])('%s', (code, facts, expected) => {
    expect(findingText(findingOf(code, facts))).toBe(expected)
  })

  test('what is allowed and what is near', () => {
    const finding = findingOf('key-unknown', {
      value: 'form',
      allowed: ['from', 'to'],
      nearest: 'from',
    })
    expect(allowedValues(finding)).toEqual(['from', 'to'])
    expect(nearestValue(finding)).toBe('from')
    expect(nearestValue(findingOf('key-unknown'))).toBeNull()
  })
})

describe('outlineFindings', () => {
  test('shows the line without its line break, and no line where there is none', () => {
    const at = (line: number) => ({ ...findingOf('text-empty'), place: { ...place, line } })
    const kinds = (line: number) =>
      outlineFindings([at(line)], new Map([['a.yaml', '\ufeffname: x\r\nto: y\r\n']])).flatMap(
        block => (block.kind === 'code-frame' ? [block.text] : []),
      )
    expect([kinds(1), kinds(2), kinds(3), kinds(99)]).toEqual([['name: x'], ['to: y'], [], []])
  })
})

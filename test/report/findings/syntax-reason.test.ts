import { expect, test } from 'vitest'
import { locateOne } from '../../../src/input/source/locate-yaml.ts'
import { findingText } from '../../../src/report/findings/finding-text.ts'

function told(text: string): string {
  const parsed = locateOne('a.yaml', text)
  return parsed.ok ? '' : parsed.findings.map(findingText).join(' | ')
}

test.each([
  ['a: [b\nc: d\n', 'The bracket that opens before is not closed by "]"'],
  ['a: { b: 1\nc: d\n', 'The bracket that opens before is not closed by "}"'],
  ['a: b: c\n', 'A second ": " stands in this line'],
  ['a:\n  b: 1\n c: 2\n', 'This line stands further left or right'],
  ['a:\n\tb: 1\n', 'Tabs are not allowed as indentation'],
  ['a: "\\q"\n', 'Invalid escape sequence'],
])('%j is told in plain words', (text, expected) => {
  expect(told(text)).toContain(expected)
})

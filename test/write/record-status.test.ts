import { expect, test } from 'vitest'
import { isDecisionRecord, recordStatus, supersededBy } from '../../src/write/record-status.ts'
import { supersedeRecord } from '../../src/write/supersede-record.ts'

test.each([
  ['MADR 4', '---\nstatus: accepted\ndate: 2026-01-01\n---\n# A\n', 'accepted'],
  [
    'a value of several lines',
    '---\nstatus: >\n  accepted\n  today\ndate: x\n---\n',
    '> accepted today',
  ],
  ['Windows', '\ufeff---\r\ndate: x\r\nstatus: accepted\r\n---\r\n', 'accepted'],
  ['an empty one', '---\nstatus:\n---\n', ''],
  ['front matter without one', '---\ndate: x\n---\n# A\n* Status: accepted\n', null],
  ['MADR 2', '# A\n\n* Status: accepted\n* Deciders: B\n', 'accepted'],
  [
    'Nygard',
    '# 1. A\n\n## Status\n\nAccepted\n\nSuperseded by [2. B](0002-b.md)\n\n## Context\n',
    'Accepted Superseded by [2. B](0002-b.md)',
  ],
  ['a section at the end', '# A\n## Status\nAccepted', 'Accepted'],
  ['none', '# A\n\nThe status: accepted\n', null],
])('the status of %s', (_, text, status) => {
  expect(recordStatus(text)).toBe(status)
})

test.each([
  ['superseded by ADR-0007', 'ADR-0007'],
  ['"superseded by ADR-0007" # see minutes', 'ADR-0007'],
  ['Superseded by [2. Use a hub](0002-use-a-hub.md)', '2. Use a hub'],
  ['Accepted Superseded by 12.', '12'],
  ['accepted', null],
  ['supersedes ADR-0001', null],
  [null, null],
])('the status %j names %j', (status, by) => {
  expect(supersededBy(status)).toBe(by)
})

test.each([
  '---\nstatus: accepted\n---\n# A\n',
  '# A\n\n* Status: accepted\n',
  '# 1. A\n\n## Status\n\nAccepted\n',
  '# A\n',
])('what is written as superseded is read as superseded: %j', text => {
  expect(supersededBy(recordStatus(supersedeRecord(text, 'ADR-0007')))).toBe('ADR-0007')
})

test.each([
  ['# A\n\n## Decision Outcome\n', true],
  ['# A\r\n\r\n## Decision\r\n', true],
  ['# Decisions\n\n## Decisions recorded\n', false],
])('%j is a record: %j', (text, isRecord) => {
  expect(isDecisionRecord(text)).toBe(isRecord)
})

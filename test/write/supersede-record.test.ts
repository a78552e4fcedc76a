import fc from 'fast-check'
import { expect, test } from 'vitest'
import { supersedeRecord } from '../../src/write/supersede-record.ts'

test.each([
  [
    'MADR 4',
    '---\nstatus: accepted\ndate: 2026-01-01\n---\n# A\n',
    '---\nstatus: superseded by ADR-0007\ndate: 2026-01-01\n---\n# A\n',
  ],
  [
    'a remark behind it',
    '---\nstatus: "a # b" # see minutes\n---\n',
    '---\nstatus: superseded by ADR-0007 # see minutes\n---\n',
  ],
  [
    'plain with a remark',
    '---\nstatus: accepted  # yes\n---\n',
    '---\nstatus: superseded by ADR-0007  # yes\n---\n',
  ],
  [
    'an empty one',
    '---\nstatus:\ndate: x\n---\n',
    '---\nstatus: superseded by ADR-0007\ndate: x\n---\n',
  ],
  [
    'a value of several lines',
    '---\nstatus: >\n  accepted\n  today\ndate: x\n---\n',
    '---\nstatus: superseded by ADR-0007\ndate: x\n---\n',
  ],
  [
    'line ends of Windows and a byte order mark',
    '\ufeff---\r\nstatus: accepted\r\n---\r\n# A\r\n',
    '\ufeff---\r\nstatus: superseded by ADR-0007\r\n---\r\n# A\r\n',
  ],
  [
    'front matter without a status',
    '---\ndate: x\n---\n# A',
    '---\nstatus: superseded by ADR-0007\ndate: x\n---\n# A',
  ],
  [
    'a status in the body of a record with front matter',
    '---\nx: y\n---\nstatus: z\n',
    '---\nstatus: superseded by ADR-0007\nx: y\n---\nstatus: z\n',
  ],
  [
    'MADR 2',
    '# A\n\n* Status: accepted\n* Deciders: B\n',
    '# A\n\n* Status: superseded by ADR-0007\n* Deciders: B\n',
  ],
  [
    'Nygard',
    '# 1. A\n\n## Status\n\nAccepted\n\n## Context\n',
    '# 1. A\n\n## Status\n\nSuperseded by ADR-0007\n\n## Context\n',
  ],
  [
    'an empty section',
    '# A\n\n## Status\n\n## Context\n',
    '# A\n\n## Status\n\nsuperseded by ADR-0007\n\n## Context\n',
  ],
  ['none at all', '# A\n', '---\nstatus: superseded by ADR-0007\n---\n\n# A\n'],
])('%s', (_, text, expected) => {
  expect(supersedeRecord(text, 'ADR-0007')).toBe(expected)
})

test('all but the status stays byte for byte', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('\n', '\r\n'), (body, end) => {
      const around = (status: string) =>
        `---${end}status: ${status}${end}x: 1${end}---${end}${body}`
      expect(supersedeRecord(around('accepted'), 'ADR-2')).toBe(around('superseded by ADR-2'))
    }),
  )
})

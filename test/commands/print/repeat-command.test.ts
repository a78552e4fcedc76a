import { expect, test } from 'vitest'
import { repeatCommand } from '../../../src/commands/print/repeat-command.ts'

const PLAIN = {
  catalogue: null,
  profile: null,
  format: 'terminal',
  brief: false,
  full: false,
  today: null,
  failOn: [],
} as const

test.each([
  [{}, 'a.yaml'],
  [{ catalogue: 'my own', profile: 'p.yaml' }, "-c 'my own' --profile p.yaml a.yaml"],
  [{ format: 'json', full: true } as const, '-f json --full a.yaml'],
  [{ today: '2027-01-01' }, '--today 2027-01-01 a.yaml'],
  [{ failOn: ['open', 'policy'] } as const, '--fail-on open --fail-on policy a.yaml'],
])('%j is repeated', (options, words) => {
  expect(repeatCommand(null, 'a.yaml', { ...PLAIN, ...options })).toBe(
    `integration-advisor ${words}`,
  )
})

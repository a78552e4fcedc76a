import { expect, test } from 'vitest'
import { refuseReplacing } from '../../../src/commands/print/check-output.ts'
import type { Files } from '../../../src/commands/world.ts'
import { fakeWorld } from '../../helpers/fake-world.ts'

function refusal(files: Partial<Files>, force = false) {
  const { world } = fakeWorld()
  return refuseReplacing(
    { file: 'out.md', force },
    { ...world, files: { ...world.files, identity: () => '1:2', ...files } },
  )
}

const unreadable = () =>
  ({ ok: false, code: 'file-unreadable', because: 'permission is missing' }) as const

test('what cannot be read may hold answers, and stays', () => {
  expect(refusal({ read: unreadable })).toContain('"out.md" cannot be read (permission is missing)')
  expect(refusal({ read: unreadable }, true)).toBeNull()
})

test('a pipe or a device is not read: nobody would write into it', () => {
  const read = () => {
    throw new Error('read')
  }
  expect(refusal({ identity: () => null, read })).toBeNull()
})

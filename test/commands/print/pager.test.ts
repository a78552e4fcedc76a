import { expect, test } from 'vitest'
import { deliverResult } from '../../../src/commands/print/deliver-result.ts'
import { type FakeWorldOptions, fakeWorld } from '../../helpers/fake-world.ts'

const TALL = 'line\n'.repeat(24)
const LOW = 'line\n'.repeat(23)

const deliver = (output: string, options: FakeWorldOptions, noPager = false) => {
  const told = fakeWorld({ columns: 80, rows: 24, ...options })
  const result = { output, notes: 'a note\n', exitCode: 0 }
  expect(deliverResult(result, { output: null, noPager }, told.world)).toBe(0)
  expect(told.stderr()).toBe('a note\n')
  return { paged: told.paged.join(''), written: told.stdout() }
}

test.each([
  ['what is taller than the terminal goes through the pager', TALL, {}, true],
  ['what fits does not', LOW, {}, false],
  ['nor what goes to no terminal', TALL, { columns: null }, false],
  ['nor what goes where nobody knows the height', TALL, { rows: null }, false],
])('%s', (_, text, options, isPaged) => {
  expect(deliver(text, options)).toEqual(
    isPaged ? { paged: text, written: '' } : { paged: '', written: text },
  )
})

test('nothing is lost where there is no pager, or none is wanted', () => {
  expect(deliver(TALL, { pager: false })).toEqual({ paged: '', written: TALL })
  expect(deliver(TALL, {}, true)).toEqual({ paged: '', written: TALL })
})

test('pieces are joined before they are shown, and too many are written as they are made', () => {
  const piece = 'x'.repeat(1_000_000)
  const told = fakeWorld({ columns: 80, rows: 1 })
  const conclude = () => ({ notes: '', exitCode: 0 })
  deliverResult({ pieces: ['a\n', 'b\n'], conclude }, { output: null }, told.world)
  expect(told.paged).toEqual(['a\nb\n'])
  deliverResult({ pieces: [piece, piece, piece], conclude }, { output: null }, told.world)
  expect(told.paged).toHaveLength(1)
  expect(told.stdout()).toHaveLength(3_000_000)
})

import { expect, test } from 'vitest'
import { describeProgress, showProgress } from '../../../src/commands/stream/show-progress.ts'
import { fakeWorld } from '../../helpers/fake-world.ts'

test.each([
  { documents: 9000, share: null, elapsed: 3000, said: '9000 documents, 3000 a second' },
  { documents: 9000, share: 0.5, elapsed: 3000, said: '9000 documents, 3000 a second, 3 s left' },
  { documents: 16, share: 0.01, elapsed: 3000, said: '16 documents, 5 a second, 5 min left' },
])('$said', ({ said, ...state }) => {
  expect(describeProgress(state)).toBe(said)
})

/** What is told of 160 documents, of which each takes so many milliseconds. */
function told(each: number, columns: number | null): string {
  let now = 0
  const { world, stderr } = fakeWorld({ columns, elapsed: () => now })
  const progress = showProgress(world)
  for (let document = 1; document <= 160; document++) {
    now += each
    progress.tell(document, document / 160)
  }
  progress.clear()
  return stderr()
}

test('a long run is told on one line of the terminal, which is left as it was', () => {
  const text = told(50, 80)
  expect(text.startsWith('\r48 documents, 20 a second, 6 s left')).toBe(true)
  expect(text.endsWith('\r\x1b[K')).toBe(true)
})

test('a short run, and one that no terminal shows, is not told', () => {
  expect(told(10, 80)).toBe('')
  expect(told(50, null)).toBe('')
})

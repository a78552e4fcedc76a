import { expect, test } from 'vitest'
import { PAUSE, QUIET, runInSlices } from '../../../src/page/drawing/run-in-slices.ts'

/** A clock that goes on by what each step takes, and frames that are drawn one by one. */
function slicesOf(steps: readonly (number | typeof PAUSE | typeof QUIET)[]) {
  let time = 0
  const slices: number[][] = [[]]
  const waiting: (() => void)[] = []
  function* work() {
    for (const step of steps) {
      if (typeof step === 'string') {
        yield step
        continue
      }
      time += step
      slices.at(-1)?.push(step)
      yield
    }
  }
  const paused: (() => void)[] = []
  const pause = () => paused.shift()?.()
  const quietened: (() => void)[] = []
  const quieten = () => quietened.shift()?.()
  const { stop, finish } = runInSlices(work(), {
    now: () => time,
    later: resume => waiting.push(resume),
    inPause: resume => paused.push(resume),
    inQuiet: resume => quietened.push(resume),
  })
  const drawFrame = () => {
    const resume = waiting.shift()
    if (resume) slices.push([])
    resume?.()
    return resume !== undefined
  }
  return { slices, stop, finish, drawFrame, pause, quieten }
}

test('steps that fit in a slice are done at once', () => {
  const { slices, drawFrame } = slicesOf([1, 1, 1])
  expect(slices).toEqual([[1, 1, 1]])
  expect(drawFrame()).toBe(false)
})

test('what does not fit waits for the next frame, and a long step is alone in what is left of its slice', () => {
  const { slices, drawFrame } = slicesOf([2, 2, 2, 9, 1, 4, 1])
  while (drawFrame());
  expect(slices.filter(slice => slice.length > 0)).toEqual([[2, 2, 2], [9], [1, 4], [1]])
})

test('what is stopped goes no further', () => {
  const { slices, drawFrame, stop } = slicesOf([9, 9, 9])
  stop()
  drawFrame()
  expect(slices.flat()).toEqual([9])
})

test('what comes after a pause waits for it, however many frames there are', () => {
  const { slices, drawFrame, pause } = slicesOf([1, PAUSE, 2, 9, 3])
  while (drawFrame());
  expect(slices.flat()).toEqual([1])
  pause()
  while (drawFrame());
  expect(slices.flat()).toEqual([1, 2, 9, 3])
})

test('what is read aloud waits for its own moment, and for no pause', () => {
  const { slices, drawFrame, pause, quieten, stop } = slicesOf([1, QUIET, 2, QUIET, 3])
  while (drawFrame());
  pause()
  expect(slices.flat()).toEqual([1])
  quieten()
  expect(slices.flat()).toEqual([1, 2])
  stop()
  quieten()
  expect(slices.flat()).toEqual([1, 2])
})

test('what has to be there at once waits for nothing', () => {
  const { slices, finish, drawFrame, pause } = slicesOf([1, 9, 1, PAUSE, 2])
  finish()
  expect(slices.flat()).toEqual([1, 9, 1, 2])
  pause()
  while (drawFrame());
  expect(slices.flat()).toEqual([1, 9, 1, 2])
})

test('what is stopped in its pause goes no further', () => {
  const { slices, stop, finish, pause } = slicesOf([1, PAUSE, 2])
  stop()
  pause()
  finish()
  expect(slices.flat()).toEqual([1])
})

import { expect, test } from 'vitest'
import { runInSlices } from '../../../src/page/drawing/run-in-slices.ts'

/** A clock that goes on by what each step takes, and frames that are drawn one by one. */
function slicesOf(steps: readonly number[]) {
  let time = 0
  const slices: number[][] = [[]]
  const waiting: (() => void)[] = []
  function* work() {
    for (const takes of steps) {
      time += takes
      slices.at(-1)?.push(takes)
      yield
    }
  }
  const stop = runInSlices(work(), { now: () => time, later: resume => waiting.push(resume) })
  const drawFrame = () => {
    const resume = waiting.shift()
    if (resume) slices.push([])
    resume?.()
    return resume !== undefined
  }
  return { slices, stop, drawFrame }
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

import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect'
import * as chai from 'chai'

/** One test of the files that were loaded. */
export interface CollectedTest {
  readonly id: string
  readonly run: () => unknown
}

/** The tests so far, in the order in which their files were loaded. */
export const collected: CollectedTest[] = []

const titles: string[] = []

export function describe(title: string, define: () => void): void {
  titles.push(title)
  define()
  titles.pop()
}

export function test(title: string, run: () => unknown): void {
  collected.push({ id: [collected.length, ...titles, title].join(' '), run })
}

test.each =
  (rows: readonly unknown[]) =>
  (title: string, run: (...row: readonly unknown[]) => unknown): void => {
    for (const row of rows) test(title, () => run(...(Array.isArray(row) ? row : [row])))
  }

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin)

export const expect = chai.expect

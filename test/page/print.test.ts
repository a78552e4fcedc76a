import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { describeInBrowser, type OpenPage } from '../helpers/browser.ts'
import { runCommand, untilAlive } from '../helpers/page-file.ts'
import { printHeadings } from '../helpers/printed-pages.ts'

// The page on A4.
const folder = mkdtempSync(join(tmpdir(), 'print-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function openAlive(open: OpenPage, name: string, hash: string): Promise<Page> {
  const file = join(folder, `${name}.html`)
  runCommand('-f', 'html', '-o', file, `patterns/examples/${name}.yaml`)
  const page = await open()
  await page.goto(`${pathToFileURL(file).href}${hash}`)
  await untilAlive(page)
  return page
}

const BATCH = '#data-freshness=day-or-more'

describeInBrowser('the page on paper', open => {
  test.each(['', BATCH])('the head of the evidence stands where it begins: %s', async hash => {
    const headings = await printHeadings(await openAlive(open, 'customer-360', hash))
    const at = headings.findIndex(({ title }) => title === 'The evidence')
    const began = headings.slice(at, at + 3)
    expect(began.map(({ title }) => title)).toEqual([
      'The evidence',
      'Synchronous or asynchronous',
      'For Asynchronous',
    ])
    expect(new Set(began.map(({ page }) => page)).size).toBe(1)
    // What is ruled out stands before the sides, as of pull and push: there the head leads to that.
    const pairs = headings.filter(({ title }) => / or /.test(title) && title !== 'Pull or push')
    const sides = pairs.map(pair => headings[headings.indexOf(pair) + 1])
    expect(sides.map(side => side?.page)).toEqual(pairs.map(({ page }) => page))
    expect(sides.every(side => side?.title.startsWith('For '))).toBe(true)
  })

  test('the evidence stands side after side, each under its name, and no side is empty', async () => {
    const page = await openAlive(open, 'customer-360', '')
    const sides = (await printHeadings(page)).filter(({ title }) => /^For /.test(title))
    expect(sides.map(({ title }) => title)).toEqual([
      'For Asynchronous',
      ...['For Real-time', 'For Batch', 'For Centralized', 'For Out-of-the-box', 'For Custom'],
      ...['For Loosely coupled', 'For Pull', 'For Push'],
    ])
    expect(new Set(sides.map(({ left }) => left)).size).toBe(1)
    await page.emulateMedia({ media: 'print' })
    const heads = await page.evaluate<readonly string[]>(
      "[...document.querySelectorAll('.two h4')].map(each => getComputedStyle(each).display)",
    )
    // Such a head is repeated on each page.
    expect(new Set(heads)).toEqual(new Set(['table-header-group']))
  })

  test.each(['', BATCH])('the six choices are on the first page: %s', async hash => {
    const page = await openAlive(open, 'customer-360', hash)
    const headings = await printHeadings(page)
    const at = headings.findIndex(({ title }) => title === 'The six choices')
    expect(headings.slice(at, at + 7).map(each => each.page)).toEqual(Array(7).fill(1))
    expect(headings[at + 7]?.title).toBe('Built with')
  })

  test('a report begins on the page on which the one before it ends', async () => {
    const headings = await printHeadings(await openAlive(open, 'customer-360-flows', ''))
    const first = headings.find(({ title }) => title === 'Customer 360 in three flows, changes')
    expect(first?.page).toBe(1)
  })

  test('no line stands below another with nothing between them', async () => {
    const page = await openAlive(open, 'customer-360', '')
    await page.emulateMedia({ media: 'print' })
    const lines = await page.evaluate<readonly number[]>(`
      [...document.querySelectorAll('main details, main .rest, footer')].flatMap(each => {
        const { top, bottom } = each.getBoundingClientRect()
        const { borderTopWidth, borderBottomWidth } = getComputedStyle(each)
        return [...(borderTopWidth === '0px' ? [] : [top]), ...(borderBottomWidth === '0px' ? [] : [bottom])]
      }).sort((one, other) => one - other)`)
    const gaps = lines.slice(1).map((line, index) => line - (lines[index] ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThan(45)
  })
})

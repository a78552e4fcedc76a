import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { describeInBrowser, type OpenPage } from '../helpers/browser.ts'
import { runCommand, untilAlive } from '../helpers/page-file.ts'

// The page on a telephone.
const folder = mkdtempSync(join(tmpdir(), 'narrow-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function openNarrow(open: OpenPage, name: string, hash: string): Promise<Page> {
  const file = join(folder, `${name}.html`)
  runCommand('-f', 'html', '-o', file, `patterns/examples/${name}.yaml`)
  const page = await open({ viewport: { width: 360, height: 640 }, isMobile: true })
  await page.goto(`${pathToFileURL(file).href}${hash}`)
  await untilAlive(page)
  return page
}

describeInBrowser('the page on a telephone', open => {
  test('what is told of a change takes a third of the height at most, with its buttons in sight', async () => {
    const page = await openNarrow(open, 'customer-360', '#data-freshness=within-the-hour')
    const height = () => page.evaluate<number>("document.querySelector('#changes').offsetHeight")
    const seen = () =>
      page.evaluate<readonly string[]>(`
        [...document.querySelectorAll('#changes button')].filter(each => {
          const { left, right, top, bottom } = each.getBoundingClientRect()
          const at = [[left + 2, top + 2], [right - 2, bottom - 2]]
          return at.every(([x, y]) => document.elementFromPoint(x, y) === each)
        }).map(({ dataset }) => dataset.do)`)
    expect(await height()).toBeLessThanOrEqual(640 / 3)
    expect(await seen()).toEqual(['reset-all', 'save'])
    await page.locator('#changes summary').press('Enter')
    expect(await height()).toBeLessThanOrEqual(640 / 3)
    expect(await seen()).toEqual(['reset-all', 'save'])
  })

  test('a table that goes on beyond an edge has a shadow there', async () => {
    const page = await openNarrow(open, 'customer-360-flows', '')
    const table = page.locator('#overview .wide').first()
    const box = await table.boundingBox()
    if (box === null) throw new Error('there is a table')
    const [left, right] = [box.x, box.x + box.width - 4]
    // Below the table there is room in which nothing else is drawn.
    const look = async (x: number) => {
      const clip = { x, y: box.y + box.height - 8, width: 4, height: 4 }
      return (await page.screenshot({ clip })).toString('base64')
    }
    const before = [await look(left), await look(right)]
    await page.evaluate("document.querySelector('#overview .wide').scrollLeft = 10_000")
    const after = [await look(left), await look(right)]
    expect(after[0]).not.toBe(before[0])
    expect(after[1]).not.toBe(before[1])
  })

  test('a row of it keeps its name in sight', async () => {
    const page = await openNarrow(open, 'customer-360-flows', '')
    const lefts = () =>
      page.$$eval('#overview .wide tbody th', names =>
        names.map(name => Math.round(name.getBoundingClientRect().left)),
      )
    const before = await lefts()
    expect(before.length).toBeGreaterThan(2)
    await page.evaluate("document.querySelector('#overview .wide').scrollLeft = 10_000")
    expect(await lefts()).toEqual(before)
  })
})

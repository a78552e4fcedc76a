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
})

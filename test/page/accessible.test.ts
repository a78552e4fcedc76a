import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { describeInBrowser } from '../helpers/browser.ts'
import { runCommand, untilAlive } from '../helpers/page-file.ts'

// What axe finds would shut people out, in light and dark, on a telephone and on a wide screen.
const folder = mkdtempSync(join(tmpdir(), 'accessible-'))
afterAll(() => rmSync(folder, { recursive: true }))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Found {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

describeInBrowser('the page for everybody', open => {
  test.each([
    ['light', 1600, 'customer-360', '#data-freshness=day-or-more'],
    ['dark', 1600, 'customer-360', '#data-freshness=day-or-more'],
    ['light', 360, 'customer-360', '#data-freshness=day-or-more'],
    ['dark', 360, 'customer-360-flows', '#report=2'],
    ['light', 800, 'customer-360-flows', ''],
  ] as const)('axe finds no fault: %s, %i px, %s%s', async (colorScheme, width, name, hash) => {
    const file = join(folder, `${name}.html`)
    runCommand('-f', 'html', '-o', file, `patterns/examples/${name}.yaml`)
    const page = await open({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true })
    await page.goto(`${pathToFileURL(file).href}${hash}`)
    await untilAlive(page)
    await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true')
    await page.evaluate(axe)
    const { violations } = await page.evaluate<Found>('axe.run()')
    const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    expect(faults).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  })
})

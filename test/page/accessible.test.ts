import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { describeInBrowser, listen, type OpenPage } from '../helpers/browser.ts'
import { openTopics, runCommand, untilAlive, untilDrawn } from '../helpers/page-file.ts'

// What axe finds would shut people out, in light and dark, on a telephone and on a wide screen.
const folder = mkdtempSync(join(tmpdir(), 'accessible-'))
afterAll(() => rmSync(folder, { recursive: true }))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Of these a listener wants to know what they are. */
const SPEAKING: ReadonlySet<string> = new Set([
  ...['button', 'checkbox', 'radio', 'link', 'heading', 'image', 'article', 'region'],
  ...['navigation', 'complementary', 'columnheader', 'rowheader', 'DisclosureTriangle'],
])

interface Found {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

async function openAt(open: OpenPage, name: string, hash: string): Promise<Page> {
  const file = join(folder, `${name}.html`)
  runCommand('-f', 'html', '-o', file, `patterns/examples/${name}.yaml`)
  const page = await open()
  await page.goto(`${pathToFileURL(file).href}${hash}`)
  await untilAlive(page)
  await openTopics(page)
  return page
}

describeInBrowser('the page for everybody', open => {
  test.each([
    ['customer-360', ''],
    ['customer-360-flows', ''],
    ['customer-360-flows', '#report=2'],
  ])('what is drawn is told in words: %s%s', async (name, hash) => {
    const page = await openAt(open, name, hash)
    await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true')
    const told = await listen(page)
    expect(told.filter(({ name }) => /[●○◐✕■□]/.test(name))).toEqual([])
    const silent = told.filter(({ role, name }) => SPEAKING.has(role) && name.trim() === '')
    expect(silent).toEqual([])
    // Labels within a picture say nothing one by one: they are in what is told of it.
    const [all, hidden] = ['svg text', 'svg [aria-hidden=true] text'] as const
    expect(await page.locator(hidden).count()).toBe(await page.locator(all).count())
    const rows = await page.locator('main tbody tr:visible').count()
    expect(told.filter(({ role }) => role === 'rowheader')).toHaveLength(rows)
  })

  test('a change is told where nobody looks, and nothing else is', async () => {
    const page = await openAt(open, 'customer-360', '')
    await page.evaluate('spoken = document.querySelector("#status p").firstChild')
    await page.locator('#question-data-freshness input[value=day-or-more]').check()
    await untilDrawn(page)
    const told = await listen(page)
    const live = told.filter(each => each.live !== undefined && each.live !== 'off')
    expect(live.map(({ role }) => role)).toContain('status')
    expect(new Set(live.map(each => each.live))).toEqual(new Set(['polite']))
    // The line changes within its element, else it would not be read.
    expect(await page.evaluate('spoken.isConnected && spoken.data')).toMatch(/^1 answer changed: /)
  })

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

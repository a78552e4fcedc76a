import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { describeInBrowser, type OpenPage } from '../../helpers/browser.ts'
import { HOSTILE_TEXTS } from '../../helpers/hostile-texts.ts'
import { runCommand, untilAlive } from '../../helpers/page-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'landscape-'))
afterAll(() => rmSync(folder, { recursive: true }))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const RETAILER = 'patterns/examples/landscapes/retailer.yaml'
const HOSTILE = join(folder, 'hostile.json')
writeFileSync(
  HOSTILE,
  JSON.stringify({
    landscape: '</title><script>alert(1)</script>',
    description: '</style><img src=x onerror=alert(2)>',
    systems: HOSTILE_TEXTS,
    interfaces: HOSTILE_TEXTS.slice(1).map((to, index) => ({
      name: `${index} ${to}`,
      from: HOSTILE_TEXTS[0],
      to: [to],
      data: `${to}" onmouseover="alert(3)`,
      answers: { purpose: { value: ['copy'], note: to } },
    })),
  }),
)

/** The file of the page that the command writes of a landscape. */
function pageFile(name: string, landscape: string): string {
  const file = join(folder, `${name}.html`)
  runCommand('landscape', landscape, '-f', 'html', '-o', file)
  return file
}

const opened = new Map<string, string>()
const retailer = () => {
  const known = opened.get(RETAILER) ?? pathToFileURL(pageFile('retailer', RETAILER)).href
  opened.set(RETAILER, known)
  return known
}

async function openAlive(open: OpenPage, address: string, told: string[] = []): Promise<Page> {
  const page = await open()
  page.on('console', message => told.push(message.text()))
  page.on('pageerror', fault => told.push(fault.message))
  page.on('dialog', dialog => {
    told.push(dialog.message())
    void dialog.dismiss()
  })
  await page.goto(address)
  await untilAlive(page)
  return page
}

const shownIn = (page: Page) =>
  page.evaluate<readonly string[]>('globalThis.integrationAdvisor.shown()')

describeInBrowser('the page on a landscape', open => {
  test('it is one file that is no longer than a mail takes', () => {
    expect(statSync(pageFile('size', RETAILER)).size).toBeLessThanOrEqual(400_000)
  })

  test('it is filtered and sorted with the keys alone, and its address says so', async () => {
    const told: string[] = []
    const page = await openAlive(open, retailer(), told)
    const written = await shownIn(page)
    expect(written).toHaveLength(30)
    await page.getByLabel('System', { exact: true }).focus()
    await page.keyboard.type('Till')
    const ofTills = await shownIn(page)
    expect(ofTills.length).toBeLessThan(30)
    expect(ofTills).toContain('Payment at the till')
    expect(await page.locator('[role=status] > p').innerText()).toBe(
      `${ofTills.length} of 30 interfaces shown`,
    )
    expect(await page.locator('.ring.marked .way.on').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Interface' }).focus()
    await page.keyboard.press('Enter')
    const sorted = await shownIn(page)
    expect(sorted).toEqual(ofTills.toSorted((one, other) => one.localeCompare(other, 'en')))
    expect(
      await page
        .getByRole('columnheader', { name: 'Interface', exact: true })
        .getAttribute('aria-sort'),
    ).toBe('ascending')
    const again = await openAlive(open, page.url(), told)
    expect(await shownIn(again)).toEqual(sorted)
    await page.getByRole('button', { name: 'Show all' }).press('Enter')
    expect(await shownIn(page)).toEqual(written)
    await page.getByLabel('Pull or push', { exact: true }).selectOption('hybrid')
    await page.getByLabel('Text', { exact: true }).fill('promotions')
    expect(await shownIn(page)).toEqual(['Promotions'])
    expect(told).toEqual([])
  })

  test('a name leads to what is told of the interface', async () => {
    const page = await openAlive(open, retailer())
    await page.getByRole('link', { name: 'Payment at the till' }).press('Enter')
    await page.getByText('Payment at the till: ', { exact: false }).first().waitFor()
    expect(await page.locator('details[open] summary').innerText()).toContain('Payment at the till')
  })

  test('without scripts all of it is there, and nothing that would do nothing', async () => {
    const page = await open({ javaScriptEnabled: false })
    await page.goto(retailer())
    expect(await page.locator('#interfaces tbody tr').count()).toBe(30)
    expect(await page.locator('#filter').isVisible()).toBe(false)
    expect(await page.getByRole('button').count()).toBe(0)
    await page.locator('summary').first().click()
    expect(await page.locator('details[open] table').first().isVisible()).toBe(true)
  })

  test('what strangers wrote is shown, and acts nowhere', async () => {
    const told: string[] = []
    const address = pathToFileURL(pageFile('hostile', HOSTILE)).href
    const page = await openAlive(open, address, told)
    await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true')
    await page.locator('[data-words]').first().hover()
    expect(told).toEqual([])
    expect(await page.evaluate('globalThis.acted')).toBeUndefined()
    expect(await page.locator('img, iframe, [onmouseover], [onerror]').count()).toBe(0)
    expect(await page.locator('#interfaces tbody tr').count()).toBe(HOSTILE_TEXTS.length - 1)
  })

  test.each([
    ['light', 1200],
    ['dark', 1200],
    ['light', 360],
    ['dark', 360],
  ] as const)('axe finds no fault: %s, %i px', async (colorScheme, width) => {
    const page = await open({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true })
    await page.goto(`${retailer()}#6=push&sort=-1`)
    await untilAlive(page)
    await page.evaluate(
      'for (const each of [...document.querySelectorAll("details")].slice(0, 3)) each.open = true',
    )
    await page.evaluate(axe)
    const { violations } = await page.evaluate<{
      readonly violations: readonly {
        readonly id: string
        readonly nodes: readonly { readonly html: string }[]
      }[]
    }>('axe.run()')
    const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    expect(faults).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { describeInBrowser } from '../helpers/browser.ts'
import { openTopics, runCommand, untilAlive, untilDrawn } from '../helpers/page-file.ts'

// What the keyboard alone meets: where the focus goes, and whether it is seen there.
const folder = mkdtempSync(join(tmpdir(), 'keyboard-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'customers.html')
runCommand('-f', 'html', '-o', file, 'patterns/examples/customer-360.yaml')
const address = pathToFileURL(file).href

async function openAt(page: Page, hash: string): Promise<Page> {
  await page.goto(`${address}${hash}`)
  await untilAlive(page)
  await openTopics(page)
  return page
}

/** What has the focus, in short. */
const FOCUSED = `(() => {
  const { id, value, dataset: { do: does, question }, checked } = document.activeElement
  return { id, value, does, question, checked }
})()`

/** Whether what has the focus is seen: points of its box that something else covers, or that are out of the window. */
const COVERED = `(() => {
  const focused = document.activeElement
  if (!focused.closest('#form')) return null
  const { left, right, top, bottom } = focused.getBoundingClientRect()
  const at = [(left + right) / 2, 0]
  return [top + 1, (top + bottom) / 2, bottom - 1].flatMap(y => {
    const hit = document.elementFromPoint(Math.min(at[0], left + 8), y)
    const isSeen = hit !== null && (focused.contains(hit) || (focused.closest('label') ?? focused).contains(hit))
    return isSeen ? [] : [focused.outerHTML + ' at ' + y + ': ' + hit?.outerHTML.slice(0, 80)]
  })
})()`

describeInBrowser('the page by keyboard', open => {
  test('it goes through a report in few steps: what is closed is one', async () => {
    const page = await open()
    await page.goto(address)
    await untilAlive(page)
    const topics = await page.locator('.topic').count()
    expect(topics).toBeGreaterThan(5)
    let stops = 0
    do {
      await page.keyboard.press('Tab')
      stops++
    } while (await page.evaluate('document.activeElement !== document.body'))
    expect(stops).toBeLessThan(40)
    const first = page.locator('.topic > summary').first()
    await first.press('Enter')
    expect(await page.locator('.topic').first().getByRole('group').first().isVisible()).toBe(true)
  })

  test('a topic is open where an answer is changed, and stays so when the change is taken back', async () => {
    const page = await open()
    await page.goto(`${address}#data-freshness=hours`)
    await untilAlive(page)
    const opened = page.locator('.topic[open] > summary')
    expect(await opened.allInnerTexts()).toEqual([
      expect.stringMatching(/^Time \d questions 1 changed$/),
    ])
    await page.locator('[data-do=reset-all]').press('Enter')
    await untilDrawn(page)
    expect(await opened.allInnerTexts()).toEqual([expect.stringMatching(/^Time \d questions$/)])
  })

  test.each([
    ['tick', 'data-freshness', '', { does: 'select' }],
    ['select', 'data-freshness', '#data-freshness=minutes,hours', { does: 'tick' }],
    ['reset', 'data-freshness', '#data-freshness=hours', { value: 'minutes', checked: true }],
    ['unknown', 'purpose', '', { value: 'look-up' }],
  ])('the focus goes on from "%s" to what stands in its place', async (does, question, hash, next) => {
    const page = await openAt(await open(), hash)
    await page.locator(`#question-${question} [data-do=${does}]`).press('Enter')
    await untilDrawn(page)
    expect(await page.evaluate(FOCUSED)).toMatchObject({ question, ...next })
  })

  test('the focus goes on from the way back to the file to what is told of it', async () => {
    const page = await openAt(await open(), '#data-freshness=hours')
    await page.locator('[data-do=reset-all]').press('Enter')
    await untilDrawn(page)
    expect(await page.evaluate(FOCUSED)).toMatchObject({ id: 'changes' })
    expect(await page.locator('[data-do=reset-all]').count()).toBe(0)
  })

  test.each([
    [360, 640],
    [1280, 720],
  ])('no control is under the panel while it has the focus: %i x %i', async (width, height) => {
    const page = await openAt(await open({ viewport: { width, height } }), '#data-freshness=hours')
    await page.locator('#form summary').first().focus()
    let stops = 0
    const covered: string[] = []
    for (;;) {
      const found = await page.evaluate<readonly string[] | null>(COVERED)
      if (found === null) break
      covered.push(...found)
      stops++
      await page.keyboard.press('Tab')
    }
    expect(covered).toEqual([])
    expect(stops).toBeGreaterThan(100)
    for (; stops > 0; stops--) {
      await page.keyboard.press('Shift+Tab')
      covered.push(...((await page.evaluate<readonly string[] | null>(COVERED)) ?? []))
    }
    expect(covered).toEqual([])
  })

  test('what has the focus comes out from under the panel when it grows', async () => {
    const page = await openAt(await open({ viewport: { width: 360, height: 640 } }), '')
    // At the lower end of the window, where the panel comes.
    await page.evaluate(`
      const field = document.querySelector('#question-data-freshness input[value=hours]')
      field.click()
      field.focus()
      field.scrollIntoView({ block: 'end' })`)
    await untilDrawn(page)
    // The window moves a moment after the panel.
    await expect.poll(() => page.evaluate(COVERED), { timeout: 5000 }).toEqual([])
  })
})

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { describeInBrowser, type OpenPage } from '../helpers/browser.ts'
import { openTopics, runCommand, untilAlive, untilDrawn } from '../helpers/page-file.ts'

// The page as its readers have it: a file that a real browser opens from the disk.
const folder = mkdtempSync(join(tmpdir(), 'alive-'))
afterAll(() => rmSync(folder, { recursive: true }))

const CUSTOMERS = 'patterns/examples/customer-360.yaml'
const FLOWS = 'patterns/examples/customer-360-flows.yaml'
const COST_CENTRES = 'patterns/examples/cost-centres.yaml'
const HOSTILE = join(folder, 'hostile.yaml')
writeFileSync(
  HOSTILE,
  `name: "<script>alert(1)</script></title></style>"
description: "</script><script>alert(2)</script>"
from: "</style><img src=x onerror=alert(3)>"
to: ["javascript:alert(4)", "\\u202Egnp.exe", "\\"onmouseover=alert(5) x=\\""]
answers:
  purpose: { value: [copy], note: "</script><!-- <script> \\u2028 <a href=javascript:alert(6)>here</a>", by: "\\u2067him\\u2069" }
  data-freshness: 5m
fixed:
  pull-push: { choice: pull, because: "<u>so</u>", owner: "<svg onload=alert(7)>" }
`,
)

/** The address of the page that the command writes of these files. */
function pageOf(name: string, ...files: readonly string[]): string {
  const file = join(folder, `${name}.html`)
  runCommand('-f', 'html', '-o', file, ...files)
  return pathToFileURL(file).href
}

/** Opens a page until it is alive; `told` gains all that it complains of. */
async function openAlive(open: OpenPage, address: string, told: string[] = []): Promise<Page> {
  const page = await open()
  page.on('console', message => told.push(message.text()))
  page.on('pageerror', fault => told.push(fault.message))
  page.on('request', request => {
    if (request.url().split('#')[0] !== address.split('#')[0]) told.push(request.url())
  })
  page.on('dialog', dialog => {
    told.push(dialog.message())
    void dialog.dismiss()
  })
  await page.goto(address)
  await untilAlive(page)
  await openTopics(page)
  return page
}

async function textOf(page: Page, selector: string): Promise<string> {
  await untilDrawn(page)
  return page.locator(selector).first().innerText()
}

/** Notes the headings of the pieces in which anything is written anew. */
const WATCH = `
  touched = new Set()
  new MutationObserver(records => {
    for (const { target } of records) {
      const element = target.closest ? target : target.parentElement
      const piece = element.closest('.balance, section, details, header, .advice, figure')
      touched.add(piece?.querySelector('h1, h2, h3')?.textContent ?? piece?.className)
    }
  }).observe(document.querySelector('#r1-root'), { subtree: true, childList: true, characterData: true, attributes: true })`

describeInBrowser('the page in a browser', open => {
  test('an answer that is changed changes the report at once, is marked, and goes back', async () => {
    const told: string[] = []
    const address = pageOf('customers', CUSTOMERS)
    const page = await openAlive(open, address, told)
    await page.locator('#question-data-freshness input[value=day-or-more]').check()
    expect(await textOf(page, '#r1-real-time-batch')).toBe('Batch')
    expect(await textOf(page, '.balance.turned .was')).toContain('nightly comparison')
    expect(await textOf(page, '.advice .was')).toContain('Pull once and publish')
    expect(await textOf(page, '#status')).toMatch(/^1 answer changed: batch in place of .* stay\. /)
    expect(await textOf(page, 'fieldset.changed .was')).toContain(
      'Data may be at most some minutes',
    )
    expect(page.url()).toMatch(/#data-freshness=day-or-more$/)
    const again = await openAlive(open, page.url(), told)
    expect(await textOf(again, '#r1-real-time-batch')).toBe('Batch')
    await page.locator('[data-do=reset-all]').click()
    expect(await textOf(page, '#r1-real-time-batch')).toContain('Live changes')
    expect(await page.locator('.turned, .changed').count()).toBe(0)
    expect(told).toEqual([])
  })

  test('a change touches what differs, and leaves the rest alone', async () => {
    const page = await openAlive(open, pageOf('customers', CUSTOMERS))
    await page.evaluate(WATCH)
    const touchedBy = async (option: string) => {
      await page.locator(`#question-sender-count input[value=${option}]`).check()
      await untilDrawn(page)
      return page.evaluate<readonly string[]>('[...touched]')
    }
    const first = await touchedBy('two-three')
    expect(first).toEqual(['Customer 360', 'What it makes hard', 'Between them', 'The answers'])
    const touched = await touchedBy('over-fifty')
    expect(touched).toContain('Centralized')
    for (const other of ['Asynchronous', 'Pull or push', 'Built with', 'Not judged'])
      expect(touched).not.toContain(other)
  })

  test('what is taken over is what stands in the file', async () => {
    const address = pageOf('customers', CUSTOMERS)
    const still = await open({ javaScriptEnabled: false })
    await still.goto(address)
    const alive = await openAlive(open, address)
    expect(await textOf(alive, 'main')).toBe(await textOf(still, 'main'))
    expect(await still.locator('#answers').isVisible()).toBe(false)
  })

  test('several options can be possible, and none of several known', async () => {
    const page = await openAlive(open, pageOf('customers', CUSTOMERS))
    await page.locator('#question-data-freshness [data-do=tick]').click()
    await page.locator('#question-data-freshness input[value=hours]').check()
    expect(page.url()).toMatch(/#data-freshness=minutes,hours$/)
    await page.locator('#question-purpose input[data-kind=unsure][value=copy]').check()
    expect(page.url()).toMatch(/purpose=~copy$/)
    await page.locator('#question-purpose input[data-kind=holds][value=copy]').check()
    expect(page.url()).toMatch(/#data-freshness=minutes,hours$/)
    await page.locator('#question-purpose [data-do=unknown]').click()
    await page.locator('#question-purpose input[data-kind=holds][value=announce]').check()
    expect(page.url()).toMatch(/purpose=announce$/)
  })

  test('the answers are saved as a file that the command reads alike', async () => {
    const page = await openAlive(open, pageOf('customers', CUSTOMERS))
    await page.locator('#question-data-freshness input[value=day-or-more]').check()
    await untilDrawn(page)
    const download = page.waitForEvent('download')
    await page.locator('[data-do=save]').click()
    const saved = join(folder, 'saved.yaml')
    await (await download).saveAs(saved)
    expect((await download).suggestedFilename()).toBe('customer-360.yaml')
    expect(readFileSync(saved, 'utf8')).toContain('records-per-operation: { value: 50..400, note:')
    const verdictsOf = (json: string) => JSON.parse(json).reports[0].verdicts
    const json = await page.evaluate<string>('integrationAdvisor.json()')
    expect(verdictsOf(runCommand('-f', 'json', saved))).toEqual(verdictsOf(json))
  })

  test('of several reports one is shown at a time', async () => {
    const page = await openAlive(open, pageOf('flows', FLOWS))
    expect(await page.locator('article:visible').count()).toBe(3)
    await page.locator('#reports a', { hasText: 'nightly compare' }).click()
    expect(await page.locator('article:visible h1').allInnerTexts()).toEqual([
      expect.stringContaining('nightly compare'),
    ])
    await untilDrawn(page)
    await openTopics(page)
    await page.locator('#question-data-freshness input[value=minutes]').check()
    expect(page.url()).toMatch(/#report=3&3\.data-freshness=minutes$/)
    const isTold = () => page.locator('#all-changed').isVisible()
    expect(await isTold()).toBe(false)
    await page.locator('#reports a', { hasText: 'All' }).click()
    expect(await isTold()).toBe(true)
    expect(await page.locator('.unscripted:visible').count()).toBe(0)
    expect(await page.locator('article:visible').count()).toBe(3)
    expect(await page.locator('article .picture').count()).toBe(0)
  })

  test('each of several reports is whole where it is shown, as it is in a file of its own', async () => {
    const [own, still] = [await open(), await open({ javaScriptEnabled: false })]
    await own.goto(pageOf('customers', CUSTOMERS))
    const address = pageOf('several', COST_CENTRES, CUSTOMERS)
    const several = await openAlive(open, `${address}#report=2`)
    expect(await textOf(several, '#r2')).toBe(await textOf(own, '#r1'))
    expect(await several.locator('#r2 figure.picture, #r2 .bars').count()).toBe(7)
    await still.goto(address)
    const brief = await textOf(still, '#r2')
    for (const heading of ['Decided by', 'What it makes hard', 'Next steps'])
      expect(brief).toContain(heading)
    expect(await still.locator('#r2 h2').allInnerTexts()).not.toContain('The evidence')
  })

  test('above the report stands what is not as in the file, on paper too', async () => {
    const page = await openAlive(open, `${pageOf('customers', CUSTOMERS)}#sender-count=two-three`)
    await page.emulateMedia({ media: 'print' })
    expect(await textOf(page, 'main header')).toContain(
      'Two or three systems send or hold the data (was: one system sends or holds the data)',
    )
  })

  test.each([
    ['#data-freshness=nonsense', true],
    ['#data-freshness=hours', false],
  ])('at the address %s a part is not read: %s', async (hash, isTold) => {
    const page = await openAlive(open, `${pageOf('customers', CUSTOMERS)}${hash}`)
    expect(await page.locator('#not-read').isVisible()).toBe(isTold)
  })

  test('what a stranger wrote is shown as text, and does nothing', async () => {
    const told: string[] = []
    const page = await openAlive(open, pageOf('hostile', HOSTILE), told)
    await page.locator('#question-data-freshness input[value=hours]').check()
    expect(await textOf(page, 'h1')).toBe('<script>alert(1)</script></title></style>')
    expect(await page.title()).toContain('<script>alert(1)</script></title></style>')
    expect(await textOf(page, '.systems')).toContain('⟨U+202E⟩gnp.exe')
    expect(await page.locator('main :is(script, img, u), a[href^="javascript:" i]').count()).toBe(0)
    expect(told).toEqual([])
  })

  test('it prints on paper with nothing folded', async () => {
    const page = await openAlive(open, pageOf('customers', CUSTOMERS))
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#answers').isVisible()).toBe(false)
    expect(await page.getByText('No answer speaks for').isVisible()).toBe(true)
  })

  test.each([
    ['opens it', "document.querySelector('.below details').open = true"],
    ['prints', "window.dispatchEvent(new Event('beforeprint'))"],
  ])('what is closed follows a change before the reader %s', async (_, act) => {
    const page = await openAlive(open, pageOf('customers', CUSTOMERS))
    const closed = () =>
      page.evaluate<string>(
        "[...document.querySelectorAll('.below details')].map(each => each.textContent).join()",
      )
    const before = await closed()
    await page.evaluate(
      "document.querySelector('#question-data-freshness input[value=day-or-more]').click()",
    )
    await page.evaluate(act)
    await untilDrawn(page)
    expect(await closed()).not.toBe(before)
  })

  test('to print waits for nothing that is still to be drawn', async () => {
    const page = await openAlive(open, pageOf('customers', CUSTOMERS))
    const isBusy = await page.evaluate<boolean[]>(`
      document.querySelector('#question-data-freshness input[value=day-or-more]').click()
      const busy = () => document.querySelector('#main').hasAttribute('aria-busy')
      const states = [busy()]
      window.dispatchEvent(new Event('beforeprint'))
      states.concat(busy())`)
    expect(isBusy).toEqual([true, false])
  })

  test('the keyboard alone reaches an answer and keeps its place', async () => {
    const page = await openAlive(open, pageOf('customers', CUSTOMERS))
    for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key)
    expect(await page.evaluate('document.activeElement.id')).toBe('answers')
    await page.locator('#question-data-freshness input[value=minutes]').focus()
    await page.keyboard.press('ArrowDown')
    expect(await textOf(page, '#status')).toContain('1 answer changed')
    expect(await page.evaluate('document.activeElement.value')).toBe('within-the-hour')
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { introduce, type StatusContext, tellStatus } from '../../src/page/panel/status-text.ts'
import { describeInBrowser } from '../helpers/browser.ts'
import { openTopics, runCommand, untilAlive, untilDrawn } from '../helpers/page-file.ts'
import { sampleAdvice } from '../helpers/sample-advice.ts'
import { sampleCatalogue } from '../helpers/sample-catalogue.ts'

// The one line that is read aloud where nobody looks.
const folder = mkdtempSync(join(tmpdir(), 'status-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'customers.html')
runCommand('-f', 'html', '-o', file, 'patterns/examples/customer-360.yaml')

async function openCustomers(page: Page): Promise<Page> {
  await page.goto(pathToFileURL(file).href)
  await untilAlive(page)
  await openTopics(page)
  return page
}

async function told(page: Page): Promise<string> {
  await untilDrawn(page)
  return page.locator('#status > p').innerText()
}

/** Notes when the line changes, and when anything else that is not folded does. */
const WATCH = `
  said = []; others = []
  new MutationObserver(records => {
    for (const { target, attributeName } of records) {
      // How high the panel is only moves things.
      if (attributeName === 'style') continue
      const element = target.closest ? target : target.parentElement
      if (element.closest('#status')) said.push(performance.now())
      else if (!element.closest('.below details') && element.id !== 'main') others.push(performance.now())
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })`

const field = (question: string, option: string) => `#question-${question} input[value=${option}]`

describeInBrowser('what is told of a change', open => {
  test('it is told once, and apart from all that is drawn', async () => {
    const page = await openCustomers(await open())
    await page.evaluate(WATCH)
    await page.locator(field('data-freshness', 'day-or-more')).check()
    await untilDrawn(page)
    const quiet = await page.evaluate<number>('said[0] - Math.max(...others)')
    expect(await page.evaluate('said.length')).toBe(1)
    expect(quiet).toBeGreaterThan(150)
  })

  test('of two changes in a row only the second is told', async () => {
    const page = await openCustomers(await open())
    await page.evaluate(WATCH)
    await page.evaluate(`
      document.querySelector('${field('data-freshness', 'hours')}').click()
      document.querySelector('${field('data-freshness', 'day-or-more')}').click()`)
    expect(await told(page)).toContain('batch in place of')
    expect(await page.evaluate('said.length')).toBe(1)
  })

  test('it tells the advice by its name, and how many questions come and go', async () => {
    const page = await openCustomers(await open())
    expect(await told(page)).toMatch(/^Change an answer: /)
    await page.locator(field('data-freshness', 'day-or-more')).check()
    const changed = await told(page)
    const [name] = (await page.locator('.advice b').first().innerText()).split(':')
    expect(changed).toMatch(/^1 answer changed: batch in place of /)
    expect(changed).toContain(` The advice is now: ${name}. 1 question fewer.`)
    await page.locator('[data-do=reset-all]').click()
    expect(await told(page)).toBe('All answers are as in the file again; the advice is as before.')
    const asked = () => page.locator('fieldset.question').count()
    const before = await asked()
    await page.locator('#question-purpose [data-do=unknown]').click()
    const after = await told(page)
    const more = (await asked()) - before
    expect(after).toContain(more > 0 ? `${more} more question` : `${-more} questions fewer.`)
  })

  test('fields of another kind are told of, and the answer of before is', async () => {
    const page = await openCustomers(await open())
    await page.locator('#question-data-freshness [data-do=tick]').click()
    expect(await told(page)).toBe('Tick all that are possible.')
    await page.locator('#question-sender-count [data-do=tick]').click()
    expect(await told(page)).toBe('Here too: Tick all that are possible.')
    await page.locator('#question-data-freshness [data-do=select]').click()
    expect(await told(page)).toBe('Choose the one that holds.')
    await page.locator(field('data-freshness', 'day-or-more')).check()
    expect(await told(page)).toMatch(/^1 answer changed: /)
    await page.locator(field('data-freshness', 'minutes')).check()
    expect(await told(page)).toMatch(/^All answers are as in the file again; /)
  })
})

const advice = sampleAdvice
const original: StatusContext = {
  catalogue: sampleCatalogue,
  changes: {},
  ticking: new Set(),
  advice,
  comparison: null,
}
const comparison = { before: advice, after: advice, answers: [], verdicts: [], design: [] }
const changedTo = (option: string): StatusContext => ({
  ...original,
  changes: { speed: { options: [option] } },
  comparison,
})

test('a change that is told in the same words as the last one is told otherwise', () => {
  const first = tellStatus(introduce(original), changedTo('one'))
  const second = tellStatus(first, changedTo('two'))
  const third = tellStatus(second, changedTo('one'))
  expect([first, second, third].map(({ text }) => text)).toEqual([
    '1 answer changed: no choice changes.',
    'Answer taken; still: 1 answer changed: no choice changes.',
    '1 answer changed: no choice changes.',
  ])
})

test('what is no change is not told', () => {
  const first = tellStatus(introduce(original), changedTo('one'))
  expect(tellStatus(first, first.context).text).toBe(first.text)
  const start = introduce(original)
  expect(tellStatus(start, { ...original, changes: {} }).text).toBe(start.text)
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { describeInBrowser, listen, type OpenPage, type Told } from '../helpers/browser.ts'
import { runCommand, untilAlive } from '../helpers/page-file.ts'

// What a listener is told of the signs and the names of a page.
const folder = mkdtempSync(join(tmpdir(), 'listening-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'customers.html')
runCommand('-f', 'html', '-o', file, 'patterns/examples/customer-360.yaml')

async function openPage(open: OpenPage, hash: string): Promise<Page> {
  const page = await open()
  await page.goto(`${pathToFileURL(file).href}${hash}`)
  await untilAlive(page)
  return page
}

async function listenTo(open: OpenPage, hash: string): Promise<readonly Told[]> {
  const page = await openPage(open, hash)
  await page.evaluate(
    'for (const each of document.querySelectorAll("main details, aside details")) each.open = true',
  )
  return listen(page)
}

const namesOf = (told: readonly Told[], role: string) =>
  told.filter(each => each.role === role).map(({ name }) => name)

describeInBrowser('the page for a listener', open => {
  test('no sign is read: each has words', async () => {
    const told = await listenTo(open, '#data-freshness=hours')
    expect(told.filter(({ name, description }) => /[→●○]|->/.test(name + description))).toEqual([])
    const texts = namesOf(told, 'StaticText')
    for (const words of ['to', 'leads to', 'remedy:', 'becomes']) expect(texts).toContain(words)
    expect(texts).toContain(', could still be overturned')
    const marked = texts.filter(text => /\*/.test(text) && !/marked \*/.test(text))
    expect(marked).toEqual([])
  })

  test('what an option would turn is its description, and no part of its name', async () => {
    const told = await listenTo(open, '')
    const options = told.filter(({ role }) => role === 'radio')
    expect(options.filter(({ description }) => description.startsWith('leads to '))).not.toEqual([])
    expect(options.filter(({ name }) => name.includes('leads to'))).toEqual([])
    expect(options.map(({ name }) => name)).toContain('Data may be some hours old')
  })

  test('each choice is a group by the name of its pair, and tells how firm it is and what it weighs', async () => {
    const told = await listenTo(open, '')
    expect(namesOf(told, 'group')).toContain('Synchronous or asynchronous')
    expect(namesOf(told, 'heading')).toContain('Asynchronous')
    expect(namesOf(told, 'StaticText')).toContain('Firmness:')
    expect(
      namesOf(told, 'image').filter(name => /: weight \d+ for .*\d+ for /.test(name)),
    ).toHaveLength(6)
    expect(namesOf(told, 'DisclosureTriangle')).toContain(
      'Synchronous or asynchronous: Asynchronous',
    )
  })

  test('no two headings of the page are alike, and no digits are read', async () => {
    const page = await openPage(open, '')
    const titles = await page.locator('h2').allTextContents()
    expect(new Set(titles).size).toBe(titles.length)
    const told = await listen(page)
    expect(namesOf(told, 'complementary')).toEqual(['Change the answers'])
    expect(told.filter(({ name }) => name.includes('sha256:'))).toEqual([])
  })
})

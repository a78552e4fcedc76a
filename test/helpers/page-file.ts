import { execFileSync } from 'node:child_process'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { readBytes, writeBytes } from '../../src/report/html/packed/base85.ts'

/** What the built command prints. */
export function runCommand(...arguments_: readonly string[]): string {
  return execFileSync(process.execPath, ['dist/start.cjs', ...arguments_], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
}

/** What a page carries, as it stands in the file. */
export function carriedBy(html: string): (id: string) => string {
  return id => new RegExp(`<script type="[^"]*" id="${id}">([^<]*)</script>`).exec(html)?.[1] ?? ''
}

/** Waits until the script of a page has taken over. The policy of the page lets no test wait within it. */
export async function untilAlive(page: Page): Promise<void> {
  while (!(await page.evaluate<boolean>('globalThis.integrationAdvisor !== undefined')))
    await page.waitForTimeout(WAIT)
  await untilDrawn(page)
}

/** Opens all topics of the questions, as a reader opens one to change an answer. */
export async function openTopics(page: Page): Promise<void> {
  await page.evaluate('for (const each of document.querySelectorAll(".topic")) each.open = true')
}

/** Waits until the page shows all that follows from the last change. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.locator('#main:not([aria-busy])').waitFor()
}

/** Packs a text as a page carries it. */
export const packText = (text: string): string => writeBytes(deflateRawSync(text))

/** Unpacks what a page carries packed. */
export const unpackText = (text: string): string => inflateRawSync(readBytes(text)).toString()

/** Runs the client of a page without a browser, on what the page carries: it draws nothing, and answers as in a page. */
export async function startClient(
  textOf: (id: string) => string,
  hash = '',
): Promise<{ readonly json: () => string }> {
  const document = {
    addEventListener: () => {},
    getElementById: (id: string) => elementOf(textOf(id)),
    querySelectorAll: () => [],
    body: { classList: { add: () => {}, toggle: () => {} } },
  }
  const own: { integrationAdvisor?: { readonly json: () => string } } = {}
  // A function of this realm, since code in another one takes many times as long to reach what is global.
  const run = new Function(
    'document',
    'window',
    'location',
    'globalThis',
    unpackText(textOf('client')),
  )
  run(document, document, { hash }, own)
  for (let tries = 0; own.integrationAdvisor === undefined; tries++) {
    if (tries === MOST_TRIES) throw new Error('the client of the page does not start')
    await new Promise(resolve => setTimeout(resolve, WAIT))
  }
  return own.integrationAdvisor
}

const elementOf = (text: string) => (text === '' ? null : { textContent: text })

// ms
const WAIT = 20
// Half a minute.
const MOST_TRIES = 1500

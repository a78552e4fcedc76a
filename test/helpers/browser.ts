import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, describe, test } from 'vitest'

/** Opens an empty page in a browser that knows nothing of the pages before. */
export type OpenPage = (options?: Parameters<Browser['newContext']>[0]) => Promise<Page>

/**
 * Tests that need a real browser: Chromium, headless, which is closed after them. Without one on the PATH they are
 * skipped and say so.
 */
export function describeInBrowser(name: string, tests: (open: OpenPage) => void): void {
  const executablePath = findChromium()
  if (executablePath === null) {
    describe(name, () => test('runs in a browser', ({ skip }) => skip(NO_BROWSER)))
    return
  }
  describe(name, () => {
    let launched: Promise<Browser> | null = null
    afterAll(async () => (await launched)?.close())
    tests(async options => {
      launched ??= chromium.launch({ executablePath, args: ARGUMENTS })
      const context = await (await launched).newContext(options)
      return context.newPage()
    })
  })
}

/** What a listener is told of an element. */
export interface Told {
  readonly role: string
  readonly name: string
  readonly description: string
  readonly live: unknown
}

/** The page as it is read aloud, from top to bottom. */
export async function listen(page: Page): Promise<readonly Told[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description, properties = [] }) => ({
      role: String(role?.value),
      name: String(name?.value ?? ''),
      description: String(description?.value ?? ''),
      live: properties.find(property => property.name === 'live')?.value.value,
    }))
}

const NO_BROWSER = `skipped: there is no Chromium on the PATH ("apt-get install chromium" brings one)`

// Nothing but what a test asks for, and nothing over the network.
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function findChromium(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = folders.flatMap(folder => NAMES.map(name => join(folder, name)))
  return paths.find(isExecutable) ?? null
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

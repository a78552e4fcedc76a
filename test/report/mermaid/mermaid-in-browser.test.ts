import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { paintMermaid } from '../../../src/report/mermaid/paint-mermaid.ts'
import { neutralise } from '../../../src/report/outline/neutralise.ts'
import { describeInBrowser } from '../../helpers/browser.ts'
import { HOSTILE_TEXTS } from '../../helpers/hostile-texts.ts'
import { loadPatterns } from '../../helpers/read-patterns.ts'

const MERMAID = 'node_modules/mermaid/dist/mermaid.min.js'

interface Shown {
  readonly names: readonly string[]
  readonly label: string
  readonly title: string
  readonly elements: number
  readonly acted: boolean
}

// Runs in the page.
const SHOW = `async diagram => {
  mermaid.initialize({ startOnLoad: false })
  const { svg } = await mermaid.render('picture', diagram)
  document.body.innerHTML = svg
  const joined = selector =>
    [...document.querySelectorAll(selector)].map(each => each.textContent).join(' ')
  return {
    names: ['lane1', 'lane2'].map(id => joined('[data-et=participant][data-id=' + id + '] tspan')),
    label: joined('.messageText'),
    title: joined('.noteText tspan'),
    elements: document.querySelectorAll('body script, img, a, foreignObject, [onload], [onerror]').length,
    acted: 'acted' in window,
  }
}`

/** What Mermaid shows of two parts and the arrow between them: the names at the top, and the words at the arrow. */
async function showIn(page: Page, text: string) {
  const graph = {
    nodes: [
      { id: 'source', label: text, role: 'source' as const },
      { id: 'target', label: `${text} too`, role: 'target' as const },
    ],
    edges: [{ from: 'source', to: 'target', label: text }],
  }
  const diagram = paintMermaid([{ title: text, graph }])
  return show(page, diagram)
}

const show = (page: Page, diagram: string): Promise<Shown> =>
  page.evaluate<Shown>(`(${SHOW})(${JSON.stringify(diagram)})`)

/** Line breaks are Mermaid's own. */
const unbroken = (text: string) => neutralise(text).replace(/\s+/g, '')

describeInBrowser('the real Mermaid', open => {
  async function openMermaid(): Promise<Page> {
    const page = await open()
    page.on('dialog', dialog => {
      throw new Error(dialog.message())
    })
    await page.setContent('<title>Mermaid</title>')
    await page.addScriptTag({ path: MERMAID })
    return page
  }

  async function expectShown(page: Page, text: string) {
    const shown = await showIn(page, text)
    expect(shown.names.map(unbroken)).toEqual([text, `${text} too`].map(unbroken))
    expect([shown.label, shown.title].map(unbroken)).toEqual([text, text].map(unbroken))
    expect({ elements: shown.elements, acted: shown.acted }).toEqual({ elements: 0, acted: false })
  }

  test('shows hostile texts letter by letter', async () => {
    const page = await openMermaid()
    for (const text of HOSTILE_TEXTS) await expectShown(page, text)
  })

  test('draws every style of the catalogue', async () => {
    const page = await openMermaid()
    for (const { diagram } of loadPatterns().catalogue.styles) {
      const nodes = diagram.nodes.map(({ id, label }) => ({ id, label, role: 'part' as const }))
      const edges = diagram.edges.filter(({ from, to }) => from !== to)
      const shown = await show(page, paintMermaid([{ title: null, graph: { nodes, edges } }]))
      for (const { label } of edges) expect(unbroken(shown.label)).toContain(unbroken(label))
    }
  })

  test('shows any text letter by letter', async () => {
    const page = await openMermaid()
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(text, text => expectShown(page, text)),
      { numRuns: 30 },
    )
  })
})

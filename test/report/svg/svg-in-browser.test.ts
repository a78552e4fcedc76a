import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Graph, GraphNode } from '../../../src/report/graph/graph.ts'
import { neutralise } from '../../../src/report/outline/neutralise.ts'
import { paintSvg } from '../../../src/report/svg/paint-svg.ts'
import { describeInBrowser } from '../../helpers/browser.ts'
import { HOSTILE_TEXTS } from '../../helpers/hostile-texts.ts'
import { loadPatterns } from '../../helpers/read-patterns.ts'

interface Shown {
  readonly texts: readonly string[]
  /** Texts that stand out of the box before them. */
  readonly tooWide: readonly string[]
  /** Boxes that lie on one another. */
  readonly overlaps: number
  readonly elements: number
  readonly acted: boolean
}

// Runs in the page. An SVG file is XML, which forgives nothing; a page takes the same text as HTML.
const SHOW = `svg => {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml')
  if (documentElement.tagName !== 'svg') throw new Error(documentElement.textContent)
  document.body.innerHTML = svg
  const texts = [...document.querySelectorAll('text')]
  if (documentElement.textContent !== document.querySelector('svg').textContent)
    throw new Error('XML and HTML differ')
  const within = (inner, outer) =>
    inner.x >= outer.x && inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height
  const boxes = [...document.querySelectorAll('g g rect')].map(box => box.getBBox())
  const overlap = (one, other) =>
    one !== other && one.x < other.x + other.width && other.x < one.x + one.width &&
    one.y < other.y + other.height && other.y < one.y + one.height
  return {
    texts: texts.map(text => text.textContent),
    tooWide: texts
      .filter(text => !within(text.getBBox(), text.previousElementSibling.getBBox()))
      .map(text => text.textContent),
    overlaps: boxes.filter(one => boxes.some(other => overlap(one, other))).length,
    elements: document.querySelectorAll('body :not(svg, title, desc, style, rect, g, path, text, tspan)').length,
    acted: 'acted' in window,
  }
}`

const show = (page: Page, svg: string): Promise<Shown> =>
  page.evaluate<Shown>(`(${SHOW})(${JSON.stringify(svg)})`)

const unbroken = (text: string) => neutralise(text).replace(/\s+/g, '')

const roleOf = (id: string): GraphNode['role'] => (id === 'source' || id === 'target' ? id : 'part')

const pairOf = (text: string): Graph => ({
  nodes: [
    { id: 'source', label: text, role: 'source' },
    { id: 'target', label: `${text} too`, role: 'target' },
  ],
  edges: [{ from: 'source', to: 'target', label: text }],
})

describeInBrowser('a picture', open => {
  test.each(['right', 'down'] as const)('has room for its words, to the %s', async direction => {
    const page = await open()
    for (const { diagram } of loadPatterns().catalogue.styles) {
      const nodes = diagram.nodes.map(({ id, label }) => ({ id, label, role: roleOf(id) }))
      const edges = diagram.edges.filter(({ from, to }) => from !== to)
      const shown = await show(
        page,
        paintSvg([{ title: null, graph: { nodes, edges } }], { direction }),
      )
      expect(shown.tooWide).toEqual([])
      expect(shown.overlaps).toBe(0)
      expect(shown.texts).toHaveLength(nodes.length + edges.length)
    }
  })

  test('shows hostile texts letter by letter', async () => {
    const page = await open()
    page.on('dialog', dialog => {
      throw new Error(dialog.message())
    })
    for (const text of HOSTILE_TEXTS) {
      const shown = await show(page, paintSvg([{ title: text, graph: pairOf(text) }]))
      expect(shown.texts.map(unbroken)).toEqual([text, text, text, `${text} too`].map(unbroken))
      expect({ elements: shown.elements, acted: shown.acted }).toEqual({
        elements: 0,
        acted: false,
      })
    }
  })

  test('is drawn for the dark where that is wanted, and for the light on paper', async () => {
    const page = await open({ colorScheme: 'dark' })
    await page.setContent(paintSvg([{ title: null, graph: pairOf('a') }]))
    const ground = () =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('.canvas')).fill`)
    expect(await ground()).toBe('rgb(20, 24, 29)')
    await page.emulateMedia({ media: 'print' })
    expect(await ground()).toBe('rgb(255, 255, 255)')
  })
})

import { expect, test } from 'vitest'
import { htmlBlocks } from '../../../src/report/html/html-blocks.ts'
import { paintHtml } from '../../../src/report/html/paint-html.ts'
import type { Block } from '../../../src/report/outline/outline.ts'
import {
  cell,
  detailSection,
  foldedSection,
  item,
  list,
  paragraph,
  toned,
} from '../../../src/report/outline/outline-builders.ts'

const htmlOf = (block: Block) => htmlBlocks([block], 2).map(paintHtml).join('')

test.each<readonly [string, Block, string]>([
  [
    'a headline stands above the sections',
    { kind: 'headline', title: 'A -> B', aside: 'two of three' },
    '<h1>A <i>to</i> B</h1><p class="aside">two of three</p>',
  ],
  [
    'a section',
    detailSection('More', [paragraph('Text')]),
    '<section class="detail"><h2>More</h2><p>Text</p></section>',
  ],
  [
    'what is folded opens, with the sections in it below its heading',
    foldedSection('More', [detailSection('Inner', [])]),
    '<details><summary><h2>More</h2></summary><section class="detail"><h3>Inner</h3></section></details>',
  ],
  ['facts', { kind: 'facts', items: ['a', 'b'] }, '<p class="facts">a · b</p>'],
  [
    'a list with labels',
    list([
      item('Name', 'said'),
      item('Why?', 'so'),
      item(null, 'bare', [list([item('in', null)])]),
    ]),
    '<ul><li><b>Name</b>: said<li><b>Why?</b> so<li>bare<ul><li><b>in</b></ul></ul>',
  ],
  ['a list of nothing', list([]), ''],
  [
    'dots are for the eye, and one before words is what they explain',
    paragraph([toned('good', '●●○ clear'), toned('caution', '●'), toned('muted', '● a link')]),
    '<p><span class="good d2"> clear</span><span class="caution"><span aria-hidden="true">●</span></span><span class="muted">● a link</span></p>',
  ],
  [
    'a table',
    {
      kind: 'table',
      columns: [
        { title: 'Choice', role: 'name' },
        { title: 'Count', role: 'number' },
      ],
      rows: [[cell([toned('good', 'Pull')], 'also'), cell('3')]],
    },
    '<div class="wide" tabindex="0" role="group" aria-label="Choice, Count"><table><thead><tr><th scope="col">Choice<th scope="col" class="number">Count<tbody><tr><th scope="row"><span class="good">Pull</span><div class="muted">also</div><td class="number">3</table></div>',
  ],
  [
    'a message about a place',
    {
      kind: 'located',
      place: { file: 'a.yaml', line: 2, column: 3, length: 1 },
      severity: 'error',
      message: 'No',
    },
    '<p><code>a.yaml:2:3</code> <span class="bad">error</span>: No</p>',
  ],
  [
    'a line of a file',
    { kind: 'code-frame', line: 12, text: 'a: <b>', column: 4, length: 3 },
    '<pre><span class="line">12 | a: &#60;b&#62;</span><span class="line">        ^^^</span></pre>',
  ],
])('%s', (_, block, html) => {
  expect(htmlOf(block)).toBe(html)
})

test('a picture is drawn for wide and for narrow screens', () => {
  const graph = {
    nodes: [
      { id: 'source', label: 'A', role: 'source' },
      { id: 'target', label: '<B>', role: 'target' },
    ],
    edges: [{ from: 'source', to: 'target', label: 'sends' }],
  } as const
  const html = htmlOf({ kind: 'picture', graph })
  expect(html.match(/<div class="(?:lying|standing)"[^>]*><svg /g)).toHaveLength(2)
  expect(html).not.toContain('<B>')
  expect(html).not.toContain('<style')
})

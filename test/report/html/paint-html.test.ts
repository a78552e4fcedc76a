import { expect, test } from 'vitest'
import { around, bare, classed, element, idOf } from '../../../src/report/html/element.ts'
import { htmlLink, htmlText } from '../../../src/report/html/html-text.ts'
import { paintHtml } from '../../../src/report/html/paint-html.ts'
import type { Text } from '../../../src/report/outline/outline.ts'
import { toned } from '../../../src/report/outline/outline-builders.ts'
import { HOSTILE_TEXTS } from '../../helpers/hostile-texts.ts'

test.each([
  [bare('p', 'a < b & "c"'), '<p>a &#60; b &#38; &#34;c&#34;</p>'],
  [element('a', { title: `"'><x` }, 'y'), '<a title="&#34;&#39;&#62;&#60;x">y</a>'],
  [element('input', { type: 'radio', checked: true }), '<input type="radio" checked>'],
  [bare('ul', [bare('li', 'one'), null, [bare('li', 'two')]]), '<ul><li>one<li>two</ul>'],
  [classed('span', 'x', 'right \u202e left'), '<span class="x">right ⟨U+202E⟩ left</span>'],
  [around('div', 'picture', '<svg></svg>'), '<div class="picture"><svg></svg></div>'],
])('%#', (node, html) => {
  expect(paintHtml(node)).toBe(html)
})

test('texts beside each other are one, as a browser reads them', () => {
  expect(bare('p', 'a', ['b', ['c']], '', bare('b', 'd'), 'e').children).toEqual([
    'abc',
    bare('b', 'd'),
    'e',
  ])
})

test.each(HOSTILE_TEXTS)('no mark of %j acts', text => {
  const painted = paintHtml(element('p', { title: text }, text))
  expect(painted.match(/[<>]/g)).toEqual(['<', '>', '<', '>'])
  expect(painted.match(/"/g)).toHaveLength(2)
})

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  ' https://a',
  '//a',
  '',
])('%j is no link', address => {
  expect(htmlLink('text', address)).toBe('text')
})

test('a link to the web does not tell from where it was followed', () => {
  expect(paintHtml(htmlLink('text', 'https://example.org/?a=1&b="'))).toBe(
    '<a href="https://example.org/?a=1&#38;b=&#34;">text</a>',
  )
})

test('tones are classes', () => {
  const text = [toned('strong', 'x'), toned('code', 'y'), toned('bad', 'z')]
  expect(htmlText(text).map(paintHtml).join('')).toBe(
    '<b>x</b><code>y</code><span class="bad">z</span>',
  )
})

test.each<[Text, string]>([
  ['A -> B', 'A <i>to</i> B'],
  [['If a -> ', toned('strong', 'b')], 'If a <i>leads to</i> <b>b</b>'],
  [['Is it?', ' -> b if so'], 'Is it? <i>leads to</i> b if so'],
  [[': a -> ', toned('strong', 'b')], ': a <i>remedy:</i> <b>b</b>'],
  [[toned('strong', 'A'), ' *'], '<b>A</b><i class="star">, could still be overturned</i>'],
  ['2 * 3', '2 * 3'],
])('a sign has words for the ear: %j', (text, html) => {
  expect(htmlText(text).map(paintHtml).join('')).toBe(html)
})

test('an id is made of what may stand in one', () => {
  expect(idOf('r1', 'a b/<c>')).toBe('r1-a_b__c_')
})

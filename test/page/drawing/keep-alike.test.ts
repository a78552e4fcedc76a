import { expect, test } from 'vitest'
import { keepAlike } from '../../../src/page/drawing/keep-alike.ts'
import { bare, classed, element, type HtmlElement } from '../../../src/report/html/element.ts'

const listOf = (...items: readonly HtmlElement[]) => classed('ul', 'items', items)
const itemOf = (name: string, text = name) => element('li', { id: name }, bare('b', text))

test('what is alike stays the same object, whole or in part', () => {
  const last = listOf(itemOf('a'), itemOf('b'))
  expect(keepAlike(last, listOf(itemOf('a'), itemOf('b')))).toBe(last)
  const next = keepAlike(last, listOf(itemOf('a'), itemOf('b', 'other')))
  expect(next).toEqual(listOf(itemOf('a'), itemOf('b', 'other')))
  expect(next?.children[0]).toBe(last.children[0])
})

test('an element with an id is kept where another one comes before it', () => {
  const last = listOf(itemOf('a'), itemOf('b'))
  const next = keepAlike(last, listOf(itemOf('new'), itemOf('a'), itemOf('b')))
  expect(next?.children.slice(1)).toEqual(last.children)
  expect(next?.children[1]).toBe(last.children[0])
})

test.each([
  ['a tag', bare('p', 'a'), bare('div', 'a')],
  ['an attribute', element('p', { id: 'a' }), element('p', { id: 'a', hidden: true })],
  ['one that is gone', element('p', { id: 'a', hidden: true }), element('p', { id: 'a' })],
  ['a text', bare('p', 'a'), bare('p', 'b')],
  ['fewer children', bare('p', 'a', bare('b')), bare('p', 'a')],
  ['what is written already', { ...bare('p'), markup: 'a' }, { ...bare('p'), markup: 'b' }],
  ['a key', { ...bare('p'), key: 'a' }, { ...bare('p'), key: 'b' }],
])('%s that differs is taken over', (_, last, next) => {
  expect(keepAlike(last, next)).toEqual(next)
})

test('where nothing was or is, there is what is next', () => {
  const piece = bare('p')
  expect(keepAlike(null, piece)).toBe(piece)
  expect(keepAlike(piece, null)).toBe(null)
})

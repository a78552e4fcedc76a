import { expect, test } from 'vitest'
import { matchChildren } from '../../../src/page/drawing/match-children.ts'
import { bare, classed, element, type HtmlNode } from '../../../src/report/html/element.ts'

const named = (id: string) => element('p', { id })
const row = (text: string) => classed('div', 'row', text)
const [note, button] = [classed('p', 'note', 'a note'), bare('p', bare('button'))]

test.each<[string, readonly HtmlNode[], readonly HtmlNode[], readonly number[]]>([
  ['nothing where nothing was', [], ['a'], [-1]],
  ['texts, and elements of one kind', ['a', bare('b')], ['c', bare('b', 'd')], [0, 1]],
  ['no text an element', ['a'], [bare('b')], [-1]],
  ['none of another kind', [bare('b')], [bare('i')], [-1]],
  ['none of another name', [named('a')], [named('b')], [-1]],
  [
    'those before and behind a new one',
    [row('a'), row('b')],
    [row('a'), note, row('b')],
    [0, -1, 1],
  ],
  [
    'those before and behind one that goes',
    [row('a'), note, row('b')],
    [row('a'), row('b')],
    [0, 2],
  ],
  [
    'rows between what comes and what goes',
    [row('a'), row('b'), button],
    [note, row('a'), row('b')],
    [-1, 0, 1],
  ],
  [
    'a named one that moves up in between',
    ['x', named('a'), named('b'), note],
    [named('b'), 'y', row('z')],
    [2, -1, -1],
  ],
])('%s', (_, last, next, stays) => {
  expect(matchChildren(last, next)).toEqual(stays)
})

import { describe, expect, test } from 'vitest'
import { paintMarkdown } from '../../../src/report/markdown/paint-markdown.ts'
import type { Outline } from '../../../src/report/outline/outline.ts'
import {
  cell,
  detailSection,
  item,
  linked,
  list,
  paragraph,
  toned,
} from '../../../src/report/outline/outline-builders.ts'

describe('paintMarkdown', () => {
  test.each<[string, Outline, string]>([
    [
      'bold and code',
      [paragraph([toned('strong', ' a '), toned('code', 'b`c')])],
      ' **a** ``b`c``\n',
    ],
    [
      'marks',
      [paragraph('*a* _b_ [c](d) <e> `f` ~g~ $h$ &amp; \\')],
      '\\*a\\* \\_b\\_ \\[c\\](d) &lt;e> \\`f\\` \\~g\\~ \\$h\\$ &amp;amp; \\\\\n',
    ],
    ['a dash at the start', [paragraph('- a')], '\\- a\n'],
    ['a number at the start', [paragraph('1. a')], '1\\. a\n'],
    ['an angle at the start', [paragraph('> a')], '\\> a\n'],
    ['a hash', [paragraph('# a #')], '\\# a \\#\n'],
    ['a line break', [paragraph('a\n# b')], 'a␊\\# b\n'],
    [
      'a bar in a cell',
      [
        {
          kind: 'table',
          columns: [{ title: 'a|b', role: 'number' }],
          rows: [[cell([toned('code', 'c|d')], 'e|f')]],
        },
      ],
      '| a\\|b |\n| ---: |\n| `c\\|d`, e\\|f |\n',
    ],
    [
      'a link',
      [paragraph([linked('a]b', 'https://example.org/x y>(z)')])],
      '[a\\]b](<https://example.org/x%20y%3E(z)>)\n',
    ],
    ['no link', [paragraph([linked('a', 'an article')])], 'a\n'],
    [
      'nested lists',
      [detailSection('T', [list([item('a', 'b', [list([item(null, 'c')])])])])],
      '## T\n\n- **a**: b\n  - c\n',
    ],
    [
      'a fence inside code',
      [{ kind: 'code-frame', line: 1, text: '```', column: 1, length: 3 }],
      '````\n```\n^^^\n````\n',
    ],
    [
      'a picture',
      [
        {
          kind: 'picture',
          graph: { nodes: [{ id: 'a', label: '```', role: 'source' }], edges: [] },
        },
      ],
      '```mermaid\nsequenceDiagram\n  accTitle: Who talks to whom\n  accDescr: #96;#96;#96;.\n  participant lane1 as #96;#96;#96;\n```\n',
    ],
    ['no picture', [{ kind: 'picture', graph: { nodes: [], edges: [] } }], ''],
    ['nothing', [], ''],
  ])('%s', (_, outline, expected) => {
    expect(paintMarkdown(outline)).toBe(expected)
  })
})

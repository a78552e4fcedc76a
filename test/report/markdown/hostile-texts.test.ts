import fc from 'fast-check'
import { marked } from 'marked'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { paintMarkdown } from '../../../src/report/markdown/paint-markdown.ts'
import { neutralise } from '../../../src/report/outline/neutralise.ts'
import type { Outline } from '../../../src/report/outline/outline.ts'
import {
  cell,
  detailSection,
  item,
  list,
  paragraph,
  toned,
} from '../../../src/report/outline/outline-builders.ts'

// What a person wrote, in every place that a report has for it, as two renderers show it. micromark follows GitHub's
// rules to the letter and lets HTML through, as GitHub does.
const RENDERERS: Readonly<Record<string, (markdown: string) => string>> = {
  micromark: markdown =>
    micromark(markdown, {
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    }),
  marked: markdown => marked.parse(markdown, { gfm: true, async: false }),
}

const inEveryPlace = (text: string): Outline => [
  { kind: 'headline', title: text, aside: text },
  { kind: 'facts', items: [text, text] },
  paragraph(text),
  paragraph(['before ', toned('strong', text), text, toned('code', text)]),
  detailSection(text, [
    list([item(text, text, [list([item(null, text)])]), item([toned('code', text), text], text)]),
    {
      kind: 'table',
      columns: [
        { title: text, role: 'name' },
        { title: 'b', role: 'text' },
      ],
      rows: [[cell(text, text), cell([toned('code', text)])]],
    },
  ]),
  {
    kind: 'located',
    place: { file: text, line: 1, column: 1, length: 1 },
    severity: 'warning',
    message: text,
  },
  { kind: 'code-frame', line: 1, text, column: 1, length: 1 },
]

const OURS =
  /^<\/?(?:h[1-6]|p|ul|ol|li|strong|code|pre|table|thead|tbody|tr|th|td)(?: align="right")?>$/

/** The tags of a page that are not ours, and what a site would make a mention, a reference or a link of outside code. */
function actingIn(html: string): readonly string[] {
  const tags = html.match(/<[^>]*>?/g) ?? []
  const shown = html.replace(/<(pre|code)>[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ')
  const text = decode(shown)
  const acting =
    text.match(/@[\w-]+|#\d+|\bgh-\d+|(?<!\u200b)\/\/|\bwww\.|:[a-z+-][\w+-]*:/gi) ?? []
  return [...tags.filter(tag => !OURS.test(tag)), ...acting]
}

const decode = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&')

const HOSTILE = [
  'https://a.example/<img src=//evil.example/x.png>',
  'www.a.example/<img src=x>',
  'ftp://a.example/<b>',
  // Some sites take this for an address whose protocol is that of the page.
  '[[a]](//a.example) //a.example ///b.example',
  'mail a@b.example or mailto:a@b.example <script>alert(1)</script>',
  'Feed for @octocat, closes #1, GH-2, acme/shop#3, @acme/team',
  '<a@b.example> <https://a.example>',
  '&lt;b&gt; &#64;octocat &#x40;octocat &copy',
  '[a](javascript:alert(1)) ![b](x.png) [c]: /d "e"',
  '\\<b> \\\\<b> \\',
  '- [ ] a',
  '1. a',
  '> a',
  '    <b>',
  '```\n<b>\n```',
  '| a | b |',
  '`<b>` ``<b>',
  '*a **b _c_ ~~d~~ ==e==',
  '<!-- a --> <![CDATA[ a ]]> <?a?>',
  ':tada: :white_check_mark: 12:30:45',
  '$a$ [^1] [^1]: b',
  '=== ---',
]

describe.each(Object.entries(RENDERERS))('%s', (_, render) => {
  test.each(HOSTILE)('shows letter by letter: %s', text => {
    const html = render(paintMarkdown(inEveryPlace(text)))
    expect(actingIn(html)).toEqual([])
    const [, shown = ''] = /<p>([\s\S]*?)<\/p>/.exec(render(paintMarkdown([paragraph(text)]))) ?? []
    const meant = neutralise(text).trim().replace(/ +/g, ' ')
    expect(decode(shown).replaceAll('\u200b', '').trim().replace(/ +/g, ' ')).toBe(meant)
  })

  test('shows any mixture of these without a tag, a link or a mention that is not ours', () => {
    const pieces = HOSTILE.flatMap(text => text.split(/(?<=[^\w])/))
    const texts = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(texts, parts => {
        const text = parts.join('')
        fc.pre(text.trim() !== '')
        expect(actingIn(render(paintMarkdown(inEveryPlace(text))))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

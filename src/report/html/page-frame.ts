import type { Catalogue } from '../../model/catalogue.ts'
import { bare, classed, type HtmlElement } from './element.ts'
import type { InlineText } from './page-assets.ts'
import { escapeHtml } from './paint-html.ts'

/** What stands in the frame of a page. */
export interface FramedPage {
  readonly title: string
  readonly style: InlineText
  /** The scripts that may run, and no other. */
  readonly scripts: readonly InlineText[]
  /** Pieces of HTML, one below the other. */
  readonly body: readonly string[]
}

/** One HTML file that needs nothing else. Its policy lets in only the style and the scripts that it holds, by their hashes. */
export function framePage({ title, style, scripts, body }: FramedPage): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(style, scripts)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style.text}</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** Nothing is loaded, sent or framed; what may run is named by its hash. */
function policyOf(style: InlineText, scripts: readonly InlineText[]): string {
  const hashes = (texts: readonly InlineText[]) => texts.map(({ hash }) => `'${hash}'`).join(' ')
  return [
    "default-src 'none'",
    `script-src ${hashes(scripts)}`,
    `style-src ${hashes([style])}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** By which catalogue a page was made; its digest is folded, as it is read digit by digit. */
export function footerNode({ name, version, digest, layers }: Catalogue): HtmlElement {
  const over = layers.length < 2 ? '' : ` over ${layers[0]?.name} ${layers[0]?.version}`
  return bare(
    'footer',
    bare('p', `Advised by integration-advisor with the catalogue ${name} ${version}${over}.`),
    digest === ''
      ? null
      : bare('details', bare('summary', 'Its digest'), classed('p', 'digest', digest)),
  )
}

import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { type BuildOptions, build, type Metafile } from 'esbuild'
import { writeBytes } from '../report/html/packed/base85.ts'
import { writeKnowledge } from '../report/html/packed/page-knowledge.ts'
import type { InlineText, PageAssets } from '../report/html/page-assets.ts'
import type { Embedded } from './bundle.ts'

/** Writes what every HTML report carries to `dist/page.json`; returns what went into it. */
export async function bundlePage(embedded: Embedded): Promise<Metafile['inputs']> {
  const [client, loader, style, landscapeClient, landscapeStyle] = await Promise.all([
    bundleOne('client.ts'),
    bundleOne('load.ts'),
    bundleOne('page.css'),
    bundleOne('landscape/client.ts'),
    bundleOne('landscape/landscape.css'),
  ])
  const assets: PageAssets = {
    style: inline(style.text),
    loader: inline(loader.text),
    client: { ...inline(client.text), text: pack(client.text) },
    knowledge: pack(writeKnowledge(embedded)),
    landscape: { style: inline(landscapeStyle.text), client: inline(landscapeClient.text) },
  }
  writeFileSync('dist/page.json', JSON.stringify(assets))
  return client.inputs
}

const PAGE: BuildOptions = {
  bundle: true,
  write: false,
  minify: true,
  format: 'iife',
  platform: 'browser',
  // The first with `DecompressionStream` and `toSorted`, which the loader asks for.
  target: ['chrome110', 'firefox115', 'safari16.4'],
  charset: 'ascii',
  metafile: true,
  logLevel: 'warning',
  legalComments: 'none',
}

async function bundleOne(name: string) {
  const { outputFiles = [], metafile } = await build({
    ...PAGE,
    entryPoints: [`src/page/${name}`],
  })
  return { text: outputFiles[0]?.text.trim() ?? '', inputs: metafile?.inputs ?? {} }
}

function inline(text: string): InlineText {
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` }
}

const pack = (text: string): string => writeBytes(deflateRawSync(text, { level: 9 }))

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { advise } from '../../../../src/advise/advise.ts'
import { compileEngine } from '../../../../src/advise/engine/compile-engine.ts'
import { adviseLandscape } from '../../../../src/advise/landscape/advise-landscape.ts'
import { parseLandscape } from '../../../../src/input/landscape/parse-landscape.ts'
import { paintLandscapePage } from '../../../../src/report/html/landscape-page/paint-landscape-page.ts'
import { loadPatterns } from '../../../helpers/read-patterns.ts'

const { catalogue } = loadPatterns()
const engine = compileEngine(catalogue)
const text = readFileSync('patterns/examples/landscapes/retailer.yaml', 'utf8')
const parsed = parseLandscape({ file: 'a.yaml', text }, { catalogue })
if (!parsed.ok) throw new Error('The example is faulty')
const landscape = parsed.value
const advice = adviseLandscape(engine, landscape)
const assets = {
  landscape: {
    style: { text: 'p{margin:0}', hash: 'sha256-style' },
    client: { text: 'start()', hash: 'sha256-client' },
  },
}
const all = { advice, rows: advice.interfaces, pages: [], catalogue }

test('the policy lets in the style and the script of the page alone', () => {
  expect(
    /Content-Security-Policy" content="([^"]*)"/.exec(paintLandscapePage(all, assets))?.[1],
  ).toBe(
    "default-src 'none'; script-src 'sha256-client'; style-src 'sha256-style'; base-uri 'none'; form-action 'none'",
  )
})

test('every interface has a row with a word in each column', () => {
  const html = paintLandscapePage(all, assets)
  const body = html.slice(html.indexOf('id="interfaces"'))
  expect(body.match(/<tr /g)).toHaveLength(30)
  expect(body.match(/data-word="[^"]+"/g)).toHaveLength(30 * 8)
})

test('a name leads to the page of its interface where there is one', () => {
  expect(paintLandscapePage(all, assets)).not.toContain('href="#i')
  const pages = landscape.interfaces.slice(0, 2).map(({ name, exchanges }) => ({
    name,
    advices: exchanges.map(each => advise(engine, each)),
    together: null,
  }))
  const html = paintLandscapePage({ ...all, pages }, assets)
  expect(html.match(/href="#i\d+"/g)?.toSorted()).toEqual(['href="#i1"', 'href="#i2"'])
  expect(html.match(/id="i\d+"/g)).toEqual(['id="i1"', 'id="i2"'])
  expect(html.includes('--full')).toBe(false)
})

test('a part of the interfaces says so, and shows the links of no other', () => {
  const rows = advice.interfaces.slice(0, 3)
  const html = paintLandscapePage({ ...all, rows }, assets)
  expect(html.includes('Only 3 of the interfaces are shown below')).toBe(true)
  expect(html.includes('<title>payments</title>')).toBe(false)
  expect(paintLandscapePage(all, assets).includes('<title>payments</title>')).toBe(true)
})

import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { PLACE_IN_BUNDLE } from './bundles.ts'

// `npm run trace < stack.txt`: a stack that "-v" printed, with our own files and lines in place of the bundles'. Needs the
// build of the version that printed it.
const stack = readFileSync(process.stdin.fd, 'utf8')
process.stdout.write(stack.replace(PLACE_IN_BUNDLE, (written, ...place) => trace(place) ?? written))

function trace([bundle, line, column]: readonly unknown[]): string | null {
  const map = new SourceMap(JSON.parse(readFileSync(`dist/${bundle}.map`, 'utf8')))
  const place = map.findEntry(Number(line) - 1, Number(column) - 1)
  if (!('originalSource' in place)) return null
  const file = place.originalSource.replace(/^(\.\.\/)+/, '')
  return `${file}:${place.originalLine + 1}:${place.originalColumn + 1}`
}

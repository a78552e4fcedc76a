import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SRC = 'src'
const DECLARED = join(SRC, 'model/finding.ts')
const WORDED = join(SRC, 'report/findings/finding-text.ts')

test('every finding that is worded is raised somewhere', () => {
  const paths = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map(path => join(SRC, path))
    .filter(path => path.endsWith('.ts') && path !== DECLARED && path !== WORDED)
  const all = paths.map(path => readFileSync(path, 'utf8')).join('\n')
  const codes = [...readFileSync(DECLARED, 'utf8').matchAll(/^ {2}\| ('[a-z0-9-]+')/gm)].map(
    ([, code]) => code ?? '',
  )
  expect(codes.length).toBeGreaterThan(80)
  // Of those that name a kind of file the end is put together.
  expect(all).toContain('`text-is-${')
  const whole = codes.filter(code => !code.startsWith("'text-is-"))
  expect(whole.filter(code => !all.includes(code))).toEqual([])
})

import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'

// A registry of our own: what it is asked for, and what it answers.
let advisories: object | null = null
let asked: Readonly<Record<string, readonly string[]>> = {}
const registry = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  if (request.method === 'POST')
    asked = JSON.parse(
      String(request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body),
    )
  response.statusCode = advisories && request.method === 'POST' ? 200 : 404
  response.end(JSON.stringify(advisories ?? {}))
})

beforeAll(async () => {
  await new Promise<void>(resolve => registry.listen(0, '127.0.0.1', resolve))
  await build({
    entryPoints: ['src/build/audit-bundles.ts'],
    outfile: 'dist/build/audit-bundles.mjs',
    platform: 'node',
    format: 'esm',
  })
})
afterAll(() => registry.close())

async function audit(answer: object | null) {
  advisories = answer
  const { port } = registry.address() as AddressInfo
  const child = spawn(process.execPath, ['dist/build/audit-bundles.mjs'], {
    env: {
      ...process.env,
      npm_config_registry: `http://127.0.0.1:${port}`,
      npm_config_fetch_retries: '0',
    },
  })
  const [stdout, stderr, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>(resolve => child.once('close', resolve)),
  ])
  return { stdout, stderr, exitCode }
}

test('exactly what is in the bundles is asked for', async () => {
  const { stdout, exitCode } = await audit({})
  expect(exitCode).toBe(0)
  expect(Object.keys(asked)).toEqual(
    expect.arrayContaining(['yaml', 'zod', 'commander', '@inquirer/core']),
  )
  expect(Object.keys(asked)).not.toContain('vitest')
  for (const [name, versions] of Object.entries(asked))
    for (const version of versions) expect(stdout).toContain(`${name} ${version}`)
})

test('an advisory fails it', async () => {
  const advisory = {
    id: 1,
    url: 'https://example.org/1',
    title: 'x',
    severity: 'high',
    vulnerable_versions: '>=0',
  }
  const { stdout, exitCode } = await audit({ yaml: [advisory] })
  expect(exitCode).toBe(1)
  expect(stdout).toContain('yaml: high: https://example.org/1')
})

test('that nobody could be asked is no good news', async () => {
  const { stderr, exitCode } = await audit(null)
  expect(exitCode).toBe(2)
  expect(stderr).toContain('Nothing was audited')
})

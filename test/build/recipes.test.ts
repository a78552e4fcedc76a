import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { installPackage } from '../helpers/install-package.ts'

// The recipes of the documents, run as they stand in a new repository that has the packed package.
const folder = mkdtempSync(join(tmpdir(), 'recipes-'))
const recipes = readFileSync('.github/docs/pipeline.md', 'utf8')
const decided = readFileSync('patterns/examples/customer-360.yaml', 'utf8')
const undecided = 'name: Little is known\nfrom: A\nto: B\nanswers: { purpose: [announce] }\n'

const env = {
  ...process.env,
  XDG_CACHE_HOME: join(folder, 'cache'),
  npm_config_offline: 'true',
  GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
}
const shell = (script: string) => {
  const { status, stderr } = spawnSync('bash', ['-e', '-c', script], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  return { status, stderr }
}
const DRIFTED = expect.stringContaining('Check against "decisions.lock.yaml" failed')
const GATE = expect.stringContaining('Gate "open" failed')

const write = (name: string, text: string) => {
  writeFileSync(join(folder, 'integrations', name), text)
}

/** The fenced block that begins with a line. */
function blockOf(first: string): string {
  const from = recipes.indexOf(`\n${first}\n`) + 1
  expect(from).toBeGreaterThan(0)
  return recipes.slice(from, recipes.indexOf('\n```', from))
}

beforeAll(() => {
  installPackage(folder)
  mkdirSync(join(folder, 'integrations'))
  expect(shell('git init -q && printf "node_modules\\n" > .gitignore').status).toBe(0)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

test('the job fails while a decision is open, and keeps the report', () => {
  const { jobs } = parse(blockOf('# .github/workflows/integrations.yml'))
  const steps: readonly { readonly run?: string }[] = jobs.advise.steps
  const [install = '', gate = ''] = steps.flatMap(({ run }) => run ?? [])
  write('customer.yaml', decided)
  expect(shell(install).status).toBe(0)
  expect(shell(gate)).toEqual({ status: 0, stderr: '' })
  expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')).toMatch(/^# Customer 360/)
  write('little.yaml', undecided)
  expect(shell(gate)).toEqual({ status: 1, stderr: GATE })
})

test('the hook stops a commit with an open decision, and only that', () => {
  const hook = join(folder, '.git/hooks/pre-commit')
  writeFileSync(hook, `${blockOf('#!/bin/sh')}\n`)
  chmodSync(hook, 0o755)
  write('customer.yaml', decided)
  write('little.yaml', undecided)
  const commit = (file: string) => shell(`git add ${file} && git commit -q -m x`)
  expect(commit('package.json')).toEqual({ status: 0, stderr: '' })
  expect(commit('integrations/customer.yaml')).toEqual({ status: 0, stderr: '' })
  expect(commit('integrations/little.yaml')).toEqual({ status: 1, stderr: GATE })
})

test('four processes give the lines that one gives', () => {
  const lines = Array.from({ length: 40 }, (_, number) =>
    JSON.stringify({ ...parse(number % 2 === 0 ? decided : undecided), name: `Flow ${number}` }),
  )
  writeFileSync(join(folder, 'interfaces.ndjson'), `${lines.join('\n')}\n`)
  const results = () => {
    const text = readFileSync(join(folder, 'advice.ndjson'), 'utf8')
    // A part counts its own lines.
    return text.split('\n').flatMap(line => (line ? [{ ...JSON.parse(line), source: null }] : []))
  }
  const split = shell(blockOf('# Four processes, one result in the order of the input'))
  expect(split).toEqual({ status: 0, stderr: '' })
  const fromFour = results()
  const whole = blockOf('integration-advisor -f ndjson --brief interfaces.ndjson > advice.ndjson')
  expect(shell(`node_modules/.bin/${whole}`)).toEqual({ status: 0, stderr: '' })
  expect(fromFour).toHaveLength(40)
  expect(fromFour).toEqual(results())
}, 120_000)

test('the entry for pre-commit takes the names of its files', () => {
  const { repos } = parse(blockOf('# .pre-commit-config.yaml'))
  const [{ entry, files }] = repos[0].hooks
  write('customer.yaml', decided)
  write('little.yaml', undecided)
  expect('integrations/customer.yaml').toMatch(new RegExp(files))
  expect(shell(`${entry} integrations/customer.yaml`)).toEqual({ status: 0, stderr: '' })
  expect(shell(`${entry} integrations/customer.yaml integrations/little.yaml`)).toEqual({
    status: 1,
    stderr: GATE,
  })
})

test('the step on decisions passes what was recorded, and marks the answer that made it drift', () => {
  rmSync(join(folder, 'integrations', 'little.yaml'), { force: true })
  write('customer.yaml', decided)
  expect(
    shell(blockOf('node_modules/.bin/integration-advisor check --update integrations/*.yaml'))
      .status,
  ).toBe(0)
  const { jobs } = parse(blockOf('# .github/workflows/decisions.yml'))
  const steps: readonly { readonly run?: string }[] = jobs.check.steps
  const [, check = ''] = steps.flatMap(({ run }) => run ?? [])
  expect(shell(check)).toEqual({ status: 0, stderr: '' })
  write('customer.yaml', decided.replace('data-freshness: 5m', 'data-freshness: 1d'))
  expect(shell(`${check} > annotations.txt`)).toEqual({ status: 1, stderr: DRIFTED })
  expect(readFileSync(join(folder, 'annotations.txt'), 'utf8')).toMatch(
    /^::error file=integrations\/customer\.yaml,line=\d+,.*because data freshness changed from 5m to 1d$/m,
  )
})

test('the entry for pre-commit checks the decisions on its files', () => {
  const { repos } = parse(blockOf('# .pre-commit-config.yaml, for decisions'))
  const [{ entry, files }] = repos[0].hooks
  expect('integrations/customer.yaml').toMatch(new RegExp(files))
  write('customer.yaml', decided)
  expect(shell(`${entry} integrations/customer.yaml`)).toEqual({ status: 0, stderr: '' })
  write('customer.yaml', decided.replace('data-freshness: 5m', 'data-freshness: 1d'))
  expect(shell(`${entry} integrations/customer.yaml`)).toEqual({ status: 1, stderr: DRIFTED })
})

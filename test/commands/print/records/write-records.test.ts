import { describe, expect, test } from 'vitest'
import { runCli } from '../../../../src/cli/cli.ts'
import { fakeWorld } from '../../../helpers/fake-world.ts'

const orders = 'name: Orders\nfrom: Shop\nto: ERP\nanswers: { exchange: announce }\n'
const OLDER = '---\nstatus: accepted\ndate: 2026-01-01\n---\n# Orders by file\n'
const files = new Map([
  ['orders.yaml', orders],
  ['two.yaml', `${orders}\n---\n${orders}`],
  ['docs/decisions/README.md', '# Decisions\n'],
  ['docs/decisions/0003-orders-by-file.md', OLDER],
])

async function run(line: string, more: ReadonlyMap<string, string> = new Map()) {
  const { world, stdout, stderr, written } = fakeWorld({ files: new Map([...files, ...more]) })
  const { exitCode } = await runCli(line.split(' '), world)
  return { exitCode, stdout: stdout(), stderr: stderr(), written }
}

describe('records in a folder', () => {
  test.each([
    'docs/decisions/',
    'docs/decisions',
  ])('the next number is found in %s', async folder => {
    const { exitCode, stdout, stderr, written } = await run(
      `report -f adr -o ${folder} --today 2026-11-27 orders.yaml`,
    )
    const [[path, text] = ['', '']] = written
    expect({ exitCode, stdout, paths: [...written.keys()] }).toEqual({
      exitCode: 0,
      stdout: '',
      paths: [path],
    })
    expect(path).toMatch(/^docs\/decisions\/0004-[a-z0-9-]+\.md$/)
    expect(text).toMatch(/^---\nstatus: proposed\ndate: 2026-11-27\n/)
    expect(stderr).toContain(`Written: ${path}\n`)
  })

  test.each([
    'json',
    'ndjson',
    'markdown',
  ])('no record is superseded by a report as %s', async format => {
    const { exitCode, stdout, stderr } = await run(`report -f ${format} --supersedes 3 orders.yaml`)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain('"--supersedes" marks a record in a folder')
  })

  test('several designs get a record each', async () => {
    const { exitCode, written } = await run('report -f adr -o docs/decisions/ two.yaml')
    expect(exitCode).toBe(0)
    expect([...written.keys()].map(path => path.slice(0, 20))).toEqual([
      'docs/decisions/0004-',
      'docs/decisions/0005-',
    ])
  })

  test('an older record is marked and stays as it was otherwise', async () => {
    const { exitCode, written } = await run(
      'report -f adr -o docs/decisions/ --supersedes 3 orders.yaml',
    )
    expect(exitCode).toBe(0)
    expect(written.get('docs/decisions/0003-orders-by-file.md')).toBe(
      OLDER.replace('accepted', 'superseded by ADR-0004'),
    )
    const [text = ''] = [...written.values()]
    expect(text).toContain('- **Supersedes**: [ADR-0003](<0003-orders-by-file.md>)')
  })

  test.each([
    ['a number that no record has', '-f adr -o docs/decisions/ --supersedes 9 orders.yaml'],
    ['a number that is none', '-f adr -o docs/decisions/ --supersedes x orders.yaml'],
    ['several designs for one record', '-f adr -o docs/decisions/ --supersedes 3 two.yaml'],
    ['no folder to look for it in', '-f adr --supersedes 3 orders.yaml'],
    ['another format', '-f json -o out.json --supersedes 3 orders.yaml'],
    ['a folder that is not there', '-f adr -o elsewhere/ orders.yaml'],
    ['several designs on stdout', '-f adr two.yaml'],
    ['several designs in a file', '-f adr -o record.md two.yaml'],
  ])('%s is refused, and nothing written', async (_, line) => {
    const { exitCode, stdout, stderr, written } = await run(`report ${line}`)
    expect({ exitCode, stdout, written: [...written.keys()] }).toEqual({
      exitCode: 2,
      stdout: '',
      written: [],
    })
    expect(stderr).not.toBe('')
  })

  test('several older records are marked, each once', async () => {
    const { exitCode, written } = await run(
      'report -f adr -o docs/decisions/ --supersedes 3 --supersedes 2 --supersedes 03 orders.yaml',
      new Map([['docs/decisions/0002-first.md', OLDER]]),
    )
    expect(exitCode).toBe(0)
    for (const path of ['0003-orders-by-file.md', '0002-first.md'])
      expect(written.get(`docs/decisions/${path}`)).toContain('status: superseded by ADR-0004')
    const [text = ''] = [...written.values()]
    expect(text).toContain(
      '- **Supersedes**: [ADR-0003](<0003-orders-by-file.md>), [ADR-0002](<0002-first.md>)',
    )
  })

  test('what is superseded already is not superseded again', async () => {
    const superseded = OLDER.replace('accepted', 'superseded by ADR-0003')
    const { exitCode, stderr, written } = await run(
      'report -f adr -o docs/decisions/ --supersedes 3 --supersedes 2 orders.yaml',
      new Map([['docs/decisions/0002-first.md', superseded]]),
    )
    expect([exitCode, written.size]).toEqual([2, 0])
    expect(stderr).toBe('"0002-first.md" is superseded by ADR-0003 already: nothing was written\n')
  })

  test('what is written into a record without a status is said', async () => {
    const { exitCode, stderr } = await run(
      'report -f adr -o docs/decisions/ --supersedes 2 orders.yaml',
      new Map([['docs/decisions/0002-first.md', '# First\n']]),
    )
    expect(exitCode).toBe(0)
    expect(stderr).toContain('its front matter says "status: superseded by ADR-0004" now\n')
    const plain = await run('report -f adr -o docs/decisions/ --supersedes 3 orders.yaml')
    expect(plain.stderr).toContain('Superseded: docs/decisions/0003-orders-by-file.md\n')
  })

  test('a number that two records share is refused', async () => {
    const twice = new Map([['docs/decisions/0003-twice.md', OLDER]])
    const { exitCode, written } = await run(
      'report -f adr -o docs/decisions/ --supersedes 3 orders.yaml',
      twice,
    )
    expect({ exitCode, written: written.size }).toEqual({ exitCode: 2, written: 0 })
  })
})

test('one design is a record on stdout and in a file', async () => {
  const { stdout } = await run('report -f adr --today 2026-11-27 orders.yaml')
  expect(stdout).toMatch(/^---\nstatus: proposed\n/)
  const { written } = await run('report -f adr --today 2026-11-27 -o record.md orders.yaml')
  expect(written.get('record.md')).toBe(stdout)
  for (const format of ['adr', 'markdown']) {
    const line = `report -f ${format} -o record.md orders.yaml`
    const again = await run(line, written)
    expect([again.exitCode, again.written.size]).toEqual([2, 0])
    expect(again.stderr).toContain('"record.md" holds the record of a decision')
    expect((await run(`${line} --force`, written)).exitCode).toBe(0)
  }
})

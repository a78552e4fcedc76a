import { expect, test } from 'vitest'
import { runCli } from '../../src/cli/cli.ts'
import { type FakeWorldOptions, fakeWorld } from '../helpers/fake-world.ts'

const requirements = (answers: string) =>
  `name: Orders\nfrom: A\nto: [B]\nanswers: { ${answers} }\n`
const ORDERS = requirements('exchange: announce, data-freshness: 5m')
const LOCK = 'decisions.lock.yaml'

/** Runs a command line; what it wrote is there for the next. */
async function run(
  line: string,
  files: ReadonlyMap<string, string>,
  options: Partial<FakeWorldOptions> = {},
) {
  const { world, stdout, stderr, written } = fakeWorld({ ...options, files })
  const { exitCode } = await runCli(line.split(' '), world)
  return { exitCode, stdout: stdout(), stderr: stderr(), files: new Map([...files, ...written]) }
}

const recorded = async () =>
  (await run('check --update a.yaml', new Map([['a.yaml', ORDERS]]))).files

test('a lock that cannot be written leaves everything as it was, and says why', async () => {
  const files = await recorded()
  const changed = new Map([...files, ['a.yaml', requirements('exchange: move-set')]])
  const failed = await run('check --update a.yaml', changed, {
    unwritable: () => 'the disk is full',
  })
  expect([failed.exitCode, failed.stderr]).toEqual([
    2,
    `Cannot write "${LOCK}": the disk is full\n`,
  ])
  expect(failed.files).toEqual(changed)
})

test('a lock that somebody else made meanwhile is not replaced', async () => {
  const { world, stderr, written } = fakeWorld({ files: new Map([['a.yaml', ORDERS]]) })
  const read = (path: string) => {
    const found = world.files.read(path)
    if (path === LOCK) world.files.replace(LOCK, ['theirs'])
    return found
  }
  const { exitCode } = await runCli(['check', '--update', 'a.yaml'], {
    ...world,
    files: { ...world.files, read },
  })
  expect([exitCode, stderr()]).toEqual([2, `Cannot write "${LOCK}": there is one already\n`])
  expect(written.get(LOCK)).toBe('theirs')
})

test('two runs do not write at once', async () => {
  const { world, stderr } = fakeWorld({ files: new Map([['a.yaml', ORDERS]]) })
  const files = { ...world.files, claim: () => false }
  const { exitCode } = await runCli(['check', '--update', 'a.yaml'], { ...world, files })
  expect([exitCode, stderr()]).toEqual([2, `"${LOCK}" is written by another run\n`])
})

test('the lock may stand among the files, as where a shell lists a folder', async () => {
  const files = await recorded()
  const listed = await run(`check a.yaml ${LOCK}`, files)
  expect([listed.exitCode, listed.stdout]).toEqual([0, (await run('check a.yaml', files)).stdout])
  expect((await run(`check ./${LOCK}`, files)).stdout).toBe((await run('check', files)).stdout)
})

test('a file that is named twice is taken once', async () => {
  const files = new Map([['a.yaml', ORDERS]])
  const updated = await run('check --update a.yaml ./a.yaml', files)
  expect(updated.exitCode).toBe(0)
  expect((await run('check --strict a.yaml a.yaml', updated.files)).exitCode).toBe(0)
})

test('two exchanges of one name in a file are refused with their lines', async () => {
  const files = new Map([['a.yaml', `${ORDERS}---\n${ORDERS}`]])
  for (const line of ['check --update a.yaml', 'check --update']) {
    const { exitCode, stderr } = await run(
      line,
      new Map(
        [...files, ...(await recorded())].map(([path, text]) => [path, files.get(path) ?? text]),
      ),
    )
    expect([exitCode, stderr]).toEqual([
      2,
      '"a.yaml" has two exchanges with the name "Orders", from line 1 and from line 6 on; give each its own\n',
    ])
  }
})

test('what has nothing to tell empties the file that told of something before', async () => {
  const files = new Map([...(await recorded()), ['told.txt', '::error::old']])
  const { exitCode, files: after } = await run('check -f github -o told.txt a.yaml', files)
  expect([exitCode, after.get('told.txt')]).toEqual([0, ''])
})

test('of a file that is not asked about, or that cannot be read, nothing is said to be gone', async () => {
  const files = new Map([...(await recorded()), ['b.yaml', ORDERS]])
  const both = (await run('check --update a.yaml b.yaml', files)).files
  expect((await run('check --strict a.yaml', both)).exitCode).toBe(0)
  const broken = await run('check a.yaml b.yaml', new Map([...both, ['b.yaml', 'name: [']]))
  expect([broken.exitCode, broken.stdout.includes('gone')]).toEqual([2, false])
  both.delete('b.yaml')
  const without = await run('check a.yaml', both)
  expect([without.exitCode, without.stdout.includes('1 gone')]).toEqual([0, true])
  expect((await run('check --strict', both)).exitCode).toBe(1)
})

test('a mark of byte order and the ends of lines of a lock stay', async () => {
  const files = await recorded()
  const text = `\ufeff${(files.get(LOCK) ?? '').replaceAll('\n', '\r\n')}`
  const changed = new Map([...files, [LOCK, text], ['a.yaml', requirements('exchange: move-set')]])
  const written = (await run('check --update a.yaml', changed)).files.get(LOCK) ?? ''
  expect(written).not.toBe(text)
  expect([written.startsWith('\ufeff'), /[^\r]\n/.test(written)]).toEqual([true, false])
})

test('requirements with another name are the same decision, and the lock takes the name over', async () => {
  const files = await recorded()
  const renamed = new Map([...files, ['a.yaml', ORDERS.replace('Orders', 'Orders 2')]])
  expect((await run('check --strict a.yaml', renamed)).exitCode).toBe(0)
  const after = (await run('check --update a.yaml', renamed)).files.get(LOCK)
  expect(after).toBe(files.get(LOCK)?.replace('name: Orders', 'name: Orders 2'))
})

test('decisions of several documents in a file are told apart by their names', async () => {
  const two = new Map([['a.yaml', `${ORDERS}---\n${ORDERS.replace('Orders', 'Returns')}`]])
  const { stdout } = await run('check --update a.yaml', two)
  expect(stdout).toContain('- a.yaml, Orders\n')
  expect(stdout).toContain('- a.yaml, Returns\n')
})

test('a landscape is held against the lock as a whole and interface by interface', async () => {
  const landscape = 'landscape: All\ninterfaces: [{ from: A, to: B }]\n'
  const recorded = await run('check --update all.yaml', new Map([['all.yaml', landscape]]))
  expect([recorded.exitCode, recorded.stdout]).toEqual([0, expect.stringContaining('2 new')])
  const faulty = new Map([...recorded.files, ['all.yaml', landscape.replace('to: B', 'to: A')]])
  const { exitCode, stderr } = await run('check', faulty)
  expect(exitCode).toBe(2)
  expect(stderr).toContain('all.yaml:2:')
})

test.each([
  // What is recorded, what stands there today, whether that is told.
  ['5m', '15m', true],
  ['5m', '300s', false],
  ['5m', 'minutes', true],
  ['minutes', '5m', true],
  ['5m..15m', '[5m, 15m]', true],
  ['[5m, 15m]', '[5m, 20m]', false],
  ['[minutes, hours]', '[hours, minutes]', false],
  ['unknown', 'unknown', false],
])('%s in place of %s is told: %j', async (before, after, isTold) => {
  const with5m = (figure: string) => requirements(`exchange: move-set, data-freshness: ${figure}`)
  const { files } = await run('check --update a.yaml', new Map([['a.yaml', with5m(before)]]))
  const changed = new Map([...files, ['a.yaml', with5m(after)]])
  const plain = await run('check', changed)
  expect([plain.exitCode, plain.stdout.includes('data freshness changed')]).toEqual([0, isTold])
  expect((await run('check --strict', changed)).exitCode).toBe(isTold ? 1 : 0)
  const updated = await run('check --update', changed)
  expect((await run('check --strict', updated.files)).exitCode).toBe(0)
})

test('a figure of JSON is the same figure', async () => {
  const json = (figure: string) =>
    `{"name": "Orders", "from": "A", "to": ["B"], "answers": {"data-freshness": "${figure}"}}`
  const { files } = await run('check --update a.json', new Map([['a.json', json('5m')]]))
  const exitCodeFor = async (figure: string) =>
    (await run('check --strict', new Map([...files, ['a.json', json(figure)]]))).exitCode
  expect([await exitCodeFor('300s'), await exitCodeFor('6m')]).toEqual([0, 1])
})

test('a line says what failed a check, not what did not', async () => {
  const two = new Map([
    ['a.yaml', ORDERS],
    ['b.yaml', ORDERS],
  ])
  const { files } = await run('check --update a.yaml b.yaml', two)
  const changed = new Map([...files, ['a.yaml', ORDERS.replace('5m', '6m')]])
  const { stderr } = await run('check --strict', changed)
  expect(stderr).toBe(`Check against "${LOCK}" failed: 1 kept with changes: a.yaml\n`)
})

test('a landscape of another file name keeps its words, and those of its interfaces', async () => {
  const landscape = 'landscape: All\ninterfaces: [{ from: A, to: B }]\n'
  const { files } = await run('check --update all.yaml', new Map([['all.yaml', landscape]]))
  const text = (files.get(LOCK) ?? '').replaceAll('catalogue:', 'owner: Ann\ncatalogue:')
  const renamed = new Map([
    [LOCK, text],
    ['whole.yaml', landscape],
  ])
  const told = await run('check --strict whole.yaml', renamed)
  expect([told.exitCode, told.stdout]).toEqual([1, expect.stringContaining('2 kept\n')])
  expect(told.stdout.match(/all.yaml is now whole.yaml/g)).toHaveLength(2)
  const updated = await run('check --update whole.yaml', renamed)
  expect(updated.files.get(LOCK)).toBe(text.replaceAll('file: all.yaml', 'file: whole.yaml'))
})

test('what is recorded elsewhere in a file of its own is not taken for an interface of a landscape', async () => {
  const { files } = await run('check --update a.yaml', new Map([['a.yaml', ORDERS]]))
  files.delete('a.yaml')
  const landscape = 'landscape: All\ninterfaces: [{ name: Orders, from: A, to: B }]\n'
  const { stdout } = await run('check all.yaml', new Map([...files, ['all.yaml', landscape]]))
  expect(stdout).toContain('2 not recorded, 1 gone')
})

test('a lock that names a file by its new name keeps the order of the files', async () => {
  const two = new Map([
    ['a.yaml', ORDERS],
    ['b.yaml', ORDERS.replace('Orders', 'Returns')],
  ])
  const { files } = await run('check --update a.yaml b.yaml', two)
  const moved = new Map([...files, ['c.yaml', ORDERS]])
  moved.delete('a.yaml')
  const lock = (await run('check --update b.yaml c.yaml', moved)).files.get(LOCK) ?? ''
  expect(lock.match(/^file: .*$/gm)).toEqual(['file: b.yaml', 'file: c.yaml'])
  expect(lock.match(/^#/gm)).toHaveLength(3)
})

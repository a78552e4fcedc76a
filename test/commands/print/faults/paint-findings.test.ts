import { expect, test } from 'vitest'
import { paintFindings } from '../../../../src/commands/print/faults/paint-findings.ts'
import { errorAt } from '../../../../src/diagnostics/diagnostics.ts'
import { fakeWorld } from '../../../helpers/fake-world.ts'

const findings = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    errorAt({ file: 'a.yaml', line: at + 1, column: 1, length: 1 }, 'key-unknown', { value: 'k' }),
  )

const paint = (count: number, allFindings: boolean) =>
  paintFindings(findings(count), new Map(), {
    request: { colour: false, allFindings, quiet: false },
    world: fakeWorld().world,
  })

test.each([
  [100, false, 100, null],
  [103, false, 100, '3 more findings; "--all-findings" shows them'],
  [103, true, 103, null],
])('of %i findings (all: %s) %i are printed', async (count, all, shown, told) => {
  const painted = await paint(count, all)
  expect(painted.match(/^a\.yaml:/gm)).toHaveLength(shown)
  if (told === null) expect(painted).not.toContain('more finding')
  else expect(painted).toContain(told)
})

test('a terminal that shows ASCII alone gets no more', async () => {
  const environment = { LANG: 'C' }
  const { world } = fakeWorld({ columns: 60, environment })
  const request = { colour: false, allFindings: true, quiet: false }
  const texts = new Map([['a.yaml', 'k: 1\n']])
  expect(await paintFindings(findings(1), texts, { request, world })).toMatch(/^[ -~\n]+$/)
})

import { expect, test } from 'vitest'
import { keepPiped } from '../../../../src/commands/load/catalogue/stand-in.ts'
import { fakeWorld } from '../../../helpers/fake-world.ts'

const TEXT = 'all that is piped in; '.repeat(40)
const silent = () => {}

test('what is piped in is there for each who reads it, also behind one who left early', async () => {
  const piped = keepPiped(fakeWorld({ stdin: TEXT }).world.stdin)
  const first = await piped.open(silent)
  for (const _ of first.ok ? first.chunks : []) break
  const whole = await piped.read(silent)
  const again = await piped.open(silent)
  expect(whole.ok && new TextDecoder().decode(whole.bytes)).toBe(TEXT)
  expect(again.ok && Buffer.concat([...again.chunks]).toString()).toBe(TEXT)
})

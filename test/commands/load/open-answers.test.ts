import { expect, test } from 'vitest'
import { openAnswers } from '../../../src/commands/load/open-answers.ts'
import { fakeWorld } from '../../helpers/fake-world.ts'

const nobody = () => {
  throw new Error('nobody is asked')
}
const prompter = { show: nobody, ask: nobody, hasEditor: false, close: () => {} }

async function open(text: string, file = 'a.yaml') {
  const { world } = fakeWorld({ files: new Map([[file, text]]) })
  const opened = await openAnswers(file, prompter, {
    request: { catalogue: null, profile: null },
    world,
  })
  return 'ok' in opened && opened.ok ? opened.value.text : null
}

test.each(['', '\n', '  \n\n', '\ufeff'])('an empty file (%j) is begun', async text => {
  expect(await open(text)).toMatch(/^answers:$/m)
  expect(await open(text, 'a.json')).toBe('{}\n')
})

test('a file with comments alone is begun below them', async () => {
  expect(await open('# Ours\n\n# and yours')).toMatch(/^# Ours\n\n# and yours\n[\s\S]*^answers:$/m)
})

test('a file that says something stays as it is', async () => {
  expect(await open('# Ours\nname: x\n')).toBe('# Ours\nname: x\n')
})

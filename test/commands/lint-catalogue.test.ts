import { expect, test } from 'vitest'
import { runCli } from '../../src/cli/cli.ts'
import { fakeWorld, SMALL_CATALOGUE } from '../helpers/fake-world.ts'
import { readFolder } from '../helpers/read-folder.ts'

test('the examples of the working directory are checked as those of any folder', async () => {
  const files = new Map([
    ...readFolder(SMALL_CATALOGUE),
    ['examples.yaml', '- { id: one, says: So, nonsense: 1 }\n'],
  ])
  const { world, stdout } = fakeWorld({ files, stdin: null })
  const { exitCode } = await runCli(['catalogue', 'lint', '.'], world)
  expect(exitCode).toBe(1)
  expect(stdout()).toContain('examples.yaml:1:24  Unknown key "nonsense"\n  1 | - { id: one, says:')
})

test('the prose of the catalogue that comes with the program is checked where no folder is named', async () => {
  const files = new Map(
    [
      ...readFolder(SMALL_CATALOGUE),
      ['words.yaml', '- { id: the-middle, avoid: [the middle], write: the hub }\n'] as const,
      ['glossary.yaml', '- { id: one, name: One, what: In the middle. }\n'] as const,
    ].map(([path, text]) => [`${SMALL_CATALOGUE}/${path}`, text] as const),
  )
  const { world, stdout } = fakeWorld({ files, stdin: null })
  const { exitCode } = await runCli(['catalogue', 'lint'], world)
  expect(exitCode).toBe(0)
  expect(stdout().replaceAll(/\s+/g, ' ')).toContain('Readers stumble over "the middle"')
})

test('the prose of a layer is held against the words of all layers, and its own files alone are told of', async () => {
  const below = readFolder(SMALL_CATALOGUE)
  const heading = 'extends: ../below\nname: Ours\nversion: 1.0.0\n'
  const files = new Map([
    ...[...below].map(([path, text]) => [`below/${path}`, text] as const),
    ['below/words.yaml', '- { id: the-middle, avoid: [the middle], write: the hub }\n'],
    ['below/glossary.yaml', '- { id: one, name: One, what: In the middle. }\n'],
    ['ours/catalogue.yaml', heading],
    ['ours/words.yaml', '- { id: leverage, avoid: [leverage], write: use }\n'],
    ['ours/glossary.yaml', '- { id: two, name: Two, what: Leverage the middle. }\n'],
    [
      'ours/precedents/three.yaml',
      'id: three\naddress: x\nrequirements: { description: Off the middle. }\n',
    ],
  ])
  const { world, stdout } = fakeWorld({ files, stdin: null })
  await runCli(['catalogue', 'lint', 'ours'], world)
  const out = stdout().replaceAll(/\s+/g, ' ')
  expect(out).toContain(
    'ours/glossary.yaml:1:31 warning: Readers stumble over "Leverage": write use',
  )
  expect(out).toContain(
    'ours/glossary.yaml:1:40 warning: Readers stumble over "the middle": write the hub',
  )
  expect(out).toContain(
    'ours/precedents/three.yaml:3:34 warning: Readers stumble over "the middle"',
  )
  expect(out).not.toContain('below/glossary.yaml')
})

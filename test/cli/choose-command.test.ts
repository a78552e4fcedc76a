import { expect, test } from 'vitest'
import { chooseCommand } from '../../src/cli/choose-command.ts'

const COMMANDS = ['report', 'ask', 'explain', 'template']
const isFile = (path: string) => path === 'report.yaml' || path === 'templat'
const piped = { isFile, isTerminal: () => false }
const atTerminal = { isFile, isTerminal: () => true }

test.each([
  ['', 'report', ''],
  ['--brief', 'report', '--brief'],
  ['--help', 'help', '--help'],
  ['-', 'report', '-'],
  ['report.yaml', 'report', 'report.yaml'],
  ['missing.yaml', 'report', 'missing.yaml'],
  ['templat', 'report', 'templat'],
  ['explain pull', 'explain', 'pull'],
  ['-f json report a.yaml', 'report', '-f json a.yaml'],
  ['-f json a.yaml', 'report', '-f json a.yaml'],
  ['--format=json explain', 'explain', '--format=json'],
])('"%s" means %s with "%s"', (line, name, rest) => {
  const words = (text: string) => text.split(' ').filter(word => word !== '')
  expect(chooseCommand(words(line), COMMANDS, piped)).toEqual({
    ok: true,
    name,
    args: words(rest),
  })
})

test('a word near a command is no file', () => {
  expect(chooseCommand(['-q', 'reprot'], COMMANDS, piped)).toEqual({
    ok: false,
    word: 'reprot',
    nearest: 'report',
  })
})

test.each([
  ['', 'ask'],
  ['--all -f json', 'ask'],
  ['--no-input', 'report'],
  ['--help', 'help'],
  ['-', 'report'],
  ['report.yaml', 'report'],
  ['report', 'report'],
])('at a terminal "%s" means %s', (line, name) => {
  const words = line.split(' ').filter(word => word !== '')
  expect(chooseCommand(words, COMMANDS, atTerminal)).toMatchObject({ ok: true, name })
})

import { expect, test } from 'vitest'
import { relocateText } from '../../src/write/relocate-text.ts'

test.each([
  [
    '# yaml-language-server: $schema=schema.json\nname: n\n',
    '# yaml-language-server: $schema=../schema.json\nname: n\n',
  ],
  ['# yaml-language-server: $schema=https://a.example/s.json\nname: n\n', null],
  [
    'name: n\nextends: group/company.yaml # ours\n',
    'name: n\nextends: ../group/company.yaml # ours\n',
  ],
  ['name: n\n---\nname: m\nextends: c.yaml\n', 'name: n\n---\nname: m\nextends: ../c.yaml\n'],
  ['# $schema=schema.json\nname: n\n', null],
])('paths follow a text to another folder: %s', (text, expected) => {
  expect(relocateText({ file: 'a.yaml', text, syntax: 'yaml' }, path => `../${path}`)).toBe(
    expected ?? text,
  )
})

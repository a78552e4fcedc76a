import { expect, test } from 'vitest'
import { escapeMermaid } from '../../../src/report/mermaid/escape-mermaid.ts'

test.each([
  ['Out-of-the-box connector, 3.5 (new)', 'Out-of-the-box connector, 3.5 #40;new#41;'],
  ['a "quoted"; `b` #1', 'a #34;quoted#34;#59; #96;b#96; #35;1'],
  ['<script>', '#60;script#62;'],
  ['a->>b', 'a#45;#62;#62;b'],
  ['%%{init: {}}%%', '#37;#37;#123;init#58; #123;#125;#125;#37;#37;'],
  ['$$x$$', '#36;#36;x#36;#36;'],
  ['\ufb02\xb0\xb060\xb6\xdf', '#64258;\xb0\xb060#182;\xdf'],
  ['Größe, 在庫, 📦', 'Größe, 在庫, 📦'],
  ['  ', '#160;'],
])('%s', (text, escaped) => {
  expect(escapeMermaid(text)).toBe(escaped)
})

import { expect, test } from 'vitest'
import { neutralise } from '../../../src/report/outline/neutralise.ts'

test.each([
  ['a soft hyphen', 'a\u00adb', 'a⟨U+00AD⟩b'],
  ['a combining joiner', 'a\u034fb', 'a⟨U+034F⟩b'],
  ['a filler', 'a\u3164b\u115f\uffa0', 'a⟨U+3164⟩b⟨U+115F⟩⟨U+FFA0⟩'],
  ['a Mongolian separator', 'a\u180eb', 'a⟨U+180E⟩b'],
  ['a variation selector', 'a\ufe0fb\ufe00', 'a⟨U+FE0F⟩b⟨U+FE00⟩'],
  ['a selector of the supplement', 'a\u{e0100}', 'a⟨U+E0100⟩'],
  ['a second control', 'a\u009bb', 'a⟨U+009B⟩b'],
  ['an old format control', 'a\u206ab', 'a⟨U+206A⟩b'],
])('%s is made visible', (_, text, shown) => {
  expect(neutralise(text)).toBe(shown)
})

test.each(['⚠️ 1️⃣ 👩‍💻', 'नमस्ते क्‍ष', 'می‌خواهم', 'naïve Büro 顧客'])('%s stays as it is', text => {
  expect(neutralise(text)).toBe(text)
})

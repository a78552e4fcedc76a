import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCompact, writeCompact } from '../../../../src/report/html/packed/compact-json.ts'

test('what is read is what was written, whatever it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const sentence = 'A sentence that is long enough to be written once'
      const several = [value, { sentence, value }, [value, sentence, '', { sentence, value }], null]
      expect(readCompact(writeCompact(several))).toEqual(JSON.parse(JSON.stringify(several)))
    }),
  )
})

test('a key without a value is left out, as JSON does', () => {
  expect(readCompact(writeCompact({ one: undefined, two: [undefined, 2] }))).toEqual({
    two: [null, 2],
  })
})

test('the names of keys, and a part that returns, are written once', () => {
  const because = 'Whoever looks something up needs the answer now'
  const text = writeCompact([
    { id: 'one', because },
    { id: 'two', because },
    { because, id: 'two' },
  ])
  expect(text.split(because)).toHaveLength(2)
  expect(text.split('"id"')).toHaveLength(3)
})

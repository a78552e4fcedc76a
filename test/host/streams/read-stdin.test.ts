import { expect, test } from 'vitest'
import { readStdin } from '../../../src/host/streams/read-stdin.ts'

async function* chunks(texts: readonly string[], wait: number) {
  for (const text of texts) {
    await new Promise(resolve => setTimeout(resolve, wait))
    yield new TextEncoder().encode(text)
  }
}

const read = async (
  stream: AsyncIterable<Uint8Array>,
  limits: { patience: number; most: number },
) => {
  let silences = 0
  const bytes = await readStdin(stream, limits, () => {
    silences += 1
  })
  return { text: new TextDecoder().decode(bytes), silences }
}

test('all chunks are joined', async () => {
  const { text, silences } = await read(chunks(['a', 'b', 'c'], 0), { patience: 1000, most: 10 })
  expect([text, silences]).toEqual(['abc', 0])
})

test('a late first chunk is told once', async () => {
  const { text, silences } = await read(chunks(['a', 'b'], 30), { patience: 5, most: 10 })
  expect([text, silences]).toEqual(['ab', 1])
})

test('an endless stream is left once it is too large', async () => {
  const { text } = await read(chunks(Array(100).fill('ab'), 0), { patience: 1000, most: 10 })
  expect(text).toHaveLength(12)
})

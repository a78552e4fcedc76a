/** All bytes of a stream, at most a little over `most`; `onSilence` is called where the first is late by `patience` ms. */
export async function readStdin(
  stream: AsyncIterable<Uint8Array>,
  limits: { readonly patience: number; readonly most: number },
  onSilence: () => void,
): Promise<Uint8Array> {
  const silence = setTimeout(onSilence, limits.patience)
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of stream) {
      clearTimeout(silence)
      chunks.push(chunk)
      length += chunk.length
      if (length > limits.most) break
    }
  } finally {
    clearTimeout(silence)
  }
  return Buffer.concat(chunks)
}

/** The first piece of a stream, empty at its end; `onSilence` is called where it is late by `patience` ms. */
export async function waitForFirst(
  stream: AsyncIterable<Uint8Array>,
  patience: number,
  onSilence: () => void,
): Promise<Uint8Array> {
  const silence = setTimeout(onSilence, patience)
  try {
    const first = await stream[Symbol.asyncIterator]().next()
    return first.done ? new Uint8Array() : first.value
  } finally {
    clearTimeout(silence)
  }
}

import { readBytes } from '../report/html/packed/base85.ts'

/** The text of an element that holds packed data: the text raw deflated, in letters. */
export async function unpack(id: string): Promise<string> {
  const packed = document.getElementById(id)?.textContent ?? ''
  const stream = new Blob([readBytes(packed)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
  return new Response(stream).text()
}

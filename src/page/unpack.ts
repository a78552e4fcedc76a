/** The text of an element that holds packed data: base64 of the raw deflated text. */
export async function unpack(id: string): Promise<string> {
  const packed = document.getElementById(id)?.textContent ?? ''
  const bytes = Uint8Array.from(atob(packed), letter => letter.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Response(stream).text()
}

/** Bytes as text that stands in a page: five letters for four bytes, where base64 takes five and a third. */
export function writeBytes(bytes: Uint8Array): string {
  const words: string[] = []
  for (let at = 0; at < bytes.length; at += WORD) {
    let value = 0
    for (let byte = 0; byte < WORD; byte++) value = value * 256 + (bytes[at + byte] ?? 0)
    let word = ''
    for (let digit = 0; digit <= WORD; digit++) {
      word = LETTERS.charAt(value % LETTERS.length) + word
      value = Math.floor(value / LETTERS.length)
    }
    // Of a word that is not whole, as many letters as it has bytes, and one.
    words.push(word.slice(0, Math.min(WORD, bytes.length - at) + 1))
  }
  return words.join('')
}

/** What was written. */
export function readBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((text.length * WORD) / (WORD + 1)))
  for (let at = 0, to = 0; to < bytes.length; at += WORD + 1, to += WORD) {
    let value = 0
    for (let digit = 0; digit <= WORD; digit++)
      value = value * LETTERS.length + (DIGITS[text.charCodeAt(at + digit)] ?? LETTERS.length - 1)
    for (let byte = WORD - 1; byte >= 0; byte--) {
      if (to + byte < bytes.length) bytes[to + byte] = value % 256
      value = Math.floor(value / 256)
    }
  }
  return bytes
}

/** Bytes that are written together. */
const WORD = 4

/** 85 letters of which none means anything in HTML, in a script of a page or in a string of JSON. */
const LETTERS =
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%()*+,-./:;=?@[]^_{|'

/** By the code of a letter what it counts. */
const DIGITS: readonly number[] = Array.from({ length: 128 }, (_, code) =>
  LETTERS.indexOf(String.fromCharCode(code)),
).map(digit => (digit < 0 ? LETTERS.length - 1 : digit))

/**
 * The width of a line in em, in whatever plain font a reader has: rather too wide than too narrow, since no font is at hand
 * where a picture is laid out.
 */
export function measureText(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

function characterWidth(character: string): number {
  if (/[\p{Mn}\p{Me}\u200c\u200d]/u.test(character)) return 0
  if (
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
      character,
    )
  )
    return 1
  if (/[\u{1f000}-\u{1ffff}]/u.test(character)) return 1.35
  if (/[ijltfrI.,:;'|!()[\]/ ]/.test(character)) return 0.38
  return /[mwMWA-Z@%&\u27e8\u27e9]/.test(character) ? 0.78 : 0.6
}

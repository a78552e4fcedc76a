import { type Cursor, isTyping, type Screen } from './screen.ts'

/** The cursor once a text of any number of lines was pasted: it goes where text is typed, whole; elsewhere no key of it counts. */
export function pasteText(screen: Screen, before: Cursor, pasted: string): Cursor {
  const { told: _, ...cursor } = before
  const { field, items } = screen
  if (field === null) return { ...cursor, told: 'Pasted text has no place here.' }
  const joint = field.kind === 'text' ? field.joint : ' '
  const own = field.kind === 'text' ? 0 : items.findIndex(({ id }) => id === field.item)
  const typed = isTyping(screen, cursor) ? cursor.typed : ''
  return {
    ...cursor,
    active: Math.max(0, own),
    typed: typed + joinLines(pasted, joint),
    refused: false,
  }
}

/** The lines of a text as one; a line that ends as the joint begins (`a,`) is not joined twice. */
export function joinLines(text: string, joint: string): string {
  const sign = joint.trim()
  return text
    .split(/[\r\n\u0085\u2028\u2029]+/)
    .map(line => line.replace(/\p{Cc}/gu, ' ').trim())
    .filter(line => line !== '' && line !== sign)
    .map(line =>
      sign !== '' && line.endsWith(sign) ? line.slice(0, -sign.length).trimEnd() : line,
    )
    .join(joint)
}

/** A value as JSON, in which no character acts on a terminal or cannot be seen: each is escaped, and means the same. */
export function stringify(value: unknown, indent: number | null): string {
  return JSON.stringify(value, null, indent ?? undefined).replace(ACTING, escapeUnit)
}

// Delete and the second controls, soft hyphen, bidirectional marks and controls, separators, what is as wide as nothing, tags.
const ACTING =
  /[\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|\u034f|\u17b4|\u17b5|[\u180b-\u180d]|\u180f|\udb40[\udc00-\udfff]/g

const escapeUnit = (units: string): string =>
  units
    .split('')
    .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')

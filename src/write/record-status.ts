/** Whether a text is a record of a decision: it has the heading that MADR or Nygard give what was decided. */
export const isDecisionRecord = (text: string): boolean =>
  /^##[ \t]+Decision(?:[ \t]+Outcome)?[ \t]*\r?$/im.test(text)

/**
 * The status of a record of a decision, as far as it is written: in the front matter (MADR 3 and 4), in a list (MADR 2) or
 * under a heading (Nygard), where all lines of the section count; null: there is none.
 *
 * @example
 * recordStatus('---\nstatus: superseded by ADR-0007\n---\n') // 'superseded by ADR-0007'
 */
export function recordStatus(text: string): string | null {
  const front = /^\ufeff?---[ \t]*\r?\n(?<lines>.*?)^(?:---|\.\.\.)[ \t]*\r?$/ms.exec(text)
  const found =
    front === null
      ? (LISTED.exec(text) ?? UNDER_HEADING.exec(text))
      : IN_FRONT.exec(front.groups?.lines ?? '')
  return found === null ? null : (found[1] ?? '').replace(/\s+/g, ' ').trim()
}

const IN_FRONT = /^status[ \t]*:([^\r\n]*(?:\r?\n[ \t]+\S[^\r\n]*)*)/m
const LISTED = /^[*-][ \t]+status:([^\r\n]*)/im
const UNDER_HEADING = /^##[ \t]+status[ \t]*\r?\n(.*?)(?=^#|(?![\s\S]))/ims

/** The record that took the place of one of this status, as it is named there; null: none did. */
export function supersededBy(status: string | null): string | null {
  const [, named = ''] =
    /\bsuperse?ded[ \t]+by[ \t:]+(\[[^\]]*\]|[^\s,;"'#]+)/i.exec(status ?? '') ?? []
  return named === '' ? null : named.replace(/^\[|\]$/g, '').replace(/\.$/, '')
}

/**
 * A record of a decision whose status says that another one took its place; every other character stays as it was. The
 * status stands in the front matter (MADR 3 and 4), in a list (MADR 2) or under a heading (Nygard); a record without one
 * gets it in front.
 *
 * @example
 * supersedeRecord('---\nstatus: accepted\n---\n', 'ADR-0007') // '---\nstatus: superseded by ADR-0007\n---\n'
 */
export function supersedeRecord(text: string, by: string): string {
  const status = `superseded by ${by}`
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : ''
  const lines = text.slice(mark.length).split(/(?<=\n)/)
  return mark + (inFrontMatter(lines, status) ?? inBody(lines, status)).join('')
}

const BYTE_ORDER_MARK = '\ufeff'

/** null: there is no front matter. */
function inFrontMatter(lines: readonly string[], status: string): readonly string[] | null {
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
  if (!/^---\s*$/.test(lines[0] ?? '') || end === -1) return null
  const at = lines.findIndex((line, index) => index < end && /^status[ \t]*:/.test(line))
  if (at === -1) return lines.toSpliced(1, 0, `status: ${status}${lineEnd(lines)}`)
  const next = lines.findIndex((line, index) => index > at && !/^[ \t]+\S/.test(line))
  return lines.toSpliced(at, next - at, withValue(lines[at] ?? '', status))
}

/** A remark behind the value stays. */
function withValue(line: string, status: string): string {
  return line.replace(
    /^(status[ \t]*:)[ \t]*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?:(?![ \t]+#)[^\r\n])*)/,
    (_, key: string) => `${key} ${status}`,
  )
}

function inBody(lines: readonly string[], status: string): readonly string[] {
  const listed = lines.findIndex(line => /^[*-][ \t]+status:/i.test(line))
  if (listed !== -1)
    return lines.with(
      listed,
      (lines[listed] ?? '').replace(/^([*-][ \t]+status:)[^\r\n]*/i, `$1 ${status}`),
    )
  const heading = lines.findIndex(line => /^##[ \t]+status[ \t]*\r?$/im.test(line))
  if (heading === -1)
    return [
      `---${lineEnd(lines)}status: ${status}${lineEnd(lines)}---${lineEnd(lines)}`,
      lineEnd(lines),
      ...lines,
    ]
  const at = lines.findIndex((line, index) => index > heading && line.trim() !== '')
  return at === -1 || /^#/.test(lines[at] ?? '')
    ? lines.toSpliced(heading + 1, 0, lineEnd(lines), `${status}${lineEnd(lines)}`)
    : lines.with(at, (lines[at] ?? '').replace(/^[^\r\n]*/, upperFirst(status)))
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const lineEnd = ([first = '']: readonly string[]): string =>
  first.endsWith('\r\n') ? '\r\n' : '\n'

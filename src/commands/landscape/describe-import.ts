import type { ImportRemark, RemarkCode } from '../../input/landscape/import/imported.ts'
import type { LandscapeAdvice } from '../../model/result/landscape.ts'
import { neutralise } from '../../report/outline/neutralise.ts'
import { countOf } from '../../report/wording/phrases.ts'

/** What stderr is told of what was left out, a line for each kind with the first places, and what is not known. */
export function describeRemarks(remarks: readonly ImportRemark[]): string {
  const kinds = [...new Set(remarks.map(({ code }) => code))]
  return kinds
    .map(code =>
      lineOf(
        code,
        remarks.filter(each => each.code === code),
      ),
    )
    .join('')
}

/** What leaves a part of what was named unread, as against what has no place in a landscape. */
export const unreadOf = (remarks: readonly ImportRemark[]): readonly ImportRemark[] =>
  remarks.filter(({ code }) => UNREAD.includes(code))

const UNREAD: readonly RemarkCode[] = ['list-unreadable', 'column-missing', 'entity-unreadable']

/** The main questions that stay open, and for how many interfaces. */
export function describeUnknown(
  { unanswered }: Pick<LandscapeAdvice, 'unanswered'>,
  counts: Pick<LandscapeAdvice['counts'], 'systems' | 'interfaces' | 'links'>,
): string {
  const open = unanswered.map(({ question, interfaces }) =>
    interfaces === counts.interfaces ? question : `${question} (${interfaces})`,
  )
  const head = `${countOf(counts.systems, 'system')}, ${countOf(counts.interfaces, 'interface')}, ${countOf(counts.links, 'link')}\n`
  if (open.length === 0) return head
  return `${head}Not known, and left open: ${open.join(', ')}\n`
}

const MOST_NAMED = 5

function lineOf(code: RemarkCode, remarks: readonly ImportRemark[]): string {
  const places = remarks.slice(0, MOST_NAMED).map(({ file, line, value }) => {
    const at = line === null ? '' : `${neutralise(file)}:${line}`
    const said = value === '' ? '' : `"${neutralise(value)}"`
    return [at, said].filter(text => text !== '').join(' ')
  })
  const rest = remarks.length - places.length
  return `${SENTENCES[code]}: ${places.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}\n`
}

const SENTENCES: Readonly<Record<RemarkCode, string>> = {
  'list-unreadable': 'Nothing was read: a quote opens in this row that nothing closes',
  'column-missing': 'No title means what is needed; "--columns FILE" can say which one does',
  'column-unused': 'Columns that mean nothing here; "--columns FILE" can say what they do',
  'column-twice': 'Columns that mean what an earlier one does, left out',
  'row-without-end': 'Rows without a sender or a receiver, left out',
  'row-to-itself': 'Links from a system to itself, left out',
  'row-twice': 'Rows that stand there a second time, kept as interfaces of their own',
  'quote-stray': 'Rows with a quote inside a cell, read as a letter of it',
  'cell-surplus': 'Cells beyond the last title, left out',
  'cell-split': 'Cells read as several names, for a semicolon, bar or line break',
  'cell-whole': 'Cells read as one name, with a comma or another mark in it',
  'value-unknown': 'Values that are no answer, left open',
  'entity-unreadable': 'Documents that are no valid YAML, left out',
  'entity-unnamed': 'Documents without a kind and a name, left out',
  'entity-twice': 'Entities described a second time, taken together',
  'entity-without-link': 'Components and resources without a link, left out',
  'placeholder-left-out': 'Placeholders of templates in place of names, left out',
  'api-without-provider': 'APIs that no component provides, left out',
  'api-without-consumer': 'APIs that no component consumes, left out',
  'library-left-out': 'Dependencies on libraries, left out',
  'reference-unknown': 'Dependencies on what the catalogue does not describe',
}

/** Why a text is no valid YAML, in words of somebody who writes it, by what the parser says of it. */
export function syntaxReason(problem: string, reason: string): string {
  const [, bracket] = /end with a ([\]}])$/.exec(reason) ?? []
  if (bracket !== undefined) return `The bracket that opens before is not closed by "${bracket}"`
  return PLAIN[problem] ?? reason
}

const PLAIN: Readonly<Record<string, string>> = {
  BAD_INDENT: 'This line stands further left or right than the lines that it belongs to',
  BLOCK_AS_IMPLICIT_KEY:
    'A second ": " stands in this line. A text that holds one needs quotes, and a new entry a line of its own',
  MULTILINE_IMPLICIT_KEY: 'A key has to stand on one line with its ":"',
  TAB_AS_INDENT: 'Tabs are not allowed as indentation, only blanks',
}

/** A finding that a fixture says it must give. */
export interface ExpectedMark {
  readonly code: string
  readonly line: number
}

/** What the comments `# ^ code` of a fixture expect of the line above them; several may follow each other. */
export function expectedMarks(text: string): readonly ExpectedMark[] {
  const marks: ExpectedMark[] = []
  let marked = 0
  text.split('\n').forEach((content, index) => {
    const code = MARK.exec(content)?.[1]
    if (code === undefined) marked = index + 1
    else marks.push({ code, line: marked })
  })
  return marks
}

const MARK = /^\s*#\s*\^\s*([a-z0-9-]+)\s*$/

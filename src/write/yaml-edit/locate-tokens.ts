import { CST, Lexer } from 'yaml'
import type { Span } from '../../input/source/locate-offsets.ts'

/** A word, sign, comment or blank of a YAML text; `type` as the library names it, `scalar` for all that is not quoted. */
export interface Token extends Span {
  readonly type: CST.TokenType | null
}

/** All of a YAML text as tokens, in order; a text over several lines ends before its last line break. */
export function locateTokens(text: string): readonly Token[] {
  const tokens: Token[] = []
  let start = 0
  let isScalar = false
  for (const lexeme of new Lexer().lex(text)) {
    if (!isScalar && WITHOUT_WIDTH.has(lexeme)) {
      isScalar = lexeme === CST.SCALAR
      continue
    }
    const type = isScalar ? 'scalar' : CST.tokenType(lexeme)
    const width = (isScalar ? lexeme.replace(LINE_BREAK, '') : lexeme).length
    if (width > 0) tokens.push({ type, start, end: start + width })
    start += lexeme.length
    isScalar = false
  }
  return tokens
}

/** Whether a token says something: neither blank nor comment. */
export function isContent({ type }: Token): boolean {
  return type !== 'space' && type !== 'newline' && type !== 'comment'
}

/** The lexer announces what follows with signs that are not in the text. */
const WITHOUT_WIDTH: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR])

const LINE_BREAK = /\r?\n$/

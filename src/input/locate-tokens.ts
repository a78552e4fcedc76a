import { CST, Lexer } from 'yaml'
import type { Span } from './locate-offsets.ts'

/** A word, sign, comment or blank of a YAML text; `type` as the library names it, `scalar` for all that is not quoted. */
export interface Token extends Span {
  readonly type: CST.TokenType | null
}

/** Every character of a YAML text as part of one token, in order; text of several lines ends with its last character. */
export function locateTokens(text: string): readonly Token[] {
  const tokens: Token[] = []
  let start = 0
  let marked = false
  for (const lexeme of new Lexer().lex(text)) {
    if (!marked && WITHOUT_WIDTH.has(lexeme)) {
      marked = lexeme === CST.SCALAR
      continue
    }
    const type = marked ? 'scalar' : CST.tokenType(lexeme)
    const width = marked ? lexeme.replace(BLANK_END, '').length : lexeme.length
    if (width > 0) tokens.push({ type, start, end: start + width })
    start += lexeme.length
    marked = false
  }
  return tokens
}

/** Whether a token says something: neither blank nor comment. */
export function isContent({ type }: Token): boolean {
  return type !== 'space' && type !== 'newline' && type !== 'comment'
}

/** The lexer announces what follows with signs that are not in the text. */
const WITHOUT_WIDTH: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR])

/** A block scalar takes its line break and blank lines with it. */
const BLANK_END = /[ \t\r\n]+$/

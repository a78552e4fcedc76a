import { Lexer } from 'yaml'
import type { RecordedExchange } from '../../model/recorded-decision.ts'
import { cutBlocks, keyOf } from './cut-blocks.ts'

/** Finds the comments in the block of a lock about an exchange, or about a landscape, which has no name there; in their order. */
export function commentsInLock(text: string): (about: RecordedExchange) => readonly string[] {
  const blocks = new Map(cutBlocks(text).blocks.map(({ key, text }) => [key, text]))
  return about => commentsIn(blocks.get(keyOf(about)) ?? '')
}

function commentsIn(text: string): readonly string[] {
  const tokens = [...new Lexer().lex(text)]
  return tokens.filter((token, at) => token.startsWith('#') && tokens[at - 1] !== SCALAR)
}

/** Stands before each text that is a value. */
const SCALAR = '\u001f'

import { Composer, type CST, type Document, Lexer, Parser, type YAMLError } from 'yaml'
import type { FindingCode } from '../../model/finding.ts'
import { checkNodes } from './check-nodes.ts'
import type { Span, SpanFault } from './locate-offsets.ts'

/** One YAML document as a tree, with its faults; null where there is none, or it is too large or too deep to build. */
export interface Composed {
  readonly document: Document | null
  readonly faults: readonly SpanFault[]
}

/** The most characters of one document (2 MB of plain text); a requirements file has two thousand. */
export const LARGEST_DOCUMENT = 2_000_000

/** The deepest nesting. More is refused before the tree is built: that recurses, and running out of stack cannot be caught. */
const DEEPEST_NESTING = 64

/** After so many faults of syntax the rest only repeats the first. */
const MOST_SYNTAX_FAULTS = 20

/** Whether the tree keeps the tokens that it was composed from, for who writes into its text. */
interface ComposeOptions {
  readonly keepSourceTokens?: boolean
}

/** Builds the tree of one document's text; all that is not plain YAML 1.2 data is a fault. Never throws. */
export function composeDocument(text: string, options: ComposeOptions = {}): Composed {
  if (text.length > LARGEST_DOCUMENT) {
    return refuse('text-too-large', { start: 0, end: 1 }, LARGEST_DOCUMENT)
  }
  const { tokens, tooDeepAt } = parseTokens(text)
  if (tooDeepAt !== null) {
    return refuse('text-too-deep', { start: tooDeepAt, end: tooDeepAt + 1 }, DEEPEST_NESTING)
  }
  const [document = null, second] = [
    ...new Composer({ ...STRICT, ...options }).compose(tokens, true, text.length),
  ] as Document[]
  if (document === null) return { document, faults: [] }
  const errors = [...document.errors, ...document.warnings, ...(second?.errors ?? [])]
  const told = withoutConsequences(errors).map(error => translate(error, text))
  const faults = [...checkVersion(tokens), ...told]
  return { document, faults: [...faults.slice(0, MOST_SYNTAX_FAULTS), ...checkNodes(document)] }
}

/** `checkNodes` finds repeated keys: `yaml` would compare every key with every other, in quadratic time. */
const STRICT = {
  version: '1.2',
  stringKeys: true,
  uniqueKeys: false,
  resolveKnownTags: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const

function refuse(code: FindingCode, span: Span, limit: number): Composed {
  return { document: null, faults: [{ code, span, facts: { limit } }] }
}

interface Tokens {
  readonly tokens: readonly CST.Token[]
  readonly tooDeepAt: number | null
}

function parseTokens(text: string): Tokens {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme))
    if (parser.stack.length > DEEPEST_NESTING) return { tokens, tooDeepAt: parser.offset - 1 }
  }
  tokens.push(...parser.end())
  return { tokens, tooDeepAt: null }
}

function checkVersion(tokens: readonly CST.Token[]): readonly SpanFault[] {
  return tokens.flatMap(token =>
    token.type === 'directive' && /^%YAML(?!\s+1\.2\s*$)/.test(token.source)
      ? [fault('yaml-version', token.offset, token.source)]
      : [],
  )
}

function fault(code: FindingCode, start: number, value: string): SpanFault {
  return { code, span: { start, end: start + value.length }, facts: { value } }
}

/** After the first fault of the layout no later line stands where it should, so that others of this kind say nothing of their own. */
function withoutConsequences(errors: readonly YAMLError[]): readonly YAMLError[] {
  const ofLayout = errors
    .filter(({ code }) => LAYOUT.has(code))
    .toSorted((one, other) => one.pos[0] - other.pos[0])
  const [first] = ofLayout
  return errors.filter(error => error === first || !LAYOUT.has(error.code))
}

const LAYOUT: ReadonlySet<YAMLError['code']> = new Set([
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'BLOCK_IN_FLOW',
  'TAB_AS_INDENT',
])

function translate(error: YAMLError, text: string): SpanFault {
  const [start, end] = error.pos
  const facts = { reason: error.message, problem: error.code, value: text.slice(start, end) }
  return { code: CODES[error.code] ?? 'yaml-syntax', span: { start, end }, facts }
}

const CODES: Partial<Record<YAMLError['code'], FindingCode>> = {
  TAG_RESOLVE_FAILED: 'yaml-tag',
  BAD_COLLECTION_TYPE: 'yaml-tag',
  RESOURCE_EXHAUSTION: 'text-too-deep',
}

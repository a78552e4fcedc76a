/** Where a text stops being JSON: the offset of the first character that none could have there; the end of its content where it ends too early. */
export function jsonFaultAt(text: string): number {
  const open: string[] = []
  let expected: Expected = VALUE
  let at = 0
  while (true) {
    const token = tokenAt(text, at)
    if (token === null) return faultIn(text, at)
    const next = expected[token.kind]
    if (next === undefined || (token.kind === 'close' && open.pop() !== OPENED_BY[token.text]))
      return token.start
    if (token.kind === 'open') open.push(token.text)
    at = token.end
    expected = next(token.text, open.at(-1))
  }
}

type Kind = 'open' | 'close' | 'comma' | 'colon' | 'string' | 'scalar'

/** By the kind of the next token what is expected after it; kinds that are missing are faults. */
type Expected = Readonly<
  Partial<Record<Kind, (text: string, within: string | undefined) => Expected>>
>

const OPENED_BY: Readonly<Record<string, string>> = { '}': '{', ']': '[' }

const afterValue = (_: string, within: string | undefined): Expected => {
  if (within === undefined) return {}
  return { comma: () => (within === '{' ? KEY : VALUE), close: afterValue }
}
const afterOpen = (text: string): Expected =>
  text === '{' ? { ...KEY, close: afterValue } : { ...VALUE, close: afterValue }

const VALUE: Expected = { open: afterOpen, string: afterValue, scalar: afterValue }
const KEY: Expected = { string: () => ({ colon: () => VALUE }) }

interface Token {
  readonly kind: Kind
  readonly text: string
  readonly start: number
  readonly end: number
}

function tokenAt(text: string, at: number): Token | null {
  TOKEN.lastIndex = at
  const match = TOKEN.exec(text)
  if (match === null) return null
  const [kind, found = ''] =
    Object.entries(match.groups ?? {}).find(([, group]) => group !== undefined) ?? []
  const end = TOKEN.lastIndex
  return { kind: kind as Kind, text: found, start: end - found.length, end }
}

const TOKEN =
  /[ \t\r\n]*(?:(?<open>[[{])|(?<close>[\]}])|(?<comma>,)|(?<colon>:)|(?<string>"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?<scalar>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y

/** What is no token: the bad character within a string, else where it begins. */
function faultIn(text: string, at: number): number {
  GOOD_PART.lastIndex = at
  GOOD_PART.exec(text)
  const end = Math.max(at, GOOD_PART.lastIndex)
  return end >= text.length ? text.trimEnd().length : end
}

const GOOD_PART = /[ \t\r\n]*(?:"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*)?/y

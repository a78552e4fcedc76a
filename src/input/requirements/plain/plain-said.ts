import type { Truth } from '../../../condition/evaluate.ts'
import type { Answer, Said } from '../../../model/answers.ts'
import { isMapping, type SourceNode } from '../../source/source-node.ts'
import { matchOne } from '../answers/match-one.ts'
import { matchSeveral, type WrittenTicks } from '../answers/match-several.ts'
import type { AskedQuestion, ParsedSaid, Ticks } from '../answers/match-value.ts'
import type { PlainContradictions } from './plain-contradictions.ts'

/** What a JSON value says as the answer to a question, read once however many documents say it. */
export interface PlainSaid {
  readonly said: Said & Pick<Answer, 'written' | 'figure'>
  /** The truths of the conditions that contradictions have on the question (see `compileContradictions`). */
  readonly truths: readonly Truth[]
}

/** What values say as answers to one question; null: something is to be told of the value, or it is no answer of this kind. */
export type SaidReader = (value: unknown) => PlainSaid | null

/** A function from values to what they say as answers to a question. Values are those of JSON, where a number is a number. */
export function saidReader(
  asked: AskedQuestion,
  truthsOf: PlainContradictions['truthsOf'],
): SaidReader {
  const read = (value: unknown): PlainSaid | null => {
    const said = readSaid(asked, value)
    return said && { said, truths: truthsOf(asked.question, said) }
  }
  const words = remember(read)
  const lists = [1, 2, 3].map(() => remember(read))
  const others = remember(read)
  return value => {
    if (typeof value === 'string') return words(value, value)
    const texts = listOfTexts(value)
    const readList = lists[texts.length - 1]
    if (readList) return readList(texts.join(SEPARATOR), texts)
    return isShallow(value, DEEPEST) ? others(JSON.stringify(value), value) : null
  }
}

/** A mapping of lists; to write what is nested far deeper as a key would take more stack than there is. */
const DEEPEST = 2

function isShallow(value: unknown, deepest: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return deepest > 0 && Object.values(value).every(each => isShallow(each, deepest - 1))
}

/** The items of a list of texts; none of any other value. */
function listOfTexts(value: unknown): readonly string[] {
  return Array.isArray(value) && value.every(item => typeof item === 'string') ? value : []
}

// A list of which an item has it is refused, since no option has one: its key is that of no good list of its length.
const SEPARATOR = '\0'

/** The function with its latest results, by a key that is the same for values that say the same. */
function remember(read: SaidReader): (key: string, value: unknown) => PlainSaid | null {
  const known = new Map<string, PlainSaid | null>()
  return (key, value) => {
    if (key.length > LONGEST) return read(value)
    const found = known.get(key)
    if (found !== undefined) return found
    // Quantities can be written in any number of ways.
    if (known.size >= MOST) known.clear()
    const said = read(value)
    known.set(key, said)
    return said
  }
}

const MOST = 1000
const LONGEST = 200

function readSaid(asked: AskedQuestion, value: unknown): PlainSaid['said'] | null {
  const node: SourceNode = { data: value, path: [], locator: NOWHERE }
  const matched =
    asked.question.holds === 'several' ? readSeveral(node, asked) : readOne(node, asked)
  return matched === null || matched.findings.length > 0 ? null : matched.said
}

/** By hand what `answerShape` says of an answer without remarks: a mapping would say no more than its value. */
function readOne(node: SourceNode, asked: AskedQuestion): ParsedSaid | null {
  const { data } = node
  const isOne = isTicks(data) && !(Array.isArray(data) && data.length === 0)
  return isOne ? matchOne(node, data, asked) : null
}

/** By hand what `severalShape` says of an answer without remarks. */
function readSeveral(node: SourceNode, asked: AskedQuestion): ParsedSaid | null {
  const { data } = node
  if (isTicks(data)) return matchSeveral(node, data, asked)
  if (!isMapping(data)) return null
  const isWritten = Object.entries(data).every(([key, ticks]) => KEYS.has(key) && isTicks(ticks))
  return isWritten ? matchSeveral(node, data as WrittenTicks, asked) : null
}

const KEYS: ReadonlySet<string> = new Set<keyof WrittenTicks>(['value', 'unsure', 'one-of'])

const isTicks = (data: unknown): data is Ticks =>
  isTick(data) || (Array.isArray(data) && data.every(isTick))

const isTick = (data: unknown) => typeof data === 'string' || typeof data === 'number'

const PLACE = { file: '', line: 1, column: 1, length: 1 }
/** What is found here is never told: the whole document is then read with its places. */
const NOWHERE: SourceNode['locator'] = {
  approximate: () => PLACE,
  locate: () => PLACE,
  number: () => ({ isJson: true, text: () => '' }),
}

/** What is remarked beside an answer, and the rest of it. */
export interface RemarkedValue {
  readonly note: string | null
  readonly by: string | null
  readonly assumed: boolean
  readonly value: unknown
}

/** An answer that is a mapping, apart from its remarks; null where a remark is not what it should be. */
export function splitRemarks(written: Readonly<Record<string, unknown>>): RemarkedValue | null {
  const { note = null, by = null, assumed = false, ...rest } = written
  if (!isRemark(note) || !isRemark(by) || typeof assumed !== 'boolean') return null
  // Null is a remark that is missing only where it is not written.
  if (written.note === null || written.by === null) return null
  const isBare = 'value' in rest && Object.keys(rest).length === 1 && !isMapping(rest.value)
  return { note, by, assumed, value: isBare ? rest.value : rest }
}

function isRemark(remark: unknown): remark is string | null {
  return remark === null || (typeof remark === 'string' && remark !== '')
}

import { errorAt } from '../../../diagnostics/diagnostics.ts'
import type { Finding } from '../../../model/finding.ts'
import type { Question } from '../../../model/question.ts'
import {
  childAt,
  isMapping,
  itemsOf,
  type SourceNode,
  valuePlace,
} from '../../source/source-node.ts'
import { NO_OPTION, UNKNOWN_ANSWER } from '../../terms/match-option.ts'
import {
  type AskedQuestion,
  type MatchedValue,
  matchList,
  type ParsedSaid,
  type Ticks,
} from './match-value.ts'

/** An answer to a question of which several options may hold, once its shape is known to be right. */
export type WrittenSeveral = Ticks | WrittenTicks

/** What a value of the right shape says as such an answer. */
export function matchSeveral(
  node: SourceNode,
  written: WrittenSeveral,
  asked: AskedQuestion,
): ParsedSaid {
  if (isMapping(written)) return matchKeys(node, written, asked)
  const named = matchTicks(node, written, asked)
  return { said: saidBy(named, asked), remarks: {}, findings: named.findings }
}

/** What may be written of such an answer beside its remarks, each where it says something. */
export type WrittenTicks = Readonly<Partial<Record<(typeof KEYS)[number], Ticks | undefined>>>

const KEYS = ['value', 'unsure', 'one-of'] as const

function matchKeys(node: SourceNode, written: WrittenTicks, asked: AskedQuestion): ParsedSaid {
  if (KEYS.every(key => written[key] === undefined)) {
    const missing = errorAt(valuePlace(node), 'key-missing', { key: 'value' })
    return { said: null, remarks: {}, findings: [missing] }
  }
  const [value, unsure, oneOf] = KEYS.map(key =>
    matchTicks(childAt(node, key), written[key] ?? [], asked),
  ) as [MatchedTicks, MatchedTicks, MatchedTicks]
  const findings = [value, unsure, oneOf].flatMap(each => each.findings)
  const remarks = written as ParsedSaid['remarks']
  if (value.isUnknown) return { said: saidBy(value, asked), remarks, findings }
  const repeated = findRepeated(node, [value, unsure, oneOf])
  return {
    said: joinTicks(asked.question, { value, unsure, oneOf }),
    remarks,
    findings: [...findings, ...repeated],
  }
}

interface MatchedTicks extends MatchedValue {
  readonly isUnknown: boolean
}

/** What a word or a list names; `none` and an empty list name nothing, and stand alone. */
function matchTicks(node: SourceNode, written: Ticks, asked: AskedQuestion): MatchedTicks {
  if (written === UNKNOWN_ANSWER) return { options: [], findings: [], isUnknown: true }
  if (written === NO_OPTION) return { options: [], findings: [], isUnknown: false }
  const alone = itemsOf(node).filter(({ data }) => data === NO_OPTION || data === UNKNOWN_ANSWER)
  if (alone.length > 0) {
    const findings = alone.map(item =>
      errorAt(valuePlace(item), 'word-not-alone', {
        value: String(item.data),
        question: asked.question.id,
      }),
    )
    return { options: [], findings, isUnknown: false }
  }
  return { ...matchList(node, written, asked), isUnknown: false }
}

function saidBy(
  { options, isUnknown }: MatchedTicks,
  { question }: AskedQuestion,
): NonNullable<ParsedSaid['said']> {
  if (isUnknown) {
    const unsure = question.options.map(({ id }) => id)
    return { options: [], unsure, written: UNKNOWN_ANSWER }
  }
  return { options, written: wordsOf(options) }
}

interface Ticked {
  readonly value: MatchedTicks
  readonly unsure: MatchedTicks
  readonly oneOf: MatchedTicks
}

/** `one-of` a single option says that it holds. */
function joinTicks(
  { options: all }: Question,
  { value, unsure, oneOf }: Ticked,
): NonNullable<ParsedSaid['said']> {
  const isSingle = oneOf.options.length === 1
  const held = new Set([...value.options, ...(isSingle ? oneOf.options : [])])
  const options = all.map(({ id }) => id).filter(id => held.has(id))
  const any = isSingle ? [] : oneOf.options
  const written = [
    ...(options.length > 0 || unsure.options.length + any.length === 0 ? [wordsOf(options)] : []),
    ...(any.length > 0 ? [`one of ${any.join(', ')}`] : []),
    ...(unsure.options.length > 0 ? [`not sure: ${unsure.options.join(', ')}`] : []),
  ].join('; ')
  return {
    options,
    written,
    ...(unsure.options.length > 0 && { unsure: unsure.options }),
    ...(any.length > 0 && { oneOf: any }),
  }
}

const wordsOf = (options: readonly string[]) =>
  options.length === 0 ? NO_OPTION : options.join(', ')

/** An option stands under one of the keys only. */
function findRepeated(node: SourceNode, matched: readonly MatchedTicks[]): readonly Finding[] {
  const seen = new Map<string, string>()
  return KEYS.flatMap((key, index) =>
    (matched[index]?.options ?? []).flatMap(option => {
      const first = seen.get(option)
      if (first === undefined) {
        seen.set(option, key)
        return []
      }
      const under = childAt(node, key)
      const place = valuePlace(itemsOf(under).find(({ data }) => data === option) ?? under)
      return [errorAt(place, 'option-twice', { value: option, first })]
    }),
  )
}

import { nearestWord, quote, suggest } from '../../diagnostics/suggest.ts'
import type { Finding, FindingCode } from '../../model/finding.ts'
import type { Band, Option, Question } from '../../model/question.ts'
import { type ReadQuantity, readNumber, readQuantity } from './parse-quantity.ts'
import type { QuantityRange } from './quantity-units.ts'

/** The ids of the options that one written value names, in the question's order; or why it names none. */
export type MatchedOptions =
  | {
      readonly ok: true
      readonly options: readonly string[]
      /** Of a quantity both ends, in milliseconds, bytes or pieces: "300000..300000". Absent: an id names the option. */
      readonly figure?: string
    }
  | { readonly ok: false; readonly code: FindingCode; readonly facts: Finding['facts'] }

/** The answer that means every option: it scores like no answer, and the question is not asked again. */
export const UNKNOWN_ANSWER = 'unknown'

/** The answer to a question of which several options may hold that none does. */
export const NO_OPTION = 'none'

/**
 * The options that an id, a quantity or a range of quantities names: those whose bands it touches. A number is one of JSON;
 * what a person wrote is a text.
 */
export function matchOption(written: string | number, question: Question): MatchedOptions {
  const text = String(written)
  if (question.options.some(({ id }) => id === text)) return { ok: true, options: [text] }
  if (question.quantity === null) return unknownOption(text, question)
  const { quantity } = question
  const read =
    typeof written === 'number' ? readNumber(written, quantity) : readQuantity(written, quantity)
  return read.ok
    ? {
        ok: true,
        options: touchedOptions(read.range, question.options),
        figure: `${read.range.low}..${read.range.high}`,
      }
    : unmatched(text, question, read)
}

function touchedOptions(range: QuantityRange, options: readonly Option[]): readonly string[] {
  return options.filter(({ band }) => band && touches(range, band)).map(({ id }) => id)
}

function touches({ low, high }: QuantityRange, { from, below }: Band): boolean {
  return from <= high && (below === null || low < below)
}

/** A text that starts like a number was meant as a quantity, unless an option that does so too is near: `1s-to-10`. */
function unmatched(
  text: string,
  question: Question,
  read: Extract<ReadQuantity, { ok: false }>,
): MatchedOptions {
  if (read.because === 'reversed' || read.because === 'fraction')
    return { ok: false, code: CODES[read.because], facts: { value: quote(text) } }
  if (read.because === 'ambiguous')
    return {
      ok: false,
      code: 'quantity-ambiguous',
      facts: { value: quote(text), allowed: read.readings },
    }
  const option = unknownOption(text, question)
  const isQuantity = NUMBER.test(text) && !NUMBER.test(String(option.facts.nearest))
  return isQuantity ? wrongQuantity(text, question) : option
}

const CODES = { reversed: 'quantity-range-reversed', fraction: 'quantity-fraction' } as const

const NUMBER = /^[-+.]?\d/

/** The sentence shows the form of a quantity; the ids of the options, which would do as well, are the allowed values. */
function wrongQuantity(text: string, { quantity, options }: Question) {
  const facts = { value: quote(text), kind: quantity ?? '', allowed: options.map(({ id }) => id) }
  return { ok: false, code: 'quantity-wrong', facts } as const
}

function unknownOption(text: string, question: Question) {
  const words = question.holds === 'several' ? [NO_OPTION, UNKNOWN_ANSWER] : [UNKNOWN_ANSWER]
  const allowed = [...question.options.map(({ id }) => id), ...words]
  const facts: Finding['facts'] = { ...suggest(text, allowed), question: question.id }
  const nearest = likelyMeant(text, question)
  return {
    ok: false,
    code: 'option-unknown',
    facts: nearest === null ? facts : { ...facts, nearest },
  } as const
}

/** What a person means who writes several options without brackets, an option's label in place of its id, or that nobody knows. */
function likelyMeant(text: string, { options, holds }: Question): string | null {
  const parts = text.split(',').map(part => part.trim())
  if (parts.length > 1 && parts.every(part => options.some(({ id }) => id === part)))
    return `[${parts.join(', ')}]`
  if (DOUBT.test(text)) return UNKNOWN_ANSWER
  if (holds === 'several' && DENIAL.test(text)) return NO_OPTION
  const label = nearestWord(
    text,
    options.map(each => each.label),
  )
  return options.find(each => label !== null && each.label === label)?.id ?? null
}

const DOUBT = /^(\?+|tbd|n\/?a|.*\b(not sure|no idea|do(es)? ?n[o']?t know))$/i
const DENIAL = /^(no|not any|nothing)$/i

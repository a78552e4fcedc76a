import { unknownSaid } from '../condition/said.ts'
import type { Said } from '../model/answers.ts'
import type { Question } from '../model/question.ts'
import type { Changes } from './changes.ts'

/** What an address says of a page: the report that is shown, counted from 0, and what is answered otherwise in each. */
export interface PageState {
  readonly shown: number | null
  readonly changes: readonly Changes[]
}

/**
 * The state as the fragment of an address, without its mark; empty where nothing is changed. The answers of the second
 * report stand behind "2.".
 *
 * @example
 * writeFragment({ shown: null, changes: [{ 'data-freshness': { options: ['hour', 'day'] } }] }) // 'data-freshness=hour,day'
 */
export function writeFragment({ shown, changes }: PageState): string {
  const entries = changes.flatMap((own, report) =>
    Object.entries(own).map(
      ([question, said]) => `${report === 0 ? '' : `${report + 1}.`}${question}=${writeSaid(said)}`,
    ),
  )
  return [...(shown === null ? [] : [`${SHOWN}=${shown + 1}`]), ...entries].join('&')
}

const SHOWN = 'report'
const UNSURE = '~'
const ONE_OF = '!'
const NONE = '-'

function writeSaid({ options, unsure = [], oneOf = [] }: Said): string {
  const words = [
    ...options,
    ...unsure.map(option => UNSURE + option),
    ...oneOf.map(option => ONE_OF + option),
  ]
  return words.length === 0 ? NONE : words.map(encodeURIComponent).join(',')
}

/** What a fragment says, as far as the catalogue knows its questions and options; it is whole where nothing else stands there. */
export function readFragment(
  fragment: string,
  reports: number,
  questions: readonly Question[],
): PageState & { readonly isWhole: boolean } {
  const changes: Record<string, Said>[] = Array.from({ length: reports }, () => ({}))
  let shown: number | null = null
  let isWhole = true
  for (const entry of fragment.split('&').filter(each => each !== '')) {
    const read = readEntry(entry, questions)
    const own = changes[(read?.report ?? 0) - 1]
    if (read === null || own === undefined) isWhole = false
    else if (read.kind === 'shown') shown = read.report - 1
    else own[read.question] = read.said
  }
  return { shown, changes, isWhole }
}

/** Part of a fragment, with the number of a report, counted from 1. */
type FragmentEntry =
  | { readonly kind: 'shown'; readonly report: number }
  | {
      readonly kind: 'answer'
      readonly report: number
      readonly question: string
      readonly said: Said
    }

/** null: it says nothing that the catalogue knows. */
function readEntry(entry: string, questions: readonly Question[]): FragmentEntry | null {
  const [key = '', value = ''] = entry.split('=', 2)
  const [, number = '1', id = ''] = /^(?:(\d+)\.)?(.*)$/.exec(key) ?? []
  const question = questions.find(each => each.id === id)
  const said = question && readSaid(decode(value).split(','), question)
  if (said) return { kind: 'answer', report: Number(number), question: id, said }
  return key === SHOWN && /^\d+$/.test(value) ? { kind: 'shown', report: Number(value) } : null
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** null: a word is no option. */
function readSaid(words: readonly string[], question: Question): Said | null {
  const ids = question.options.map(({ id }) => id)
  const marked = (mark: string) =>
    words.filter(word => word.startsWith(mark)).map(word => word.slice(mark.length))
  const [unsure, oneOf] = [marked(UNSURE), marked(ONE_OF)]
  const options = words.filter(word => !/^[-~!]/.test(word))
  if (![...options, ...unsure, ...oneOf].every(option => ids.includes(option))) return null
  if (question.holds === 'several')
    return {
      options,
      ...(unsure.length > 0 && { unsure }),
      ...(oneOf.length > 0 && { oneOf }),
    }
  return options.length === 0 || options.length === ids.length ? unknownSaid(question) : { options }
}

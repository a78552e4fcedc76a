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

/** What a fragment says, as far as the catalogue knows its questions and options; whatever else stands there is left out. */
export function readFragment(
  fragment: string,
  reports: number,
  questions: readonly Question[],
): PageState {
  const changes: Record<string, Said>[] = Array.from({ length: reports }, () => ({}))
  let shown: number | null = null
  for (const entry of fragment.split('&')) {
    const [key = '', value = ''] = entry.split('=', 2)
    const [, number = '1', id = ''] = /^(?:(\d+)\.)?(.*)$/.exec(key) ?? []
    const question = questions.find(each => each.id === id)
    const said = question && readSaid(decode(value).split(','), question)
    const own = changes[Number(number) - 1]
    if (said && own) own[id] = said
    else if (key === SHOWN && Number(value) >= 1 && Number(value) <= reports)
      shown = Math.floor(Number(value)) - 1
  }
  return { shown, changes }
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

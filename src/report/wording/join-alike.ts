import { joinWords, lowerFirst } from './names.ts'

/** Labels that may each hold, with the words that they share at either end said once: "four to seven or eight or more systems". */
export function joinAlike(labels: readonly string[]): string {
  const [first, ...others] = labels.map((label, index) => (index === 0 ? label : lowerFirst(label)))
  const words = [first ?? '', ...others].map(label => label.split(' '))
  const shortest = Math.min(...words.map(({ length }) => length)) - 1
  const alike = sharedStart(
    words.map(each => each.map(lowerFirst)),
    shortest,
  )
  // One word is a subject without its verb: what follows it is no phrase of the same kind.
  const start = alike > 1 ? alike : 0
  const end = sharedStart(
    words.map(each => each.toReversed()),
    shortest - start,
  )
  const middles = words.map(each => each.slice(start, each.length - end).join(' '))
  const [lead, tail] = [words[0]?.slice(0, start) ?? [], words[0]?.slice(-end || Infinity) ?? []]
  return [...lead, joinWords(middles, 'or'), ...tail].join(' ')
}

// The number of words, at most so many, with which all begin alike.
function sharedStart(texts: readonly (readonly string[])[], most: number): number {
  const [first = [], ...others] = texts
  const differs = first.findIndex((word, index) => others.some(text => text[index] !== word))
  return others.length === 0 ? 0 : Math.max(0, Math.min(differs === -1 ? most : differs, most))
}

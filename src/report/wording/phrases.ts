/** A label inside a sentence: its first letter small, unless it starts a name or an abbreviation. */
export function lowerFirst(label: string): string {
  return /^[A-Z](?![A-Z0-9])/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}

/** A label at the start of a sentence. */
export function upperFirst(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1)
}

/** The first sentence of a text. */
export const firstSentence = (text: string): string => text.replace(/([.!?])\s.*$/s, '$1')

/** "a", "a and b", "a, b and c". */
export function joinWords(words: readonly string[], joint = 'and'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`
}

/** The same of clauses: one that joins words itself is told from the next by a comma. */
export function joinClauses(clauses: readonly string[]): string {
  if (clauses.length < 2 || !clauses.some(clause => / and |, /.test(clause)))
    return joinWords(clauses)
  return joinApart(clauses)
}

/** "a", "a, and b", "a, b, and c". */
function joinApart(clauses: readonly string[]): string {
  if (clauses.length < 2) return clauses.join('')
  return `${clauses.slice(0, -1).join(', ')}, and ${clauses.at(-1)}`
}

/** The same of names: one that joins words itself, or says what it is about, is told from the next by a comma, one with a comma by a semicolon. */
export function joinNames(names: readonly string[], joint = 'and'): string {
  if (names.length < 2 || !names.some(name => / and |, |: /.test(name)))
    return joinWords(names, joint)
  if (names.some(name => name.includes(', '))) return names.join('; ')
  return `${names.slice(0, -1).join(', ')}, ${joint} ${names.at(-1)}`
}

/** A number as a word up to twelve, as in running text. */
export function countWord(count: number): string {
  return WORDS[count] ?? String(count)
}

/** A count with its noun. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

const WORDS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** Labels that may each hold, with the words that they share at either end said once: "four to seven or eight or more systems". */
export function joinAlike(labels: readonly string[]): string {
  const words = splitLabels(labels)
  const start = sharedLead(words)
  const shortest = Math.min(...words.map(({ length }) => length)) - 1
  const alike = sharedStart(
    words.map(each => each.toReversed()),
    shortest - start,
  )
  const cut = (end: number) => words.map(each => each.slice(start, each.length - end))
  // What is left of two sentences that say nearly the same is no phrase, nor what ends in an article.
  const left = cut(alike)
  const isPhrase =
    !repeatsItself(left) &&
    !left.some(each => ARTICLES.has(each.at(-1) ?? '')) &&
    (alike > 1 || left.every(isShort))
  const end = isPhrase ? alike : 0
  const middles = cut(end).map(each => each.join(' '))
  const [lead, tail] = [words[0]?.slice(0, start) ?? [], words[0]?.slice(-end || Infinity) ?? []]
  // An option may be a choice by itself: "four to seven, or eight or more".
  const joined = middles.some(each => / or /.test(each))
    ? middles.join(', or ')
    : joinWords(middles, 'or')
  return [...lead, joined, ...tail].join(' ')
}

/** Labels that all hold, with the subject that they share said once: "the source is old and a device". */
export function joinSubjects(labels: readonly string[]): string {
  const words = splitLabels(labels)
  const start = sharedLead(words)
  const lead = words[0]?.slice(0, start) ?? []
  const rest = words.map(each => each.slice(start).join(' '))
  // Whole sentences are no parts of one.
  return lead.length === 0 ? joinApart(rest) : [...lead, joinClauses(rest)].join(' ')
}

const splitLabels = (labels: readonly string[]) =>
  labels.length === 0
    ? [['']]
    : labels.map((label, index) => (index === 0 ? label : lowerFirst(label)).split(' '))

// One word is a subject without its verb: what follows it is no phrase of the same kind.
function sharedLead(words: readonly (readonly string[])[]): number {
  const shortest = Math.min(...words.map(({ length }) => length)) - 1
  const alike = sharedStart(
    words.map(each => each.map(lowerFirst)),
    shortest,
  )
  // "a product and a device" keeps both articles.
  const lead = ARTICLES.has(words[0]?.[alike - 1] ?? '') ? alike - 1 : alike
  return lead > 1 ? lead : 0
}

const isShort = (words: readonly string[]) => words.length <= 4

/** Whether phrases share a word of weight. */
function repeatsItself([first = [], ...others]: readonly (readonly string[])[]): boolean {
  return first.some(
    word => /^[a-z]{5,}$/i.test(word) && others.some(each => each.includes(lowerFirst(word))),
  )
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the'])

// The number of words, at most so many, with which all begin alike.
function sharedStart(texts: readonly (readonly string[])[], most: number): number {
  const [first = [], ...others] = texts
  const differs = first.findIndex((word, index) => others.some(text => text[index] !== word))
  return others.length === 0 ? 0 : Math.max(0, Math.min(differs === -1 ? most : differs, most))
}

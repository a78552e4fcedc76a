import { sortByPlace, warningAt } from '../../../diagnostics/diagnostics.ts'
import type { Finding, Place } from '../../../model/finding.ts'
import { locateOffsets } from '../../source/locate-offsets.ts'
import { type SourceNode, valuePlace } from '../../source/source-node.ts'
import { type CatalogueFolder, fileIn, locateFile } from '../files/locate-files.ts'
import { readProse } from './read-prose.ts'
import { countWords, splitSentences, withoutQuotations } from './split-sentences.ts'

/** Words that readers stumble over, and what to write in their place. */
export interface VagueWords {
  readonly avoid: readonly string[]
  readonly write: string
}

/**
 * Warnings of sentences of more than 20 words and of vague words, in every prose text of a catalogue's folder. Files that
 * cannot be read have none: their faults are told elsewhere.
 */
export function checkProse(
  source: CatalogueFolder,
  vague: readonly VagueWords[],
): readonly Finding[] {
  const searches = vague.flatMap(({ avoid, write }) =>
    avoid.map(words => ({ search: searchFor(words), write })),
  )
  return sortByPlace(
    [...source.texts].flatMap(([file, text]) => {
      const located = locateFile(source, file)
      if (!located.ok) return []
      const placeIn = placeWithin(fileIn(source.folder, file), text)
      return readProse(located.value).flatMap(node => checkText(node, searches, placeIn))
    }),
  )
}

/** As many as can be read at one go. */
const MOST_WORDS = 20

interface Search {
  readonly search: RegExp
  readonly write: string
}

function checkText(
  node: SourceNode,
  searches: readonly Search[],
  placeIn: PlaceWithin,
): readonly Finding[] {
  const text = String(node.data)
  const long = splitSentences(text).flatMap(sentence => {
    const count = countWords(sentence.text)
    if (count <= MOST_WORDS) return []
    const place = placeIn(node, sentence.text, sentence.start)
    return [warningAt(place, 'sentence-long', { count, limit: MOST_WORDS })]
  })
  const own = withoutQuotations(text)
  const vague = searches.flatMap(({ search, write }) =>
    [...own.matchAll(search)].map(({ 0: value, index }) =>
      warningAt(placeIn(node, value, index), 'word-vague', { value, instead: write }),
    ),
  )
  return [...long, ...vague]
}

/** Whole words, however they are broken into lines, upper and lower case being alike. */
function searchFor(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])${spaced(words)}(?![\\p{L}\\p{N}-])`, 'giu')
}

function spaced(words: string): string {
  return words
    .trim()
    .split(/\s+/)
    .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+')
}

type PlaceWithin = (node: SourceNode, phrase: string, start: number) => Place

/** Places of phrases within the texts of a file; that of the whole text where it is written with escapes. */
function placeWithin(file: string, text: string): PlaceWithin {
  const locate = locateOffsets(file, text)
  const lines = text.split('\n')
  return (node, phrase, start) => {
    const whole = valuePlace(node)
    const from = lines.slice(0, whole.line - 1).join('\n').length + whole.column - 1
    const before = spaced(String(node.data).slice(0, start))
    const found = new RegExp(`${before}\\s*(${spaced(phrase)})`, 'd').exec(text.slice(from))
    const [at, end] = found?.indices?.[1] ?? []
    return at === undefined || end === undefined
      ? whole
      : locate({ start: from + at, end: from + end })
  }
}

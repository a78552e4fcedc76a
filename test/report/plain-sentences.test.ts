import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { advise } from '../../src/advise/advise.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import { countWords, splitSentences } from '../../src/input/catalogue/prose/split-sentences.ts'
import { outlineAdvice } from '../../src/report/advice/outline-advice.ts'
import { paintTerminal } from '../../src/report/terminal/paint-terminal.ts'
import { listPatterns, loadExample, loadPatterns } from '../helpers/read-patterns.ts'
import { plainCanvas } from '../helpers/test-canvas.ts'

const MOST_WORDS = 20
const TEST = join(import.meta.dirname, '..')

/** The sentences of what is printed that are too long to be read at one go. */
function longSentences(printed: string): readonly string[] {
  return blocksOf(printed)
    .flatMap(block => splitSentences(block))
    .map(({ text }) => text.replace(LABEL, ''))
    .filter(text => countWords(text) > MOST_WORDS && !isList(text))
}

// What an item is of.
const LABEL = /^(?:- )?[^:.]{1,60}: /

/** Paragraphs and items, each on one line, without tables: a blank line, a bullet, a box to tick or a capital at its start begins a new one. */
function blocksOf(printed: string): readonly string[] {
  return printed
    .replace(/<[a-z]+:|<cursor>|>/g, ' ')
    .replace(/^ *\S.* {2,}\S.*$/gm, '')
    .replace(/\n(?=\s*(?:[-•!?>]\s|\[|[A-Z]))/g, '\n\n')
    .split(/\n\s*\n/)
    .map(block => block.replace(/\s+/g, ' ').trim())
}

/** Labels one after the other, that begin with what they are of, and what is drawn or to be typed in. */
const isList = (text: string) =>
  !/[.?!]["')]*$/.test(text) ||
  /[;·→│─]|->|[a-z]: .*, .*, |(?:, [^,]+)+ and |^\W*integration-advisor |^# /.test(text)

/** What the program printed, of a transcript of command lines. */
const outputsIn = (transcript: string) =>
  [...transcript.matchAll(/^```console\n(.*?)^```/gms)].map(([, block = '']) =>
    block.replace(/^(?:\$ .*|\[exit .*)$/gm, ''),
  )

describe('no sentence that the program prints has more than 20 words', () => {
  test.each(readdirSync(join(TEST, 'transcripts')))('command lines: %s', file => {
    const text = readFileSync(join(TEST, 'transcripts', file), 'utf8')
    expect(outputsIn(text).flatMap(longSentences)).toEqual([])
  })

  test.each(['60x24', '80x24', '120x40'])('screens of the interview: %s', size => {
    const screens = readFileSync(join(TEST, `golden/screen/${size}.txt`), 'utf8')
    expect(screens.split(/^=+$/m).flatMap(longSentences)).toEqual([])
  })

  const { catalogue, technologies } = loadPatterns()
  const engine = compileEngine(catalogue)
  const files = listPatterns('examples').filter(file => !file.endsWith('/company.yaml'))
  test.each(files)('the whole report on %s', file => {
    const reports = loadExample(catalogue, file).map(requirements =>
      paintTerminal(
        outlineAdvice(advise(engine, requirements, { technologies }), catalogue, {
          extent: 'full',
        }),
        plainCanvas(80),
      ),
    )
    expect(reports.flatMap(longSentences)).toEqual([])
  })
})

test('a long sentence is found, in a paragraph and in an item', () => {
  const words = Array.from({ length: 21 }, () => 'word').join(' ')
  expect(longSentences(`A title\n\n  - ${words}.\n\n${words}. Another one.`)).toHaveLength(2)
  expect(longSentences('One, two; three.')).toEqual([])
})

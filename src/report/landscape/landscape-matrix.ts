import type { Catalogue } from '../../model/catalogue.ts'
import type { Pair } from '../../model/pair.ts'
import type { InterfaceRow, RowChoice } from '../../model/result/landscape.ts'
import type { Cell, Outline, Tone } from '../outline/outline.ts'
import { cell, paragraph, toned } from '../outline/outline-builders.ts'
import { SHORT_PAIRS } from '../wording/names/short-names.ts'
import { choiceWord } from './landscape-choices.ts'

/** Interfaces by the six decisions, as advised. */
export function landscapeMatrix(rows: readonly InterfaceRow[], { pairs }: Catalogue): Outline {
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Interface', role: 'name' },
        ...pairs.map(({ id }) => ({ title: SHORT_PAIRS[id] ?? id, role: 'name' as const })),
      ],
      rows: rows.map(row => [
        cell([toned('strong', row.name)]),
        ...pairs.map(pair => choiceCell(row.choices[pair.id], pair)),
      ]),
    },
    ...matrixLegend(rows),
  ]
}

function choiceCell(choice: RowChoice | undefined, pair: Pair): Cell {
  if (choice === undefined) return cell('')
  const word = choiceWord(choice, pair)
  const mark = choice.kind === 'held' ? '!' : choice.weak ? '?' : ''
  const tone = toneOf(choice, word)
  return cell(tone === null ? word : [toned(tone, `${word}${mark}`)])
}

function toneOf({ kind, weak }: RowChoice, word: string): Tone | null {
  if (word === 'none') return 'bad'
  if (kind === 'held' || weak) return 'caution'
  return word === 'hybrid' ? 'good' : null
}

/** What the marks behind the choices mean, as far as there are any. */
export function matrixLegend(rows: readonly InterfaceRow[]): Outline {
  const choices = rows.flatMap(({ choices }) => Object.values(choices))
  const marks = [
    ...(choices.some(({ weak, kind }) => weak && kind !== 'held')
      ? ['?: a close call, or little evidence']
      : []),
    ...(choices.some(({ kind }) => kind === 'held') ? ['!: given up for the rule'] : []),
    ...(choices.some(({ kind }) => kind === 'none') ? ['none: not feasible as answered'] : []),
  ]
  return marks.length === 0 ? [] : [paragraph([toned('muted', marks.join(' · '))])]
}

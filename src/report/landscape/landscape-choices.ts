import type { Catalogue } from '../../model/catalogue.ts'
import type { Pair } from '../../model/pair.ts'
import type { LandscapeAdvice, RowChoice } from '../../model/result/landscape.ts'
import type { Section } from '../outline/outline.ts'
import { cell, detailSection, toned } from '../outline/outline-builders.ts'
import { SHORT_PATTERNS } from '../wording/names/short-names.ts'
import { joinWords } from '../wording/phrases.ts'

/** How many interfaces are advised each choice, decision by decision. */
export function landscapeChoices({ interfaces }: LandscapeAdvice, { pairs }: Catalogue): Section {
  return detailSection('The six choices', [
    {
      kind: 'table',
      columns: [
        { title: 'Decision', role: 'name' },
        { title: 'Interfaces', role: 'text' },
      ],
      rows: pairs.map(pair => [
        cell([toned('strong', pair.name)]),
        cell(
          countText(
            interfaces.flatMap(({ choices }) => choices[pair.id] ?? []),
            pair,
          ),
        ),
      ]),
    },
  ])
}

function countText(choices: readonly RowChoice[], pair: Pair): string {
  const counts = new Map<string, number>()
  for (const choice of choices) {
    const word = choiceWord(choice, pair)
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const sorted = [...counts].toSorted(([, one], [, other]) => other - one)
  return joinWords(sorted.map(([word, count]) => `${count} ${word}`))
}

/** A choice in a word; a hybrid by what it is. */
export function choiceWord({ choice, kind }: RowChoice, pair: Pair): string {
  if (kind === 'by-exchange') return 'by flow'
  if (kind === 'either') return 'either'
  if (choice === null) return 'none'
  const isHybrid = pair.hybrids.some(({ id }) => id === choice)
  return isHybrid ? 'hybrid' : (SHORT_PATTERNS[choice] ?? choice)
}

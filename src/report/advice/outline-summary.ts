import type { Catalogue } from '../../model/catalogue.ts'
import type { Pair } from '../../model/pair.ts'
import type { Summary, VerdictCount } from '../../model/result/summary.ts'
import type { Outline, Span } from '../outline/outline.ts'
import { cell, detailSection, item, list, toned } from '../outline/outline-builders.ts'
import {
  choicePhrase,
  type LabelContext,
  questionOf,
  renderText,
} from '../wording/label-context.ts'
import { SHORT_PATTERNS } from '../wording/names/short-names.ts'
import { ROLES } from '../wording/names/system-names.ts'
import { countOf, joinWords, upperFirst } from '../wording/phrases.ts'

/**
 * Many advices as counts: what is advised how often, which conflicts and open questions they have, and what policies forbid.
 * `whole`: the longest lists do not end early.
 *
 * @example
 * paintMarkdown(outlineSummary({ documents, faulty, ...counter.totals() }, engine.catalogue, { whole: true }))
 */
export function outlineSummary(
  summary: Summary,
  catalogue: Catalogue,
  { whole }: { readonly whole: boolean },
): Outline {
  const labels = { catalogue, names: ROLES }
  const { documents, faulty, reports } = summary
  const most = whole ? Infinity : MOST_ROWS
  const left = faulty === 0 ? [] : [`${faulty} of them faulty`]
  return [
    {
      kind: 'headline',
      title: countOf(reports, 'report'),
      aside: joinWords([`on ${countOf(documents, 'document')}`, ...left]),
    },
    detailSection('The six choices', [
      {
        kind: 'table',
        columns: [
          { title: 'Decision', role: 'name' },
          { title: 'Verdicts', role: 'text' },
        ],
        rows: catalogue.pairs.map((pair, index) => [
          cell([toned('strong', pair.name)]),
          cell(verdictsText(summary.verdicts[index], pair)),
        ]),
      },
    ]),
    ...countSection(
      'Tensions',
      summary.tensions.map(({ tension, reports }) => [tensionText(tension, labels), reports]),
      most,
    ),
    ...countSection(
      'Open questions',
      summary.unanswered.map(({ question, reports }) => [questionText(question, labels), reports]),
      most,
    ),
    ...policiesSection(summary, catalogue),
  ]
}

/** The most frequent first; what nothing has is left out. */
function verdictsText(count: VerdictCount | undefined, { patterns }: Pair): readonly Span[] {
  if (count === undefined) return []
  const { recommended, hybrid, open, infeasible, weak } = count
  const named: readonly (readonly [number, string])[] = [
    ...patterns.map(({ id }) => [recommended[id] ?? 0, SHORT_PATTERNS[id] ?? id] as const),
    [hybrid, 'hybrid'],
    [open, 'open'],
    [infeasible, 'not feasible'],
  ]
  const words = named
    .filter(([number]) => number > 0)
    .toSorted(([one], [other]) => other - one)
    .map(([number, name]) => `${number} ${name}`)
  const close = weak === 0 ? [] : [toned('muted', ` (${weak} close or on little evidence)`)]
  return [words.length === 0 ? 'none' : joinWords(words), ...close]
}

// Of conflicts and of questions.
const MOST_ROWS = 10

function countSection(
  title: string,
  rows: readonly (readonly [text: readonly Span[], reports: number])[],
  most: number,
): Outline {
  if (rows.length === 0) return []
  const shown = rows.slice(0, most)
  const rest = rows.length - shown.length
  return [
    detailSection(title, [
      {
        kind: 'table',
        columns: [
          { title: 'Reports', role: 'number' },
          { title: 'What', role: 'text' },
        ],
        rows: [
          ...shown.map(([text, reports]) => [cell(String(reports)), cell(text)]),
          ...(rest > 0 ? [[cell(''), cell([toned('muted', `and ${rest} more`)])]] : []),
        ],
      },
    ]),
  ]
}

function tensionText(id: string, labels: LabelContext): readonly Span[] {
  const tension = labels.catalogue.tensions.find(each => each.id === id)
  const names = tension?.between.map(({ pair, choice }) => choicePhrase(pair, choice, labels)) ?? []
  return [upperFirst(names.join(' with ')), toned('muted', ` (${id})`)]
}

function questionText(id: string, labels: LabelContext): readonly Span[] {
  const text = questionOf(id, labels)?.text
  return [text === undefined ? id : renderText(text, labels), toned('muted', ` (${id})`)]
}

function policiesSection({ policies }: Summary, { policies: all }: Catalogue): Outline {
  if (policies.length === 0) return []
  const items = policies.map(({ policy, rulesOut, broken }) => {
    const owner = all.find(({ id }) => id === policy)?.owner
    const said = [
      ...(rulesOut > 0 ? [`rules something out in ${countOf(rulesOut, 'report')}`] : []),
      ...(broken > 0 ? [`is broken by what was decided elsewhere in ${broken}`] : []),
    ]
    const by = owner === undefined ? [] : [toned('muted', ` (${owner})`)]
    return item(null, [toned('strong', policy), ` ${joinWords(said)}`, ...by])
  })
  return [detailSection('Policies', [list(items)])]
}

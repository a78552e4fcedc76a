import type { Catalogue } from '../../../model/catalogue.ts'
import type { CatalogueEntry, Coverage, Failure, Reach } from '../../../model/coverage.ts'
import { sumsTable } from '../../advice/outline-detail.ts'
import type { Block, Located, Outline, Section, Table } from '../../outline/outline.ts'
import {
  cell,
  detailSection,
  item,
  list,
  paragraph,
  shortList,
  toned,
} from '../../outline/outline-builders.ts'
import { pairOf } from '../../wording/label-context.ts'
import { namesOf, ROLES } from '../../wording/names/system-names.ts'
import { countOf } from '../../wording/phrases.ts'

/**
 * What the examples of a catalogue show: which fail and why, what they reach, and what they do not. Only the first few of each
 * kind are told, and the rest counted, unless the `whole` is wanted.
 *
 * @example
 * const coverage = measureCoverage(engine, trials)
 * paintMarkdown(outlineCoverage(coverage, engine.catalogue, { whole: true }))
 */
export function outlineCoverage(
  coverage: Coverage,
  catalogue: Catalogue,
  { whole }: { readonly whole: boolean },
): Outline {
  const examples = countOf(coverage.examples, 'example')
  const headline = `${catalogue.name} ${catalogue.version}: what its ${examples} cover`
  return [
    ...outlineFailures(coverage, catalogue, whole),
    { kind: 'headline', title: headline, aside: null },
    figures(coverage),
    ...listGaps(coverage).flatMap(gap => gapSection(gap, catalogue, whole)),
  ]
}

// One broken rule can fail many examples: the first show why, the others where.
function outlineFailures({ failures }: Coverage, catalogue: Catalogue, whole: boolean): Outline {
  return failures.flatMap((failure, index) => {
    const [where, ...why] = outlineFailure(failure, catalogue)
    return whole || index < MOST_REASONS ? [where, ...why] : [where]
  })
}

const MOST_REASONS = 3

function figures({ rules, vetoes, distinguished, hybrids, options }: Coverage): Table {
  const rows: readonly (readonly [what: string, reach: Reach])[] = [
    ['Rules that fire', rules],
    ['Of them, that rule a side out', vetoes],
    ['Of them, needed by an example', distinguished],
    ['Hybrids that are chosen', hybrids],
    ['Options that are answered', options],
  ]
  return {
    kind: 'table',
    columns: [
      { title: 'Covered', role: 'name' },
      { title: 'Count', role: 'number' },
      { title: 'Of', role: 'number' },
    ],
    rows: rows.map(([what, { of, missing }]) => [
      cell(what),
      cell(String(of - missing.length)),
      cell(String(of)),
    ]),
  }
}

interface Gap {
  readonly title: string
  readonly noun: readonly [one: string, many: string]
  readonly missing: readonly CatalogueEntry[]
}

function listGaps({ rules, distinguished, hybrids, options }: Coverage): readonly Gap[] {
  const silent = new Set(rules.missing.map(({ id }) => id))
  return [
    { title: 'Rules that fire in no example', noun: ['rule', 'rules'], missing: rules.missing },
    {
      title: 'Rules that fire, but that no example needs',
      noun: ['rule', 'rules'],
      missing: distinguished.missing.filter(({ id }) => !silent.has(id)),
    },
    {
      title: 'Hybrids that no example comes out as',
      noun: ['hybrid', 'hybrids'],
      missing: hybrids.missing,
    },
    {
      title: 'Options that no example answers with',
      noun: ['option', 'options'],
      missing: options.missing,
    },
  ]
}

function gapSection(
  { title, noun, missing }: Gap,
  catalogue: Catalogue,
  whole: boolean,
): readonly Section[] {
  if (missing.length === 0) return []
  const items = missing.map(({ id, within }) => {
    const owner = pairOf(within, { catalogue, names: ROLES })?.name ?? within
    return item(null, [toned('code', id), toned('muted', ` (${owner})`)])
  })
  return [detailSection(title, [whole ? list(items) : shortList(MOST, noun, items)])]
}

/** So many of each kind fit on a screen; the rest is counted. */
const MOST = 6

/** An example that comes out other than it expects: where it stands, what it says, and the rules that made it so. */
function outlineFailure(failure: Failure, catalogue: Catalogue): readonly [Located, ...Block[]] {
  const { example, requirements } = failure.trial
  const flow = requirements.flow === null ? '' : `, flow "${requirements.flow}",`
  return [
    {
      kind: 'located',
      place: example.place,
      severity: 'error',
      message: `"${example.id}"${flow} expects "${failure.expected}", but it comes out as "${failure.came}"`,
    },
    paragraph(example.says),
    sumsTable(failure, { catalogue, names: namesOf(requirements) }),
  ]
}

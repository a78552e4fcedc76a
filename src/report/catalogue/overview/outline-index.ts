import type { Catalogue } from '../../../model/catalogue.ts'
import type { Pair, Rule } from '../../../model/pair.ts'
import type { ListItem, Outline, Section } from '../../outline/outline.ts'
import { detailSection, item, list, paragraph, toned } from '../../outline/outline-builders.ts'
import { renderText } from '../../wording/label-context.ts'
import { PART_NAMES } from '../../wording/names/part-names.ts'
import { ROLES } from '../../wording/names/system-names.ts'
import { countOf } from '../../wording/phrases.ts'
import { rulesProvenance } from '../../wording/provenance-text.ts'

/**
 * What of a catalogue can be explained: each decision with its sides and hybrids, what joins them, the technologies, the questions and
 * the mitigations, by their ids.
 *
 * @example
 * paintMarkdown(outlineIndex(builtInCatalogue()))
 */
export function outlineIndex(catalogue: Catalogue): Outline {
  const { name, version, pairs, questions, mitigations, styles, tensions, technologies } = catalogue
  const { glossary } = catalogue
  const labels = { catalogue, names: ROLES }
  return [
    { kind: 'headline', title: `${name} ${version}: what can be explained`, aside: null },
    ...introduction(pairs.flatMap(({ rules }) => rules)),
    ...pairs.map(pairSection),
    ...listed(
      'Styles',
      styles.map(style => named(style.id, style.name)),
    ),
    ...listed(
      'Tensions',
      tensions.map(({ id, because }) => named(id, renderText(because, labels))),
    ),
    ...technologySection(technologies),
    ...listed(
      'Words of the reports',
      glossary.map(({ id, name }) => named(id, name)),
    ),
    detailSection('Questions', [
      list(questions.map(({ id, text }) => named(id, renderText(text, labels)))),
    ]),
    detailSection('Mitigations', [
      list(mitigations.map(mitigation => named(mitigation.id, mitigation.name))),
    ]),
  ]
}

function introduction(rules: readonly Rule[]): Outline {
  if (rules.length === 0) return []
  return [
    paragraph(
      `The six decisions are taken by ${rulesProvenance(rules)}. The page of a rule names its source and grade, and the published decisions that agree or disagree with it.`,
    ),
  ]
}

function pairSection({ id, name, patterns, hybrids, rules }: Pair): Section {
  const challenges = [...patterns, ...hybrids].flatMap(owner => owner.challenges)
  return detailSection(name, [
    list([
      named(id, 'the decision'),
      ...patterns.map(pattern => named(pattern.id, pattern.name)),
      ...hybrids.map(hybrid => named(hybrid.id, hybrid.name)),
    ]),
    paragraph([
      toned(
        'muted',
        `Its page names ${countOf(rules.length, 'rule')}, the pages of its choices ${countOf(challenges.length, 'challenge')}.`,
      ),
    ]),
  ])
}

/** By their ids alone, which say the name: there are hundreds; then the parts of designs that they can be. */
function technologySection(technologies: Catalogue['technologies']): readonly Section[] {
  if (technologies.length === 0) return []
  return [
    detailSection('Technologies', [paragraph(technologies.map(({ id }) => id).join(', '))]),
    detailSection('Parts of designs', [paragraph(Object.keys(PART_NAMES).join(', '))]),
  ]
}

function listed(title: string, items: readonly ListItem[]): readonly Section[] {
  return items.length === 0 ? [] : [detailSection(title, [list(items)])]
}

function named(id: string, text: string): ListItem {
  return item([toned('code', id)], text)
}

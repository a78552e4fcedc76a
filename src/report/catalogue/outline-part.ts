import type { Advice } from '../../model/result/advice.ts'
import type { BuiltPart } from '../../model/result/built-with.ts'
import { KINDS_OF_TECHNOLOGY, type Technology } from '../../model/technology.ts'
import type { ListItem, Outline } from '../outline/outline.ts'
import { detailSection, item, list, paragraph, toned } from '../outline/outline-builders.ts'
import type { LabelContext } from '../wording/label-context.ts'
import { PART_NAMES, TECHNOLOGY_KINDS } from '../wording/names/part-names.ts'
import { countOf, joinWords, upperFirst } from '../wording/phrases.ts'
import type { Entry } from './entry.ts'

/** A part of designs: all technologies that it can be built with, by kind; with an advice those that are candidates there. */
export function outlinePart(
  { part, technologies }: Extract<Entry, { kind: 'part' }>,
  labels: LabelContext,
  advice: Advice | null,
): Outline {
  const built = advice?.builtWith.filter(each => each.part === part) ?? []
  return [
    { kind: 'headline', title: upperFirst(PART_NAMES[part]), aside: `part ${part}` },
    ...technologySections(technologies, built, labels),
  ]
}

/** A platform that a company may run: all technologies that belong to it, by kind, and how requirements name it. */
export function outlinePlatform(
  { platform, technologies }: Extract<Entry, { kind: 'platform' }>,
  labels: LabelContext,
  advice: Advice | null,
): Outline {
  const { id, name } = platform
  return [
    { kind: 'headline', title: name, aside: `platform ${id}` },
    paragraph([
      'Where you run it, say so in the requirements or in a profile: ',
      toned('code', `platforms: [${id}]`),
      '. What belongs to it then comes first.',
    ]),
    ...technologySections(technologies, advice?.builtWith ?? [], labels),
  ]
}

/** Technologies by kind, those marked that are candidates for these parts of a design. */
function technologySections(
  technologies: readonly Technology[],
  built: readonly BuiltPart[],
  labels: LabelContext,
): Outline {
  const named = new Set(built.flatMap(({ candidates }) => candidates.map(({ id }) => id)))
  const count = countOf(technologies.length, 'technology', 'technologies')
  return [
    paragraph(`${count}, by kind and in the order of their names: nobody is ranked.`),
    ...KINDS_OF_TECHNOLOGY.flatMap(kind => {
      const own = technologies.filter(technology => technology.kind === kind).toSorted(byName)
      const items = own.map(technology => technologyItem(technology, named, labels))
      return items.length === 0
        ? []
        : [detailSection(upperFirst(TECHNOLOGY_KINDS[kind]), [list(items)])]
    }),
  ]
}

const byName = ({ name: one }: Technology, { name: other }: Technology) =>
  Number(one.toLowerCase() > other.toLowerCase()) || -1

function technologyItem(
  { id, name, platforms, fits }: Technology,
  named: ReadonlySet<string>,
  { catalogue }: LabelContext,
): ListItem {
  const owners = platforms.map(
    platform => catalogue.platforms.find(each => each.id === platform)?.name ?? platform,
  )
  const remarks = [...owners, ...(named.has(id) ? ['a candidate here'] : [])]
  return item(
    [toned('strong', name), ' (', toned('code', id), ')'],
    [fits, ...(remarks.length === 0 ? [] : [toned('muted', ` (${joinWords(remarks)})`)])],
  )
}

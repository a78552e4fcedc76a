import type { Advice } from '../../model/result/advice.ts'
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
  const built = advice?.builtWith.find(each => each.part === part)
  const named = new Set(built?.candidates.map(({ id }) => id))
  const count = countOf(technologies.length, 'technology', 'technologies')
  return [
    { kind: 'headline', title: upperFirst(PART_NAMES[part]), aside: `part ${part}` },
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

import type { Catalogue } from '../../model/catalogue.ts'
import type { LandscapeAdvice } from '../../model/result/landscape.ts'
import type { Block, Outline } from '../outline/outline.ts'
import { detailSection, paragraph, summarySection, toned } from '../outline/outline-builders.ts'
import { ROLES } from '../wording/names/system-names.ts'
import { countOf } from '../wording/phrases.ts'
import { landscapeAdvice } from './landscape-advice.ts'
import { landscapeChoices } from './landscape-choices.ts'
import { landscapeData } from './landscape-data.ts'
import type { LandscapeExtent } from './landscape-extent.ts'
import { landscapeFindOut } from './landscape-find-out.ts'
import { landscapeLayers } from './landscape-layers.ts'
import { landscapeMatrix } from './landscape-matrix.ts'
import { landscapeStandings } from './landscape-standings.ts'
import { landscapeSystems } from './landscape-systems.ts'
import { landscapeWork } from './landscape-work.ts'
import { orderRows, type RowOrder } from './order-rows.ts'

/**
 * The advice on a landscape: what its interfaces share, who goes another way, what to do first, and every interface with
 * its six choices. Never throws.
 *
 * @example
 * paintMarkdown(outlineLandscape(adviseLandscape(engine, landscape), engine.catalogue, { whole: true }))
 */
export function outlineLandscape(
  advice: LandscapeAdvice,
  catalogue: Catalogue,
  extent: LandscapeExtent,
): Outline {
  const labels = { catalogue, names: ROLES }
  const { counts, interfaces } = advice
  const { whole, order = null } = extent
  const isShown = whole || order !== null || interfaces.length <= MOST_ROWS
  const rows = () => orderRows(interfaces, order, { layers: advice.layers, pairs: catalogue.pairs })
  return [
    {
      kind: 'headline',
      title: `${advice.name}: ${countOf(counts.systems, 'system')}, ${countOf(counts.interfaces, 'interface')}`,
      aside: linksText(advice),
    },
    ...landscapeAdvice(advice, labels),
    ...landscapeSections(advice, catalogue, extent),
    ...(isShown ? [detailSection('All interfaces', landscapeMatrix(rows(), catalogue))] : []),
    whereToGo(isShown, extent),
  ]
}

/** What stands below the advice and above the interfaces one by one. */
export function landscapeSections(
  advice: LandscapeAdvice,
  catalogue: Catalogue,
  extent: LandscapeExtent,
): Outline {
  const labels = { catalogue, names: ROLES }
  return [
    ...landscapeSystems(advice, extent),
    ...(extent.whole ? landscapeData(advice) : []),
    ...landscapeLayers(advice),
    ...landscapeStandings(advice, labels, extent),
    ...landscapeWork(advice, extent),
    ...landscapeFindOut(advice, labels, extent),
    landscapeChoices(advice, catalogue),
  ]
}

/** A screen, and a little more. */
const MOST_ROWS = 40

function linksText({ counts: { links, carried } }: LandscapeAdvice): string {
  const over = carried === 0 ? '' : `, ${carried} over a shared layer today`
  return `${countOf(links, 'link')}${over}`
}

function whereToGo(isShown: boolean, { hasPages = false }: LandscapeExtent): Block {
  const full = isShown ? ': a page each' : ': all interfaces, a page each'
  const pages = hasPages ? [] : [[toned('code', '--full'), toned('muted', full)]]
  const some = [
    [toned('code', '--only NAME'), toned('muted', ': those of a system')],
    [toned('code', '--where pull-push=pull')],
    [toned('code', '--sort name')],
  ]
  const items = isShown ? [...some, ...pages] : [...pages, ...some]
  return summarySection('More', [{ kind: 'facts', items }])
}

/** What is said of a filtered matrix: how many interfaces it holds, of how many. */
export function outlineFiltered(
  { rows, advice, order }: FilteredRows,
  catalogue: Catalogue,
): Outline {
  const count = `${rows.length} of ${countOf(advice.interfaces.length, 'interface')}`
  return [
    { kind: 'headline', title: `${advice.name}: ${count}`, aside: null },
    ...(rows.length === 0
      ? [paragraph('No interface is advised so.')]
      : landscapeMatrix(
          orderRows(rows, order, { layers: advice.layers, pairs: catalogue.pairs }),
          catalogue,
        )),
  ]
}

/** Some of the interfaces of a landscape, and the order in which they are to stand. */
interface FilteredRows {
  readonly rows: LandscapeAdvice['interfaces']
  readonly advice: LandscapeAdvice
  readonly order: RowOrder
}

import type { Effort } from '../../model/catalogue.ts'
import type { LandscapeInterface } from '../../model/landscape.ts'
import type { BreakEven, LayerKind, SharedLayer } from '../../model/result/landscape.ts'

/** An interface and the layers that it is advised to run over. */
export interface LayeredInterface {
  readonly of: LandscapeInterface
  readonly layers: readonly LayerKind[]
}

/** The interfaces that can share one layer of a kind, the most links first, with from how many links on it pays. */
export function groupLayers(
  interfaces: readonly LayeredInterface[],
  effort: Effort | null,
): readonly SharedLayer[] {
  const groups = new Map<LayerKind, LandscapeInterface[]>()
  for (const { of, layers } of interfaces)
    for (const layer of layers) {
      const group = groups.get(layer)
      if (group) group.push(of)
      else groups.set(layer, [of])
    }
  const running = layersThatRun(groups)
  return [...groups]
    .map(([kind, group]) => groupOf(kind, group, { effort, runs: running.has(kind) }))
    .toSorted((one, other) => other.links - one.links)
}

function groupOf(
  kind: LayerKind,
  group: readonly LandscapeInterface[],
  { effort, runs }: { readonly effort: Effort | null; readonly runs: boolean },
): SharedLayer {
  const links = linksOf(group)
  const systems = systemsOf(group)
  return {
    kind,
    interfaces: group.map(({ name }) => name),
    systems,
    links,
    breakEven: effort && measureBreakEven(effort, { links, systems: systems.length, runs }),
  }
}

/** Whether a layer costs no more than its links one by one; one without figures is taken to. */
export const isWorthwhile = ({ breakEven, links }: SharedLayer): boolean =>
  breakEven === null || (breakEven.links !== null && links >= breakEven.links)

const linksOf = (group: readonly LandscapeInterface[]) =>
  group.reduce((sum, { links }) => sum + links.length, 0)

/** What runs today is taken to be the layer on which most of its links are advised to be. */
function layersThatRun(
  groups: ReadonlyMap<LayerKind, readonly LandscapeInterface[]>,
): ReadonlySet<LayerKind> {
  const found = new Map<string, { readonly kind: LayerKind; readonly links: number }>()
  const largest = [...groups].toSorted(([, one], [, other]) => linksOf(other) - linksOf(one))
  for (const [kind, group] of largest)
    for (const over of new Set(group.map(each => each.over))) {
      const links = linksOf(group.filter(each => each.over === over))
      if (over !== null && links > (found.get(over)?.links ?? 0)) found.set(over, { kind, links })
    }
  return new Set([...found.values()].map(({ kind }) => kind))
}

/** The systems that interfaces join, each once. */
export function systemsOf(interfaces: readonly LandscapeInterface[]): readonly string[] {
  return [...new Set(interfaces.flatMap(each => each.links.flatMap(({ from, to }) => [from, to])))]
}

/**
 * Links one by one cost `links x directLink`; over a layer they cost `sharedLayer + systems x connection + links x route`,
 * without `sharedLayer` where one runs already. It pays from the least number of links on with which the second is no more
 * than the first.
 */
export function measureBreakEven(
  { directLink, sharedLayer, connection, route }: Effort,
  {
    links,
    systems,
    runs,
  }: { readonly links: number; readonly systems: number; readonly runs: boolean },
): BreakEven {
  const once = (runs ? 0 : sharedLayer) + systems * connection
  return {
    links: directLink > route ? Math.ceil(once / (directLink - route)) : null,
    direct: links * directLink,
    shared: once + links * route,
    runs,
  }
}

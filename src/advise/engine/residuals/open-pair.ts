import type { CompiledPair, Engine, ScoringGroup } from '../engine.ts'
import type { PairState } from '../pair-state.ts'
import { entryOf, isOut } from '../score-groups.ts'
import { haveCommon } from '../variable-set.ts'
import { countCodes, type OpenAnswers, STRANGE } from './open-answers.ts'
import { openGroup } from './open-group.ts'
import type { OpenedGroup, Residuals, Residue } from './residuals.ts'

/** One pair with what is not known, and what is left of it: the sum of what is decided, and the groups that are not. */
export interface ResidualPair
  extends Pick<OpenAnswers, 'residuals' | 'unknowns' | 'unknownOf' | 'partials'> {
  readonly compiled: CompiledPair
  readonly state: PairState
  readonly groups: readonly number[]
  /** The states that components can reach, by their keys. */
  readonly reached: Map<string, readonly PairState[]>
  /** By group: what it comes to in its first completion (see `completeFirst`). */
  readonly first: Map<number, Residue>
}

/** What is left of a pair, or of some of its scoring groups, with all that is known. */
export function openPair(
  engine: Engine,
  compiled: CompiledPair,
  {
    open,
    groups = compiled.groups.keys(),
  }: { readonly open: OpenAnswers; readonly groups?: Iterable<number> },
): ResidualPair {
  const { residuals, unknowns, unknownOf, partials } = open
  const opened: Opened = { open, compiled, known: openedGroups(engine, residuals, compiled) }
  const scores: [number, number] = [0, 0]
  let flags = 0
  const left: number[] = []
  for (const index of groups) {
    const group = compiled.groups[index] as ScoringGroup
    if (isOut(group, open.most)) continue
    if (haveCommon(group.depends, open.open)) {
      const residue = leftOf(opened, index)
      scores[group.side] += residue.score
      flags |= residue.flags
      if (residue.group >= 0) insert(left, residue.group)
    } else {
      const entry = entryOf(engine, group, open.answers.effectiveMasks)
      scores[group.side] += engine.table[entry] as number
      flags |= engine.table[entry + 1] as number
    }
  }
  const { reached, first } = storesFor(open, compiled)
  return {
    residuals,
    compiled,
    unknowns,
    unknownOf,
    partials,
    state: { scores, flags },
    groups: left,
    reached,
    first,
  }
}

/** Puts a number into its place among ascending ones: for so few faster than sorting them. */
function insert(numbers: number[], value: number): void {
  let at = numbers.length
  numbers.push(value)
  for (; at > 0 && (numbers[at - 1] as number) > value; at--)
    numbers[at] = numbers[at - 1] as number
  numbers[at] = value
}

/** Where a search keeps what it comes to: it is the same for the same partial answers. */
function storesFor({ residuals, partialKey }: OpenAnswers, compiled: CompiledPair) {
  if (partialKey === '') return residuals
  const byKey = residuals.partly.get(compiled) ?? new Map()
  const stores = byKey.get(partialKey) ?? { reached: new Map(), first: new Map() }
  residuals.partly.set(compiled, byKey.set(partialKey, stores))
  return stores
}

/** What is left of the scoring groups of a pair, as far as it was asked for. */
function openedGroups(
  { fullMasks }: Engine,
  { opened }: Residuals,
  compiled: CompiledPair,
): readonly OpenedGroup[] {
  const known = opened.get(compiled)
  if (known) return known
  const groups = compiled.groups.map(({ variables }): OpenedGroup => {
    const steps = variables.flatMap(each => [each, countCodes(fullMasks[each] as number)])
    const most = steps.reduce((product, step, at) => (at % 2 === 0 ? product : product * step), 1)
    return {
      steps: new Int32Array(steps),
      plain: most <= MOST_LISTED ? new Array(most).fill(undefined) : new Map(),
      partly: new Map(),
      isHuge: most > Number.MAX_SAFE_INTEGER,
    }
  })
  opened.set(compiled, groups)
  return groups
}

const MOST_LISTED = 1000

interface Opened {
  readonly open: OpenAnswers
  readonly compiled: CompiledPair
  readonly known: readonly OpenedGroup[]
}

/** What is left of a scoring group, remembered where it can be. */
function leftOf(opened: Opened, index: number): Residue {
  const own = opened.known[index] as OpenedGroup
  const group = opened.compiled.groups[index] as ScoringGroup
  const isPartial = haveCommon(group.depends, opened.open.partial)
  const partial = isPartial ? partialOf(opened.open, own) : 0
  const key = partial < 0 || own.isHuge ? -1 : keyOf(opened.open, own)
  if (key < 0) return openGroup(opened.open, group)
  const known = partial === 0 ? own.plain : (own.partly.get(partial) ?? NOTHING_KNOWN)
  const found = Array.isArray(known) ? (known as Listed)[key] : (known as Mapped).get(key)
  if (found !== undefined) return found
  opened.open.residuals.remembered.count += 1
  return remember(own, { partial, key }, openGroup(opened.open, group))
}

type Listed = readonly (Residue | undefined)[]
type Mapped = ReadonlyMap<number, Residue>
const NOTHING_KNOWN: Mapped = new Map()

function remember(
  { plain, partly }: OpenedGroup,
  { partial, key }: { readonly partial: number; readonly key: number },
  residue: Residue,
): Residue {
  if (partial > 0) {
    const known = partly.get(partial) ?? new Map<number, Residue>()
    partly.set(partial, known.set(key, residue))
  } else if (Array.isArray(plain)) plain[key] = residue
  else plain.set(key, residue)
  return residue
}

/** The number of the one partial answer that a group depends on; 0 where there is none, -1 where there are more. */
function partialOf({ partials, unknownOf }: OpenAnswers, { steps }: OpenedGroup): number {
  let only = 0
  for (let at = 0; at < steps.length; at += 2) {
    const unknown = unknownOf[steps[at] as number] as number
    const partial = unknown < 0 ? 0 : (partials[unknown] as number)
    if (partial === 0 || partial === only) continue
    if (only > 0) return -1
    only = partial
  }
  return only
}

/** A number that the values of the variables make; -1 where one is closed. */
function keyOf({ codes }: OpenAnswers, { steps }: OpenedGroup): number {
  let key = 0
  for (let at = 0; at < steps.length; at += 2) {
    const code = codes[steps[at] as number] as number
    if (code === STRANGE) return -1
    key = key * (steps[at + 1] as number) + code
  }
  return key
}

import type { Advice } from '../../../model/result/advice.ts'
import type { BuiltPart, TechnologyCandidate } from '../../../model/result/built-with.ts'
import type { ListItem, Section, Span } from '../../outline/outline.ts'
import { item, list, summarySection, toned } from '../../outline/outline-builders.ts'
import { type LabelContext, renderText } from '../../wording/label-context.ts'
import { SHORT_KINDS } from '../../wording/names/part-names.ts'

/** The first technologies that each part of the design can be built with; null where none are known. */
export function pageBuiltWith({ builtWith }: Advice, labels: LabelContext): Section | null {
  const parts = builtWith.filter(({ candidates }) => candidates.length > 0)
  return parts.length === 0
    ? null
    : summarySection('Built with', [
        list(withoutRepeats(parts).map(part => partItem(part, labels))),
      ])
}

/** A standard that a part before it can be built with is not told of a part again, unless it has no others. */
function withoutRepeats(parts: readonly BuiltPart[]): readonly BuiltPart[] {
  return parts.map((part, index) => {
    const before = new Set(
      parts.slice(0, index).flatMap(({ candidates }) => candidates.map(({ name }) => name)),
    )
    const fresh = part.candidates.filter(
      candidate => !isAgreed(candidate) || !before.has(candidate.name),
    )
    return fresh.length === 0 ? part : { ...part, candidates: fresh }
  })
}

// So that a part takes two lines at most.
const MOST_NAMED = 2

/** Those that the company runs, else one of each kind before a second of any, in the order of the candidates; all where all are of a kind. */
function firstOfKinds(candidates: readonly TechnologyCandidate[]): readonly TechnologyCandidate[] {
  const isFirst = ({ kind, runs }: TechnologyCandidate, index: number) =>
    runs !== null ||
    candidates.findIndex(each => each.kind === kind && each.runs === null) === index
  const firsts = candidates.filter(isFirst)
  const others = candidates.filter(candidate => !firsts.includes(candidate))
  return firsts.length === 1 ? candidates : [...firsts, ...others].slice(0, MOST_NAMED)
}

/** What the company runs first; the others are not ranked, so by name. */
const byName = (one: TechnologyCandidate, other: TechnologyCandidate) =>
  Number(one.runs === null) - Number(other.runs === null) || one.name.localeCompare(other.name)

/** What can be bought or run, one or another of them, and the standard that they speak. */
function partItem({ label, candidates }: BuiltPart, labels: LabelContext): ListItem {
  const products = candidates.filter(candidate => !isAgreed(candidate))
  const agreed = candidates.filter(isAgreed)
  const groups = [products, products.length === 0 ? agreed : agreed.slice(0, 1)]
    .filter(group => group.length > 0)
    .map(group => choiceSpans(firstOfKinds(group).toSorted(byName)))
  return item(null, [
    toned('strong', renderText(label, labels)),
    ': ',
    ...groups.flatMap((spans, index) => [...(index === 0 ? [] : [', with ']), ...spans]),
  ])
}

/** What two ends agree on, and nobody buys. */
const isAgreed = ({ kind }: TechnologyCandidate) => kind === 'standard'

const choiceSpans = (told: readonly TechnologyCandidate[]): readonly Span[] =>
  told.flatMap((candidate, index) => [
    ...candidateSpans(candidate, told[index + 1]),
    index === told.length - 1 ? '' : index === told.length - 2 ? ' or ' : ', ',
  ])

/** Its name, and after the last of a kind what they are. */
function candidateSpans(
  { name, kind, runs }: TechnologyCandidate,
  next: TechnologyCandidate | undefined,
): readonly Span[] {
  const isLast = next === undefined || next.kind !== kind || next.runs !== runs
  const mark =
    runs === null ? toned('muted', ` (${SHORT_KINDS[kind]})`) : toned('good', ' (you run it)')
  return [name, ...(isLast || runs !== null ? [mark] : [])]
}

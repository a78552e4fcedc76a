import type { Diagram, Style } from '../../model/design-rules.ts'
import type { BuiltPart, TechnologyCandidate } from '../../model/result/built-with.ts'
import { KINDS_OF_TECHNOLOGY, type PartKind, type Technology } from '../../model/technology.ts'
import type { Engine } from '../engine/engine.ts'
import { isInForce, isTrue } from '../engine/truth.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'

/** What is known of technologies, and what the company says it runs: platforms or single technologies, by id. */
export interface TechnologyContext {
  readonly technologies: readonly Technology[]
  readonly platforms: readonly string[]
  /** All that the person wrote of this exchange: a standard that is named in it is the one that is used. */
  readonly said: string
}

/** A style, and its diagram as far as it is drawn. */
export interface DrawnStyle {
  readonly style: Style
  readonly diagram: Diagram
}

/**
 * What the parts of a diagram can be built with, in its order, before them how and after them what can travel between the
 * systems. Where no diagram is drawn (null) nobody knows the parts: a choice alone does not tell which blocks a design has.
 * A technology is a candidate where its `when` is true and its `unless` is not. Of the candidates for a part at most four
 * are told: those that the company runs, then those that belong to no platform, and of others only what makes them two; of a
 * suite that nobody named only where there is nothing else.
 * Those that fit best come first, and two of them are enough: their `fits-when` is true, or the exchange is small and they are
 * light to run. What is heavy comes last in a small exchange, and beside what fits. Among equals one of each kind
 * comes before a second of any.
 */
export function chooseTechnologies(
  evaluation: Evaluation,
  drawn: DrawnStyle | null,
  { technologies, platforms, said }: TechnologyContext,
): readonly BuiltPart[] {
  const { smallWhen = null } = evaluation.engine.catalogue
  const isSmall = smallWhen !== null && isTrue(evaluation.engine, smallWhen, evaluation.answers)
  const setting = { platforms, isSmall, words: wordsOf(said) }
  const parts = [PROTOCOL, ...(drawn === null ? [] : listParts(drawn)), FORMAT]
  const weighed = technologies
    .filter(each => parts.some(({ part }) => each.parts.includes(part)))
    .flatMap(each => weigh(evaluation, each, setting))
  return parts.flatMap(part => {
    const own = withoutUnsaid(
      weighed.filter(({ technology }) => technology.parts.includes(part.part)),
    )
    const chosen = chooseAmong(own)
    const others = own.length - chosen.length
    return chosen.length > 0 ? [{ ...part, candidates: chosen.map(describe), others }] : []
  })
}

type Part = Omit<BuiltPart, 'candidates' | 'others'>

const PROTOCOL: Part = { part: 'protocol', label: 'Protocol', nodes: [] }
const FORMAT: Part = { part: 'format', label: 'Format', nodes: [] }

/** The parts of a diagram, each kind once. */
function listParts({ style, diagram }: DrawnStyle): readonly Part[] {
  const parts = new Map<PartKind, { label: string; nodes: string[] }>()
  for (const { id, label } of diagram.nodes) {
    const part = style.diagram.nodes.find(node => node.id === id)?.part ?? null
    if (part === null) continue
    const known = parts.get(part) ?? { label, nodes: [] }
    parts.set(part, { ...known, nodes: [...known.nodes, id] })
  }
  return [...parts].map(([part, rest]) => ({ part, ...rest }))
}

/** A technology that these answers allow. */
interface Weighed {
  readonly technology: Technology
  /** What it belongs to or is, of what the company runs: an id; null: nothing. */
  readonly runs: string | null
  /** The company named it, and not only what it belongs to. */
  readonly isNamed: boolean
  /** A standard that the person named. */
  readonly isSaid: boolean
  readonly fit: Fit
}

/** 0: it fits well. 1: nothing speaks against it. 2: it is more than the exchange needs. */
type Fit = 0 | 1 | 2

interface Setting {
  readonly platforms: readonly string[]
  readonly isSmall: boolean
  readonly words: string
}

function weigh(
  { engine, answers }: Evaluation,
  technology: Technology,
  { platforms, isSmall, words }: Setting,
): readonly Weighed[] {
  const { id, fitsWhen, onlyNamed } = technology
  const isNamed = platforms.includes(id)
  const isSaid = isNamedIn(words, technology)
  if (onlyNamed && !isNamed && !isSaid) return []
  if (!isSaid && !isInForce(engine, technology, answers)) return []
  const runs = isNamed ? id : (technology.platforms.find(each => platforms.includes(each)) ?? null)
  const fits = fitsWhen !== null && isTrue(engine, fitsWhen, answers)
  return [
    {
      technology,
      runs: runs === null ? null : nameOf(engine, runs),
      isNamed,
      isSaid,
      fit: fitOf(technology, { fits, isSmall }),
    },
  ]
}

/** Whether a text names a standard, by its name or its id, such as "SCIM" or "HL7 v2". */
function isNamedIn(words: string, { kind, id, name }: Technology): boolean {
  return kind === 'standard' && [name, id].some(each => words.includes(wordsOf(each)))
}

/** The words of a text, with a blank before and after each: "OData" is no word of "geodata". */
const wordsOf = (text: string): string =>
  ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `

function fitOf(
  { weight }: Technology,
  { fits, isSmall }: { readonly fits: boolean; readonly isSmall: boolean },
): Fit {
  if (isSmall && weight === 'heavy') return fits ? 1 : 2
  return fits || (isSmall && weight === 'light') ? 0 : 1
}

/** The name of a platform or technology; its id where the catalogue has no name for it. */
function nameOf({ catalogue: { platforms, technologies } }: Engine, id: string): string {
  const isNamed = (each: { readonly id: string }) => each.id === id
  return (platforms.find(isNamed) ?? technologies.find(isNamed))?.name ?? id
}

const MOST = 4
const LEAST = 2

/** Where the person named a standard, no other one. */
function withoutUnsaid(own: readonly Weighed[]): readonly Weighed[] {
  return own.some(({ isSaid }) => isSaid)
    ? own.filter(
        ({ isSaid, runs, technology }) => isSaid || runs !== null || technology.kind !== 'standard',
      )
    : own
}

/** What the company runs first, of it what it named itself, then the others by fit and kind, those of one kind in the order of their names. */
function chooseAmong(own: readonly Weighed[]): readonly Weighed[] {
  const isRun = ({ runs }: Weighed) => runs !== null
  const isPortable = ({ runs, technology }: Weighed) =>
    runs === null && technology.platforms.length === 0
  const named = vary(own.filter(({ isNamed }) => isNamed))
  const run = [...named, ...vary(own.filter(each => isRun(each) && !each.isNamed))].slice(0, MOST)
  const isCovered = ({ technology }: Weighed) => technology.standIn === true && run.length > 0
  const free = own.filter(each => isPortable(each) && !isCovered(each))
  const portable = bestOf(free, run.length)
  // What belongs to a platform that nobody named is of use only where nothing else is left.
  const missing = Math.max(0, LEAST - run.length - portable.length)
  // Who does not run a suite cannot take a part of it.
  const isUsable = ({ technology }: Weighed) =>
    technology.kind !== 'part-of-suite' || run.length + portable.length === 0
  const rest = vary(own.filter(each => !isRun(each) && !isPortable(each) && isUsable(each)))
  const others = [...portable, ...rest.slice(0, missing)]
  const byNamedFirst = (one: Weighed, other: Weighed) =>
    Number(other.isNamed) - Number(one.isNamed) || byName(one, other)
  return [...run.toSorted(byNamedFirst), ...others.toSorted(byFitKindAndName)]
}

/** Of a worse fit only where better ones are not enough: what is heavy beside what fits, or more than needed, only to make two. */
function bestOf(weighed: readonly Weighed[], taken: number): readonly Weighed[] {
  const ofFit = (fit: Fit) => vary(weighed.filter(each => each.fit === fit))
  const fitting = ofFit(0)
  if (fitting.length >= LEAST) return fitting.slice(0, MOST - taken)
  const isLate = ({ technology }: Weighed) => fitting.length > 0 && technology.weight === 'heavy'
  const neutral = ofFit(1)
  const good = [...fitting, ...neutral.filter(each => !isLate(each))].slice(0, MOST - taken)
  const missing = Math.max(0, LEAST - taken - good.length)
  return [...good, ...[...neutral.filter(isLate), ...ofFit(2)].slice(0, missing)]
}

/** One of each kind, then a second of each, and so on. */
function vary(weighed: readonly Weighed[]): readonly Weighed[] {
  const turn = new Map<Weighed, number>()
  const seen = new Map<string, number>()
  for (const each of weighed.toSorted(byFitKindAndName)) {
    const { kind } = each.technology
    turn.set(each, seen.get(kind) ?? 0)
    seen.set(kind, (seen.get(kind) ?? 0) + 1)
  }
  const turnOf = (each: Weighed) => turn.get(each) ?? 0
  return weighed.toSorted(
    (one, other) => turnOf(one) - turnOf(other) || byFitKindAndName(one, other),
  )
}

function byKindAndName(one: Weighed, other: Weighed): number {
  const rank = ({ technology }: Weighed) => KINDS_OF_TECHNOLOGY.indexOf(technology.kind)
  return rank(one) - rank(other) || byName(one, other)
}

function byFitKindAndName(one: Weighed, other: Weighed): number {
  return one.fit - other.fit || byKindAndName(one, other)
}

/** By code units, capitals being as good as small letters: no locale decides. No two are equal, since ids differ. */
function byName({ technology: one }: Weighed, { technology: other }: Weighed): number {
  const [a, b] = [`${one.name.toLowerCase()} ${one.id}`, `${other.name.toLowerCase()} ${other.id}`]
  return a < b ? -1 : 1
}

function describe({ technology, runs }: Weighed): TechnologyCandidate {
  const { id, name, kind, fits, avoid, source } = technology
  return { id, name, kind, runs, fits, avoid, address: 'address' in source ? source.address : null }
}

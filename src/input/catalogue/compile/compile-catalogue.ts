import type { Catalogue, CatalogueLayer, Constants, Fraction } from '../../../model/catalogue.ts'
import type { Band, Moves, Option, QuantityKind, Question } from '../../../model/question.ts'
import type { WrittenCatalogue, WrittenQuestion } from '../../shapes/catalogue-shape.ts'
import { bandEdge } from '../../terms/parse-quantity.ts'
import { SIX_PAIRS } from '../checks/check-six-pairs.ts'
import { indexRenamed } from '../files/index-renamed.ts'
import { questionsByPair } from '../files/written-conditions.ts'
import type { WrittenFiles } from '../files/written-files.ts'
import { compileObligation, compileStyle, compileTension } from './compile-blueprints.ts'
import { compileOptional } from './compile-condition.ts'
import { compilePair } from './compile-pair.ts'
import { compilePolicy, governPair } from './compile-policies.ts'
import { compileContradiction, compileHands, compileMitigation } from './compile-wordings.ts'

/** The model of a catalogue that was checked; its pairs are in the order of reports. */
export function compileCatalogue(files: WrittenFiles, text: CatalogueText): Catalogue {
  const { name, version, constants, topics } = files.catalogue.value
  const { digest, layers = [{ name, version, changes: [] }], below = null } = text
  const order = [...SIX_PAIRS.keys()]
  const policies = files.policies.value.map(compilePolicy)
  const users = questionsByPair(files)
  const sources = new Map(files.sources.value.map(({ id, ...source }) => [id, source] as const))
  return {
    name,
    version,
    digest,
    constants: compileConstants(constants),
    topics,
    questions: files.questions.value.map(question => compileQuestion(question, users)),
    pairs: files.pairs
      .map(({ value }) => governPair(compilePair(value, sources), policies))
      .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
    mitigations: files.mitigations.value.map(compileMitigation),
    tensions: files.tensions.value.map(tension => compileTension(tension, sources)),
    styles: files.blueprints.value.styles.map(style => compileStyle(style, sources)),
    obligations: files.blueprints.value.obligations.map(each => compileObligation(each, sources)),
    policies,
    contradictions: files.contradictions.value.map(compileContradiction),
    hands: compileHands(files.catalogue.value.hands),
    smallWhen: compileOptional(files.catalogue.value['small-when']),
    platforms: files.catalogue.value.platforms ?? [],
    technologies: files.technologies.value.map(({ id, name }) => ({ id, name })),
    renamed: indexRenamed(files.questions.value),
    glossary: files.glossary.value.map(({ see = [], ...rest }) => ({ ...rest, see })),
    replaced: files.replaced.value.map(({ options = {}, ...rest }) => ({ ...rest, options })),
    layers,
    base: below,
  }
}

/** What a catalogue was made of, beside its files in their shapes. */
export interface CatalogueText {
  readonly digest: string
  /** None: only itself. */
  readonly layers?: readonly CatalogueLayer[]
  readonly below?: Catalogue
}

function compileConstants(written: WrittenCatalogue['constants']): Constants {
  return {
    hybridShare: compileFraction(written['hybrid-share'].value),
    decisiveWeight: written['decisive-weight'].value,
    largestWeight: written['largest-weight'].value,
    strong: {
      margin: compileFraction(written['strong-margin'].value),
      share: compileFraction(written['strong-share']?.value ?? '1/3'),
    },
    clear: {
      margin: compileFraction(written['clear-margin'].value),
      share: compileFraction(written['clear-share']?.value ?? '1/6'),
    },
    leaningAtMost: written['leaning-at-most']?.value ?? 2,
    ...compileEffort(written),
  }
}

/** All four figures, or none. */
function compileEffort(written: WrittenCatalogue['constants']): Pick<Constants, 'effort'> {
  const [directLink, sharedLayer, connection, route] = [
    written['direct-link-effort']?.value,
    written['shared-layer-effort']?.value,
    written['connection-effort']?.value,
    written['route-effort']?.value,
  ]
  return directLink && sharedLayer && connection && route
    ? { effort: { directLink, sharedLayer, connection, route } }
    : {}
}

function compileFraction(text: string): Fraction {
  const [numerator = 0, denominator = 1] = text.split('/').map(Number)
  return { numerator, denominator }
}

/** A layer may let a question bear on further pairs, so that they are looked up and not taken from its text. */
function compileQuestion(
  written: WrittenQuestion,
  users: ReadonlyMap<string, ReadonlySet<string>>,
): Question {
  const {
    'ask-when': askWhen,
    'about-when': aboutWhen,
    'find-out': findOut,
    subject,
    unit,
    none,
    'left-out': leftOut,
    'renamed-from': _,
    'often-unknown': oftenUnknown,
    derived,
    moves,
    options,
    ...rest
  } = written
  const { core = false, quantity = null, about = 'exchange', holds = 'one' } = rest
  return {
    ...rest,
    pairs: [...SIX_PAIRS.keys()].filter(pair => users.get(pair)?.has(written.id)),
    core,
    askWhen: compileOptional(askWhen),
    about,
    aboutWhen: compileOptional(aboutWhen),
    quantity,
    options: options.map(option => compileOption(option, quantity)),
    holds,
    ...(derived && { derived }),
    ...(moves && { moves: compileMoves(moves) }),
    ...(findOut !== undefined && { findOut }),
    ...(subject !== undefined && { subject }),
    ...(unit !== undefined && { unit }),
    ...(none !== undefined && { none }),
    ...(leftOut !== undefined && { leftOut }),
    ...(oftenUnknown !== undefined && { oftenUnknown: oftenUnknown / 100 }),
  }
}

function compileMoves(moves: NonNullable<WrittenQuestion['moves']>): Moves {
  if (typeof moves === 'string' || !('come' in moves || 'go' in moves)) return moves as Moves
  return { come: moves.come ?? [], go: moves.go ?? [] }
}

function compileOption(
  { band, derived, often, 'renamed-from': _, ...rest }: WrittenQuestion['options'][number],
  quantity: QuantityKind | null,
): Option {
  return {
    ...rest,
    band: band && quantity ? compileBand(band, quantity) : null,
    ...(derived && { derived: { from: derived.from ?? 0, below: derived.below ?? null } }),
    ...(often !== undefined && { often: often / 100 }),
  }
}

function compileBand(
  { from, below }: NonNullable<WrittenQuestion['options'][number]['band']>,
  kind: QuantityKind,
): Band {
  return { from: bandEdge(from, kind) ?? 0, below: bandEdge(below, kind) }
}

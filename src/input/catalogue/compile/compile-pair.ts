import type {
  Challenge,
  Effect,
  Hybrid,
  Pair,
  Pattern,
  Pressure,
  Rule,
} from '../../../model/pair.ts'
import type { Source } from '../../../model/source.ts'
import type {
  WrittenChallenge,
  WrittenHybrid,
  WrittenPair,
  WrittenPattern,
  WrittenRule,
  WrittenStatedSource,
} from '../../shapes/pair-shape.ts'
import { compileCondition, compileOptional } from './compile-condition.ts'
import { compileOtherHands } from './compile-wordings.ts'

/** The model of a pair that was checked. */
export function compilePair(written: WrittenPair, sources: Sources): Pair {
  const [first, second] = written.patterns
  return {
    id: written.id,
    name: written.name,
    decision: written.decision,
    patterns: [compilePattern(first, sources), compilePattern(second, sources)],
    decidedFor: CONNECTION_PAIRS.includes(written.id) ? 'connection' : 'exchange',
    rules: written.rules.map(rule => compileRule(rule, sources)),
    hybrids: written.hybrids.map(hybrid => compileHybrid(hybrid, sources)),
  }
}

/** The pairs that are decided for the connection of two systems, and not exchange by exchange. */
const CONNECTION_PAIRS: readonly string[] = [
  'point-to-point-centralized',
  'out-of-the-box-custom',
  'tightly-loosely-coupled',
]

function compilePattern(written: WrittenPattern, sources: Sources): Pattern {
  return {
    id: written.id,
    name: written.name,
    what: written.what,
    whenToUse: written['when-to-use'].map(statement => withSource(statement, sources)),
    whenNot: written['when-not'].map(statement => withSource(statement, sources)),
    examples: written.examples,
    buildingBlocks: written['building-blocks'],
    challenges: written.challenges.map(challenge => compileChallenge(challenge, sources)),
    reversibility: withSource(written.reversibility, sources),
  }
}

function compileChallenge(
  { 'other-hands': otherHands, 'in-short': inShort, ...written }: WrittenChallenge,
  sources: Sources,
): Challenge {
  return {
    ...withSource(written, sources),
    raised: compilePressures(written.raised),
    eased: compilePressures(written.eased),
    inShort: inShort ?? null,
    always: written.always ?? false,
    end: written.end ?? null,
    otherHands: compileOtherHands(otherHands),
  }
}

function compilePressures(written: WrittenChallenge['raised'] = []): readonly Pressure[] {
  return written.map(pressure => ({ ...pressure, when: compileCondition(pressure.when) }))
}

function compileRule(written: WrittenRule, sources: Sources): Rule {
  return {
    id: written.id,
    when: compileCondition(written.when),
    unless: compileOptional(written.unless),
    effect: compileEffect(written),
    because: written.because,
    source: compileSource(written.source, sources),
  }
}

function compileEffect(written: WrittenRule): Effect {
  if ('rules-out' in written) return { kind: 'rules-out', pattern: written['rules-out'] }
  const { toward, weight, group = null } = written
  return { kind: 'toward', pattern: toward, weight, group }
}

function compileHybrid(written: WrittenHybrid, sources: Sources): Hybrid {
  const { answers = [], challenges = [] } = written
  return {
    ...withSource(written, sources),
    when: compileCondition(written.when),
    answers,
    challenges: challenges.map(challenge => compileChallenge(challenge, sources)),
  }
}

function withSource<T extends { readonly source: WrittenStatedSource }>(
  written: T,
  sources: Sources,
): Omit<T, 'source'> & { readonly source: Source } {
  return { ...written, source: compileSource(written.source, sources) }
}

/** The sources of a catalogue by id. */
export type Sources = ReadonlyMap<string, Source>

/**
 * The source that was named by its id, or the judgement as it stands.
 *
 * @throws Where the id names none: `checkSources` was to find that.
 */
export function compileSource(written: WrittenStatedSource, sources: Sources): Source {
  if (typeof written !== 'string') return written
  const source = sources.get(written)
  if (source === undefined) throw new Error(`Source "${written}" was not checked`)
  return source
}

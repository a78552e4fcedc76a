import type { Advice } from '../../model/advice.ts'
import type { Origin } from '../../model/answers.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Verdict } from '../../model/verdict.ts'
import { fillNames } from '../wording/names.ts'
import { blueprintOf, sensitivityOf, tensionOf } from './json-blueprint.ts'
import { challengeOf, type Fill } from './json-challenge.ts'
import { precedentOf } from './json-precedent.ts'

/** All advice in one JSON envelope (contract, section 6), ending in a line break; same input, same bytes. */
export function toJson(
  advices: readonly Advice[],
  { name, version, digest, layers }: Pick<Catalogue, 'name' | 'version' | 'digest' | 'layers'>,
): string {
  const envelope = {
    schemaVersion: SCHEMA_VERSION,
    catalogue: { name, version, digest, ...layersOf(layers) },
    reports: advices.map(reportOf),
  }
  return `${JSON.stringify(envelope, null, 2)}\n`
}

/** One advice as a line of NDJSON, line break included. */
export function toNdjson(advice: Advice): string {
  return `${JSON.stringify(reportOf(advice))}\n`
}

/** Only where something is laid over something. */
function layersOf(layers: Catalogue['layers']) {
  return layers.length < 2 ? {} : { layers: layers.map(({ name, version }) => ({ name, version })) }
}

const SCHEMA_VERSION = 1

// Field by field, so that the order of the output never hangs on how a value was built.
function reportOf(advice: Advice) {
  const { name, flow, from, to, source, answered } = advice
  const fill = (text: string) => fillNames(text, { from: advice.from, to: advice.to.join(', ') })
  return {
    name,
    flow,
    from,
    to,
    source: { file: source.file, document: source.document, line: source.line },
    answered: {
      inScope: answered.inScope,
      plain: answered.plain,
      partial: answered.partial,
      unknown: answered.unknown,
      notAsked: answered.notAsked,
    },
    verdicts: advice.verdicts.map(verdict => verdictOf(verdict, fill)),
    blueprint: blueprintOf(advice.blueprint, fill),
    tensions: advice.tensions.map(tension => tensionOf(tension, fill)),
    fixed: advice.fixed.map(fixed => ({
      pair: fixed.pair,
      choice: fixed.choice,
      because: fixed.because,
      owner: fixed.owner,
      review: fixed.review,
      origin: originOf(fixed.origin),
      agrees: fixed.agrees,
      breaks: fixed.breaks,
      forbiddenBy: fixed.forbiddenBy,
    })),
    unanswered: advice.unanswered.map(({ question, couldChange }) => ({ question, couldChange })),
    sensitivities: advice.sensitivities.map(sensitivityOf),
    precedents: advice.precedents.map(precedentOf),
    below: belowOf(advice.below),
    answers: advice.answers.map(statedOf),
    assumed: advice.assumed.map(givenOf),
    outOfScope: advice.outOfScope.map(givenOf),
  }
}

function verdictOf(verdict: Verdict, fill: Fill) {
  return {
    pair: verdict.pair,
    outcome: verdict.outcome,
    choice: verdict.choice,
    hybrid: hybridOf(verdict, fill),
    strength: verdict.strength,
    margin: verdict.margin,
    decidedBy: verdict.decidedBy,
    settled: verdict.settled,
    range: verdict.range,
    scores: verdict.scores,
    evidence: verdict.evidence.map(evidence => evidenceOf(evidence, fill)),
    vetoes: verdict.vetoes.map(veto => vetoOf(veto, fill)),
    challenges: verdict.challenges.map(challenge => challengeOf(challenge, fill)),
    tippingPoints: verdict.tippingPoints.map(({ set, outcome, choice }) => ({
      set,
      outcome,
      choice,
    })),
    reconsider: verdict.reconsider.map(({ rule, answers, wouldAllow, because }) => ({
      rule,
      answers,
      wouldAllow,
      because: fill(because),
    })),
    grounds: groundsOf(verdict.grounds),
  }
}

function groundsOf({ published, judgement, grades, vetoes }: Verdict['grounds']) {
  return {
    published,
    judgement,
    grades: { A: grades.A, B: grades.B, C: grades.C },
    vetoes: {
      published: vetoes.published,
      judgement: vetoes.judgement,
      policy: vetoes.policy,
    },
  }
}

function belowOf(below: Advice['below']) {
  return (
    below && {
      catalogue: { name: below.catalogue.name, version: below.catalogue.version },
      verdicts: below.verdicts.map(({ pair, outcome, choice, hybrid }) => ({
        pair,
        outcome,
        choice,
        hybrid,
      })),
    }
  )
}

function hybridOf({ hybrid }: Verdict, fill: Fill) {
  if (hybrid === null) return null
  const { id, name, legs } = hybrid
  return {
    id,
    name,
    legs: legs.map(({ leg, pattern, because }) => ({
      leg: fill(leg),
      pattern,
      because: fill(because),
    })),
  }
}

function evidenceOf(evidence: Verdict['evidence'][number], fill: Fill) {
  const { rule, answers, toward, weight, counts, because, source, layer } = evidence
  const told = { because: fill(because), source: sourceOf(source), layer }
  return { rule, answers, toward, weight, counts, ...told }
}

function vetoOf(
  { rule, rulesOut, answers, because, overrode, source, layer }: Verdict['vetoes'][number],
  fill: Fill,
) {
  return {
    rule,
    rulesOut,
    answers,
    because: fill(because),
    overrode,
    source: sourceOf(source),
    layer,
  }
}

function sourceOf(source: Verdict['evidence'][number]['source']) {
  if ('judgement' in source) return { judgement: source.judgement }
  if ('policy' in source)
    return { policy: source.policy, owner: source.owner, review: source.review }
  return { title: source.title, address: source.address, grade: source.grade }
}

function givenOf({ question, options, written, note, by }: Advice['assumed'][number]) {
  return { question, options, written, note, by }
}

function statedOf({ assumed, origin, overrides, ...given }: Advice['answers'][number]) {
  return {
    ...givenOf(given),
    assumed,
    origin: originOf(origin),
    overrides: overrides && {
      origin: originOf(overrides.origin),
      options: overrides.options,
      written: overrides.written,
    },
  }
}

function originOf(origin: Origin) {
  if (origin.kind !== 'profile') return { kind: origin.kind }
  const { kind, file, systems } = origin
  return { kind, file, systems: systems.map(({ name, owner }) => ({ name, owner })) }
}

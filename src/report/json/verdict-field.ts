import type {
  ChangedAnswers,
  ChangedOptions,
  HoldingOptions,
  SupportingAnswers,
} from '../../model/answers.ts'
import type { Due, End } from '../../model/design-rules.ts'
import type { Leg } from '../../model/pair.ts'
import type {
  Evidence,
  HybridChoice,
  Outcome,
  Provenance,
  RaisedChallenge,
  Reconsideration,
  Remedy,
  Strength,
  TippingPoint,
  Verdict,
  Veto,
} from '../../model/result/verdict.ts'
import type { Source } from '../../model/source.ts'
import {
  array,
  boolean,
  integer,
  nullable,
  number,
  object,
  oneOf,
  record,
  string,
  template,
  two,
  union,
} from './field.ts'

/** Strings, such as ids. */
export const strings = array(string)

/** A string or null. */
export const nullableString = nullable(string)

/** What comes out for a pair. */
export const outcome = oneOf<Outcome>('recommended', 'hybrid', 'open', 'infeasible')

/** An option, or the options of a partial answer. */
export const options = union<[string, readonly string[]]>(string, strings)

/** Answers by question. */
export const answers = record<SupportingAnswers[string]>(
  union<[string, readonly string[], HoldingOptions]>(
    string,
    strings,
    object<HoldingOptions>({ holds: strings, holdsNot: strings, oneOf: strings }),
  ),
)

/** Choices by pair; null: either side, or none. */
export const choices = record<string | null>(nullableString)

/** The options to which answers are changed, by question. */
export const set = record<ChangedAnswers[string]>(
  union<[string, readonly string[], ChangedOptions]>(
    string,
    strings,
    object<ChangedOptions>({ value: strings, unsure: strings, 'one-of': strings }),
  ),
)

const source = union<
  [
    Extract<Source, { title: string }>,
    Extract<Source, { judgement: string }>,
    Extract<Source, { policy: string }>,
  ]
>(
  object({ title: string, address: string, grade: oneOf('A', 'B', 'C') }),
  object({ judgement: string }),
  object({ policy: string, owner: string, review: string }),
)

/** When something has to be there. */
export const due = oneOf<Due>('settle', 'build', 'go-live', 'operation')

/** A remedy of a challenge. */
export const mitigation = object<Remedy>({
  name: string,
  how: template,
  reference: string,
  end: nullable(oneOf<End>('source', 'target', 'platform')),
  inOtherHands: boolean,
  due,
})

/** A raised challenge. */
export const challenge = object<RaisedChallenge>({
  id: string,
  title: template,
  because: template,
  raisedBy: answers,
  inOtherHands: boolean,
  pressure: number,
  mitigations: array(mitigation),
})

const hybrid = object<HybridChoice>({
  id: string,
  name: string,
  legs: array(object<Leg>({ leg: template, pattern: string, because: template })),
})

const evidence = object<Evidence>({
  rule: string,
  rules: strings,
  atLeast: boolean,
  answers,
  toward: string,
  weight: number,
  counts: number,
  because: template,
  source,
  layer: nullableString,
})

const veto = object<Veto>({
  rule: string,
  always: boolean,
  rulesOut: string,
  answers,
  because: template,
  overrode: number,
  source,
  layer: nullableString,
})

const grounds = object<Provenance>({
  published: number,
  judgement: number,
  grades: object({ A: number, B: number, C: number }),
  vetoes: object({ published: integer, judgement: integer, policy: integer }),
})

/** A verdict. */
export const verdict = object<Verdict>({
  pair: string,
  outcome,
  choice: nullableString,
  hybrid: nullable(hybrid),
  startingChoice: nullableString,
  strength: nullable(oneOf<Strength>('forced', 'strong', 'clear', 'slight', 'leaning')),
  margin: nullable(number),
  decidedBy: oneOf('evidence', 'veto'),
  close: boolean,
  settled: boolean,
  range: two(number),
  scores: record(number),
  evidence: array(evidence),
  vetoes: array(veto),
  challenges: array(challenge),
  tippingPoints: array(
    object<TippingPoint>({ set, outcome, choice: nullableString, hybrid: nullableString }),
  ),
  reconsider: array(
    object<Reconsideration>({ rule: string, answers, wouldAllow: string, because: template }),
  ),
  grounds,
})

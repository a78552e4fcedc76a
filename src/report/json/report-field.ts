import type { NamedSystem, Origin, OverriddenAnswer } from '../../model/answers.ts'
import type { SimilarPrecedent } from '../../model/precedent.ts'
import type {
  Advice,
  AnswerCount,
  BaseAdvice,
  FixedCheck,
  GivenAnswer,
  OpenQuestion,
  RaisedContradiction,
  StatedAnswer,
} from '../../model/result/advice.ts'
import type { BuiltPart, TechnologyCandidate } from '../../model/result/built-with.ts'
import type { BlueprintTurn, Sensitivity, Turn } from '../../model/result/sensitivity.ts'
import type { PartKind, TechnologyKind } from '../../model/technology.ts'
import { PART_NAMES, TECHNOLOGY_KINDS } from '../wording/names/part-names.ts'
import { blueprint, tension } from './blueprint-field.ts'
import {
  array,
  boolean,
  integer,
  nullable,
  object,
  oneOf,
  record,
  string,
  template,
  union,
} from './field.ts'
import {
  answers,
  choices,
  nullableString,
  options,
  outcome,
  strings,
  verdict,
} from './verdict-field.ts'

const origin = union<[Exclude<Origin, { kind: 'profile' }>, Extract<Origin, { kind: 'profile' }>]>(
  object({ kind: oneOf('flow', 'file', 'derived') }),
  object({
    kind: oneOf('profile'),
    file: string,
    systems: array(object<NamedSystem>({ name: string, owner: nullableString })),
  }),
)

const fixed = object<FixedCheck>({
  pair: string,
  choice: string,
  because: nullableString,
  owner: nullableString,
  review: nullableString,
  origin,
  agrees: boolean,
  breaks: strings,
  forbiddenBy: strings,
})

const sensitivity = object<Sensitivity>({
  question: string,
  kind: oneOf('partial', 'assumed', 'unknown', 'open'),
  range: strings,
  turns: array(
    object<Turn>({
      option: string,
      holds: boolean,
      pair: string,
      outcome,
      choice: nullableString,
      hybrid: nullableString,
    }),
  ),
  blueprintTurns: array(object<BlueprintTurn>({ option: string, holds: boolean, choices })),
})

const precedent = object<SimilarPrecedent>({
  id: string,
  title: string,
  address: string,
  published: record(string),
  isAdvice: boolean,
  for: strings,
  against: strings,
  shared: strings,
  difference: nullable(object({ question: string, here: options, there: options })),
})

const keysOf = <Key extends string>(table: Readonly<Record<Key, string>>) =>
  Object.keys(table) as Key[]

const builtPart = object<BuiltPart>({
  part: oneOf<PartKind>(...keysOf(PART_NAMES)),
  label: template,
  nodes: strings,
  candidates: array(
    object<TechnologyCandidate>({
      id: string,
      name: string,
      kind: oneOf<TechnologyKind>(...keysOf(TECHNOLOGY_KINDS)),
      runs: nullableString,
      fits: string,
      avoid: string,
      address: nullableString,
    }),
  ),
  others: integer,
})

const contradiction = object<RaisedContradiction>({
  id: string,
  because: template,
  answers,
  receivers: nullable(integer),
})

const below = object<BaseAdvice>({
  catalogue: object({ name: string, version: string }),
  verdicts: array(
    object({ pair: string, outcome, choice: nullableString, hybrid: nullableString }),
  ),
})

const given = {
  question: string,
  options: strings,
  unsure: strings,
  oneOf: strings,
  written: string,
  note: nullableString,
  by: nullableString,
}

const stated = object<StatedAnswer>({
  ...given,
  assumed: boolean,
  origin,
  overrides: nullable(
    object<OverriddenAnswer>({
      origin,
      options: strings,
      unsure: strings,
      oneOf: strings,
      written: string,
    }),
  ),
})

/** One report of the JSON output: what of an advice is printed, and in which order. */
export const reportField = object<Advice>({
  name: string,
  flow: nullableString,
  from: string,
  to: strings,
  source: object({ file: string, document: integer, line: integer }),
  answered: object<AnswerCount>({
    inScope: integer,
    plain: integer,
    partial: integer,
    unknown: integer,
    notAsked: integer,
  }),
  verdicts: array(verdict),
  blueprint,
  tensions: array(tension),
  builtWith: array(builtPart),
  fixed: array(fixed),
  unanswered: array(object<OpenQuestion>({ question: string, couldChange: strings })),
  sensitivities: array(sensitivity),
  precedents: array(precedent),
  below: nullable(below),
  contradictions: array(contradiction),
  answers: array(stated),
  assumed: array(object<GivenAnswer>(given)),
  outOfScope: array(object<GivenAnswer>(given)),
})

import type { Place } from '../../model/finding.ts'
import type { Reasons, RecordedExchange, RecordedPolicy } from '../../model/recorded-decision.ts'
import type {
  AnswerChanged,
  CatalogueChanged,
  Cause,
  CheckedDecision,
  DecisionStatus,
  Departed,
  Difference,
  Drift,
  FileMoved,
  FixedChanged,
  Forbidden,
  InterfaceChanged,
  LandscapeDrift,
  Review,
  RuleChange,
  Told,
  VersionChange,
} from '../../model/result/drift.ts'
import { array, boolean, integer, number, object, oneOf, string, union } from './field.ts'
import { nullableString } from './verdict-field.ts'

const place = object<Place>({ file: string, line: integer, column: integer, length: integer })
const version = object<VersionChange>({
  name: string,
  before: nullableString,
  after: nullableString,
})
const pair = string
const before = nullableString
const after = nullableString

const rule = object<RuleChange>({
  rule: string,
  isPolicy: boolean,
  because: nullableString,
  owner: nullableString,
  effect: oneOf('toward', 'rules-out'),
  side: string,
  before: number,
  after: number,
})

const answer = object<AnswerChanged>({
  kind: oneOf('answer'),
  ...{ question: string, before, after, place },
})
const fixed = object<FixedChanged>({ kind: oneOf('fixed'), pair, before, after, place })

const catalogue = object<CatalogueChanged>({
  kind: oneOf('changed-catalogue'),
  versions: array(version),
  rules: array(rule),
  lost: array(object<CatalogueChanged['lost'][number]>({ question: string, written: string })),
})

const changed = object<InterfaceChanged>({
  kind: oneOf('interface'),
  ...{ interface: string, change: oneOf('new', 'gone', 'changed'), place },
})

const causes = array<Cause>(
  union<[AnswerChanged, FixedChanged, InterfaceChanged, CatalogueChanged]>(
    answer,
    fixed,
    changed,
    catalogue,
  ),
)

type Of<Kind extends Told['kind']> = Extract<Told, { kind: Kind }>
type OfLandscape<Kind extends LandscapeDrift['kind']> = Extract<LandscapeDrift, { kind: Kind }>

const difference = union<
  [
    Drift,
    Forbidden,
    OfLandscape<'rule'>,
    OfLandscape<'standing'>,
    OfLandscape<'layer'>,
    Review,
    Of<'strength'>,
    Of<'rules'>,
    AnswerChanged,
    FixedChanged,
    Of<'reasons'>,
    FileMoved,
    Of<'catalogue'>,
  ]
>(
  object({ kind: oneOf('verdict', 'design'), pair, before, after, causes, avoids: array(string) }),
  object<Forbidden>({
    kind: oneOf('forbidden'),
    ...{ pair, choice: string, owner: nullableString, because: nullableString },
    policies: array(object<RecordedPolicy>({ id: string, owner: string, because: string })),
    ...{ place, causes },
  }),
  object({ kind: oneOf('rule'), pair, before, after, causes }),
  object({ kind: oneOf('standing'), interface: string, isApart: boolean, causes }),
  object({ kind: oneOf('layer'), layer: string, pays: boolean, causes }),
  object({
    kind: oneOf('review'),
    of: oneOf('fixed', 'policy', 'decision'),
    ...{ id: nullableString, date: string, owner: nullableString, place },
  }),
  object({ kind: oneOf('strength'), pair, choice: string, before, after, causes }),
  object({ kind: oneOf('rules'), pair, choice: string, changes: array(rule) }),
  answer,
  fixed,
  object({ kind: oneOf('reasons'), pair, place }),
  object<FileMoved>({ kind: oneOf('moved'), before: string, after: string }),
  object({ kind: oneOf('catalogue'), versions: array(version) }),
)

const reasons = { because: nullableString, owner: nullableString, review: nullableString }

/** One decision of the JSON output of `check`. */
export const checkField = object<CheckedDecision>({
  exchange: object<RecordedExchange>({ file: string, name: nullableString, flow: nullableString }),
  place,
  status: oneOf<DecisionStatus>('kept', 'drifted', 'due', 'unrecorded', 'gone'),
  decided: object<Reasons>(reasons),
  differences: array<Difference>(difference),
  departures: array(
    object<Departed>({
      ...{ pair, choice: string, advice: string },
      ...{ ...reasons, place },
    }),
  ),
})

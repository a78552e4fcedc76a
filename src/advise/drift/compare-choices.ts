import type { RecordedChoice, RecordedDecision } from '../../model/recorded-decision.ts'
import type { Requirements } from '../../model/requirements.ts'
import type {
  CatalogueChanged,
  Cause,
  Difference,
  Drift,
  RuleChange,
} from '../../model/result/drift.ts'
import { policiesNaming } from '../design/check-fixed.ts'
import { listConcessions } from '../design/list-concessions.ts'
import { answerState } from '../engine/answer-state.ts'
import type { Engine } from '../engine/engine.ts'
import type { ChoicesToCompare, ComparedInputs } from './compare-inputs.ts'
import { asPolicy, compareRules, compareVersions, type KnownPolicies } from './compare-rules.ts'
import type { Choices } from './decision-to-check.ts'
import { type Aspect, findCauses, type InputChange } from './find-causes.ts'
import { forbiddenNow } from './forbidden-now.ts'
import { type DecidedChoice, evaluateInput, recordChoices } from './record-choices.ts'

/** Verdicts, design, firmness and rules that are others, pair by pair, with their causes. */
export function compareChoices(engine: Engine, compared: ChoicesToCompare): readonly Difference[] {
  const { inputs, now } = compared
  // What today's catalogue advises on the answers of then: from there on only the answers differ.
  const replayed = inputs.changes.length === 0 ? now : recordChoices(engine, inputs.before)
  return engine.catalogue.pairs.flatMap(({ id }) =>
    comparePair(engine, { ...compared, replayed }, id),
  )
}

interface Replayed extends ChoicesToCompare {
  readonly replayed: Choices
}

function comparePair(engine: Engine, compared: Replayed, pair: string): readonly Difference[] {
  const { record, now, replayed } = compared
  const [was, is] = [record.choices[pair] ?? null, now[pair] as RecordedChoice]
  const between = replayed[pair] as RecordedChoice
  const causes = (of: Aspect['of']) => causesOf(engine, compared, { pair, of })
  const drift = (kind: Drift['kind'], of: Aspect['of']): Drift => ({
    kind,
    pair,
    before: was?.[of] ?? null,
    after: is[of],
    causes: causes(of),
    avoids: kind === 'design' ? avoidedTensions(engine, compared.requirements, pair) : [],
  })
  const forbidden = forbiddenNow(engine, compared, pair)
  // What is fixed stands whatever the answers say: the policy is what there is to tell.
  if (forbidden !== null) return [forbidden]
  if (was?.advice !== is.advice) {
    const isFollowed = isUsual(was) && isUsual(is)
    const verdict = drift('verdict', 'advice')
    return was?.design === is.design || isFollowed
      ? [verdict]
      : [verdict, drift('design', 'design')]
  }
  if (was.design !== is.design) return [drift('design', 'design')]
  if (was.strength !== is.strength) {
    const { before, after } = { before: was.strength, after: is.strength }
    const choice = is.advice
    return [{ kind: 'strength', pair, choice, before, after, causes: causes('strength') }]
  }
  const changes = compareRules(knownPolicies(engine, record), was, between)
  return changes.length > 0 ? [{ kind: 'rules', pair, choice: is.advice, changes }] : []
}

/** The design has what the verdict says. */
function isUsual(choice: DecidedChoice | null): boolean {
  if (choice === null) return true
  const { advice, design } = choice
  return design === (advice === 'open' ? 'either' : advice === 'infeasible' ? 'none' : advice)
}

/** What the design of today concedes on a pair, it concedes for these. */
function avoidedTensions(
  engine: Engine,
  requirements: Requirements,
  pair: string,
): readonly string[] {
  const conceded = listConcessions(evaluateInput(engine, requirements), requirements.fixed)
  return conceded.filter(each => each.pair === pair).flatMap(({ tensions }) => tensions)
}

/** The catalogue, where it alone turned the choice on the answers of then; and what turned it from there on. */
function causesOf(engine: Engine, compared: Replayed, aspect: Aspect): readonly Cause[] {
  const { record, replayed, inputs } = compared
  const { pair, of } = aspect
  const isByCatalogue = (record.choices[pair]?.[of] ?? null) !== (replayed[pair]?.[of] ?? null)
  const catalogue = isByCatalogue ? [catalogueCause(engine, compared, pair)] : []
  const changes = inputs.changes.map(change => ({
    change,
    as: { kind: change.kind, id: change.kind === 'answer' ? change.question : change.pair },
  }))
  const turning: readonly InputChange[] = findCauses(
    engine,
    { ...inputs, changes: changes.map(({ as }) => as) },
    aspect,
  )
  return [
    ...catalogue,
    ...changes.filter(({ as }) => turning.includes(as)).map(({ change }) => change),
  ]
}

function catalogueCause(engine: Engine, compared: Replayed, pair: string): CatalogueChanged {
  const { record, replayed, inputs } = compared
  const was = record.choices[pair]
  const known = knownPolicies(engine, record)
  const rules = was ? compareRules(known, was, replayed[pair] as RecordedChoice) : []
  const lost = Object.entries(record.answers).flatMap(([question, { written, said }]) =>
    said === null ? [{ question, written }] : [],
  )
  return {
    kind: 'changed-catalogue',
    versions: compareVersions(record.catalogue, engine.catalogue.layers),
    rules: [...forbidding(engine, { pair, choice: was?.advice ?? '' }, inputs), ...rules],
    lost,
  }
}

const knownPolicies = (
  { catalogue }: Engine,
  { policies }: Pick<RecordedDecision, 'policies'>,
): KnownPolicies => ({ today: catalogue.policies, recorded: policies })

/** What was advised and is forbidden by its name now: sides are ruled out by rules, hybrids are not. */
function forbidding(
  engine: Engine,
  { pair, choice }: { readonly pair: string; readonly choice: string },
  { before }: ComparedInputs,
): readonly RuleChange[] {
  const isHybrid = engine.catalogue.pairs.some(
    each => each.id === pair && each.hybrids.some(({ id }) => id === choice),
  )
  if (!isHybrid) return []
  const named = policiesNaming(engine, { pair, choice }, answerState(engine, before.answers))
  return named.map(policy => ({
    ...{ rule: policy.id, ...asPolicy(policy), effect: 'rules-out' as const },
    ...{ side: choice, before: 0, after: 1 },
  }))
}

import type { AnswerState } from '../answer-state.ts'
import type { CompiledPair, CompiledRule, Engine, ScoringGroup } from '../engine.ts'
import { addStates, EMPTY_STATE, type PairState } from '../pair-state.ts'
import { weighRules } from '../score-groups.ts'
import type { Residuals, Residue } from './residuals.ts'
import type { Unknown } from './unknowns.ts'

/** One pair with what is not known, and what is left of it: the sum of what is decided, and the groups that are not. */
export interface ResidualPair {
  readonly residuals: Residuals
  readonly compiled: CompiledPair
  readonly unknowns: readonly Unknown[]
  /** By variable: the index of its unknown; -1 where it is known. */
  readonly unknownOf: Int32Array
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
    answers,
    unknowns,
    groups = [...compiled.groups.keys()],
  }: {
    readonly answers: Pick<AnswerState, 'masks' | 'effectiveMasks'>
    readonly unknowns: readonly Unknown[]
    readonly groups?: readonly number[]
  },
): ResidualPair {
  const residuals = engine.residuals()
  const unknownOf = new Int32Array(engine.variables.length).fill(-1)
  for (const [index, { variables }] of unknowns.entries())
    for (const variable of variables) unknownOf[variable] = index
  const isStandard = unknowns.every(({ variables, values }) =>
    isUnanswered(engine, variables, values),
  )
  const opened = { residuals, compiled, unknowns, unknownOf, masks: answers.masks }
  let state = EMPTY_STATE
  const open: number[] = []
  for (const index of groups) {
    const group = compiled.groups[index] as ScoringGroup
    const left = isKnown(opened, group)
      ? scoreKnown(engine, group, answers.effectiveMasks)
      : openGroup(opened, group)
    state = addStates(state, stateOf(left, group.side))
    if (left.group >= 0) open.push(left.group)
  }
  return {
    ...opened,
    state,
    groups: open.sort((one, other) => one - other),
    reached: isStandard
      ? (residuals.reached as Map<string, readonly PairState[]>)
      : new Map<string, readonly PairState[]>(),
    first: isStandard ? residuals.first : new Map(),
  }
}

function isKnown({ unknownOf }: Opened, { variables }: ScoringGroup): boolean {
  return variables.every(variable => (unknownOf[variable] as number) < 0)
}

function openGroup(opened: Opened, group: ScoringGroup): Residue {
  const residue = liftVetoes(opened, group) ?? opened.residuals.residueOf(group)
  return narrow(opened, assignKnown(opened, residue))
}

function scoreKnown(engine: Engine, { rules }: ScoringGroup, effectiveMasks: Int32Array): Residue {
  const { heaviest, raised } = weighRules(engine, rules, effectiveMasks)
  return { score: heaviest, flags: raised, group: -1 }
}

function isUnanswered(
  { fullMasks }: Engine,
  variables: readonly number[],
  values: readonly (readonly number[])[],
): boolean {
  const [variable = 0] = variables
  return variables.length === 1 && values[0]?.[0] === fullMasks[variable]
}

function stateOf({ score, flags }: Residue, side: 0 | 1): PairState {
  return { scores: side === 0 ? [score, 0] : [0, score], flags }
}

type Opened = Pick<ResidualPair, 'residuals' | 'compiled' | 'unknowns' | 'unknownOf'> & {
  readonly masks: Int32Array
}

function assignKnown({ residuals, unknownOf, masks }: Opened, residue: Residue): Residue {
  let left = residue
  if (left.group < 0) return left
  for (const variable of residuals.variablesOf(left.group)) {
    if ((unknownOf[variable] as number) >= 0) continue
    left = assignTo(residuals, left, {
      variables: [variable],
      row: [masks[variable] as number],
    })
    if (left.group < 0) return left
  }
  return left
}

/** What is left of a residue when these variables have these values. */
export function assignTo(
  residuals: Residuals,
  residue: Residue,
  { variables, row }: { readonly variables: readonly number[]; readonly row: readonly number[] },
): Residue {
  let { score, flags, group } = residue
  for (let at = 0; at < variables.length && group >= 0; at++) {
    const more = residuals.assign(group, variables[at] as number, row[at] as number)
    score += more.score
    flags |= more.flags
    group = more.group
  }
  return { score, flags, group }
}

/** Without the unknowns of which it is all the same which row is true. */
function narrow({ residuals, unknowns, unknownOf }: Opened, residue: Residue): Residue {
  if (residue.group < 0) return residue
  let left = residue
  const own = new Set(residuals.variablesOf(residue.group).map(variable => unknownOf[variable]))
  for (const index of own) {
    const { variables, values } = unknowns[index as number] as Unknown
    const [first, ...others] = values.map(row => assignTo(residuals, left, { variables, row }))
    if (first !== undefined && others.every(other => isSameResidue(first, other))) left = first
  }
  return left
}

function isSameResidue(one: Residue, other: Residue): boolean {
  return one.group === other.group && one.score === other.score && one.flags === other.flags
}

/** A veto is lifted only where its `unless` is true whichever of the partial answers is; null where none touches it. */
function liftVetoes(opened: Opened, { side, rules }: ScoringGroup): Residue | null {
  const [rule] = rules
  if (!rule?.isVeto || rule.unless === null) return null
  const lifted = liftedIn(opened, rule)
  if (lifted === null) return null
  const { residuals } = opened
  const { and, not } = residuals.formulas
  const formula = and([residuals.truthOf(rule.when), not(lifted)])
  return residuals.group(side, [{ formula, weight: rule.weight, flags: rule.flags }])
}

function liftedIn(
  { residuals, unknowns, unknownOf }: Opened,
  { unless }: CompiledRule,
): number | null {
  if (unless === null) return null
  const { formulas } = residuals
  let formula = residuals.truthOf(unless)
  const own = new Set(formulas.variablesOf(formula).map(variable => unknownOf[variable] as number))
  const partial = [...own].filter(at => at >= 0 && unknowns[at]?.isReduced)
  for (const at of partial) {
    const { variables, values } = unknowns[at] as Unknown
    formula = formulas.and(
      values.map(row =>
        variables.reduce(
          (left, variable, column) => formulas.assign(left, variable, row[column] as number),
          formula,
        ),
      ),
    )
  }
  return partial.length === 0 ? null : formula
}

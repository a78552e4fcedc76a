import type { CompiledRule, ScoringGroup } from '../engine.ts'
import { NEVER } from './formulas.ts'
import type { OpenAnswers } from './open-answers.ts'
import type { ResidualRule, Residuals, Residue, Unknown } from './residuals.ts'

/** What is left of a scoring group with all that is known. */
export function openGroup(opened: OpenAnswers, { side, rules }: ScoringGroup): Residue {
  const left: ResidualRule[] = []
  for (const rule of rules) {
    const formula = formulaOf(opened, rule)
    const { weight, flags } = rule
    if (formula !== NEVER) left.push({ formula, weight, flags })
  }
  if (left.length === 0) return NOTHING
  return narrow(opened, opened.residuals.group(side, left))
}

const NOTHING: Residue = { score: 0, flags: 0, group: -1 }

/** The formula that is true where a rule fires. */
function formulaOf(opened: OpenAnswers, rule: CompiledRule): number {
  const { residuals, known } = opened
  const when = residuals.whenOf(rule, known)
  if (when === NEVER || rule.unlessAt < 0) return when
  const unless = residuals.unlessOf(rule, known)
  const { and, not } = residuals.formulas
  return and([when, not(rule.isVeto ? liftedIn(opened, unless) : unless)])
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
function narrow({ residuals, unknowns, unknownOf }: OpenAnswers, residue: Residue): Residue {
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

/** A veto is lifted only where its `unless` is true whichever of the partial answers is. */
function liftedIn({ residuals, unknowns, unknownOf }: OpenAnswers, unless: number): number {
  const { formulas } = residuals
  const own = new Set(formulas.variablesOf(unless).map(variable => unknownOf[variable] as number))
  let formula = unless
  for (const at of own) {
    const { variables, values, isReduced } = unknowns[at] as Unknown
    if (!isReduced) continue
    formula = formulas.and(
      values.map(row =>
        variables.reduce(
          (left, variable, column) => formulas.assign(left, variable, row[column] as number),
          formula,
        ),
      ),
    )
  }
  return formula
}

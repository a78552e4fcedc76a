import type { CompiledRule, ScoringGroup } from '../engine.ts'
import type { OpenAnswers } from './open-answers.ts'
import type { Residuals, Residue, Unknown } from './residuals.ts'

/** What is left of a scoring group with all that is known. */
export function openGroup(opened: OpenAnswers, group: ScoringGroup): Residue {
  const residue = liftVetoes(opened, group) ?? opened.residuals.residueOf(group)
  return narrow(opened, assignKnown(opened, residue))
}

function assignKnown(
  { residuals, unknownOf, answers: { masks } }: OpenAnswers,
  residue: Residue,
): Residue {
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

/** A veto is lifted only where its `unless` is true whichever of the partial answers is; null where none touches it. */
function liftVetoes(opened: OpenAnswers, { side, rules }: ScoringGroup): Residue | null {
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
  { residuals, unknowns, unknownOf }: OpenAnswers,
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

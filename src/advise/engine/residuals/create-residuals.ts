import type { Engine } from '../engine.ts'
import { ALWAYS_TRUE, createFormulas, type Formulas, NEVER } from './formulas.ts'
import type { ResidualRule, Residuals, Residue } from './residuals.ts'
import { readRules } from './rule-formulas.ts'

/** An empty store of what is left of the scoring groups of an engine. */
export function createResiduals(engine: Omit<Engine, 'residuals'>): Residuals {
  const formulas = createFormulas()
  const store = createStore(formulas)
  const remembered = { count: 0 }
  return {
    formulas,
    ...store,
    ...readRules(engine, formulas),
    size: () => formulas.count() + store.count() + remembered.count / 8,
    remembered,
    reached: new Map(),
    first: new Map(),
    partials: new Map(),
    opened: new Map(),
    partly: new Map(),
    found: new Map(),
  }
}

interface Group {
  readonly side: 0 | 1
  readonly rules: readonly ResidualRule[]
  readonly variables: readonly number[]
  readonly left: Map<number, Residue>
}

const MASKS = 2 ** 32

function createStore(formulas: Formulas): Pick<
  Residuals,
  'group' | 'rulesOf' | 'sideOf' | 'variablesOf' | 'assign'
> & {
  count(): number
} {
  const groups: Group[] = []
  const ids = new Map<string, number>()
  const intern = (side: 0 | 1, rules: readonly ResidualRule[]) => {
    const key = `${side} ${rules.map(({ formula, weight, flags }) => `${formula},${weight},${flags}`).join(' ')}`
    const known = ids.get(key)
    if (known !== undefined) return known
    const variables = new Set(rules.flatMap(({ formula }) => formulas.variablesOf(formula)))
    groups.push({ side, rules, variables: [...variables], left: new Map() })
    ids.set(key, groups.length - 1)
    return groups.length - 1
  }
  const group = (side: 0 | 1, rules: readonly ResidualRule[]): Residue => {
    const { score, flags, open } = splitDecided(formulas, rules)
    return { score, flags, group: open.length === 0 ? -1 : intern(side, open) }
  }
  return {
    group,
    count: () => groups.length,
    rulesOf: id => (groups[id] as Group).rules,
    sideOf: id => (groups[id] as Group).side,
    variablesOf: id => (groups[id] as Group).variables,
    assign: (id, variable, mask) => {
      const { side, rules, left } = groups[id] as Group
      const key = variable * MASKS + mask
      const known = left.get(key)
      if (known !== undefined) return known
      const residue = group(
        side,
        rules.map(rule => ({ ...rule, formula: formulas.assign(rule.formula, variable, mask) })),
      )
      left.set(key, residue)
      return residue
    },
  }
}

/** What the rules that fire for certain come to, and what the others can still add to that. */
function splitDecided(formulas: Formulas, rules: readonly ResidualRule[]): Decided {
  const certain = rules.filter(({ formula }) => formula === ALWAYS_TRUE)
  const score = Math.max(0, ...certain.map(({ weight }) => weight))
  const flags = certain.reduce((all, rule) => all | rule.flags, 0)
  const open = rules
    .filter(({ formula }) => formula !== ALWAYS_TRUE && formula !== NEVER)
    .map(({ formula, weight, flags: raised }) => ({
      formula,
      weight: Math.max(0, weight - score),
      flags: raised & ~flags,
    }))
    .filter(({ weight, flags: more }) => weight > 0 || more !== 0)
  const merged = mergeAlike(formulas, open)
  if (merged[0]?.formula !== ALWAYS_TRUE) return { score, flags, open: merged }
  // Together they left nothing open: one or another fires in any case.
  const more = splitDecided(formulas, merged)
  return { score: score + more.score, flags: flags | more.flags, open: more.open }
}

/** Rules that add the same are one rule; in ascending order. */
function mergeAlike(formulas: Formulas, rules: readonly ResidualRule[]): readonly ResidualRule[] {
  if (rules.length < 2) return rules
  const merged = new Map<string, ResidualRule>()
  for (const rule of rules) {
    const key = `${rule.weight} ${rule.flags}`
    const same = merged.get(key)?.formula ?? NEVER
    merged.set(key, { ...rule, formula: formulas.or([same, rule.formula]) })
  }
  return [...merged.values()].sort(
    (one, other) =>
      rankOf(one) - rankOf(other) || one.weight - other.weight || one.flags - other.flags,
  )
}

/** What fires for certain comes first. */
function rankOf({ formula }: ResidualRule): number {
  return formula === ALWAYS_TRUE ? -1 : formula
}

interface Decided {
  readonly score: number
  readonly flags: number
  readonly open: readonly ResidualRule[]
}

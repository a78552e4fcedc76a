import type { Truth } from '../../condition/evaluate.ts'
import { questionsIn } from '../../condition/mentions.ts'
import type { Catalogue, Mitigation } from '../../model/catalogue.ts'
import type { Condition } from '../../model/condition.ts'
import type { Tension } from '../../model/design-rules.ts'
import { encodeChoice } from './choice-code.ts'
import { compilePair } from './compiled/compile-pair.ts'
import { FIRST_ENTRY } from './compiled/compile-parts.ts'
import {
  type Builder,
  compileGroup,
  compileOptional,
  compileRule,
  withScopes,
} from './compiled/compile-rule.ts'
import { variablesAt } from './compiled/compiled-condition.ts'
import { indexAffectedGroups } from './compiled/dependency-index.ts'
import { indexOptions, type OptionIndex } from './compiled/option-index.ts'
import type { CompiledTension, Engine, ScoringGroup } from './engine.ts'
import { createResiduals } from './residuals/create-residuals.ts'
import type { Residuals } from './residuals/residuals.ts'
import { listUnanswered } from './residuals/unknowns.ts'
import { createScoreTable } from './score-groups.ts'
import { listVariables, variablesByQuestion } from './variables.ts'

/**
 * Compiles a catalogue into what all searches read; takes about a millisecond, so compile once for many requirements.
 *
 * @example
 * const engine = compileEngine(builtInCatalogue())
 */
export function compileEngine(catalogue: Catalogue): Engine {
  const variables = listVariables(catalogue.questions)
  const variablesOf = variablesByQuestion(catalogue.questions, variables)
  const builder: Builder = {
    catalogue,
    index: indexOptions(catalogue.questions, variablesOf),
    variables,
    code: [],
    scopes: [],
    fullMasks: variables.map(({ fullMask }) => fullMask),
    entries: FIRST_ENTRY,
  }
  const askWhenAt = catalogue.questions.map(({ askWhen }) => compileOptional(builder, askWhen))
  // An `ask-when` names only earlier questions.
  for (const at of askWhenAt)
    builder.scopes.push(at < 0 ? [] : withScopes(builder, variablesAt(builder.code, at)))
  const pairs = catalogue.pairs.map(pair => compilePair(builder, pair))
  const tensions = catalogue.tensions.map(tension => compileTension(builder, tension))
  const engine: Omit<Engine, 'residuals'> = {
    catalogue,
    base: catalogue.base && compileEngine(catalogue.base),
    index: builder.index,
    variables,
    variablesOf,
    fullMasks: builder.fullMasks,
    askWhenAt: Int32Array.from(variables, ({ question }) => askWhenAt[question] as number),
    scopes: listScopes(askWhenAt, variablesOf),
    dependents: indexDependents(builder),
    code: new Int32Array(builder.code),
    pairs,
    tensions,
    tensionsByVariable: indexTensions(tensions, variables.length),
    affectedByVariable: indexAffectedGroups(pairs, variables.length),
    unanswered: listUnanswered(variables),
    table: createScoreTable(builder.entries),
    mitigationOf: mitigationFinder(catalogue),
    questionsIn: rememberQuestions(builder.index),
    truthsOf: rememberTruths(),
  }
  let residuals: Residuals | null = null
  const make = () => {
    // Each set of answers leaves some that no other one needs.
    if (residuals === null || residuals.size() > MOST_RESIDUALS) residuals = createResiduals(engine)
    return residuals
  }
  return { ...engine, residuals: make }
}

// A thousand different sets of answers leave as many, and ten megabytes.
const MOST_RESIDUALS = 20_000

/** Mitigations are read when the first of them is asked for. */
function mitigationFinder(catalogue: Catalogue): Engine['mitigationOf'] {
  let byId: ReadonlyMap<string, Mitigation> | null = null
  return id => {
    byId ??= new Map(catalogue.mitigations.map(mitigation => [mitigation.id, mitigation]))
    return byId.get(id)
  }
}

/** What a condition names is read when partial answers first ask for it. */
function rememberQuestions({ question }: OptionIndex): Engine['questionsIn'] {
  const known = new WeakMap<Condition, ReadonlySet<number>>()
  return condition => {
    const found =
      known.get(condition) ?? new Set(questionsIn(condition).map(id => question(id) as number))
    known.set(condition, found)
    return found
  }
}

/** An advice asks the same of the same answers again and again; of answers that nobody holds any more nothing is kept. */
function rememberTruths(): Engine['truthsOf'] {
  const known = new WeakMap<object, Map<Condition, Truth>>()
  return answers => {
    const truths = known.get(answers) ?? new Map<Condition, Truth>()
    if (truths.size === 0) known.set(answers, truths)
    return truths
  }
}

function listScopes(
  askWhenAt: readonly number[],
  variablesOf: Engine['variablesOf'],
): Engine['scopes'] {
  return askWhenAt.flatMap((at, question) =>
    at < 0 ? [] : [{ at, variables: variablesOf[question] ?? [] }],
  )
}

/** By variable: itself and those whose scope depends on it. */
function indexDependents({ scopes, variables }: Builder): readonly (readonly number[])[] {
  const dependents = variables.map((): number[] => [])
  for (const [other, { question }] of variables.entries()) {
    for (const variable of new Set([other, ...(scopes[question] ?? [])]))
      dependents[variable]?.push(other)
  }
  return dependents
}

function compileTension(builder: Builder, tension: Tension): CompiledTension {
  const { between, weight, when } = tension
  const [one, other] = between
  const compiled = when && compileFlag(builder, when)
  return {
    tension,
    ends: [encodeChoice(builder.catalogue, one), encodeChoice(builder.catalogue, other)],
    weight,
    when: compiled,
    variables: compiled?.variables ?? [],
  }
}

/** By variable: the tensions that depend on it. */
function indexTensions(
  tensions: readonly CompiledTension[],
  count: number,
): readonly (readonly CompiledTension[])[] {
  const byVariable = Array.from({ length: count }, (): CompiledTension[] => [])
  for (const tension of tensions)
    for (const variable of tension.variables) byVariable[variable]?.push(tension)
  return byVariable
}

/** A condition as a group of one rule. */
function compileFlag(builder: Builder, when: Condition): ScoringGroup {
  const effect = { index: -1, weight: 0, flags: 1, isVeto: false }
  const rule = compileRule(builder, { when, unless: null }, effect)
  return compileGroup(builder, { side: 0, rules: [rule] })
}

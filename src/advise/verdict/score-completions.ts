import { TRUE } from '../../condition/evaluate.ts'
import { type AnswerState, withValues } from '../engine/answer-state.ts'
import { matchCondition } from '../engine/compiled-condition.ts'
import type { Slot } from '../engine/encode-answers.ts'
import type { CompiledPair, CompiledRule, Engine, ScoringGroup } from '../engine/engine.ts'
import { type PairState, reduceStates } from '../engine/pair-state.ts'
import { scoreGroups } from '../engine/score-groups.ts'

/** Answers, some of them partial, before any is completed. */
export type PartialAnswers = Pick<AnswerState, 'masks' | 'effectiveMasks' | 'slots'>

/**
 * What these scoring groups of a pair come to whichever of the partial answers is true, completion by completion; null
 * where there are too many. The search over residues says the same for any number, and takes longer for a few.
 */
export function scoreCompletions(
  engine: Engine,
  { groups, vetoFlags }: CompiledPair,
  { answers, indexes }: { readonly answers: PartialAnswers; readonly indexes: readonly number[] },
): PairState | null {
  const own = indexes.map(index => groups[index] as ScoringGroup)
  const slots = answers.slots.filter(slot => own.some(group => bearsOn(slot, group)))
  if (slots.reduce((product, { values }) => product * values.length, 1) > MOST) return null
  const completions = completeSlots(engine, answers, slots)
  const lifted = liftVetoes(engine, own, completions)
  const states = completions.map(masks => scoreGroups(engine, lifted, masks))
  return reduceStates(states, vetoFlags)
}

/** As many completions as are scored faster than residues are searched. */
const MOST = 128

/** Whether a partial answer bears on a scoring group. */
export function bearsOn({ variables }: Slot, group: Pick<ScoringGroup, 'variables'>): boolean {
  return variables.some(variable => group.variables.includes(variable))
}

/** The effective masks of every completion of these partial answers. */
function completeSlots(
  engine: Engine,
  { masks, effectiveMasks }: PartialAnswers,
  slots: readonly Slot[],
): readonly Int32Array[] {
  let states: readonly AnswerState[] = [{ masks, effectiveMasks, slots: [], closed: NOTHING }]
  for (const { variables, values } of slots)
    states = states.flatMap(state =>
      values.map(row => withValues(engine, state, { variables, row })),
    )
  return states.map(state => state.effectiveMasks)
}

const NOTHING: ReadonlySet<number> = new Set()

/** The same groups without the vetoes whose `unless` is true in every completion; no other `unless` lifts one. */
function liftVetoes(
  { code }: Engine,
  groups: readonly ScoringGroup[],
  completions: readonly Int32Array[],
): readonly ScoringGroup[] {
  const isLifted = ({ unlessAt }: CompiledRule) =>
    completions.every(masks => matchCondition(code, unlessAt, masks) === TRUE)
  return groups.map(group => {
    if (!group.rules.some(canBeLifted)) return group
    const rules = group.rules.filter(rule => !canBeLifted(rule) || !isLifted(rule))
    return { ...group, rules: rules.map(withoutUnless) }
  })
}

function canBeLifted({ isVeto, unlessAt }: CompiledRule): boolean {
  return isVeto && unlessAt >= 0
}

function withoutUnless(rule: CompiledRule): CompiledRule {
  return canBeLifted(rule) ? { ...rule, unlessAt: -1 } : rule
}

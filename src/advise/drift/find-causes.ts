import type { PairChoice } from '../../model/design-rules.ts'
import type { Engine } from '../engine/engine.ts'
import {
  type DecidedChoice,
  decideChoices,
  evaluateInput,
  type RecordedInput,
} from './record-choices.ts'

/** One thing that is other than it was: an answer by its question, or a fixed decision by its pair. */
export interface InputChange {
  readonly kind: 'answer' | 'fixed'
  readonly id: string
}

/** What of a pair is looked at. */
export interface Aspect {
  readonly pair: string
  readonly of: keyof DecidedChoice
}

/** What was, what is, and in what they differ. */
export interface ChangedInput {
  readonly before: RecordedInput
  readonly after: RecordedInput
  readonly changes: readonly InputChange[]
}

/**
 * The changes that turn an aspect of the advice from what it was to what it is, by today's catalogue: the first that does so
 * alone, else a set of which none can be left out. None where nothing turns it.
 */
export function findCauses(
  engine: Engine,
  { before, after, changes }: ChangedInput,
  { pair, of }: Aspect,
): readonly InputChange[] {
  const valueAt = (some: readonly InputChange[]) =>
    decideChoices(evaluateInput(engine, withChanges(before, after, some)))[pair]?.[of]
  return turningChanges(changes, valueAt)
}

/** The first change that alone turns a value into what it is with all of them, else a set of which none can be left out. */
export function turningChanges<Change>(
  changes: readonly Change[],
  valueAt: (some: readonly Change[]) => unknown,
): readonly Change[] {
  const target = valueAt(changes)
  if (valueAt([]) === target) return []
  const single = changes.find(change => valueAt([change]) === target)
  return single ? [single] : leaveOut(changes, some => valueAt(some) === target)
}

/**
 * What is left when each change is left out that can be. From the start again as long as one could: leaving one out may
 * make another needless that was needed before.
 */
function leaveOut<Change>(
  changes: readonly Change[],
  suffice: (some: readonly Change[]) => boolean,
): readonly Change[] {
  const kept = changes.reduceRight((rest, change) => {
    const fewer = rest.filter(each => each !== change)
    return suffice(fewer) ? fewer : rest
  }, changes)
  return kept.length === changes.length ? kept : leaveOut(kept, suffice)
}

/** The input before with some of the changes. */
export function withChanges(
  before: RecordedInput,
  after: RecordedInput,
  some: readonly InputChange[],
): RecordedInput {
  const ids = (kind: InputChange['kind']) =>
    new Set(some.filter(change => change.kind === kind).map(({ id }) => id))
  const [questions, pairs] = [ids('answer'), ids('fixed')]
  const keep = ({ pair }: PairChoice) => !pairs.has(pair)
  const take = ({ pair }: PairChoice) => pairs.has(pair)
  return {
    answers: Object.fromEntries([
      ...Object.entries(before.answers).filter(([id]) => !questions.has(id)),
      ...Object.entries(after.answers).filter(([id]) => questions.has(id)),
    ]),
    fixed: [...before.fixed.filter(keep), ...after.fixed.filter(take)],
  }
}

import { isSameSaid } from '../../condition/said.ts'
import type { Place } from '../../model/finding.ts'
import type { RecordedDecision } from '../../model/recorded-decision.ts'
import type { FixedDecision, Requirements } from '../../model/requirements.ts'
import type { AnswerChanged, Departed, FixedChanged, Told } from '../../model/result/drift.ts'
import type { SaidAnswers } from '../engine/encode-answers.ts'
import type { Choices, DecisionToCheck } from './decision-to-check.ts'
import type { RecordedInput } from './record-choices.ts'

/** What the advice was made of then and is made of today, and in what they differ. */
export interface ComparedInputs {
  readonly before: RecordedInput
  readonly after: RecordedInput
  readonly changes: readonly (AnswerChanged | FixedChanged)[]
  /** Answers with another figure that means the same option: they turn nothing. */
  readonly figures: readonly AnswerChanged[]
  /** Reasons of fixed decisions that the requirements state otherwise than the lock. */
  readonly reasons: readonly Extract<Told, { kind: 'reasons' }>[]
}

/** The record, the requirements of today with what is advised on them, and in what the two differ. */
export interface ChoicesToCompare {
  readonly record: RecordedDecision
  readonly requirements: Requirements
  readonly now: Choices
  readonly inputs: ComparedInputs
}

/** Compares answers and fixed decisions; what is gone stands at `place`. */
export function compareInputs(
  requirements: Requirements,
  record: RecordedDecision,
  place: Place,
): ComparedInputs {
  return {
    before: recordedInput(record),
    after: requirements,
    changes: [
      ...compareAnswers(requirements, record, place),
      ...compareFixed(requirements, record, place),
    ],
    figures: compareFigures(requirements, record),
    reasons: requirements.fixed.flatMap(decision => {
      const recorded = record.fixed.find(({ pair }) => pair === decision.pair)
      return recorded?.choice === decision.choice && hasOtherReasons(decision, recorded)
        ? [{ kind: 'reasons' as const, pair: decision.pair, place: decision.place }]
        : []
    }),
  }
}

/** What a record says that advice was made of, as far as the catalogue of today knows its answers. */
export const recordedInput = (record: RecordedDecision): RecordedInput => ({
  answers: knownAnswers(record),
  fixed: record.fixed,
})

function knownAnswers({ answers }: RecordedDecision): SaidAnswers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, { said }]) => (said === null ? [] : [[id, said]])),
  )
}

function compareAnswers(
  { answers }: Requirements,
  record: RecordedDecision,
  place: Place,
): readonly AnswerChanged[] {
  const ids = [...new Set([...Object.keys(answers), ...Object.keys(record.answers)])]
  return ids.flatMap(question => {
    const [is, was] = [answers[question], record.answers[question]]
    // What today's catalogue cannot read is a change of the catalogue; what stands in its place is one of the answers.
    if (isSameSaid(is, was?.said ?? undefined)) return []
    const change = { before: was?.written ?? null, after: is?.written ?? null }
    return [{ kind: 'answer' as const, question, ...change, place: is?.place ?? place }]
  })
}

/** What a landscape derives nobody wrote: its figures go up and down with its systems. */
function compareFigures(
  { answers }: Requirements,
  record: RecordedDecision,
): readonly AnswerChanged[] {
  return Object.entries(answers).flatMap(([question, is]) => {
    const was = record.answers[question]
    const isSame = was === undefined || is.figure === was.figure || is.origin.kind === 'derived'
    if (isSame || was.said === null || !isSameSaid(is, was.said)) return []
    const { written: before } = was
    return [{ kind: 'answer' as const, question, before, after: is.written, place: is.place }]
  })
}

function compareFixed(
  { fixed }: Requirements,
  record: RecordedDecision,
  place: Place,
): readonly FixedChanged[] {
  const pairs = [...new Set([...fixed, ...record.fixed].map(({ pair }) => pair))]
  return pairs.flatMap(pair => {
    const is = fixed.find(each => each.pair === pair)
    const was = record.fixed.find(each => each.pair === pair)
    if (is?.choice === was?.choice) return []
    const change = { before: was?.choice ?? null, after: is?.choice ?? null }
    return [{ kind: 'fixed' as const, pair, ...change, place: is?.place ?? place }]
  })
}

/** What the requirements leave out a person may have added to the lock. */
function hasOtherReasons(
  decision: FixedDecision,
  recorded: RecordedDecision['fixed'][number],
): boolean {
  return (['because', 'owner', 'review'] as const).some(
    key => decision[key] !== null && decision[key] !== recorded[key],
  )
}

/** What is fixed against the advice of today, with the reasons of the requirements, else of the lock. */
export function listDepartures(
  { requirements, record }: Pick<DecisionToCheck, 'requirements' | 'record'>,
  now: Choices,
): readonly Departed[] {
  return requirements.fixed.flatMap(decision => {
    const { pair, choice, place } = decision
    const advice = now[pair]?.advice
    if (advice === undefined || advice === choice || advice === 'open') return []
    return [{ pair, choice, advice, place, ...reasonsOf(decision, record) }]
  })
}

/** The reasons of a fixed decision: those that the requirements state, else those of the lock for the same choice. */
export function reasonsOf(decision: FixedDecision, record: RecordedDecision | null) {
  const recorded = record?.fixed.find(
    ({ pair, choice }) => pair === decision.pair && choice === decision.choice,
  )
  return {
    because: decision.because ?? recorded?.because ?? null,
    owner: decision.owner ?? recorded?.owner ?? null,
    review: decision.review ?? recorded?.review ?? null,
  }
}

import { ALWAYS } from '../../../condition/fold-condition.ts'
import type { Contradiction, Hands, Mitigation } from '../../../model/catalogue.ts'
import type { OtherHands } from '../../../model/design-rules.ts'
import type { Band } from '../../../model/question.ts'
import type { WrittenMitigation } from '../../shapes/catalogue-shape.ts'
import type { WrittenContradiction } from '../../shapes/design-rules-shape.ts'
import type { WrittenHands, WrittenOtherHands } from '../../shapes/wording-shape.ts'
import { compileChoices, compileCondition, compileOptional } from './compile-condition.ts'

/** The model of a second wording that was checked; null where there is none. */
export function compileOtherHands(written: WrittenOtherHands): OtherHands | null {
  if (written === undefined) return null
  const { foreign = null, asks = null, 'without-code': withoutCode = null } = written
  return { foreign, asks, withoutCode }
}

/** When an end is in other hands, as it was checked. */
export function compileHands(written: WrittenHands = {}): Hands {
  return {
    source: compileOptional(written.source),
    target: compileOptional(written.target),
    platform: compileOptional(written.platform),
    allOurs: compileOptional(written['all-ours']),
    ownCodeUnwanted: compileOptional(written['own-code-unwanted']),
    readyMade: compileChoices(written['ready-made']),
  }
}

/** The model of a remedy that was checked. */
export function compileMitigation(written: WrittenMitigation): Mitigation {
  const {
    id,
    name,
    how,
    reference,
    end = null,
    due = 'build',
    when,
    unless,
    uses,
    choices,
  } = written
  return {
    id,
    name,
    how,
    reference,
    end,
    otherHands: compileOtherHands(written['other-hands']),
    due,
    ...(when !== undefined && { when: compileOptional(when) }),
    fitsWhen: compileOptional(written['fits-when']),
    unless: compileOptional(unless),
    uses: compileChoices(uses),
    ...(choices !== undefined && { choices: compileChoices(choices) }),
  }
}

/** The model of a contradiction that was checked. */
export function compileContradiction(written: WrittenContradiction): Contradiction {
  const { id, when, receivers, because } = written
  return {
    id,
    when: when === undefined ? ALWAYS : compileCondition(when),
    receivers: receivers === undefined ? null : compileReceivers(receivers),
    because,
  }
}

/** Both ends of the written range are in it; of a band the upper one is not. */
function compileReceivers(written: NonNullable<WrittenContradiction['receivers']>): Band {
  const { 'at-least': from = 0, 'at-most': most } = written
  return { from, below: most === undefined ? null : most + 1 }
}

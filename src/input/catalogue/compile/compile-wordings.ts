import type { Mitigation } from '../../../model/catalogue.ts'
import type { Contradiction } from '../../../model/contradiction.ts'
import type { SecondWording } from '../../../model/design-rules.ts'
import type { WrittenMitigation } from '../../shapes/catalogue-shape.ts'
import type { WrittenContradiction } from '../../shapes/design-rules-shape.ts'
import type { WrittenInstead } from '../../shapes/wording-shape.ts'
import { compileCondition, compileOptional } from './compile-condition.ts'

/** The model of second wordings that were checked. */
export function compileInstead(written: WrittenInstead = []): readonly SecondWording[] {
  return written.map(({ end = null, when, text }) => ({ end, when: compileCondition(when), text }))
}

/** The model of a remedy that was checked. */
export function compileMitigation(written: WrittenMitigation): Mitigation {
  return { ...written, end: written.end ?? null, instead: compileInstead(written.instead) }
}

/** The model of a contradiction that was checked. */
export function compileContradiction(written: WrittenContradiction): Contradiction {
  const { id, when, receivers, because } = written
  const range = receivers && {
    atLeast: receivers['at-least'] ?? null,
    atMost: receivers['at-most'] ?? null,
  }
  return { id, when: compileOptional(when), receivers: range ?? null, because }
}

import type { Unit } from '../engine/engine.ts'

/** Units that depend on common free questions, and are independent of all other parts. */
export interface Part {
  readonly units: readonly Unit[]
  /** The free questions that they depend on; never empty. */
  readonly questions: readonly number[]
}

export interface Split {
  /** Units that no free question touches. */
  readonly fixed: readonly Unit[]
  readonly parts: readonly Part[]
}

/** Splits units into independent parts: two units belong together where they share a free question. */
export function splitParts(units: readonly Unit[], free: ReadonlySet<number>): Split {
  const fixed: Unit[] = []
  let parts: { units: Unit[]; questions: Set<number> }[] = []
  for (const unit of units) {
    const questions = unit.questions.filter(question => free.has(question))
    if (questions.length === 0) {
      fixed.push(unit)
      continue
    }
    const joined = { units: [unit], questions: new Set(questions) }
    const apart = []
    for (const part of parts) {
      if (questions.some(question => part.questions.has(question))) absorb(joined, part)
      else apart.push(part)
    }
    parts = [...apart, joined]
  }
  return {
    fixed,
    parts: parts.map(part => ({ units: part.units, questions: [...part.questions] })),
  }
}

/** The question that holds a part together: the one that most of its units depend on. */
export function mostShared(part: Part, candidates: readonly number[]): number {
  const uses = (question: number) =>
    part.units.filter(({ questions }) => questions.includes(question)).length
  return candidates.reduce((most, next) => (uses(next) > uses(most) ? next : most))
}

function absorb(
  into: { units: Unit[]; questions: Set<number> },
  part: { units: Unit[]; questions: Set<number> },
): void {
  into.units.push(...part.units)
  for (const question of part.questions) into.questions.add(question)
}

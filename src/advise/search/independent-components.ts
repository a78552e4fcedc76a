import type { ScoringGroup } from '../engine/engine.ts'

/** Scoring groups that share free questions, directly or through others, and share none with any other component. */
export interface Component {
  readonly groups: readonly ScoringGroup[]
  /** The free questions that they depend on; never empty. */
  readonly questions: readonly number[]
}

/** Scoring groups split by the free questions that they share. */
export interface Components {
  /** Scoring groups that depend on no free question. */
  readonly fixed: readonly ScoringGroup[]
  readonly components: readonly Component[]
}

/** Splits scoring groups into independent components: two belong together where they share a free question. */
export function splitComponents(
  groups: readonly ScoringGroup[],
  free: ReadonlySet<number>,
): Components {
  const fixed: ScoringGroup[] = []
  let components: { groups: ScoringGroup[]; questions: Set<number> }[] = []
  for (const group of groups) {
    const questions = group.questions.filter(question => free.has(question))
    if (questions.length === 0) {
      fixed.push(group)
      continue
    }
    const joined = { groups: [group], questions: new Set(questions) }
    const apart = []
    for (const component of components) {
      if (questions.some(question => component.questions.has(question)))
        addComponent(joined, component)
      else apart.push(component)
    }
    components = [...apart, joined]
  }
  return {
    fixed,
    components: components.map(component => ({
      groups: component.groups,
      questions: [...component.questions],
    })),
  }
}

/** Of the candidates the question that most scoring groups of a component depend on. */
export function mostSharedQuestion(component: Component, candidates: readonly number[]): number {
  const uses = (question: number) =>
    component.groups.filter(({ questions }) => questions.includes(question)).length
  return candidates.reduce((most, next) => (uses(next) > uses(most) ? next : most))
}

function addComponent(
  into: { groups: ScoringGroup[]; questions: Set<number> },
  component: { groups: ScoringGroup[]; questions: Set<number> },
): void {
  into.groups.push(...component.groups)
  for (const question of component.questions) into.questions.add(question)
}

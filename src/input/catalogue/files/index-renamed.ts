import type { Renamed } from '../../../model/catalogue.ts'
import type { WrittenQuestion } from '../../shapes/catalogue-shape.ts'

/** The present ids of questions and options by those that they had before, as `renamed-from` gives them. */
export function indexRenamed(questions: readonly WrittenQuestion[]): Renamed {
  const options = questions.map(question => [question.id, newNames(question.options)] as const)
  return {
    questions: newNames(questions),
    options: Object.fromEntries(options.filter(([, names]) => Object.keys(names).length > 0)),
  }
}

function newNames(
  entries: readonly {
    readonly id: string
    readonly 'renamed-from'?: string | string[] | undefined
  }[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    entries.flatMap(entry => [entry['renamed-from'] ?? []].flat().map(old => [old, entry.id])),
  )
}

import type { Said } from '../../model/answers.ts'
import type { Question } from '../../model/question.ts'

/**
 * What is true whichever of these answers is: any of their options; where several may hold, those that hold in each, and
 * what is not the same in all is open.
 */
export function joinSaid(answers: readonly Said[], { holds, options }: Question): Said {
  const ids = options.map(({ id }) => id)
  const may = new Set(
    answers.flatMap(({ options, unsure = [], oneOf = [] }) => [...options, ...unsure, ...oneOf]),
  )
  if (holds === 'one') return { options: ids.filter(id => may.has(id)) }
  const does = (id: string) => answers.every(({ options }) => options.includes(id))
  return {
    options: ids.filter(does),
    unsure: ids.filter(id => may.has(id) && !does(id)),
    oneOf: [],
  }
}

import type { Condition } from '../model/catalogue.ts'
import type { Finding } from '../model/finding.ts'
import type { Engine } from './engine.ts'
import { findingAt, type Places } from './place-finding.ts'

/** Options that no rule, hybrid, challenge or `ask-when` names: to choose one would say nothing. */
export function checkEffects({ catalogue, placeOf }: Engine, places: Places): readonly Finding[] {
  const named = new Set([...placeOf.keys()].flatMap(namedOptions))
  return catalogue.questions.flatMap(({ id: question, options }) =>
    options
      .map(({ id }) => `${question}/${id}`)
      .filter(option => !named.has(option))
      .map(option =>
        findingAt(places, `option:${option}`, {
          code: 'option-without-effect',
          facts: { question, option: option.slice(question.length + 1) },
        }),
      ),
  )
}

function namedOptions(condition: Condition): readonly string[] {
  return condition.kind === 'in'
    ? condition.options.map(option => `${condition.question}/${option}`)
    : []
}

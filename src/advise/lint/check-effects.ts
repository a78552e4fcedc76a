import type { Catalogue } from '../../model/catalogue.ts'
import type { Condition } from '../../model/condition.ts'
import type { Finding } from '../../model/finding.ts'
import type { Challenge } from '../../model/pair.ts'
import type { Engine } from '../engine/engine.ts'
import { findingAt, type Places } from './place-finding.ts'

/** Options that no condition of the catalogue names: to choose one would say nothing. */
export function checkEffects({ catalogue }: Engine, places: Places): readonly Finding[] {
  const named = new Set(conditionsOf(catalogue).flatMap(namedOptions))
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

function conditionsOf(catalogue: Catalogue): readonly Condition[] {
  const { questions, pairs, tensions, styles, obligations } = catalogue
  const scopes = questions.flatMap(({ askWhen }) => askWhen ?? [])
  const effects = pairs.flatMap(({ patterns, rules, hybrids }) => [
    ...rules.flatMap(({ when, unless }) => [when, unless ?? []].flat()),
    ...hybrids.map(({ when }) => when),
    ...[...patterns, ...hybrids].flatMap(({ challenges }) => challenges.flatMap(pressuresOf)),
  ])
  const designs = [...tensions, ...styles, ...obligations].flatMap(({ when }) => when ?? [])
  return [...scopes, ...effects, ...designs]
}

function pressuresOf({ raised, eased }: Challenge): readonly Condition[] {
  return [...raised, ...eased].map(({ when }) => when)
}

function namedOptions(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'in':
      return condition.options.map(option => `${condition.question}/${option}`)
    case 'not':
      return namedOptions(condition.of)
    default:
      return condition.of.flatMap(namedOptions)
  }
}

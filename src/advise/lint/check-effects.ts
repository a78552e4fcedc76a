import { conditionsOf } from '../../condition/conditions-of.ts'
import { mentionsIn } from '../../condition/mentions.ts'
import type { Finding } from '../../model/finding.ts'
import type { Engine } from '../engine/engine.ts'
import { type EntryPlaces, findingAt } from './place-finding.ts'

/** Options that no condition of the catalogue names: choosing one changes nothing. */
export function checkEffects({ catalogue }: Engine, places: EntryPlaces): readonly Finding[] {
  const mentions = conditionsOf(catalogue).flatMap(({ condition }) => mentionsIn(condition))
  const named = new Set(
    mentions.flatMap(({ question, options }) => options.map(option => `${question}/${option}`)),
  )
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

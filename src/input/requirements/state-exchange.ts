import type { Answer } from '../../model/answers.ts'
import type { Requirements } from '../../model/requirements.ts'
import type { CatalogueIndex } from '../terms/index-catalogue.ts'
import { applySystemFacts } from './apply-system-facts.ts'
import { inheritLayer, type RequirementsLayer } from './parse-layer.ts'

/** Who exchanges what, without what is known of it. */
export type ExchangeHeading = Omit<Requirements, 'answers' | 'fixed'>

/** What profiles say, and what the file and the flow say themselves. */
export interface StatedLayers {
  readonly inherited: RequirementsLayer
  readonly own: RequirementsLayer
}

/** All that is known of one exchange: its own answers, then facts of its systems, then what holds for every exchange. */
export function stateExchange(
  heading: ExchangeHeading,
  { inherited, own }: StatedLayers,
  index: CatalogueIndex,
): Requirements {
  const { answers, fixed, systems } = inheritLayer(inherited, own)
  const facts = applySystemFacts({ ...heading, answers }, systems, index)
  return {
    ...heading,
    answers: { ...inherited.answers, ...facts, ...markOverrides(own, inherited, facts) },
    fixed,
  }
}

type Answers = Requirements['answers']

/** Own answers, each with the inherited one that it contradicts. */
function markOverrides(
  { answers }: RequirementsLayer,
  inherited: RequirementsLayer,
  facts: Answers,
): Answers {
  const known = { ...inherited.answers, ...facts }
  const marked = Object.entries(answers).map(([id, answer]) => [
    id,
    markOverride(answer, known[id]),
  ])
  return Object.fromEntries(marked)
}

function markOverride(answer: Answer, inherited: Answer | undefined): Answer {
  if (inherited === undefined || inherited.options.join() === answer.options.join()) return answer
  const { origin, options, written } = inherited
  return { ...answer, overrides: { origin, options, written } }
}

import { isSameSaid } from '../../condition/said.ts'
import type { Answer } from '../../model/answers.ts'
import type { Requirements } from '../../model/requirements.ts'
import type { CatalogueIndex } from '../terms/index-catalogue.ts'
import { applySystemFacts } from './apply-system-facts.ts'
import { inheritLayer, type RequirementsLayer } from './requirements-layer.ts'

/** What requirements say of an exchange beside its answers and fixed decisions. */
export type ExchangeHeading = Omit<Requirements, 'answers' | 'fixed' | 'platforms'>

/** What profiles state (`inherited`), and what the file and the flow state themselves (`own`). */
export interface StatedLayers {
  readonly inherited: RequirementsLayer
  readonly own: RequirementsLayer
}

/** The requirements of one exchange: its own answers before facts of its systems, and these before inherited answers. */
export function stateExchange(
  heading: ExchangeHeading,
  { inherited, own }: StatedLayers,
  index: CatalogueIndex,
): Requirements {
  const { answers, fixed, systems, platforms } = inheritLayer(inherited, own)
  const facts = applySystemFacts({ ...heading, answers }, systems, index)
  return {
    ...heading,
    answers: { ...inherited.answers, ...facts, ...markOverrides(own, inherited, facts) },
    fixed,
    platforms,
  }
}

type Answers = Requirements['answers']

/** Own answers, each with the inherited answer or fact of which it has other options. */
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
  if (inherited === undefined || isSameSaid(inherited, answer)) return answer
  const { origin, options, unsure = [], oneOf = [], written } = inherited
  return { ...answer, overrides: { origin, options, unsure, oneOf, written } }
}

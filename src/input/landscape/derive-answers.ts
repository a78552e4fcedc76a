import type { Answer } from '../../model/answers.ts'
import type { LandscapeInterface } from '../../model/landscape.ts'
import type { Band, Option, Question } from '../../model/question.ts'
import type { Requirements } from '../../model/requirements.ts'
import type { CatalogueIndex } from '../terms/index-catalogue.ts'
import { type CountFact, countFacts } from './count-facts.ts'

/** The interfaces of a landscape with what it tells of them as answers, where nobody has answered otherwise. */
export function deriveAnswers(
  systems: number,
  interfaces: readonly LandscapeInterface[],
  { questions }: CatalogueIndex,
): readonly LandscapeInterface[] {
  const count = countFacts(systems, interfaces)
  const derived = [...questions.values()].filter(question => question.derived !== undefined)
  return interfaces.map(each => ({
    ...each,
    exchanges: each.exchanges.map(exchange => withDerived(exchange, { of: each, count, derived })),
  }))
}

interface DeriveContext {
  readonly of: LandscapeInterface
  readonly count: CountFact
  readonly derived: readonly Question[]
}

function withDerived(exchange: Requirements, context: DeriveContext): Requirements {
  const { answers } = exchange
  const derived = context.derived.flatMap(question => {
    const answer = derivedAnswer(question, exchange, context)
    if (answer === null) return []
    const stated = answers[question.id]
    return [[question.id, stated ? markOtherwise(stated, answer) : answer] as const]
  })
  return { ...exchange, answers: { ...answers, ...Object.fromEntries(derived) } }
}

function derivedAnswer(
  question: Question,
  exchange: Requirements,
  { of, count }: DeriveContext,
): Answer | null {
  const { derived } = question
  const number = derived === undefined || derived === 'kind' ? null : count(derived, exchange, of)
  return number === null ? null : answerOf(question, number, of)
}

/** What a number answers: the option in whose range it is; where several may hold, those, and the others may. */
function answerOf(
  { holds, options }: Question,
  number: number,
  { place }: LandscapeInterface,
): Answer | null {
  const met = options.filter(option => isWithin(number, rangeOf(option))).map(({ id }) => id)
  if (met.length === 0) return null
  const others = options.map(({ id }) => id).filter(id => !met.includes(id))
  return {
    options: met,
    ...(holds === 'several' && others.length > 0 && { unsure: others }),
    written: String(number),
    note: null,
    by: null,
    assumed: false,
    origin: { kind: 'derived' },
    overrides: null,
    place,
  }
}

const rangeOf = ({ derived, band }: Option): Band | null => derived ?? band

function isWithin(number: number, range: Band | null): boolean {
  return range !== null && range.from <= number && (range.below === null || number < range.below)
}

/** A stated answer that cannot be true where the derived one is says that it replaces it. */
function markOtherwise(stated: Answer, derived: Answer): Answer {
  const possible = [...stated.options, ...(stated.unsure ?? []), ...(stated.oneOf ?? [])]
  const isSame = derived.options.every(option => possible.includes(option))
  if (stated.overrides !== null || isSame) return stated
  const { origin, options, unsure = [], oneOf = [], written } = derived
  return { ...stated, overrides: { origin, options, unsure, oneOf, written } }
}

import { truthOf } from './truth.ts'
import type {
  OneAnswer,
  OracleAnswers,
  OracleCatalogue,
  OracleQuestion,
  SeveralAnswer,
  World,
} from './types.ts'

/**
 * The completions that a verdict is made of: each partial answer is one of its options, `oneOf` any set of them that is
 * not empty; what is unknown stays unknown. Scope is decided inside each.
 */
export function completionsOf(
  catalogue: OracleCatalogue,
  answers: OracleAnswers,
): readonly World[] {
  return fillingsOf(catalogue, answers, false).map(filled => inScope(catalogue, filled))
}

/** The completions that a settled verdict survives: open questions take any option as well, or none. */
export function possibilitiesOf(
  catalogue: OracleCatalogue,
  answers: OracleAnswers,
): readonly World[] {
  return fillingsOf(catalogue, answers, true).map(filled => inScope(catalogue, filled))
}

/** Whether a completion gives this answer something that it does not say: it is neither plain nor unknown. */
export function isPartial({ options }: OracleQuestion, answer: World[string] | undefined): boolean {
  if (!answer) return false
  if (answer.holds === 'several') return answer.oneOf.length > 1
  return answer.options.length > 1 && answer.options.length < options.length
}

/** The same with answers that are out of scope; `opens`: open questions take any option as well, or none. */
export function fillingsOf(
  { questions }: OracleCatalogue,
  answers: OracleAnswers,
  opens: boolean,
): readonly OracleAnswers[] {
  return questions.reduce<readonly OracleAnswers[]>(
    (fillings, question) => {
      const ways = waysOf(question, answers[question.id], opens)
      return fillings.flatMap(filled =>
        ways.map(way => (way ? { ...filled, [question.id]: way } : filled)),
      )
    },
    [{}],
  )
}

type Way = OneAnswer | SeveralAnswer | undefined

function waysOf(question: OracleQuestion, answer: Way, opens: boolean): readonly Way[] {
  const ids = question.options.map(({ id }) => id)
  if (question.holds === 'several') return waysOfSeveral(ids, answer as SeveralAnswer, opens)
  const options = (answer as OneAnswer | undefined)?.options ?? ids
  const plain = options.map((option): Way => ({ holds: 'one', options: [option] }))
  if (options.length < ids.length) return plain
  return opens ? [undefined, ...plain] : [undefined]
}

/** Each option is a question of its own with two answers. */
function waysOfSeveral(
  ids: readonly string[],
  answer: SeveralAnswer | undefined,
  opens: boolean,
): readonly Way[] {
  const { value, unsure, oneOf } = answer ?? { value: [], unsure: ids, oneOf: [] }
  const joint = oneOf.length > 0 ? subsetsOf(oneOf).filter(({ length }) => length > 0) : [[]]
  const told = opens ? subsetsOf(unsure) : [[]]
  return joint.flatMap(held =>
    told.flatMap(known =>
      (opens ? subsetsOf(known) : [[]]).map(
        (found): Way => ({
          holds: 'several',
          value: [...value, ...held, ...found],
          unsure: unsure.filter(option => !known.includes(option)),
          oneOf: [],
        }),
      ),
    ),
  )
}

function subsetsOf(ids: readonly string[]): readonly (readonly string[])[] {
  return ids.reduce<readonly (readonly string[])[]>(
    (sets, id) => sets.flatMap(set => [set, [...set, id]]),
    [[]],
  )
}

/** A completion without its answers to questions whose `ask-when` is false in it. */
function inScope({ questions }: OracleCatalogue, world: OracleAnswers): World {
  const counted: Record<string, World[string]> = {}
  for (const { id, askWhen } of questions) {
    const answer = world[id]
    const isAsked = askWhen === null || truthOf(questions, askWhen, counted) !== 'false'
    if (answer && isAsked) counted[id] = answer
  }
  return counted
}

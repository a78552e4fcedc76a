import { possibilitiesOf } from './completions.ts'
import type {
  OneAnswer,
  OracleAnswers,
  OracleCase,
  OracleCatalogue,
  SeveralAnswer,
} from './types.ts'
import { type OracleVerdict, verdictOf } from './verdict.ts'

/** What makes two verdicts one: outcome and choice. */
export function choiceOf({ outcome, choice }: OracleVerdict): string {
  return `${outcome} ${choice}`
}

/** Whether every completion decides as the verdict reported, and the least and greatest lead of the first side over the second. */
export function settledOf(catalogue: OracleCatalogue, { pair, answers }: OracleCase) {
  const now = choiceOf(verdictOf(catalogue, { pair, answers }))
  const all = possibilitiesOf(catalogue, answers).map(world =>
    verdictOf(catalogue, { pair, answers: world }),
  )
  const [a, b] = pair.patterns
  const leads = all.map(({ scores }) => (scores[a.id] as number) - (scores[b.id] as number))
  return {
    settled: all.every(verdict => choiceOf(verdict) === now),
    lead: [Math.min(...leads), Math.max(...leads)] as const,
  }
}

/** One changed answer: an option outside those given, or one option flipped where several may hold. */
export interface OracleMove {
  readonly question: string
  readonly option: string
  /** Of an option of several: whether it holds then. Of any other: true. */
  readonly holds: boolean
  readonly answers: OracleAnswers
}

/** Every single move of a given answer. What is unknown or unsure is not moved, nor what `oneOf` leaves open. */
export function movesOf(
  { questions }: OracleCatalogue,
  answers: OracleAnswers,
): readonly OracleMove[] {
  return questions.flatMap(({ id: question, options }) => {
    const given = answers[question]
    const ids = options.map(({ id }) => id)
    if (!given) return []
    const moves = given.holds === 'one' ? otherOptions(given, ids) : flippedOptions(given, ids)
    return moves.map(({ option, holds, moved }) => ({
      question,
      option,
      holds,
      answers: { ...answers, [question]: moved },
    }))
  })
}

/** An option outside the given set: none where everything is given, which is unknown. */
function otherOptions({ options }: OneAnswer, ids: readonly string[]) {
  return ids
    .filter(option => !options.includes(option))
    .map(option => ({
      option,
      holds: true,
      moved: { holds: 'one', options: [option] } satisfies OneAnswer,
    }))
}

function flippedOptions(given: SeveralAnswer, ids: readonly string[]) {
  return ids
    .filter(option => ![...given.unsure, ...given.oneOf].includes(option))
    .map(option => {
      const others = given.value.filter(each => each !== option)
      const holds = others.length === given.value.length
      return { option, holds, moved: { ...given, value: holds ? [...others, option] : others } }
    })
}

/** The single moves that change outcome or choice of a pair, with the verdict that they lead to. */
export function singleTips(catalogue: OracleCatalogue, { pair, answers }: OracleCase) {
  const now = choiceOf(verdictOf(catalogue, { pair, answers }))
  return movesOf(catalogue, answers)
    .map(move => ({ move, verdict: verdictOf(catalogue, { pair, answers: move.answers }) }))
    .filter(({ verdict }) => choiceOf(verdict) !== now)
}

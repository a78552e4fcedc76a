import { FALSE, truthOver } from '../../../src/condition/evaluate.ts'
import type { Said } from '../../../src/model/answers.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import type { Question } from '../../../src/model/question.ts'
import { drawFrom } from '../varied-lines.ts'
import { type Facts, factName } from './plain-tests.ts'

/** One set of answers, as we take it and as flat facts. */
export interface AnswerSet {
  readonly answers: Readonly<Record<string, Said>>
  readonly facts: Facts
}

const SHARE_ANSWERED = 0.75
const SHARE_HOLDING = 0.3

/** So many sets of plain answers, the same at every run. Nothing is answered that would not be asked. */
export function drawAnswerSets({ questions }: Catalogue, count: number): readonly AnswerSet[] {
  const draw = drawFrom(11)
  const byId = new Map(questions.map(question => [question.id, question]))
  const isAsked = ({ askWhen }: Question, answers: Readonly<Record<string, Said>>) =>
    askWhen === null ||
    truthOver(
      askWhen,
      id => byId.get(id),
      id => answers[id],
    ) !== FALSE
  return Array.from({ length: count }, () => {
    const answers: Record<string, Said> = {}
    const facts: Record<string, string | boolean> = {}
    for (const question of questions) {
      if (!isAsked(question, answers) || draw() > SHARE_ANSWERED) continue
      const options = drawOptions(question, draw)
      answers[question.id] = { options }
      Object.assign(facts, factsOf(question, options))
    }
    return { answers, facts }
  })
}

function drawOptions({ holds, options }: Question, draw: () => number): readonly string[] {
  const ids = options.map(({ id }) => id)
  if (holds === 'several') return ids.filter(() => draw() < SHARE_HOLDING)
  return [ids[Math.floor(draw() * ids.length)] as string]
}

function factsOf({ id, holds, options }: Question, given: readonly string[]): Facts {
  if (holds === 'one') return { [factName(id)]: given[0] as string }
  return Object.fromEntries(
    options.map(option => [factName(id, option.id), given.includes(option.id)]),
  )
}

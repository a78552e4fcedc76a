import type { Said } from '../../model/answers.ts'
import type { Finding } from '../../model/finding.ts'
import type { Question } from '../../model/question.ts'
import { answerState } from '../engine/answer-state.ts'
import type { CompiledPair, Engine } from '../engine/engine.ts'
import { isVetoed } from '../verdict/decide-pair.ts'
import { scorePair } from '../verdict/score-pair.ts'
import { type EntryPlaces, findingAt } from './place-finding.ts'

/** Warns of questions of which each answer, given alone, pulls a pair to the same side: whoever answers is led there. */
export function checkSides(engine: Engine, places: EntryPlaces): readonly Finding[] {
  return engine.catalogue.questions.flatMap(question =>
    engine.pairs.flatMap(compiled => {
      const side = commonSide(engine, compiled, question)
      if (side === null) return []
      const facts = { question: question.id, choice: compiled.pair.patterns[side].id }
      const found = findingAt(places, `question:${question.id}`, {
        code: 'question-one-sided',
        facts: { ...facts, pair: compiled.pair.id },
      })
      return [{ ...found, severity: 'warning' as const }]
    }),
  )
}

function commonSide(engine: Engine, compiled: CompiledPair, question: Question): 0 | 1 | null {
  const [first, ...others] = singleAnswers(question).map(said =>
    sideOf(engine, compiled, { [question.id]: said }),
  )
  return first !== undefined && others.every(side => side === first) ? first : null
}

/** Each option alone; where several may hold, also none of them. */
function singleAnswers({ holds, options }: Question): readonly Said[] {
  const alone = options.map(({ id }) => ({ options: [id] }))
  return holds === 'one' ? alone : [{ options: [] }, ...alone]
}

/** The side that a veto leaves, else the one with the greater score; null where neither is ahead. */
function sideOf(
  engine: Engine,
  compiled: CompiledPair,
  answers: Readonly<Record<string, Said>>,
): 0 | 1 | null {
  const state = scorePair(engine, compiled, answerState(engine, answers))
  const [one, other] = [isVetoed(state, 0), isVetoed(state, 1)]
  if (one !== other) return one ? 1 : 0
  const lead = state.scores[0] - state.scores[1]
  return lead === 0 ? null : lead > 0 ? 0 : 1
}

import { TRUE, truthOver } from '../../condition/evaluate.ts'
import type { Answer, NamedSystem } from '../../model/answers.ts'
import type { Question } from '../../model/question.ts'
import type { CatalogueIndex } from '../terms/index-catalogue.ts'
import { joinSaid } from '../terms/said.ts'
import type { Systems } from './requirements-layer.ts'

/** The systems on both sides of an exchange, and what is answered without their facts. */
export interface ExchangeSides {
  readonly from: string
  readonly to: readonly string[]
  readonly answers: Readonly<Record<string, Answer>>
}

/**
 * The facts of the named systems as answers of one exchange, by question: those of `from` for questions about the source,
 * those of `to` for questions about the receiver. Several receivers are answered for where each of them has a fact; the
 * answer is then the union of their options; where several options may hold, those that hold for all.
 */
export function applySystemFacts(
  sides: ExchangeSides,
  systems: Systems,
  { questions }: CatalogueIndex,
): Readonly<Record<string, Answer>> {
  if (systems.size === 0) return {}
  const applied = [...questions.values()].flatMap(question => {
    const facts = systemsDescribedBy(question, sides, questions).map(name =>
      factOf(name, question.id, systems),
    )
    const known = facts.filter(fact => fact !== null)
    return known.length === 0 || known.length < facts.length
      ? []
      : [[question.id, joinFacts(known, question)] as const]
  })
  return Object.fromEntries(applied)
}

/** The systems that an answer to a question describes: facts of them; none where it is about something else. */
export function systemsDescribedBy(
  question: Question,
  { from, to, answers }: ExchangeSides,
  questions: CatalogueIndex['questions'],
): readonly string[] {
  const { about, aboutWhen } = question
  if (about !== 'source' && about !== 'receiver') return []
  const isTrue =
    aboutWhen === null
      ? TRUE
      : truthOver(
          aboutWhen,
          id => questions.get(id),
          id => answers[id],
        )
  if (isTrue !== TRUE) return []
  return about === 'source' ? [from] : [...new Set(to)]
}

interface SystemAnswer {
  readonly answer: Answer
  readonly system: NamedSystem
}

function factOf(name: string, question: string, systems: Systems): SystemAnswer | null {
  const facts = systems.get(name)
  const answer = facts?.answers[question]
  return facts && answer ? { answer, system: { name, owner: facts.owner } } : null
}

function joinFacts(facts: readonly SystemAnswer[], question: Question): Answer {
  const answers = facts.map(({ answer }) => answer)
  const [first] = answers as [Answer]
  const files = answers.flatMap(({ origin }) => (origin.kind === 'profile' ? [origin.file] : []))
  return {
    ...first,
    ...(answers.length > 1 && joinSaid(answers, question)),
    written: joinTexts(answers.map(({ written }) => written)) as string,
    note: joinTexts(answers.map(({ note }) => note)),
    by: joinTexts(answers.map(({ by }) => by)),
    assumed: answers.some(({ assumed }) => assumed),
    origin: {
      kind: 'profile',
      file: joinTexts(files) as string,
      systems: facts.map(({ system }) => system),
    },
  }
}

function joinTexts(texts: readonly (string | null)[]): string | null {
  const known = [...new Set(texts.filter(text => text !== null))]
  return known.length === 0 ? null : known.join(', ')
}

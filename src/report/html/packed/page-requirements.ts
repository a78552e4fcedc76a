import type { Answer, Said } from '../../../model/answers.ts'
import type { Requirements } from '../../../model/requirements.ts'

/** The requirements of a page's reports as text, of each answer only what tells it from a plain one. */
export function writeRequirements(requirements: readonly Requirements[]): string {
  return JSON.stringify(
    requirements.map(own => ({
      ...own,
      answers: mapAnswers(own.answers, each => shorten(each, own)),
    })),
  )
}

/** What was written; where an answer stands in its line is lost, as a page tells of no file. */
export function readRequirements(text: string): readonly Requirements[] {
  const read: readonly Requirements[] = JSON.parse(text)
  return read.map(own => ({
    ...own,
    answers: mapAnswers(own.answers, each => ({ ...plainAnswer(each, own), ...each })),
  }))
}

/** An answer of the file itself that has no remarks. */
export function plainAnswer(said: Said, { source }: Requirements): Answer {
  return {
    ...said,
    written: said.options.join(', '),
    note: null,
    by: null,
    assumed: false,
    origin: { kind: 'file' },
    overrides: null,
    place: { file: source.file, line: source.line, column: 1, length: 1 },
  }
}

function shorten({ place: _, ...answer }: Answer, requirements: Requirements): Partial<Answer> {
  const plain: object = plainAnswer({ options: answer.options }, requirements)
  const usual = new Map(Object.entries(plain).filter(([name]) => name !== 'options'))
  const isOwn = ([name, value]: readonly [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(usual.get(name))
  return Object.fromEntries(Object.entries(answer).filter(isOwn))
}

function mapAnswers<From, To>(
  answers: Readonly<Record<string, From>>,
  change: (answer: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, change(answer)]))
}
